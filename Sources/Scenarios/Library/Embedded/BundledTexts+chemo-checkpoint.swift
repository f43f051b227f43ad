// Written by Scripts/embed-scenarios.sh from scenarios/chemo-checkpoint.yaml; edit that.

extension BundledTexts {
  static let chemoCheckpoint = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # Chemotherapy, and a checkpoint inhibitor with it.

    name: Chemotherapy and a checkpoint inhibitor
    summary: a drug against dividing cells buys time for T cells, at a cost
    level: HS
    extends: chemotherapy

    # A small piece of tissue, so that a class need not wait.
    tissue:
      width_um: 700
      height_um: 700

    cells:
      tumour: {count: 150}
      t: {count: 12}

    recruitment:
      arrivals_per_mm2_per_day: 20

    treatments:
      - kind: chemotherapy
        drug: docetaxel
        dose_mg: 130
        first_day: 7
        every_days: 21
        doses: 2
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: One drug kills dividing cells, T cells too. The other needs T cells. Do they go together?
      predict:
        - No, the first takes away what the second needs
        - Yes, together they do more than each alone
        - It depends on when each is given
        - They do not touch each other
      notice:
        - Right after each cycle there are fewer T cells, for days.
        - The tumour that the returning T cells meet is smaller.
        - Cells that die call dendritic cells, so more T cells are primed (immunogenic death).
      try:
        - "The drug alone: thymus compare chemo-checkpoint chemotherapy"
        - "The inhibitor alone: thymus run chemo-checkpoint --set treatments.0.dose_mg=0"
        - "One after the other: thymus run chemo-checkpoint --set treatments.1.first_day=14"

    info:
      what_is_it: |
        Docetaxel and pembrolizumab, both on days 7 and 28.

      how_it_works: |
        Chemotherapy hits what divides: harmful cells, but also T cells that multiply, and the marrow. The
        antibody takes the brake off the T cells that are left and those that come.

      how_to_use_it: |
        Compare three ways with the same virtual patients: each drug alone and both.

      things_to_notice: |
        Traditional drugs are often said to suppress immunity. They do, and they also wake it. Which side
        weighs more depends on dose and day.

      things_to_try: |
        Move the antibody a week before or after the first cycle. Look at T cells on the day of the cycle.

      related: |
        `chemotherapy` and `anti-pdl1` are the parts; `radio-checkpoint` does it with radiation.

      references: |
        In lung cancer chemotherapy with pembrolizumab helped more people than chemotherapy alone
        (KEYNOTE-189: 48 against 19 of 100 responded), as independent action predicts (Palmer 2022). How
        much dying cells call dendritic cells is from memory (`thymus explain immunogenic_death`).

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, day 14) < 6 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) >= 0.25

    """###
}
