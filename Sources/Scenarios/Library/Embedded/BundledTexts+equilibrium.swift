// Written by Scripts/embed-scenarios.sh from scenarios/equilibrium.yaml; edit that.

extension BundledTexts {
  static let equilibrium = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A slow tumour and a thin, steady stream of T cells: neither wins for weeks.

    name: Equilibrium
    summary: a slow tumour that T cells hold for weeks without clearing it
    level: HS
    extends: no-treatment
    duration_days: 45

    patients:
      variability: 0           # the balance is fine; all virtual patients are alike but for chance

    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 150
        cycle_hours: 160       # slow: alone it needs three weeks to double
      t:
        count: 20
        divisions: 0           # T cells come from outside and do not multiply here
        contraction_per_day: 0.2

    recruitment:
      arrivals_per_mm2_per_day: 300
      baseline: 0              # they come only when called

    chemokine:
      basal_nm_per_day: 1000   # tumour cells call at all times: more of them, more T cells
      induced_nm_per_day: 0
      half_effect_nm: 100

    lesson:
      question: Can a tumour stay the same size for weeks although its cells divide?
      predict:
        - No, it grows or it goes
        - Yes, because its cells stop dividing
        - Yes, when as many are killed as are born
        - Only with a drug
      notice:
        - Births and kills go on all the time; the number of cells hardly changes (dormancy).
        - When the tumour grows a little, more T cells come. When it shrinks, fewer do.
        - The balance swings, because T cells need days to be called and to leave.
      try:
        - "Let no T cells arrive: thymus compare equilibrium --without recruitment"
        - "Look at a longer time: thymus run equilibrium --days 90"
        - "Tip the balance: thymus run equilibrium --set recruitment.arrivals_per_mm2_per_day=100"

    info:
      what_is_it: |
        Between clearing a tumour and losing to it there is a third way: to hold it. People can live for
        years with cells that would grow if the immune system looked away. Here it lasts for weeks.

      how_it_works: |
        Harmful cells make a chemokine, so more of them call more T cells. T cells come, kill, and leave
        or die within days. That is a feedback: it brings the number of harmful cells back from both
        sides, with a delay, so it swings.

      how_to_use_it: |
        Look at births and kills per day beside the number of cells. Then take one side away with
        `--without recruitment`.

      things_to_notice: |
        In the model without space (Kuznetsov), a dormant tumour is a spiral around a balance with a
        period of about a hundred days. The tissue here swings too, but a small tumour can also die out
        by chance, which numbers without space cannot show.

      things_to_try: |
        Make the tumour a little faster (`--set cells.tumour.cycle_hours=100`). Where does the balance
        break?

      related: |
        `surveillance` and `evasion` are the two ways in which such a balance ends.

      references: |
        Tumours held by T cells for long were shown in mice by Koebel and others (2007, Nature; from
        memory). The mean-field balance is that of Kuznetsov and others (1994). Rates here are chosen so
        that a balance exists.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, day 21) > 0.5 * median(tumour_cells, day 0)
      - median(tumour_cells, day 21) < 3 * median(tumour_cells, day 0)
      - median(tumour_cells, day 42) > 0.3 * median(tumour_cells, day 0)
      - median(tumour_cells, day 42) < 3 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, day 42) <= 0.1

    """###
}
