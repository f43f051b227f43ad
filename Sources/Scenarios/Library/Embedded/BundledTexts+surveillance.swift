// Written by Scripts/embed-scenarios.sh from scenarios/surveillance.yaml; edit that.

extension BundledTexts {
  static let surveillance = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour that has just begun, and T cells that already know it.

    name: Immune surveillance
    summary: T cells find and clear a young tumour without any help
    level: [MS, HS]
    extends: no-treatment
    duration_days: 21

    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 40            # young: two weeks later it would be hundreds
        cycle_hours: 72
      t:
        count: 100           # a strong response that is already there

    recruitment:
      arrivals_per_mm2_per_day: 150
      baseline: 0.3          # many T cells patrol, alarm or not

    lesson:
      question: Can the immune system clear a tumour that nobody has noticed yet?
      predict:
        - No, T cells need a drug to do that
        - It can slow the tumour, not clear it
        - Yes, in most virtual patients
        - Yes, always
      notice:
        - Most kills happen in the first days, while there are more T cells than harmful cells (tumour).
        - After the last harmful cell is gone, T cells find nothing to do and become few (contraction).
        - Where a few harmful cells stay unseen, the tumour comes back. Small numbers decide by chance.
      try:
        - "Let the tumour be older: thymus run surveillance --set cells.tumour.count=200"
        - "Bring fewer T cells: thymus run surveillance --set cells.t.count=20"
        - "Compare it with a tissue full of regulatory T cells: thymus compare surveillance dense-tregs"

    info:
      what_is_it: |
        T cells meet harmful cells long before anybody could see a tumour, and often that is the end of
        it. This is called immune surveillance. Here forty harmful cells stand against a hundred T cells
        that know them.

      how_it_works: |
        The rules are those of `no-treatment`. Only the numbers differ: the tumour is young and small,
        many T cells are there from the start, and more patrol the tissue.

      how_to_use_it: |
        Run it with `thymus run surveillance --runs 12` and look at how many of the twelve virtual
        patients are clear of the tumour, and when.

      things_to_notice: |
        A T cell needs hours for one kill, and several hits within an hour. Look at how often more than
        one T cell sits at the same target.

      things_to_try: |
        Find the size of the tumour from which the T cells fail in half of the virtual patients:
        `--set cells.tumour.count=80`, 160, 320.

      related: |
        `evasion` is a tumour that defends itself; `equilibrium` one that is held but not cleared;
        `dense-tregs` the same tumour among regulatory T cells.

      references: |
        That immune systems remove young tumours is seen in mice without T cells, which get more of them
        (Shankaran and others, 2001, Nature; from memory). The numbers of cells are chosen.

        This is a teaching model and not medical advice. How often this happens in people is not known.

    expect:
      - share(tumour_cells == 0, end) >= 0.75
      - median(tumour_cells, end) < 10

    """###
}
