// Written by Scripts/embed-scenarios.sh from scenarios/cold-tumour.yaml; edit that.

extension BundledTexts {
  static let coldTumour = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour that calls no T cells. A checkpoint inhibitor is given all the same.

    name: A cold tumour
    summary: where no T cells come, a checkpoint inhibitor changes nothing
    level: HS
    extends: no-treatment
    duration_days: 28

    tissue:
      width_um: 700
      height_um: 700

    cells:
      tumour:
        count: 150
        chemokine_factor: 0.01   # its cells make hardly any of the signal that calls T cells
      t:
        count: 2

    recruitment:
      baseline: 0.02             # few patrol

    treatments:
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: Do checkpoint inhibitors kill harmful cells?
      predict:
        - Yes, the drug attacks the tumour
        - Yes, but slowly
        - No, and without T cells nothing happens
        - No, it makes tumour cells visible
      notice:
        - The drug is in the blood and covers PD-1 just as in `checkpoint`. Compare the curves.
        - The tumour grows as if nothing had been given.
        - PD-L1 stays low. Nobody attacks, so nothing calls it forth.
      try:
        - "Take the drug away: thymus run cold-tumour --set treatments=[]"
        - "Let the tumour call: thymus run cold-tumour --set cells.tumour.chemokine_factor=1"
        - "Compare it with a tumour that has T cells: thymus compare cold-tumour checkpoint"

    info:
      what_is_it: |
        Some tumours have almost no T cells in them; they are called cold, or deserts. Here harmful cells
        make hardly any chemokine, so few T cells come out of the vessels. An antibody against PD-1 is
        given on day 7.

      how_it_works: |
        The antibody takes a brake off T cells. That is all it does. Where there are none, there is
        nothing to let go.

      how_to_use_it: |
        Ask for predictions first. Then show the drug in the blood beside the number of harmful cells.

      things_to_notice: |
        What is measured of the drug, its level and how much PD-1 it covers, looks perfect. It says
        nothing about whether it helps.

      things_to_try: |
        What would help a cold tumour? T cells from outside (`car-t`), or an alarm
        (`radiotherapy`, `vaccine`). Put one of them and anti-PD-1 in one file.

      related: |
        `excluded-tumour` has T cells that cannot get in; `checkpoint` has some inside.

      references: |
        Deserts have fewer than about 10 CD8 T cells per mm² of a section, inflamed tumours more than
        100 (order of magnitude, from memory). The factor 0.01 is chosen.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, end) > 5 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) <= 0.1
      - median(t_cells, day 28) < 30

    """###
}
