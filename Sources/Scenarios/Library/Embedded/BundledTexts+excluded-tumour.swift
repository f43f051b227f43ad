// Written by Scripts/embed-scenarios.sh from scenarios/excluded-tumour.yaml; edit that.

extension BundledTexts {
  static let excludedTumour = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour full of TGF-beta: T cells come, but they stay at its rim.

    name: An excluded tumour
    summary: T cells gather around the tumour and do not get in
    level: HS
    extends: no-treatment
    duration_days: 28

    tissue:
      width_um: 700
      height_um: 700

    cells:
      tumour:
        count: 250
        tgfb_per_s: 20         # with the matrix around it, it slows T cells and hides the way in
      t:
        count: 30

    recruitment:
      arrivals_per_mm2_per_day: 40

    treatments:
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: There are many T cells around this tumour, and PD-1 is blocked. Why does it grow?
      predict:
        - The T cells are tired
        - The T cells do not recognise it
        - The T cells do not get to the harmful cells
        - The drug does not work in this tissue
      notice:
        - Most T cells are at the rim. Inside there are few.
        - T cells move slowly where TGF-beta is, and their hits are weaker.
        - Counting T cells of a whole tissue would call this tumour inflamed. Where they are matters.
      try:
        - "Take TGF-beta away: thymus compare excluded-tumour --without tgfb"
        - "Make less of it: thymus run excluded-tumour --set cells.tumour.tgfb_per_s=3"
        - "Compare it with a tumour that nobody comes to: thymus compare excluded-tumour cold-tumour"

    info:
      what_is_it: |
        In some tumours T cells wait outside. TGF-beta and the matrix that goes with it keep them there.
        Here each harmful cell sets free TGF-beta; an antibody against PD-1 is given on day 7.

      how_it_works: |
        TGF-beta slows T cells, weakens the pull of chemokine, and takes away part of their hits. It is
        strongest inside the tumour, so the rim is where T cells still move.

      how_to_use_it: |
        Compare with the same tissue without TGF-beta: there most virtual patients get rid of the tumour.

      things_to_notice: |
        The same number of T cells does much less. Distance and strength cannot be told apart from
        counts; look at the pictures.

      things_to_try: |
        Change only one of its effects: `--set tgfb.slowing=0` or `--set tgfb.suppression=0`. Which one
        matters more?

      related: |
        `cold-tumour` has no T cells at all, `dense-tregs` has cells that make TGF-beta.

      references: |
        TGF-beta and excluded tumours: Mariathasan and others (2018, Nature). Fibroblasts and collagen
        are not there as such; slowing stands for them, and its strength is chosen.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, end) > 4 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) <= 0.1
      - median(t_cells, day 28) > 50

    """###
}
