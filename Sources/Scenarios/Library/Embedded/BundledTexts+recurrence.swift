// Written by Scripts/embed-scenarios.sh from scenarios/recurrence.yaml; edit that.

extension BundledTexts {
  static let recurrence = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The same as `rechallenge`, but no T cell turns into memory.

    name: Recurrence without memory
    summary: the same tumour comes back, because no T cell remembered it
    level: HS
    extends: rechallenge
    without: [memory]

    lesson:
      question: The tumour was cleared. It comes back. What happens without memory cells?
      predict:
        - It is rejected as before
        - It grows as if the body had never met it
        - It grows more slowly
        - Nothing, cleared is cleared
      notice:
        - The first tumour is cleared just as well. Memory plays no part in that.
        - After it, blood holds no more T cells that know the antigen than before.
        - Both new tumours grow alike, the known one and the unrelated one.
      try:
        - "With memory: thymus compare recurrence rechallenge"
        - "Look into the blood, in the table body.csv: thymus run recurrence"
        - "A second treatment: write a file that starts from recurrence with anti_pd1 from day 72"

    info:
      what_is_it: |
        The rechallenge of a body whose effectors all die when antigen is gone.

      how_it_works: |
        `without: [memory]` switches off one mechanism: contracting effectors do not become memory cells.
        All else is the same, with the same chance.

      how_to_use_it: |
        Compare it with `rechallenge`; the difference is what memory contributes.

      things_to_notice: |
        Naive T cells that know the antigen are still there. They begin from few, so they come too late.

      things_to_try: |
        Put the new tumours earlier, while effectors are left: `--set cells.again.first_day=35`. For how
        long does a body without memory stay protected?

      related: |
        `rechallenge` is the same scenario with memory switched on.

      references: |
        The same as for `rechallenge`. No one has a body without memory; this takes it out to see what it
        does.

        This is a teaching model and not medical advice.

    expect:
      - share(tumour_cells == 0, day 40) >= 0.9
      - median(again_cells, end) > 150
      - median(unrelated_cells, end) > 150

    """###
}
