// Written by Scripts/embed-scenarios.sh from scenarios/radiotherapy.yaml; edit that.

extension BundledTexts {
  static let radiotherapy = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # Ten small doses of radiation on the tumour and what is around it.

    name: Radiotherapy
    summary: radiation dooms dividing cells; T cells in the beam are lost
    level: HS
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 700
      height_um: 700

    cells:
      tumour: {count: 150}
      t: {count: 12}

    recruitment:
      arrivals_per_mm2_per_day: 20

    treatments:
      - kind: radiotherapy
        dose_gy: 2
        first_day: 7
        every_days: 1
        doses: 10

    lesson:
      question: Radiation is given from day 7 to day 16. When do the cells die?
      predict:
        - At once, on the day of each dose
        - Days later, when they try to divide
        - After a month
        - Only the ones with much oxygen die
      notice:
        - The number of harmful cells (tumour) falls long after the last dose. Doomed cells die at one of
          their next divisions.
        - T cells in the tissue vanish; lymphocytes in the blood fall with each fraction.
        - Healthy cells in the beam die too, but later, because they divide seldom.
        - In some virtual patients a few cells survive, and the tumour comes back with nobody to meet it.
      try:
        - "The same 20 Gy in fewer fractions: thymus run radiotherapy --set treatments.0.dose_gy=5 --set treatments.0.doses=4"
        - "A narrow beam: thymus run radiotherapy --set radiotherapy.beam_um=200"
        - "More fractions: thymus run radiotherapy --set treatments.0.doses=20"

    info:
      what_is_it: |
        Radiation breaks DNA. Here 20 Gy are given in ten fractions of 2 Gy to the tumour with a rim of
        healthy tissue.

      how_it_works: |
        How many cells survive a dose follows the linear-quadratic model; cells with little oxygen stand
        more. Those that are hit go on living until they divide, and then die, which also wakes the immune
        system a little. Blood flows through the beam, so lymphocytes are lost with each fraction.

      how_to_use_it: |
        Show the number of harmful cells with the days of the fractions marked. Ask where the cells are
        between the last dose and the end.

      things_to_notice: |
        The dose to healthy tissue is the same. What differs is how well it repairs between fractions.

      things_to_try: |
        Give fewer and larger fractions with the same effect on the tumour. What does the late damage do?

      related: |
        `radio-checkpoint` adds a checkpoint inhibitor; `surgery` cuts in place of radiating.

      references: |
        The linear-quadratic numbers are typical ones (Thames 1990; van Leeuwen 2018), very different from
        tumour to tumour. Lymphocytes in the beam follow MacLennan and Kay (1978), fitted with one number.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, day 28) < 0.5 * median(tumour_cells, day 0)
      - median(healthy_cells, end) < median(healthy_cells, day 0)

    """###
}
