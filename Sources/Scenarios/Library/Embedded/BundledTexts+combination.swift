// Written by Scripts/embed-scenarios.sh from scenarios/combination.yaml; edit that.

extension BundledTexts {
  static let combination = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # Two brakes at two places: PD-1 in the tumour, CTLA-4 in the lymph node.

    name: Two checkpoint inhibitors
    summary: two brakes are blocked; who is helped by what, and at what cost
    level: [HS, UG]
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
        drug: nivolumab
        dose_mg_per_kg: 1
        first_day: 7
        every_days: 21
        doses: 2
      - kind: anti_ctla4         # ipilimumab
        dose_mg_per_kg: 3
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: If two drugs together help more people than each alone, do they strengthen each other?
      predict:
        - Yes, otherwise it would not be more
        - No, some are helped by the one and some by the other
        - It cannot be told from this alone
        - They weaken each other
      notice:
        - Both brakes are off, at different places and at different times.
        - Count for how many virtual patients each drug alone would have been enough.
        - T cells kill more healthy cells than with each drug alone.
      try:
        - "One at a time: thymus run combination --set treatments.1.dose_mg_per_kg=0"
        - "The other: thymus run combination --set treatments.0.dose_mg_per_kg=0"
        - "Many virtual patients: thymus run combination --runs 30"

    info:
      what_is_it: |
        Nivolumab against PD-1 and ipilimumab against CTLA-4 are given together on days 7 and 28.

      how_it_works: |
        Ipilimumab lets more T cells be made in the lymph node; nivolumab keeps them at work in the
        tumour. Neither touches a harmful cell.

      how_to_use_it: |
        Set one dose to 0 and then the other, with the same seeds, and make a table of who is helped by
        what. Then compare the combination with "either of the two".

      things_to_notice: |
        If each drug helps other virtual patients, more are helped by both without any synergy. That is
        called independent action, and it explains most of the gain of combinations in trials. Here those
        whom the second drug helps are helped by the first as well, so the second adds cost and hardly
        any benefit: a combination is not better by itself.

      things_to_try: |
        What would you have to see to speak of synergy? Look for virtual patients whom neither drug
        helps alone, but both together do.

      related: |
        `checkpoint`, `anti-pdl1` and `anti-ctla4` block one brake each.

      references: |
        Doses as in CheckMate-067; 58 of 100 people responded to both, 44 to nivolumab, 19 to ipilimumab,
        and severe side effects came in 55, 16 and 27. Independent action: Palmer and others (2022,
        Clinical Cancer Research). The model is not fitted to these numbers.

        This is a teaching model and not medical advice. Severe harm from both drugs is real and common.

    expect:
      - share(tumour_cells == 0, end) >= 0.4
      - median(tumour_cells, end) < 1000

    """###
}
