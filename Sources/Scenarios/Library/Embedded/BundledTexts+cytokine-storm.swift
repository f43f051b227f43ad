// Written by Scripts/embed-scenarios.sh from scenarios/cytokine-storm.yaml; edit that.

extension BundledTexts {
  static let cytokineStorm = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # As `car-t`, with a much larger tumour: more targets, more CAR-T cells, more alarm.

    name: Cytokine storm
    summary: a large tumour makes CAR-T cells raise too loud an alarm
    level: HS
    extends: car-t

    antigens:
      cd19:
        copies: {tumour: 3000}     # little target: the fight takes longer

    cells:
      tumour:
        count: 900                 # 450 in `car-t`

    lesson:
      question: Can a treatment work and be dangerous at the same time?
      predict:
        - No, what works is safe
        - Yes, and a smaller dose would surely prevent it
        - Yes, because many CAR-T cells fight at once and raise an alarm that reaches the whole body
        - No, CAR-T cells only touch harmful cells
      notice:
        - Nothing rises on the day on which the cells are given back. It takes them days to become many.
        - IL-6 in the blood follows the number of CAR-T cells that fight, not the number given.
        - It is highest when the tumour shrinks fastest. Benefit and harm come from the same fight.
        - When the targets are gone IL-6 is back to normal within a day or two.
      try:
        - "Compare it with a small tumour: thymus compare car-t cytokine-storm"
        - "Give a tenth of the cells. Is it enough to be safe? thymus run cytokine-storm --set cell_product.dose_cells=10000000"
        - "Block IL-6: thymus compare cytokine-storm cytokine-storm-blocked"
        - "Cut most of the tumour out first; change the treatments in your own file: thymus new my-storm --from cytokine-storm"

    info:
      what_is_it: |
        T cells that fight send out alarm substances (cytokines), and other cells of the blood answer
        them with more, above all IL-6. A little of it helps. When very many cells fight at once it runs
        through the whole body: fever, low blood pressure, too little oxygen. This is cytokine release
        syndrome, in its worst form a cytokine storm.

      how_it_works: |
        The treatment is that of `car-t`. The tumour is larger and carries less CD19, so that the fight is
        longer and the CAR-T cells become more.

        Each day IL-6 is made by how many CAR-T cells in the body meet their target, and half of it
        leaves the blood every three hours. The words mild, moderate and severe are only marks on this one
        curve. In medicine the grade goes by fever, blood pressure and oxygen, not by IL-6.

        In the model IL-6 does not hurt any cell. The curve is a warning light, and what it would do to a
        body is not part of it.

      how_to_use_it: |
        This scenario is a success by the tumour alone. Run `thymus compare car-t cytokine-storm` and
        look at the tumour first, then at IL-6 (`body.csv` and the table). Ask which of the two virtual
        patients you would rather be, and when.

      things_to_notice: |
        How many days lie between the infusion and the highest IL-6? Who should be watched, and when?

        The CAR-T cells in the body multiply several hundredfold. How much does it matter then how many
        were in the bag?

        In some virtual patients the alarm is much louder than in others, with the same dose.

      things_to_try: |
        Give a tenth of the cells, then ten times as many. Compare with a tumour of half the size
        (`--set cells.tumour.count=175`). Which of the two changes the alarm more?

        Give a steroid on day 19: it quiets the alarm, and the CAR-T cells with it. Write it into a file
        of your own (`thymus new my-storm --from cytokine-storm`, then `kind: steroid`).

      related: |
        `cytokine-storm-blocked` blocks the receptor of IL-6. `car-t` is the same with a small tumour.

      references: |
        That a larger tumour brings more severe cytokine release was seen in many trials of CAR-T cells.
        Growth of the cells follows Stein and others (2019). The curve of IL-6 is a teaching surrogate:
        its half-life is measured, how much is made is chosen so that it stays in the range that is seen
        (`thymus explain il6`).

        Harm to nerves (ICANS), blood pressure, clotting and death are left out. Cytokine release can kill;
        the model only shows when the alarm is loud.

        This is a teaching model and not medical advice. Whoever has a fever after such a treatment needs
        a hospital and not a simulation.

    expect:
      - share(cleared) >= 0.6
      - median(peak_il6) > 800

    """###
}
