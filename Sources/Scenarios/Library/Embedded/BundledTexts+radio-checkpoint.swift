// Written by Scripts/embed-scenarios.sh from scenarios/radio-checkpoint.yaml; edit that.

extension BundledTexts {
  static let radioCheckpoint = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A few fractions of radiation, then a checkpoint inhibitor.

    name: Radiotherapy and a checkpoint inhibitor
    summary: radiation shrinks the tumour; the antibody keeps T cells at work
    level: HS
    extends: radiotherapy

    treatments:
      - kind: radiotherapy
        dose_gy: 3
        first_day: 7
        every_days: 1
        doses: 3
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 10
        every_days: 21
        doses: 2

    lesson:
      question: Radiation kills T cells in the beam. Can it still help them?
      predict:
        - No, without T cells the antibody is useless
        - Yes, because the tumour gets smaller
        - Yes, because dying cells call T cells
        - Yes, for both reasons
      notice:
        - T cells are almost gone from the tissue after the third fraction, and come back from the blood.
        - Harmful cells (tumour) go on dying for days and weeks after the last fraction.
        - Fewer fractions cost fewer lymphocytes of the blood than the ten of `radiotherapy`.
      try:
        - "Radiation alone: thymus run radio-checkpoint --set treatments.1.dose_mg=0"
        - "The antibody alone: thymus run radio-checkpoint --set treatments.0.dose_gy=0"
        - "Ten fractions of 2 Gy: thymus run radio-checkpoint --set treatments.0.dose_gy=2 --set treatments.0.doses=10"

    info:
      what_is_it: |
        Three fractions of 3 Gy from day 7, then pembrolizumab on days 10 and 31.

      how_it_works: |
        Radiation dooms cells, which die when they divide and call dendritic cells. T cells of the blood
        come in afterwards, and the antibody takes their brake off.

      how_to_use_it: |
        Compare both parts alone with the combination, with the same seeds. Look at lymphocytes in body.csv.

      things_to_notice: |
        The order matters: T cells that are in the beam are lost, whatever their brake does.

      things_to_try: |
        Give the antibody first (`--set treatments.1.first_day=1`). Who is in the beam then?

      related: |
        `radiotherapy` is radiation alone, `chemo-checkpoint` does it with a drug.

      references: |
        T cells in tissue stand more radiation than those in blood (Arina 2019, from memory). How much
        radiation wakes the immune system in people is debated; the share here is from memory.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, end) < median(tumour_cells, day 7)
      - share(tumour_cells == 0, end) >= 0.25

    """###
}
