// Written by Scripts/embed-scenarios.sh from scenarios/*.yaml; edit those.

/// The texts of the bundled scenario files, in alphabetical order.
enum BundledTexts {
  static let all: [(name: String, text: String)] = [
    (
      "checkpoint",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The same virtual patients as in `no-treatment`, with an antibody against PD-1 from day 7.

      name: Checkpoint blockade
      summary: tired T cells work again when PD-1 is blocked
      level: HS
      extends: no-treatment
      duration_days: 42

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200       # the usual dose of adults
          first_day: 7
          every_days: 21
          doses: 2           # days 7 and 28

      lesson:
        question: What happens to the tumour when the brake on T cells is blocked?
        predict:
          - It grows as before
          - It grows more slowly
          - It stays the same
          - It shrinks or disappears
        notice:
          - Until day 7 every cell does exactly what it does without treatment.
          - The drug does not touch harmful cells (tumour). It blocks a brake on T cells, PD-1.
          - The tumour does not shrink at once; T cells have to find, hit and divide first.
          - T cells that were tired (exhausted) for a long time recover poorly. Early ones recover better.
          - Virtual patients differ, and so do their answers. In most the tumour goes, early or late; in
            some it grows on as if nothing had been given. Why? Look at how many T cells arrive.
        try:
          - "Compare it with no treatment: thymus compare no-treatment checkpoint"
          - "Begin later: thymus run checkpoint --set treatments.0.first_day=21"
          - "Give a tenth of the dose: thymus run checkpoint --set treatments.0.dose_mg=20"
          - "Let no T cells arrive: thymus run checkpoint --without recruitment"

      info:
        what_is_it: |
          T cells carry a brake, PD-1. Many tumours press it: their cells show PD-L1, which fits on PD-1,
          and T cells that feel it stop killing and get tired (exhausted). Checkpoint blockade is an
          antibody that covers PD-1 so that PD-L1 cannot press it. Here the virtual patient is given such
          an antibody, pembrolizumab, on days 7 and 28.

        how_it_works: |
          Tissue and cells are those of the scenario `no-treatment`, and so is all chance: the same seed
          is the same virtual patient, and until the first dose both runs are the same cell by cell.

          The dose spreads in the blood, part of it moves into the other tissues, and it is cleared over
          weeks. Between tumour cells there is about a fifth of what is in the blood. The more drug, the
          larger the share of PD-1 that is covered; only PD-1 that is left free can be pressed.

          With the brake covered, T cells hit more often, hold on longer and tire more slowly. Those that
          were tired only for a short time recover. More fighting means more alarm (IFN-gamma), which
          draws more T cells in, and also more PD-L1 on the harmful cells.

        how_to_use_it: |
          Ask for predictions first. Then run `thymus compare no-treatment checkpoint` and look at the
          curves of both arms side by side. `--runs 12` shows how much virtual patients differ.

        things_to_notice: |
          The curve bends days after the dose, not on the same day. Look at what the T cells do in
          between: contacts, kills, divisions.

          PD-L1 on the harmful cells goes up under treatment, although the treatment works. Why?

          Drug in the blood and covered PD-1 are not the same curve. A tenth of the dose may cover nearly
          as much.

        things_to_try: |
          Change the first day (3, 7, 14, 21) and leave all else. What does waiting cost?

          Change the dose tenfold up and down. Is more always better?

          Switch off the arrival of T cells (`--without recruitment`) or make the harmful cells invisible
          (`--set cells.tumour.antigen=0`). What does the drug do where there are no T cells to release,
          or nothing for them to see?

          Switch off the answer of the tumour (`--without ifng-pdl1`). How much of its defence was it?

        related: |
          `no-treatment` is the same tissue without the drug; compare the two.

        references: |
          How the drug spreads and is cleared follows Ahamadi and others (2017, CPT: Pharmacometrics and
          Systems Pharmacology). How much drug blocks PD-1 at work follows Elassaiss-Schaap and others
          (2017, same journal). The brake itself and exhaustion follow published
          models whose numbers were estimated, not measured; `thymus explain SETTING` says so for each.

          This is a teaching model and not medical advice. Attacks on healthy cells only stand for side
          effects, which can be severe in people whose brakes are blocked. Whether and how much a treatment
          helps a person cannot be learned from it: it knows one small piece of one made-up tumour.

      expect:
        - median(tumour_cells, day 42) < 2000
        - share(tumour_cells == 0, end) >= 0.4
        - share(tumour_cells == 0, end) <= 0.95
        - median(t_active, peak) > 100

      """###
    ),
    (
      "no-treatment",
      ###"""
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
    ),
  ]
}
