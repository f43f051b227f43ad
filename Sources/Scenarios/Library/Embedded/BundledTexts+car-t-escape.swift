// Written by Scripts/embed-scenarios.sh from scenarios/car-t-escape.yaml; edit that.

extension BundledTexts {
  static let carTEscape = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # As `car-t`, but a few harmful cells have no CD19, and now and then one loses it.

    name: Escape from CAR-T cells
    summary: a few harmful cells without the target grow back
    level: HS
    extends: car-t
    duration_days: 42

    # A small piece of tissue, so that a class need not wait.
    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 100
      t:
        count: 6

    antigens:
      cd19:
        variants: 0.03             # of the first cells 3 in 100 lack it
        loss_per_division: 0.001   # far more often than in life, because there are so few cells

    lesson:
      question: Can a tumour come back although the CAR-T cells are still there?
      predict:
        - No, CAR-T cells find every harmful cell
        - No, the CAR-T cells that stay behind would kill it
        - Yes, if a few harmful cells do not carry the target
        - Yes, because CAR-T cells get tired
      notice:
        - CAR-T cells kill nearly all harmful cells, and the tumour shrinks as in `car-t`.
        - A few harmful cells without CD19 are there from the start. Nobody made them resistant; the
          treatment only left them over.
        - In the end all harmful cells are of this kind. CAR-T cells touch them and pass by.
      try:
        - "Compare it with a tumour that carries the target everywhere: thymus compare car-t car-t-escape"
        - "Give ten times as many cells. Does it help? thymus run car-t-escape --set cell_product.dose_cells=1000000000"
        - "Aim at two targets: thymus compare car-t-escape car-t-dual"
        - "Begin with no such cells; now and then one still arises: thymus run car-t-escape --set antigens.cd19.variants=0"

    info:
      what_is_it: |
        CAR-T cells see one protein, here CD19. A harmful cell that has lost CD19 is invisible to them.
        It lives and grows as before. This is the most frequent way in which leukaemia comes back after
        CAR-T cells against CD19: escape by loss of the antigen.

      how_it_works: |
        Everything is as in `car-t`, except that 3 in 100 harmful cells lack CD19 on the first day, and
        each new cell loses it with a chance of 1 in 1000. What a cell has lost, its daughters lack, too.

        Ordinary T cells could still see these cells by another piece of protein (a neoantigen). But
        there are few of them, and the course before the CAR-T cells took most of them away.

      how_to_use_it: |
        Run `thymus compare car-t car-t-escape` and look at the harmful cells of both arms, then at
        the column `tumour_without_cd19` of `counts.csv`. Ask: who was killed, and who was left over?

      things_to_notice: |
        Until the CAR-T cells come, cells without CD19 are a small share and stay a small share. Then
        the share rises within days. Did the single cells change, or the mixture?

        The number of CAR-T cells falls although there is a tumour: they do not find their target.

        A picture of the smallest tumour looks like a success. What would you have to measure in order
        to know better?

      things_to_try: |
        More of the same does not help: raise the dose tenfold. What helps is something else, for example
        a second target (`car-t-dual`).

        Make the loss ten times as frequent or as rare (`--set antigens.cd19.loss_per_division=0.0001`).

        Take MHC-I from all harmful cells in `car-t` and in `tcr-t`. The way out of one treatment is no
        way out of the other.

      related: |
        `car-t` is the same without such cells, `car-t-dual` aims at two targets. In `tcr-t` harmful
        cells escape in another way, by the loss of MHC-I.

      references: |
        In trials of CAR-T cells against CD19 in children with leukaemia the disease came back in 30 to
        50 of 100 who had been free of it, and in 14 of 19 of them in one trial the cells had lost CD19
        (as told in a review of 2020).

        The share of cells without CD19 and how often it is lost are chosen. In life one division in
        100,000 or fewer does it, but a real tumour has a hundred million times as many cells.

        This is a teaching model and not medical advice. Whether a tumour escapes, and when, cannot be
        learned from it for any person.

    expect:
      - share(cleared) <= 0.2
      - median(tumour_cells, day 28) < 900
      - median(tumour_without_cd19, end) > 600

    """###
}
