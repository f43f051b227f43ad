// Written by Scripts/embed-scenarios.sh from scenarios/late-start.yaml; edit that.

extension BundledTexts {
  static let lateStart = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The same treatment, two weeks later.

    name: A late start
    summary: the same drug two weeks later meets a larger tumour
    level: [MS, HS]
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
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 21            # in the arm "early": day 7
        every_days: 21
        doses: 2

    arms:
      early (day 7):
        treatments:
          - {kind: anti_pd1, drug: pembrolizumab, dose_mg: 200, first_day: 7, every_days: 21, doses: 2}
      late (day 21): {}
      very late (day 30):
        treatments:
          - {kind: anti_pd1, drug: pembrolizumab, dose_mg: 200, first_day: 30, every_days: 21, doses: 2}

    lesson:
      question: A treatment begins two weeks later. What does waiting cost?
      predict:
        - Nothing, the drug works whenever it is given
        - A delay of two weeks, nothing else
        - More healthy tissue, and more time than two weeks
        - Everything, it does not work any more
      notice:
        - The tumour that the drug meets is several times as large.
        - A larger share of the T cells is tired (exhausted). Those that were tired for long recover poorly.
        - Compare the healthy cells that are left, not only the harmful cells (tumour).
      try:
        - "All three at once: thymus compare late-start"
        - "Later still: thymus run late-start --set treatments.0.first_day=35"
        - "T cells that never tire: thymus run late-start --without exhaustion"

    info:
      what_is_it: |
        The tissue and the drug of `checkpoint`, smaller, with the first dose on day 21. `thymus compare
        late-start` puts three starts beside each other on the same virtual patients.

      how_it_works: |
        Blocking PD-1 does not reset tired T cells. It lets those that are not fixed in it recover slowly,
        and keeps new ones from tiring. The longer the fight without it, the fewer can be helped.

      how_to_use_it: |
        Compare the three arms. The shared past, up to day 7, is simulated once.

      things_to_notice: |
        In this model many T cells still come fresh from the blood, so even a late start helps. A tumour
        that gets few new T cells would not be so kind.

      things_to_try: |
        Let fewer T cells arrive (`--set recruitment.arrivals_per_mm2_per_day=8`). Does waiting cost more?

      related: |
        `checkpoint` is the large tissue, `dose-ladder` changes the dose in place of the day.

      references: |
        That tired T cells are fixed after two to four weeks follows Philip (2017) and Pauken (2016), from
        memory; the rates are estimates (`thymus explain exhaustion`).

        This is a teaching model and not medical advice. Days here are not days of a person's illness.

    expect:
      - median(tumour_cells, day 21) > 5 * median(tumour_cells, day 0)
      - median(tumour_cells, end) < median(tumour_cells, day 21)

    """###
}
