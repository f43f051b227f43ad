// Written by Scripts/embed-scenarios.sh from scenarios/vaccine.yaml; edit that.

extension BundledTexts {
  static let vaccine = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A vaccine against one neoantigen, in a virtual patient whose T cells have not met it. The tumour is
    # there already.

    name: Cancer vaccine
    summary: a vaccine makes many T cells, mostly too late for this tumour
    level: HS
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 600
      height_um: 600

    antigens:
      neoantigen:
        form: peptide
        copies: {tumour: 100}
        primed_level: 0            # no T cells are trained for it yet

    cells:
      tumour:
        count: 150
      t:
        count: 0

    recruitment:
      arrivals_per_mm2_per_day: 120  # T cells come in well, once they are trained
      baseline: 0.3                  # and many patrol where nothing calls them

    treatments:
      - kind: vaccine
        target: neoantigen
        first_day: 3
        every_days: 7
        doses: 3                   # a first dose and two boosts: days 3, 10 and 17

    lesson:
      question: Can a vaccine help against a tumour that is already there?
      predict:
        - Yes, at once, as an antibody does
        - Yes, but only after days or weeks
        - No, vaccines only help before an illness
        - It clears the tumour in everyone
      notice:
        - After the dose nothing happens in the tumour for days. Something happens in the lymph node.
        - A few naive T cells in a million know the antigen. They must be found, and they must divide many
          times.
        - Meanwhile the tumour doubles, too. It is a race.
        - The T cells that come are the right ones, but a large tumour tires them (exhausted).
      try:
        - "Vaccinate later: thymus run vaccine --set treatments.0.first_day=17"
        - "Cut the tumour out first: thymus compare vaccine surgery-vaccine"
        - "Let the first dose be the only one: thymus run vaccine --set treatments.0.doses=1"
        - "Let harmful cells show little of the antigen: thymus run vaccine --set antigens.neoantigen.copies.tumour=2"

    info:
      what_is_it: |
        Tumours have pieces of protein that no healthy cell has (neoantigens). A cancer vaccine shows such
        a piece to the immune system, together with an alarm (an adjuvant). It does not touch the tumour.
        It trains T cells, and those must do the rest.

      how_it_works: |
        Each dose brings dendritic cells that carry the antigen into the lymph node. There naive T cells
        that know it are activated, divide for days, and leave into the blood. From there they come out of
        vessels in the tissue, more where chemokine calls them.

        In the tumour they meet the same conditions as all T cells: PD-L1, many targets, tiredness
        (exhaustion).

      how_to_use_it: |
        Run it and lay two curves over each other: trained T cells in the blood
        (`neoantigen_effectors` in `body.csv`) and harmful cells. How many days is one behind the other?

      things_to_notice: |
        How many times has the tumour doubled when the first trained T cells arrive?

        Boosts bring back those that are trained already, so they work faster than the first dose.

        Virtual patients differ in how many naive T cells know the antigen.

      things_to_try: |
        Move the vaccine back and forth in time (days 0, 3, 10, 17).

        Begin with a quarter of the tumour (`--set cells.tumour.count=25`). From which size on does the
        vaccine win the race?

        Add a checkpoint inhibitor in a file of your own (`thymus new my-vaccine --from vaccine`).

      related: |
        `surgery-vaccine` cuts the tumour out first and vaccinates against what is left. `no-treatment`
        begins with T cells that are trained already.

      references: |
        Vaccines against cancers that are there have shrunk few tumours; they look most useful after
        surgery. How often naive T cells know a piece follows Henrickson and others (2008). How many
        dendritic cells a dose brings, and how strong the adjuvant is, is chosen (`thymus explain vaccine`).

        One antigen that all harmful cells show is kind. In life many chosen pieces turn out not to be
        shown, or only by some of the cells.

        This is a teaching model and not medical advice. It says nothing about any person, or about
        vaccines against viruses that cause cancer, which prevent it very well.

    expect:
      - share(cleared) <= 0.6
      - median(tumour_cells, day 28) > 3 * median(tumour_cells, day 0)

    """###
}
