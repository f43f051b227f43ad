// Written by Scripts/embed-scenarios.sh from scenarios/dense-tregs.yaml; edit that.

extension BundledTexts {
  static let denseTregs = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The tissue of `surveillance`, with regulatory T cells in it.

    name: Dense regulatory T cells
    summary: the same young tumour survives among cells that calm T cells down
    level: HS
    extends: surveillance

    cells:
      treg:
        kind: treg             # regulatory T cells
        count: 40
        arrivals_per_mm2_per_day: 60

    lesson:
      question: What changes when cells that calm the immune system are in the tissue?
      predict:
        - Nothing, they only protect healthy cells
        - The tumour is cleared a little later
        - The tumour survives in most virtual patients
        - The T cells die
      notice:
        - The T cells are there, touch harmful cells (tumour) and do not kill. Failed attacks name
          regulatory T cells.
        - Regulatory T cells take up IL-2, so other T cells divide less.
        - They also protect healthy cells. Their loss has a price that is not in this picture.
      try:
        - "Without them: thymus compare dense-tregs surveillance"
        - "Fewer: thymus run dense-tregs --set cells.treg.count=10 --set cells.treg.arrivals_per_mm2_per_day=10"
        - "Only their suppression off: thymus run dense-tregs --set cells.treg.suppression=0"

    info:
      what_is_it: |
        Regulatory T cells (Tregs) keep the immune system from attacking its own body. Tumours draw them
        in. Here forty stand among the hundred T cells of `surveillance`.

      how_it_works: |
        A regulatory T cell takes away part of the work of each T cell within a few cell widths, uses up
        IL-2 and makes TGF-beta. All else is as in `surveillance`, cell by cell, until they meet.

      how_to_use_it: |
        Compare with `surveillance`: same seeds, same virtual patients.

      things_to_notice: |
        Nothing about the harmful cells has changed, nor the number of T cells at the start.

      things_to_try: |
        Which of their three ways matters most? `--without tgfb` and `--without il2` take away two.

      related: |
        `surveillance` is the same without them. `anti-ctla4` acts on the brake that regulatory T cells
        use most.

      references: |
        20 to 40 % of CD4 T cells in tumours are regulatory (from memory); how much each takes away is
        not measured at this level and chosen. They recognise nothing here, and do not arise anew.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, end) > 5 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) <= 0.25

    """###
}
