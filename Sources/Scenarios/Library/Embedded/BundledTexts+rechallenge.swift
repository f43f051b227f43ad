// Written by Scripts/embed-scenarios.sh from scenarios/rechallenge.yaml; edit that.

extension BundledTexts {
  static let rechallenge = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour is cleared. Two months later the same tumour is put in again, and another one beside it.

    name: Rechallenge
    summary: memory rejects the tumour it knows, and not an unrelated one
    level: HS
    extends: no-treatment
    duration_days: 97

    patients:
      variability: 0         # so that all clear the first tumour in time

    tissue:
      width_um: 700
      height_um: 700

    antigens:
      first:                 # on the first tumour, and on the same one when it comes again
        form: peptide
        copies: {tumour: 100, again: 100}
      second:                # on the unrelated tumour; no T cell has met it
        form: peptide
        copies: {unrelated: 100}
        primed_level: 0

    cells:
      tumour: {count: 200, cycle_hours: 72}
      t: {count: 80}
      again:
        kind: tumour
        count: 25
        place: disc
        center_um: [200, 350]
        first_day: 70
        cycle_hours: 72
      unrelated:
        kind: tumour
        count: 25
        place: disc
        center_um: [500, 350]
        first_day: 70
        cycle_hours: 72

    recruitment:
      arrivals_per_mm2_per_day: 200
      baseline: 0.2

    t_cell_pool:
      memory_patrol: 1       # memory cells patrol tissue as well as effectors do

    lesson:
      question: The body has cleared a tumour. Is it protected now, and from what?
      predict:
        - From all tumours, for life
        - From this tumour, not from another
        - From nothing, it begins anew
        - From both, but only for days
      notice:
        - The first tumour is gone within two weeks, and most T cells with it (contraction).
        - Memory cells remain in the blood for the two months of rest; look at body.csv or its chart.
        - The tumour with the known antigen goes. The other, of the same size and speed, grows.
      try:
        - "Without memory: thymus compare rechallenge recurrence"
        - "Let more time pass: thymus run rechallenge --set cells.again.first_day=85 --set cells.unrelated.first_day=85"
        - "Let the returning tumour lose the antigen: thymus run rechallenge --set antigens.first.copies.again=0"

    info:
      what_is_it: |
        Two new tumours of 25 cells are put into a tissue that cleared a tumour two months ago: one with
        the antigen of the first, one with another. It is the classic test for memory.

      how_it_works: |
        When antigen is gone, effectors die within days; a few in a hundred become memory cells, which
        last for years and patrol. They know only what they have met. When it comes again they act within
        hours, and divide after the same two to three days as naive cells. What makes the difference is
        that they are many.

      how_to_use_it: |
        Look at the three tumours in one chart, then at the memory cells in the blood.

      things_to_notice: |
        Protection takes days. The returning tumour grows at first, until enough T cells have come.

      things_to_try: |
        Weaken memory: `--set t_cell_pool.memory_share=0.01`. How much is enough?

      related: |
        `recurrence` is the same without memory.

      references: |
        A few per cent of effectors become memory (De Boer and others, 2001, Journal of Virology); recall
        has the lag of naive cells and more cells (Whitmire and others, 2008, PLoS Pathogens). That memory
        cells patrol as effectors do is chosen.

        This is a teaching model and not medical advice. People who are cured are not immune for life.

    expect:
      - share(tumour_cells == 0, day 40) >= 0.9
      - median(again_cells, end) < 10
      - share(again_cells == 0, end) >= 0.5
      - median(unrelated_cells, end) > 250

    """###
}
