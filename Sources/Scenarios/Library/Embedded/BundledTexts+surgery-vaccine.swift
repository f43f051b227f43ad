// Written by Scripts/embed-scenarios.sh from scenarios/surgery-vaccine.yaml; edit that.

extension BundledTexts {
  static let surgeryVaccine = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The tumour is cut out, a few harmful cells stay behind, and a vaccine trains T cells for them.

    name: Surgery, then a vaccine
    summary: a vaccine against the few cells that surgery left behind
    level: HS
    extends: vaccine

    treatments:
      - kind: surgery
        first_day: 3
        left_behind: 0.01          # of the harmful cells in the cut 1 in 100 stays behind
      - kind: vaccine
        target: neoantigen
        first_day: 4
        every_days: 7
        doses: 3                   # days 4, 11 and 18

    lesson:
      question: Why does the same vaccine do more after surgery?
      predict:
        - Surgery makes T cells stronger
        - It does not; surgery alone does it all
        - Few cells are left, so that the T cells come in time
        - The vaccine works better when it is given later
      notice:
        - After the cut the tissue looks free. A few harmful cells are there, too few to be found on a scan.
        - They grow again while the vaccine trains T cells.
        - The T cells come late, as in `vaccine`. But now they meet a few hundred harmful cells at most.
      try:
        - "Compare the vaccine without and with surgery: thymus compare vaccine surgery-vaccine"
        - "Surgery alone: thymus run surgery-vaccine --set vaccine.dendritic_cells=0"
        - "Leave more cells behind: thymus run surgery-vaccine --set treatments.0.left_behind=0.1"
        - "Wait two weeks with the vaccine: thymus run surgery-vaccine --set treatments.1.first_day=18"

    info:
      what_is_it: |
        Most tumours that are cured are cured by surgery. What it cannot do is find the last cells
        (minimal residual disease). A vaccine needs time but finds single cells. Each has what the other
        lacks. A treatment after surgery is called adjuvant.

      how_it_works: |
        The tumour is that of `vaccine`. On day 3 it is cut out with a margin of healthy tissue, and 1 of
        100 harmful cells in the cut stays behind. Healthy tissue closes the wound.

        From day 4 the vaccine loads dendritic cells with the neoantigen. The T cells that it trains
        arrive after a week or more, as in `vaccine`, but then a small number of harmful cells faces many
        of them.

      how_to_use_it: |
        Compare three arms in your class: the vaccine alone (`vaccine`), surgery alone (see "try"), and
        both. Use at least twelve virtual patients (`--runs 12`): by chance no cell may be left behind.

      things_to_notice: |
        Which of the two treatments removed more harmful cells? Which decided who stayed free of them?

        How large is the tumour when the first trained T cells arrive, here and in `vaccine`?

      things_to_try: |
        Leave more or less behind (`--set treatments.0.left_behind=0.005`). With how many is the race
        lost?

        Vaccinate before surgery. What could be good about that, and what not?

      related: |
        `vaccine` is the same vaccine against the whole tumour. `surgery` cuts out and does nothing else.

      references: |
        In a trial with melanoma that had been cut out, fewer people had it again with a neoantigen
        vaccine and pembrolizumab than with pembrolizumab alone (Weber and others, 2024, Lancet). The share
        that stays behind is chosen, and larger than after good surgery, so that a small tissue shows it.

        The wound, its inflammation, spread to other places and the choice of the antigen are left out
        or simple here.

        This is a teaching model and not medical advice. It says nothing about any person.

    expect:
      - share(cleared) >= 0.3
      - median(tumour_cells, day 28) < 5 * median(tumour_cells, day 0)

    """###
}
