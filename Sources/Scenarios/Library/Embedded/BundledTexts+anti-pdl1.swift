// Written by Scripts/embed-scenarios.sh from scenarios/anti-pdl1.yaml; edit that.

extension BundledTexts {
  static let antiPdl1 = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The partner of the brake is blocked in place of the brake itself.

    name: Blocking PD-L1
    summary: blocking the partner of the brake works as blocking the brake does
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
      - kind: anti_pdl1        # atezolizumab
        dose_mg: 1200          # the usual dose of adults
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: PD-1 sits on T cells, PD-L1 on harmful cells. Does it matter which one is blocked?
      predict:
        - Blocking PD-1 works better
        - Blocking PD-L1 works better
        - Both do nearly the same
        - Blocking PD-L1 kills harmful cells
      notice:
        - The curve of PD-L1 that is bound rises within a day of the dose.
        - Harmful cells (tumour) still put PD-L1 on their surface. It is covered, not gone.
        - T cells hit more often and tire more slowly, just as with an antibody against PD-1.
      try:
        - "Hold it against no treatment: thymus compare anti-pdl1 --without pd1"
        - "Lower the dose: thymus run anti-pdl1 --set treatments.0.dose_mg=12"
        - "Begin late: thymus run anti-pdl1 --set treatments.0.first_day=21"

    info:
      what_is_it: |
        An antibody against PD-L1 covers the molecule with which harmful cells press the brake PD-1 of
        T cells. Here atezolizumab is given on days 7 and 28.

      how_it_works: |
        The drug spreads from blood into the tumour, where there is about a fifth of it, and binds PD-L1.
        Only PD-L1 that is left free can press PD-1. Everything after that is as in `checkpoint`.

      how_to_use_it: |
        Run it with `--runs 12` and look at how many virtual patients are clear of the tumour and when.

      things_to_notice: |
        The drug needs no PD-L1 that is "high": what it takes away is the brake, and the brake matters
        only where T cells attack.

      things_to_try: |
        Make the answer of the tumour weaker, `--without ifng-pdl1`. What is left for the drug to do?

      related: |
        `checkpoint` blocks PD-1, `combination` blocks PD-1 and CTLA-4.

      references: |
        Doses and the way of the drug through the body follow the label of atezolizumab; how tightly it
        binds follows a published model (`thymus explain anti_pdl1`). PD-L2, the other partner of PD-1, is
        left out, so the two drugs are more alike here than in people.

        This is a teaching model and not medical advice.

    expect:
      - share(tumour_cells == 0, end) >= 0.4
      - median(tumour_cells, end) < 1000

    """###
}
