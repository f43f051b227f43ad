// Written by Scripts/embed-scenarios.sh from scenarios/chemotherapy.yaml; edit that.

extension BundledTexts {
  static let chemotherapy = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A drug against all cells that divide.

    name: Chemotherapy
    summary: a drug against dividing cells, harmful and healthy ones
    level: [MS, HS]
    extends: no-treatment
    duration_days: 42

    treatments:
      - kind: chemotherapy
        drug: docetaxel
        dose_mg: 130           # about 75 mg for each m² of body surface
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: Which cells does chemotherapy hit?
      predict:
        - Only harmful cells
        - All cells alike
        - All cells that are dividing
        - Only cells of the immune system
      notice:
        - Only cells that are in one phase of their division die. The others survive the same dose.
        - The tumour is set back by days, then grows again from the cells that were not dividing.
        - White cells of the blood (neutrophils) fall for a week and come back within three.
        - T cells that were multiplying are hit as well.
      try:
        - "More doses: thymus run chemotherapy --set treatments.0.every_days=7 --set treatments.0.doses=4"
        - "A higher dose kills hardly more: thymus run chemotherapy --set treatments.0.dose_mg=400"
        - "Stop when blood gets low: thymus run chemotherapy --set treatments.0.pause_when='neutrophils_per_nl < 1.5'"

    info:
      what_is_it: |
        The traditional way: a drug that kills cells while they divide. Docetaxel is given on days 7 and
        28. It is widely available, and it cannot tell harmful cells from healthy ones.

      how_it_works: |
        The drug is in the body for hours. Cells in mitosis while it is there are likely to die; resting
        ones are not touched. So the share that dies is the share that divides, whatever the dose, and
        time with the drug counts for more. The marrow, where blood cells are made, divides all the time.

      how_to_use_it: |
        Compare it with `checkpoint` or `anti-pdl1`: `thymus compare chemotherapy anti-pdl1`. Look at both
        what is gained and what is lost.

      things_to_notice: |
        Cells deep in the tumour rest for want of oxygen. They survive, and grow when the cells above them
        are gone.

      things_to_try: |
        Make the tumour faster (`--set cells.tumour.cycle_hours=36`). Is that good or bad under this drug?

      related: |
        `chemo-checkpoint` adds a checkpoint inhibitor; `radiotherapy` and `surgery` are the other
        traditional ways.

      references: |
        The drug in the blood and the marrow follow Friberg and others (2002, Journal of Clinical
        Oncology). That the kill levels off with dose follows Gardner (2000, Cancer Research).

        This is a teaching model and not medical advice. Hair, gut and other tissues that divide are left
        out, except for the healthy cells around the tumour.

    expect:
      - median(tumour_cells, day 14) < 6 * median(tumour_cells, day 0)
      - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) <= 0.25

    """###
}
