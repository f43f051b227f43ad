// Written by Scripts/embed-scenarios.sh from scenarios/on-target-off-tumour.yaml; edit that.

extension BundledTexts {
  static let onTargetOffTumour = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # CAR-T cells against HER2, which healthy cells of this tissue carry, too, though less of it.

    name: On target, off tumour
    summary: healthy cells that carry the target are killed, too
    level: HS
    extends: no-treatment
    duration_days: 35

    tissue:
      width_um: 600
      height_um: 600

    antigens:
      her2:
        form: surface
        copies: {tumour: 20000, healthy: 3000}   # a CAR works at half its strength at 2000
      neoantigen:
        form: peptide
        copies: {tumour: 100}

    cells:
      tumour:
        count: 100
      t:
        count: 6

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: her2
        first_day: 0

    lesson:
      question: How do CAR-T cells know that a cell is harmful?
      predict:
        - They see that it grows too fast
        - They see that it comes from a tumour
        - They do not know it; they see only their target
        - They ask other cells of the immune system
      notice:
        - The tumour goes, as in `car-t`. By that curve alone the treatment is a success.
        - Look at the healthy cells. CAR-T cells kill those that carry HER2, although they are healthy.
        - Killing goes on when the tumour is gone, because the target is still there. It ends when no cell
          with the target is left.
      try:
        - "Compare it with a target that healthy cells lack: thymus compare car-t on-target-off-tumour"
        - "Put less of the target on healthy cells: thymus run on-target-off-tumour --set antigens.her2.copies.healthy=300"
        - "Take it off them: thymus run on-target-off-tumour --set antigens.her2.copies.healthy=0"
        - "Give fewer cells. Is it safer? thymus run on-target-off-tumour --set cell_product.dose_cells=10000000"

    info:
      what_is_it: |
        A CAR-T cell kills what carries its target. Whether the cell is harmful it cannot know. Many
        proteins of tumours are on healthy cells as well, only fewer of them. What CAR-T cells do there is
        called on-target, off-tumour toxicity: the right target on the wrong cell.

      how_it_works: |
        Everything is as in `car-t`, but the target is HER2, with 20000 copies on a harmful cell and 3000
        on a healthy one. The more copies, the stronger a CAR works: at 2000 copies half as strongly, and
        far below hardly at all. So 3000 are enough.

        Healthy cells count as targets in the whole body, too: as long as there are such cells, CAR-T
        cells go on growing.

      how_to_use_it: |
        This scenario fails on purpose. Run `thymus compare car-t on-target-off-tumour` and look at
        both curves of each arm, harmful cells and healthy cells. The table names how many harmful cells
        were killed for each healthy one (targetedness).

      things_to_notice: |
        Which of the two tumours goes faster? Would you call this treatment better for that?

        When the tumour is gone CAR-T cells become fewer in `car-t`. When do they become fewer here?

        Healthy cells are replaced only slowly.

      things_to_try: |
        Lower the copies on healthy cells step by step (3000, 1000, 300). Where does the harm end?

        Does a smaller dose help? The cells multiply, so harm comes later rather than not at all.

        Search a better target: what must it be like, on harmful cells and on healthy ones?

      related: |
        `car-t` has a target that only harmful cells carry, `tcr-t` looks at the inside of cells.

      references: |
        In 2010 a person died five days after being given CAR-T cells against HER2; the authors
        suspect that the cells met a little HER2 on healthy cells of the lung (Morgan and others, 2010,
        Molecular Therapy). Since then targets, receptors and doses have been chosen with more care.
        How much target a CAR needs follows Majzner and others (2020, Cancer Discovery), for CD19.

        The copies on healthy cells are chosen. One piece of tissue stands for the body: which organs
        carry a target decides in life what harm is done.

        This is a teaching model and not medical advice. It cannot say what a treatment does to a person.

    expect:
      - share(cleared) >= 0.6
      - median(healthy_killed) >= 150
      - median(targetedness) < 20

    """###
}
