// Written by Scripts/embed-scenarios.sh from scenarios/mhc-loss.yaml; edit that.

extension BundledTexts {
  static let mhcLoss = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A few harmful cells have lost MHC-I, the frame in which T cells see antigens.

    name: Loss of MHC-I
    summary: the tumour shrinks, and cells that T cells cannot see grow back
    level: HS
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 200
        mhc_variants: 0.01             # two of 200 cells have lost it before any treatment
        mhc_loss_per_division: 0.001   # rescaled: 10⁻⁶ in a tumour of a billion cells
      t:
        count: 20

    recruitment:
      arrivals_per_mm2_per_day: 60

    treatments:
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 3
        every_days: 21
        doses: 2

    lesson:
      question: The treatment works at first. What comes after?
      predict:
        - The tumour is gone for good
        - It comes back when the drug is used up
        - Other cells than before come back
        - It comes back because the T cells are tired
      notice:
        - Cells without MHC-I are a handful on the first day and nearly all in the end (escaped cells).
        - T cells touch them and let go; the chart of failed attacks says "no MHC".
        - The drug is still there, and so are the T cells. Neither has failed; the target has gone.
      try:
        - "No losses: thymus run mhc-loss --set cells.tumour.mhc_variants=0 --set cells.tumour.mhc_loss_per_division=0"
        - "More drug: thymus run mhc-loss --set treatments.0.dose_mg=2000"
        - "Who sees cells without MHC-I? Compare it with engineered cells: thymus explain car_t"

    info:
      what_is_it: |
        T cells do not see an antigen by itself but a piece of it in MHC-I. A harmful cell that loses
        MHC-I is invisible to all T cells with a T-cell receptor. Treatment that kills the others leaves
        these.

      how_it_works: |
        Each division loses MHC-I with a chance of 1 in 1,000, and one cell in a hundred has lost it
        before. That is selection: nothing in the treatment makes the loss, but it decides who is left.

      how_to_use_it: |
        Show the number of harmful cells, then the share of escaped cells under it.

      things_to_notice: |
        Some virtual patients are clear in the end: their few escaped cells died by chance before they
        were many. Small numbers decide.

      things_to_try: |
        NK cells kill what lacks MHC-I. Add some: write a file that starts from `mhc-loss` with
        `cells: {nk: {kind: nk, count: 40}}`.

      related: |
        `car-t-escape` loses the antigen of a receptor that needs no MHC-I; `tcr-t` needs it.

      references: |
        Loss of B2M, a part of MHC-I, in melanomas that resist: Sade-Feldman and others (2017, Nature
        Communications): about 30 % of non-responders against 10 %. A few hundred cells stand for a
        billion, so the chance of loss is rescaled and variants are put in at the start
        (`thymus explain antigen-loss`).

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, day 14) < 2 * median(tumour_cells, day 0)
      - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)
      - median(tumour_escaped, end) > 300

    """###
}
