// Written by Scripts/embed-scenarios.sh from scenarios/evasion.yaml; edit that.

extension BundledTexts {
  static let evasion = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour that answers the attack of T cells with more of the stop signal PD-L1.

    name: Immune evasion
    summary: harmful cells answer the alarm with a stop signal, and escape
    level: HS
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 100
        cycle_hours: 48
        pdl1_induced: 400000   # four times the usual answer to IFN-gamma
      t:
        count: 10

    recruitment:
      arrivals_per_mm2_per_day: 20

    lesson:
      question: T cells attack this tumour from the first day. Why does it grow all the same?
      predict:
        - There are too few T cells, nothing else
        - The T cells do not recognise it
        - It shows a stop signal because it is attacked
        - T cells are not able to kill tumour cells
      notice:
        - PD-L1 is highest where T cells fight. The attack itself calls it forth (adaptive resistance).
        - More and more T cells are tired (exhausted); they are drawn as open circles.
        - Failed attacks outnumber kills. The chart of reasons says that PD-1 was pressed.
      try:
        - "Take the brake away: thymus compare evasion --without pd1"
        - "Let the tumour not answer: thymus run evasion --without ifng-pdl1"
        - "Let T cells never tire: thymus run evasion --without exhaustion"

    info:
      what_is_it: |
        Many tumours are attacked and live. One way is to answer the alarm of the T cells, IFN-gamma,
        with PD-L1, which presses the brake PD-1 on T cells. Pressed T cells hit less, let go sooner and
        tire.

      how_it_works: |
        The rules are those of `no-treatment`; harmful cells put four times as much PD-L1 on their
        surface when there is much IFN-gamma. Everything else follows.

      how_to_use_it: |
        Run it, then ask of each link of the chain what it contributes: IFN-gamma calls PD-L1, PD-L1
        presses PD-1, PD-1 stops hits and drives exhaustion. `--without` takes out one link at a time.

      things_to_notice: |
        PD-L1 is a trace of the fight as well as a shield. A tumour without PD-L1 may be one that is not
        attacked at all, as in `cold-tumour`.

      things_to_try: |
        Give a checkpoint inhibitor: `thymus compare evasion checkpoint` uses two tissues; to keep the
        tissue the same write a file that starts from `evasion` and has treatments.

      related: |
        `surveillance` is a tumour that does not get that far, `checkpoint` blocks the brake,
        `cold-tumour` is not attacked in the first place.

      references: |
        That IFN-gamma calls forth PD-L1 where T cells are was shown in melanomas (Taube and others, 2012,
        Science Translational Medicine; from memory). How strongly is different from tumour to tumour;
        the fourfold answer here is chosen.

        This is a teaching model and not medical advice.

    expect:
      - share(tumour_cells == 0, end) <= 0.2
      - median(tumour_cells, end) > 5 * median(tumour_cells, day 0)
      - median(t_tired_ever, end) > 10

    """###
}
