// Written by Scripts/embed-scenarios.sh from scenarios/car-t-dual.yaml; edit that.

extension BundledTexts {
  static let carTDual = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # As `car-t-escape`, with a receptor for two proteins, CD19 and CD22. Either of them is enough.

    name: CAR-T cells with two targets
    summary: what lacks one target still carries the other
    level: HS
    extends: car-t-escape

    antigens:
      cd22:                        # is lost as easily as CD19, but not together with it
        form: surface
        copies: {tumour: 20000}
        variants: 0.03
        loss_per_division: 0.001

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: [cd19, cd22]
        first_day: 0

    lesson:
      question: Does a second target keep the tumour from coming back?
      predict:
        - No, there are now twice as many ways to escape
        - It makes no difference
        - Yes, because hardly any cell lacks both targets
        - Yes, because such CAR-T cells kill twice as fast
      notice:
        - There are harmful cells without CD19 and others without CD22, as many as in `car-t-escape`.
        - A cell without CD19 is killed by its CD22, and the other way round.
        - Only a cell that has lost both is left over. With 3 in 100 for each that is 9 in 10,000.
        - In some virtual patients there is one. Then the tumour comes back all the same.
      try:
        - "Compare one target with two: thymus compare car-t-escape car-t-dual"
        - "Begin with more cells that lack one target: thymus run car-t-dual --set antigens.cd19.variants=0.3 --set antigens.cd22.variants=0.3"
        - "Put less of both on the cells: thymus run car-t-dual --set antigens.cd19.copies.tumour=1000 --set antigens.cd22.copies.tumour=1000"

    info:
      what_is_it: |
        A CAR-T cell can be given a receptor for two proteins (a dual-antigen CAR). It attacks a cell
        that carries either of them. A harmful cell must lose both in order to escape.

      how_it_works: |
        The tumour is that of `car-t-escape`. Its cells also carry CD22, and lose it as easily, each loss
        by a chance of its own. The receptor sees the two together: the more of either, the better.

        If one cell in 30 lacks the first target and one in 30 the second, one in 900 lacks both. That is
        why two targets are so much harder to escape, as long as the losses have nothing to do with each
        other.

      how_to_use_it: |
        Run `thymus compare car-t-escape car-t-dual --runs 12` and look at how many virtual patients
        are free of harmful cells at the end. Before it, let the class work out how many of 100 cells lack
        both.

      things_to_notice: |
        The columns `tumour_without_cd19` and `tumour_without_cd22` fall here. In `car-t-escape` the
        first of them rises.

        Where a tumour comes back, look at its cells: they lack both targets.

      things_to_try: |
        What if three in ten cells lack each target? Work out the share that lacks both, then run it.

        Two targets have a price: healthy cells that carry either of them are killed, too. Put a little of
        the second on healthy cells: `--set antigens.cd22.copies.healthy=3000`.

      related: |
        `car-t-escape` is the same tumour with one target. `on-target-off-tumour` shows what a target on
        healthy cells does.

      references: |
        That a second target keeps what one loses was tried in people with CAR-T cells against CD19 and
        CD22 (Spiegel and others, 2021, Nature Medicine). Disease still came back in many, often with CD19
        lost while CD22 was there: the receptor was weaker at CD22. In the model both work equally well and
        losses are independent of each other. That is chosen, and kinder than life.

        This is a teaching model and not medical advice. It says nothing about any person.

    expect:
      - share(cleared) >= 0.35

    """###
}
