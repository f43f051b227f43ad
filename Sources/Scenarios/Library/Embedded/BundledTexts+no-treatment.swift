// Written by Scripts/embed-scenarios.sh from scenarios/no-treatment.yaml; edit that.

extension BundledTexts {
  static let noTreatment = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A tumour in healthy tissue, a few T cells, and no treatment.
    # Other scenarios start from this one (`extends: no-treatment`) and change only a few lines.
    # What a setting means: thymus explain tissue.width_um

    name: No treatment
    summary: a tumour that outgrows the T cells that attack it
    level: [MS, HS]
    duration_days: 42
    seed: 42

    patients:
      variability: 1       # virtual patients differ: growth, T cells that arrive, PD-L1, drug clearance

    tissue:
      width_um: 1100
      height_um: 1100
      depth_um: 0          # one layer of cells: every cell can be seen
      voxel_um: 20
      edges: walls

    cells:
      tumour:              # harmful cells
        kind: tumour
        count: 450
        place: disc
        cycle_hours: 60
      healthy:             # the tissue around them
        kind: healthy
        place: {fill: 0.3}
      t:                   # T cells that can kill harmful cells; more arrive through the vessels
        kind: cd8_t
        count: 20
        place: scatter

    recruitment:
      arrivals_per_mm2_per_day: 7   # tuned so that checkpoint blockade helps many but not all

    lesson:
      question: Can T cells stop this tumour without help?
      predict:
        - The T cells clear the tumour
        - The tumour stays about the same size
        - The tumour grows more slowly than it would alone
        - The T cells make no difference
      notice:
        - T cells (round, blue) kill harmful cells (tumour) one at a time, and each kill takes hours.
        - Where T cells fight, they give off an alarm (IFN-gamma), and harmful cells answer it by
          putting more PD-L1, a stop signal, on their surface.
        - More and more T cells get tired (exhausted); they are drawn as open circles.
        - Deep inside a large tumour there is too little oxygen, and cells die without any attack.
      try:
        - "Run it twelve times and compare the runs: thymus run no-treatment --runs 12"
        - "Take the stop signal away: thymus run no-treatment --without pd1"
        - "Let four times as many T cells arrive: thymus run no-treatment --set recruitment.arrivals_per_mm2_per_day=28"

    info:
      what_is_it: |
        A small piece of tissue, a little more than a millimetre wide and one layer of cells thick.
        In its middle lies a young tumour of harmful cells, around it healthy tissue, and between them
        a few T cells, the cells of the immune system that find and kill other cells that are sick.
        Nothing is given against the tumour. The scenario shows what the T cells can do on their own,
        and it is the one that treatments are compared with.

      how_it_works: |
        Harmful cells grow and divide about every two and a half days as long as they have room and
        oxygen.
        Some die by themselves. Cells push each other apart; a cell that is pressed too hard waits
        before it divides, and healthy cells that are crushed are lost.

        T cells crawl through the tissue. One that touches a harmful cell may hold on to it and deliver
        hits. A cell repairs one hit, but several hits within an hour kill it, so T cells that attack
        together do more than twice the work of one.

        T cells that fight give off an alarm, IFN-gamma. It draws more T cells out of the vessels, and
        it makes harmful cells put PD-L1 on their surface. PD-L1 presses a brake on T cells that is
        called PD-1: they hit less often and let go sooner. T cells that fight for days without rest
        get tired (exhausted) and do only a small part of their work. Rested T cells that find nothing
        die within days.

      how_to_use_it: |
        Run it with `thymus run no-treatment`. Look at the pictures of the tissue first, then at the
        curves. One run is one roll of the dice, so look at several with `--runs 12` before you say what
        usually happens. Compare it with a treatment: `thymus compare no-treatment checkpoint`.

      things_to_notice: |
        The T cells do kill harmful cells from the first day; count the kills. The tumour grows anyway,
        because more harmful cells are born than are killed.

        PD-L1 rises where the T cells are, and after they came. It is a trace of the fight as well as a
        shield.

        The share of tired T cells goes up from week to week.

      things_to_try: |
        Switch off one mechanism at a time with `--without` and find the one that matters most: `pd1`,
        `exhaustion`, `recruitment`, `hypoxia`.

        Start with a smaller tumour: `--set cells.tumour.count=100`. Is there a size from which the T
        cells win more often than not?

        Make the harmful cells hard to recognise: `--set cells.tumour.antigen=0.2`.

      related: |
        `checkpoint` starts from here and blocks the brake PD-1 from day 7.

      references: |
        Most numbers of cells and tissue follow PhysiCell (Ghaffarizadeh and others, 2018, PLoS
        Computational Biology). How hits add up to a kill follows Weigelin and others (2021, Nature
        Communications). `thymus explain SETTING` names the source of each number and says how far it
        can be trusted; some are only chosen.

        This is a teaching model and not medical advice. A few thousand cells stand for a tumour of
        billions, one layer of cells behaves differently from a piece of tissue with depth, and other
        parts of the immune system (antibodies, regulatory T cells, macrophages) are left out here. How
        much virtual patients differ (`patients:`) is chosen, not measured. A run
        says nothing about any person.

    expect:
      - median(tumour_cells, peak) >= 5000
      - median(tumour_cells, end) > 3 * median(tumour_cells, day 0)
      - share(tumour_cells == 0, end) <= 0.1

    """###
}
