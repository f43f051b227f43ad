// Written by Scripts/embed-scenarios.sh from scenarios/*.yaml; edit those.

/// The texts of the bundled scenario files, in alphabetical order.
enum BundledTexts {
  static let all: [(name: String, text: String)] = [
    (
      "anti-ctla4",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A brake on priming is blocked, far away from the tumour.

      name: Blocking CTLA-4
      summary: more T cells are made in the lymph node; often it is not enough
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: anti_ctla4         # ipilimumab
          dose_mg_per_kg: 3
          first_day: 1
          every_days: 21
          doses: 2

      lesson:
        question: CTLA-4 is not in the tumour but in the lymph node. What does blocking it change?
        predict:
          - T cells in the tumour hit harder
          - More and other T cells are made
          - Harmful cells die of the drug
          - Nothing at all
        notice:
          - The effect is seen in the lymph node first. More naive T cells are primed and divide.
          - It reaches the tumour days later, as more T cells arrive, and they still have the brake PD-1.
          - In most virtual patients the tumour grows on. In a few it does not.
          - More healthy cells are attacked, because T cells that were held back are let go.
        try:
          - "Look at the cost: thymus run anti-ctla4 --set treatments.0.dose_mg_per_kg=10"
          - "Without the lymph node: thymus run anti-ctla4 --without priming"
          - "Block PD-1 as well: thymus compare anti-ctla4 combination"

      info:
        what_is_it: |
          CTLA-4 is a brake on T cells that are being primed in the lymph node. An antibody against it,
          ipilimumab, is given on days 1 and 22.

        how_it_works: |
          Dendritic cells show pieces of dead harmful cells to naive T cells and help them with B7. CTLA-4
          takes B7 away. With it blocked, more naive T cells are primed, and also some that would have been
          held back: those with gaps in their tolerance.

        how_to_use_it: |
          Show the lymph node and the blood first, then the tissue. Ask what comes between them.

        things_to_notice: |
          Nothing happens at the synapse in the tumour. A model that let this drug act there would show it
          days too early.

        things_to_try: |
          Give the tumour a head start or none (`--set treatments.0.first_day=14`). Priming takes days; who
          pays for that?

        related: |
          `combination` adds an antibody against PD-1, `dense-tregs` has the cells that use CTLA-4 most.

        references: |
          Ipilimumab's way through the body follows its label. That anti-CTLA-4 acts in priming follows
          science of mice and people; that it removes regulatory T cells, as in mice, is not established in
          people and not shown. In a trial in melanoma 19 of 100 people responded (CheckMate-067).

          This is a teaching model and not medical advice. Attacks on healthy cells only stand for side
          effects, which can be severe.

      expect:
        - share(tumour_cells == 0, end) <= 0.6
        - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)

      """###
    ),
    (
      "anti-pdl1",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The partner of the brake is blocked in place of the brake itself.

      name: Blocking PD-L1
      summary: blocking the partner of the brake works as blocking the brake does
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: anti_pdl1        # atezolizumab
          dose_mg: 1200          # the usual dose of adults
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: PD-1 sits on T cells, PD-L1 on harmful cells. Does it matter which one is blocked?
        predict:
          - Blocking PD-1 works better
          - Blocking PD-L1 works better
          - Both do nearly the same
          - Blocking PD-L1 kills harmful cells
        notice:
          - The curve of PD-L1 that is bound rises within a day of the dose.
          - Harmful cells (tumour) still put PD-L1 on their surface. It is covered, not gone.
          - T cells hit more often and tire more slowly, just as with an antibody against PD-1.
        try:
          - "Hold it against no treatment: thymus compare anti-pdl1 --without pd1"
          - "Lower the dose: thymus run anti-pdl1 --set treatments.0.dose_mg=12"
          - "Begin late: thymus run anti-pdl1 --set treatments.0.first_day=21"

      info:
        what_is_it: |
          An antibody against PD-L1 covers the molecule with which harmful cells press the brake PD-1 of
          T cells. Here atezolizumab is given on days 7 and 28.

        how_it_works: |
          The drug spreads from blood into the tumour, where there is about a fifth of it, and binds PD-L1.
          Only PD-L1 that is left free can press PD-1. Everything after that is as in `checkpoint`.

        how_to_use_it: |
          Run it with `--runs 12` and look at how many virtual patients are clear of the tumour and when.

        things_to_notice: |
          The drug needs no PD-L1 that is "high": what it takes away is the brake, and the brake matters
          only where T cells attack.

        things_to_try: |
          Make the answer of the tumour weaker, `--without ifng-pdl1`. What is left for the drug to do?

        related: |
          `checkpoint` blocks PD-1, `combination` blocks PD-1 and CTLA-4.

        references: |
          Doses and the way of the drug through the body follow the label of atezolizumab; how tightly it
          binds follows a published model (`thymus explain anti_pdl1`). PD-L2, the other partner of PD-1, is
          left out, so the two drugs are more alike here than in people.

          This is a teaching model and not medical advice.

      expect:
        - share(tumour_cells == 0, end) >= 0.4
        - median(tumour_cells, end) < 1000

      """###
    ),
    (
      "car-t-dual",
      ###"""
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
        - share(cleared) >= 0.5

      """###
    ),
    (
      "car-t-escape",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # As `car-t`, but a few harmful cells have no CD19, and now and then one loses it.

      name: Escape from CAR-T cells
      summary: a few harmful cells without the target grow back
      level: HS
      extends: car-t
      duration_days: 42

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
    ),
    (
      "car-t",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # T cells get a new receptor for CD19, a protein that all harmful cells of this tumour carry.
      # Other scenarios of engineered T cells start from this one.

      name: CAR-T cells
      summary: own T cells with a new receptor clear a tumour, after weeks of waiting
      level: HS
      extends: no-treatment
      duration_days: 35

      tissue:                # a small piece of tissue, so that a class need not wait
        width_um: 600
        height_um: 600

      antigens:
        cd19:                # what the new receptor sees
          form: surface
          copies: {tumour: 20000}
        neoantigen:          # what the T cells that are there anyway see
          form: peptide
          copies: {tumour: 100}

      cells:
        tumour:
          count: 100
        t:
          count: 6

      treatments:
        - kind: lymphodepletion   # makes room for the new cells
          first_day: 11
        - kind: car_t
          target: cd19
          first_day: 0            # taken out on day 0, given back 14 days later

      lesson:
        question: What do CAR-T cells need so that they can clear a tumour?
        predict:
          - As many cells in the bag as possible
          - Time, room in the body, and a target on all harmful cells
          - They clear it on the day on which they are given
          - They cannot clear it
        notice:
          - For two weeks the cells are in the laboratory, and the tumour grows as if nothing was done.
          - The course before (lymphodepletion) takes the virtual patient's own T cells away, too. That
            is a cost, and it makes room.
          - After they are given back the CAR-T cells are few for days. Then they become many, because
            they meet their target and divide.
          - When the target is gone most CAR-T cells die. A few stay.
        try:
          - "Give a tenth of the cells. Does it matter as much as you think? thymus run car-t --set cell_product.dose_cells=10000000"
          - "Make no room for them: thymus run car-t --set lymphodepletion.survival=1"
          - "Put little of the target on harmful cells: thymus run car-t --set antigens.cd19.copies.tumour=700"
          - "Take MHC-I, the window that ordinary T cells look into, from all harmful cells: thymus run car-t --set cells.tumour.mhc_variants=1"

      info:
        what_is_it: |
          CAR-T cells are a virtual patient's own T cells with a receptor that was made in a laboratory
          (a chimeric antigen receptor, CAR). An ordinary T cell sees small pieces of protein that a cell
          shows on its MHC-I. A CAR sees a protein on the surface itself, here CD19.

          The scenario shows the whole way: out of the blood, through the laboratory, back into the body.

        how_it_works: |
          On day 0 T cells are taken from the blood. In the laboratory about a third of them get the
          receptor, and they multiply for two weeks. From day 11 a medicine takes most T cells out of the
          blood (lymphodepletion); on day 14 the CAR-T cells are given back.

          In the body they grow as long as they meet CD19 and find room between the other T cells. They
          leave the vessels in proportion to their number in blood and then crawl, hit, kill, tire and die
          as other T cells do. While a cell fights it takes its receptor in, so that it works less well
          after a day and needs a rest. When CD19 is gone half of the CAR-T cells die every four days.

          Cells that fight make other cells release IL-6, an alarm that is felt as fever.

        how_to_use_it: |
          Ask for predictions, then `thymus run car-t`. Follow three curves: harmful cells, CAR-T cells in
          the tissue, and CAR-T cells in the whole body (`body.csv`). `--runs 12` shows twelve virtual
          patients.

        things_to_notice: |
          What happens between day 0 and day 14? What would it mean for a tumour that grows faster?

          Find the day on which most CAR-T cells are in the body. How many days after they were given back
          is it? In trials it is about nine.

          IL-6 in the blood is highest when most CAR-T cells fight, and falls when the target is gone.

        things_to_try: |
          Change the number of cells in the bag tenfold up and down. They multiply so much that it matters
          less than room and target.

          Leave them in the laboratory for only a week, and make room three days before they come back:
          `--set cell_product.lab_days=7 --set treatments.0.first_day=4`. Or for four weeks:
          `--set cell_product.lab_days=28 --set treatments.0.first_day=25 --days 49`. What is won, what is
          lost?

          Take MHC-I from all harmful cells. It stops ordinary T cells. Does it stop CAR-T cells?

        related: |
          `car-t-escape` has a few harmful cells without CD19, `car-t-dual` answers it with a second
          target. In `on-target-off-tumour` healthy cells carry the target, in `cytokine-storm` the alarm
          is too loud. `tcr-t` gives T cells another kind of receptor.

        references: |
          Growth, decline and persistence of CAR-T cells follow Stein and others (2019, tisagenlecleucel).
          How much target they need follows Majzner and others (2020, Cancer Discovery). That the receptor
          is taken in follows Davenport and others (2015, Cancer Immunology Research). The room that they
          need and the alarm (IL-6) are chosen, not measured; `thymus explain engineered` says which.

          Left out are the harm to nerves, infections that come after lymphodepletion, and the loss of
          healthy B cells, which carry CD19 in real people. CAR-T cells against CD19 are given for cancers
          of B cells; the tumour here is only a piece of tissue with CD19 on it. In solid tumours they
          have helped much less so far.

          This is a teaching model and not medical advice. Its virtual patients are made up, and their
          answers say nothing about any person.

      expect:
        - share(cleared) >= 0.7
        - median(car_t_cells, peak) > 100

      """###
    ),
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
      "chemo-checkpoint",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # Chemotherapy, and a checkpoint inhibitor with it.

      name: Chemotherapy and a checkpoint inhibitor
      summary: a drug against dividing cells buys time for T cells, at a cost
      level: HS
      extends: chemotherapy

      treatments:
        - kind: chemotherapy
          drug: docetaxel
          dose_mg: 130
          first_day: 7
          every_days: 21
          doses: 2
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: One drug kills dividing cells, T cells too. The other needs T cells. Do they go together?
        predict:
          - No, the first takes away what the second needs
          - Yes, together they do more than each alone
          - It depends on when each is given
          - They do not touch each other
        notice:
          - Right after each cycle there are fewer T cells, for days.
          - The tumour that the returning T cells meet is smaller.
          - Cells that die call dendritic cells, so more T cells are primed (immunogenic death).
        try:
          - "The drug alone: thymus compare chemo-checkpoint chemotherapy"
          - "The inhibitor alone: thymus run chemo-checkpoint --set treatments.0.dose_mg=0"
          - "One after the other: thymus run chemo-checkpoint --set treatments.1.first_day=14"

      info:
        what_is_it: |
          Docetaxel and pembrolizumab, both on days 7 and 28.

        how_it_works: |
          Chemotherapy hits what divides: harmful cells, but also T cells that multiply, and the marrow. The
          antibody takes the brake off the T cells that are left and those that come.

        how_to_use_it: |
          Compare three ways with the same virtual patients: each drug alone and both.

        things_to_notice: |
          Traditional drugs are often said to suppress immunity. They do, and they also wake it. Which side
          weighs more depends on dose and day.

        things_to_try: |
          Move the antibody a week before or after the first cycle. Look at T cells on the day of the cycle.

        related: |
          `chemotherapy` and `anti-pdl1` are the parts; `radio-checkpoint` does it with radiation.

        references: |
          In lung cancer chemotherapy with pembrolizumab helped more people than chemotherapy alone
          (KEYNOTE-189: 48 against 19 of 100 responded), as independent action predicts (Palmer 2022). How
          much dying cells call dendritic cells is from memory (`thymus explain immunogenic_death`).

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, day 14) < 6 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) >= 0.25

      """###
    ),
    (
      "chemotherapy",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A drug against all cells that divide.

      name: Chemotherapy
      summary: a drug against dividing cells, harmful and healthy ones
      level: [MS, HS]
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: chemotherapy
          drug: docetaxel
          dose_mg: 130           # about 75 mg for each m² of body surface
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: Which cells does chemotherapy hit?
        predict:
          - Only harmful cells
          - All cells alike
          - All cells that are dividing
          - Only cells of the immune system
        notice:
          - Only cells that are in one phase of their division die. The others survive the same dose.
          - The tumour is set back by days, then grows again from the cells that were not dividing.
          - White cells of the blood (neutrophils) fall for a week and come back within three.
          - T cells that were multiplying are hit as well.
        try:
          - "More doses: thymus run chemotherapy --set treatments.0.every_days=7 --set treatments.0.doses=4"
          - "A higher dose kills hardly more: thymus run chemotherapy --set treatments.0.dose_mg=400"
          - "Stop when blood gets low: thymus run chemotherapy --set treatments.0.pause_when='neutrophils_per_nl < 1.5'"

      info:
        what_is_it: |
          The traditional way: a drug that kills cells while they divide. Docetaxel is given on days 7 and
          28. It is widely available, and it cannot tell harmful cells from healthy ones.

        how_it_works: |
          The drug is in the body for hours. Cells in mitosis while it is there are likely to die; resting
          ones are not touched. So the share that dies is the share that divides, whatever the dose, and
          time with the drug counts for more. The marrow, where blood cells are made, divides all the time.

        how_to_use_it: |
          Compare it with `checkpoint` or `anti-pdl1`: `thymus compare chemotherapy anti-pdl1`. Look at both
          what is gained and what is lost.

        things_to_notice: |
          Cells deep in the tumour rest for want of oxygen. They survive, and grow when the cells above them
          are gone.

        things_to_try: |
          Make the tumour faster (`--set cells.tumour.cycle_hours=36`). Is that good or bad under this drug?

        related: |
          `chemo-checkpoint` adds a checkpoint inhibitor; `radiotherapy` and `surgery` are the other
          traditional ways.

        references: |
          The drug in the blood and the marrow follow Friberg and others (2002, Journal of Clinical
          Oncology). That the kill levels off with dose follows Gardner (2000, Cancer Research).

          This is a teaching model and not medical advice. Hair, gut and other tissues that divide are left
          out, except for the healthy cells around the tumour.

      expect:
        - median(tumour_cells, day 14) < 6 * median(tumour_cells, day 0)
        - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) <= 0.25

      """###
    ),
    (
      "cold-tumour",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A tumour that calls no T cells. A checkpoint inhibitor is given all the same.

      name: A cold tumour
      summary: where no T cells come, a checkpoint inhibitor changes nothing
      level: HS
      extends: no-treatment
      duration_days: 28

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour:
          count: 150
          chemokine_factor: 0.01   # its cells make hardly any of the signal that calls T cells
        t:
          count: 2

      recruitment:
        baseline: 0.02             # few patrol

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: Do checkpoint inhibitors kill harmful cells?
        predict:
          - Yes, the drug attacks the tumour
          - Yes, but slowly
          - No, and without T cells nothing happens
          - No, it makes tumour cells visible
        notice:
          - The drug is in the blood and covers PD-1 just as in `checkpoint`. Compare the curves.
          - The tumour grows as if nothing had been given.
          - PD-L1 stays low. Nobody attacks, so nothing calls it forth.
        try:
          - "Take the drug away: thymus run cold-tumour --set treatments=[]"
          - "Let the tumour call: thymus run cold-tumour --set cells.tumour.chemokine_factor=1"
          - "Compare it with a tumour that has T cells: thymus compare cold-tumour checkpoint"

      info:
        what_is_it: |
          Some tumours have almost no T cells in them; they are called cold, or deserts. Here harmful cells
          make hardly any chemokine, so few T cells come out of the vessels. An antibody against PD-1 is
          given on day 7.

        how_it_works: |
          The antibody takes a brake off T cells. That is all it does. Where there are none, there is
          nothing to let go.

        how_to_use_it: |
          Ask for predictions first. Then show the drug in the blood beside the number of harmful cells.

        things_to_notice: |
          What is measured of the drug, its level and how much PD-1 it covers, looks perfect. It says
          nothing about whether it helps.

        things_to_try: |
          What would help a cold tumour? T cells from outside (`car-t`), or an alarm
          (`radiotherapy`, `vaccine`). Put one of them and anti-PD-1 in one file.

        related: |
          `excluded-tumour` has T cells that cannot get in; `checkpoint` has some inside.

        references: |
          Deserts have fewer than about 10 CD8 T cells per mm² of a section, inflamed tumours more than
          100 (order of magnitude, from memory). The factor 0.01 is chosen.

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, end) > 5 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) <= 0.1
        - median(t_cells, day 28) < 30

      """###
    ),
    (
      "combination",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # Two brakes at two places: PD-1 in the tumour, CTLA-4 in the lymph node.

      name: Two checkpoint inhibitors
      summary: two brakes are blocked; who is helped by what, and at what cost
      level: [HS, UG]
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: anti_pd1
          drug: nivolumab
          dose_mg_per_kg: 1
          first_day: 7
          every_days: 21
          doses: 2
        - kind: anti_ctla4         # ipilimumab
          dose_mg_per_kg: 3
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: If two drugs together help more people than each alone, do they strengthen each other?
        predict:
          - Yes, otherwise it would not be more
          - No, some are helped by the one and some by the other
          - It cannot be told from this alone
          - They weaken each other
        notice:
          - Both brakes are off, at different places and at different times.
          - Count for how many virtual patients each drug alone would have been enough.
          - T cells kill more healthy cells than with each drug alone.
        try:
          - "One at a time: thymus run combination --set treatments.1.dose_mg_per_kg=0"
          - "The other: thymus run combination --set treatments.0.dose_mg_per_kg=0"
          - "Many virtual patients: thymus run combination --runs 30"

      info:
        what_is_it: |
          Nivolumab against PD-1 and ipilimumab against CTLA-4 are given together on days 7 and 28.

        how_it_works: |
          Ipilimumab lets more T cells be made in the lymph node; nivolumab keeps them at work in the
          tumour. Neither touches a harmful cell.

        how_to_use_it: |
          Set one dose to 0 and then the other, with the same seeds, and make a table of who is helped by
          what. Then compare the combination with "either of the two".

        things_to_notice: |
          If each drug helps other virtual patients, more are helped by both without any synergy. That is
          called independent action, and it explains most of the gain of combinations in trials. Here those
          whom the second drug helps are helped by the first as well, so the second adds cost and hardly
          any benefit: a combination is not better by itself.

        things_to_try: |
          What would you have to see to speak of synergy? Look for virtual patients whom neither drug
          helps alone, but both together do.

        related: |
          `checkpoint`, `anti-pdl1` and `anti-ctla4` block one brake each.

        references: |
          Doses as in CheckMate-067; 58 of 100 people responded to both, 44 to nivolumab, 19 to ipilimumab,
          and severe side effects came in 55, 16 and 27. Independent action: Palmer and others (2022,
          Clinical Cancer Research). The model is not fitted to these numbers.

          This is a teaching model and not medical advice. Severe harm from both drugs is real and common.

      expect:
        - share(tumour_cells == 0, end) >= 0.4
        - median(tumour_cells, end) < 1000

      """###
    ),
    (
      "cytokine-storm-blocked",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # As `cytokine-storm`, with tocilizumab, which blocks the receptor of IL-6.

      name: Cytokine storm, blocked
      summary: blocking IL-6 takes its effect away and leaves the CAR-T cells at work
      level: HS
      extends: cytokine-storm

      treatments:
        - kind: lymphodepletion
          first_day: 11
        - kind: car_t
          target: cd19
          first_day: 0
        - kind: il6_blockade
          first_day: 19              # before the alarm is loudest
          every_days: 4
          doses: 2

      lesson:
        question: Does quieting the alarm cost the success of the treatment?
        predict:
          - Yes, without IL-6 the CAR-T cells stop
          - No, CAR-T cells kill without IL-6
          - Yes, because the drug kills CAR-T cells
          - It changes nothing, neither the alarm nor the tumour
        notice:
          - The harmful cells die exactly as in `cytokine-storm`, cell by cell.
          - IL-6 in the blood is higher than without the drug. That looks like failure and is none.
          - IL-6 leaves the blood through its receptor. When the drug covers the receptor it stays, but it can
            no longer act.
          - What counts is the IL-6 that can still act, and that is low.
        try:
          - "Compare with and without the drug: thymus compare cytokine-storm cytokine-storm-blocked"
          - "Give it too late: thymus run cytokine-storm-blocked --set treatments.2.first_day=27"
          - "Give a very small dose: thymus run cytokine-storm-blocked --set tocilizumab.dose=10"

      info:
        what_is_it: |
          IL-6 acts by a receptor, like a key in a lock. Tocilizumab is an antibody that covers the lock. It
          is the usual help in cytokine release after CAR-T cells. The alarm is not made silent; it is no
          longer heard.

        how_it_works: |
          Treatment and tumour are those of `cytokine-storm`. On days 19 and 23 tocilizumab is given. It
          covers nearly all receptors and leaves the body slowly; half of it is gone after twelve days.

          Two numbers are followed: IL-6 in the blood, and the part of it that still finds a free receptor.
          The words mild, moderate and severe go by the second one, from the first day to the last.

        how_to_use_it: |
          Run `thymus compare cytokine-storm cytokine-storm-blocked`. Look at the tumour (nothing changes),
          then at IL-6 in the blood (higher), then at the word for what it could do (milder). Ask: how can
          all three be true?

        things_to_notice: |
          A laboratory that only measures IL-6 would say that things got worse. What else must be
          looked at?

          Given before the peak it helps. What was before it cannot be taken back.

        things_to_try: |
          Give it a week later. The alarm has been loud by then.

          Give a steroid instead (`kind: steroid` in a file of your own). It also quiets the alarm. What does
          it do to the CAR-T cells?

        related: |
          `cytokine-storm` is the same without the drug; `car-t` has a small tumour and a quiet alarm.

        references: |
          That IL-6 in blood rises under tocilizumab is known from people who get it for arthritis and after
          CAR-T cells. Dose and half-life are those of the product label; how much covers half of the
          receptors, and the share of IL-6 that leaves by them, are chosen (`thymus explain tocilizumab`).

          In the model IL-6 does nothing to T cells, so that blocking it cannot cost anything. In trials
          tocilizumab did not make CAR-T cells visibly worse, but it raises the risk of infections.

          This is a teaching model and not medical advice. The words for the alarm are no grades of medicine.

      expect:
        - share(cleared) >= 0.6
        - median(peak_il6) > 450
        - share(cytokine_release == severe) <= 0.1

      """###
    ),
    (
      "cytokine-storm",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # As `car-t`, with a much larger tumour: more targets, more CAR-T cells, more alarm.

      name: Cytokine storm
      summary: a large tumour makes CAR-T cells raise too loud an alarm
      level: HS
      extends: car-t

      tissue:
        width_um: 750
        height_um: 750

      antigens:
        cd19:
          copies: {tumour: 1500}     # little target: the fight takes longer

      cells:
        tumour:
          count: 350                 # 100 in `car-t`

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
        - median(peak_il6) > 450

      """###
    ),
    (
      "dense-tregs",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The tissue of `surveillance`, with regulatory T cells in it.

      name: Dense regulatory T cells
      summary: the same young tumour survives among cells that calm T cells down
      level: HS
      extends: surveillance

      cells:
        treg:
          kind: treg             # regulatory T cells
          count: 40
          arrivals_per_mm2_per_day: 60

      lesson:
        question: What changes when cells that calm the immune system are in the tissue?
        predict:
          - Nothing, they only protect healthy cells
          - The tumour is cleared a little later
          - The tumour survives in most virtual patients
          - The T cells die
        notice:
          - The T cells are there, touch harmful cells (tumour) and do not kill. Failed attacks name
            regulatory T cells.
          - Regulatory T cells take up IL-2, so other T cells divide less.
          - They also protect healthy cells. Their loss has a price that is not in this picture.
        try:
          - "Without them: thymus compare dense-tregs surveillance"
          - "Fewer: thymus run dense-tregs --set cells.treg.count=10 --set cells.treg.arrivals_per_mm2_per_day=10"
          - "Only their suppression off: thymus run dense-tregs --set cells.treg.suppression=0"

      info:
        what_is_it: |
          Regulatory T cells (Tregs) keep the immune system from attacking its own body. Tumours draw them
          in. Here forty stand among the hundred T cells of `surveillance`.

        how_it_works: |
          A regulatory T cell takes away part of the work of each T cell within a few cell widths, uses up
          IL-2 and makes TGF-beta. All else is as in `surveillance`, cell by cell, until they meet.

        how_to_use_it: |
          Compare with `surveillance`: same seeds, same virtual patients.

        things_to_notice: |
          Nothing about the harmful cells has changed, nor the number of T cells at the start.

        things_to_try: |
          Which of their three ways matters most? `--without tgfb` and `--without il2` take away two.

        related: |
          `surveillance` is the same without them. `anti-ctla4` acts on the brake that regulatory T cells
          use most.

        references: |
          20 to 40 % of CD4 T cells in tumours are regulatory (from memory); how much each takes away is
          not measured at this level and chosen. They recognise nothing here, and do not arise anew.

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, end) > 5 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) <= 0.25

      """###
    ),
    (
      "dose-ladder",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The same antibody at four doses: 0.02, 0.1, 2 and 10 mg for a kilogram of body.

      name: Dose ladder
      summary: above a certain dose, more antibody changes nothing
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg_per_kg: 2
          first_day: 7
          every_days: 21
          doses: 2

      arms:
        0.02 mg/kg:
          treatments:
            - {kind: anti_pd1, drug: pembrolizumab_low_dose, dose_mg_per_kg: 0.02, first_day: 7, every_days: 21, doses: 2}
        0.1 mg/kg:
          treatments:
            - {kind: anti_pd1, drug: pembrolizumab_low_dose, dose_mg_per_kg: 0.1, first_day: 7, every_days: 21, doses: 2}
        2 mg/kg: {}
        10 mg/kg:
          treatments:
            - {kind: anti_pd1, drug: pembrolizumab, dose_mg_per_kg: 10, first_day: 7, every_days: 21, doses: 2}

      lesson:
        question: Is more antibody always better?
        predict:
          - Yes, ten times the dose works ten times as well
          - Yes, but less and less
          - Only up to a point, then it makes no difference
          - No, less is better
        notice:
          - The amount in the blood follows the dose, five hundredfold from the first to the last arm.
          - The share of PD-1 that is covered does not. From 2 to 10 mg/kg it hardly changes.
          - The tumour follows what is covered, not what is in the blood.
        try:
          - "All four: thymus compare dose-ladder"
          - "A step between: thymus run dose-ladder --set treatments.0.dose_mg_per_kg=0.5"
          - "Where no T cells come, no dose helps: thymus compare cold-tumour no-treatment"

      info:
        what_is_it: |
          Four groups of the same virtual patients get pembrolizumab at 0.02, 0.1, 2 and 10 mg/kg. Run alone,
          the scenario gives 2 mg/kg.

        how_it_works: |
          A brake that is covered cannot be covered more. Half of the PD-1 is engaged at about half a
          microgram in a millilitre; 2 mg/kg is far above that for weeks, even between tumour cells, where
          there is a fifth of what is in the blood.

        how_to_use_it: |
          `thymus compare dose-ladder`. Show first the drug in the blood, then the covered share, then the
          tumour, and ask each time what comes next.

        things_to_notice: |
          Small doses are also cleared faster: much of them is bound and taken up by the T cells themselves.

        things_to_try: |
          How long does one dose last? Leave out the second one (`--set treatments.0.doses=1`).

        related: |
          `checkpoint` gives 200 mg, about 2.9 mg/kg; `late-start` changes the day.

        references: |
          How dose and covered PD-1 go together follows Elassaiss-Schaap and others (2017): 95 % needs 2
          mg/kg. In trials 2 and 10 mg/kg did the same.

          This is a teaching model and not medical advice.

      expect:
        - share(tumour_cells == 0, end) >= 0.4
        - median(tumour_cells, end) < 1000

      """###
    ),
    (
      "equilibrium",
      ###"""
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
    ),
    (
      "evasion",
      ###"""
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
          tissue the same write a file that `extends: evasion` and has treatments.

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
    ),
    (
      "excluded-tumour",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A tumour full of TGF-beta: T cells come, but they stay at its rim.

      name: An excluded tumour
      summary: T cells gather around the tumour and do not get in
      level: HS
      extends: no-treatment
      duration_days: 28

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour:
          count: 250
          tgfb_per_s: 20         # with the matrix around it, it slows T cells and hides the way in
        t:
          count: 30

      recruitment:
        arrivals_per_mm2_per_day: 40

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: There are many T cells around this tumour, and PD-1 is blocked. Why does it grow?
        predict:
          - The T cells are tired
          - The T cells do not recognise it
          - The T cells do not get to the harmful cells
          - The drug does not work in this tissue
        notice:
          - Most T cells are at the rim. Inside there are few.
          - T cells move slowly where TGF-beta is, and their hits are weaker.
          - Counting T cells of a whole tissue would call this tumour inflamed. Where they are matters.
        try:
          - "Take TGF-beta away: thymus compare excluded-tumour --without tgfb"
          - "Make less of it: thymus run excluded-tumour --set cells.tumour.tgfb_per_s=3"
          - "Compare it with a tumour that nobody comes to: thymus compare excluded-tumour cold-tumour"

      info:
        what_is_it: |
          In some tumours T cells wait outside. TGF-beta and the matrix that goes with it keep them there.
          Here each harmful cell sets free TGF-beta; an antibody against PD-1 is given on day 7.

        how_it_works: |
          TGF-beta slows T cells, weakens the pull of chemokine, and takes away part of their hits. It is
          strongest inside the tumour, so the rim is where T cells still move.

        how_to_use_it: |
          Compare with the same tissue without TGF-beta: there most virtual patients get rid of the tumour.

        things_to_notice: |
          The same number of T cells does much less. Distance and strength cannot be told apart from
          counts; look at the pictures.

        things_to_try: |
          Change only one of its effects: `--set tgfb.slowing=0` or `--set tgfb.suppression=0`. Which one
          matters more?

        related: |
          `cold-tumour` has no T cells at all, `dense-tregs` has cells that make TGF-beta.

        references: |
          TGF-beta and excluded tumours: Mariathasan and others (2018, Nature). Fibroblasts and collagen
          are not there as such; slowing stands for them, and its strength is chosen.

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, end) > 4 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) <= 0.1
        - median(t_cells, day 28) > 50

      """###
    ),
    (
      "late-start",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The same treatment, two weeks later.

      name: A late start
      summary: the same drug two weeks later meets a larger tumour
      level: [MS, HS]
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 21            # in the arm "early": day 7
          every_days: 21
          doses: 2

      arms:
        early (day 7):
          treatments:
            - {kind: anti_pd1, drug: pembrolizumab, dose_mg: 200, first_day: 7, every_days: 21, doses: 2}
        late (day 21): {}
        very late (day 30):
          treatments:
            - {kind: anti_pd1, drug: pembrolizumab, dose_mg: 200, first_day: 30, every_days: 21, doses: 2}

      lesson:
        question: A treatment begins two weeks later. What does waiting cost?
        predict:
          - Nothing, the drug works whenever it is given
          - A delay of two weeks, nothing else
          - More healthy tissue, and more time than two weeks
          - Everything, it does not work any more
        notice:
          - The tumour that the drug meets is several times as large.
          - A larger share of the T cells is tired (exhausted). Those that were tired for long recover poorly.
          - Compare the healthy cells that are left, not only the harmful cells (tumour).
        try:
          - "All three at once: thymus compare late-start"
          - "Later still: thymus run late-start --set treatments.0.first_day=35"
          - "T cells that never tire: thymus compare late-start --without exhaustion"

      info:
        what_is_it: |
          The tissue and the drug of `checkpoint`, smaller, with the first dose on day 21. `thymus compare
          late-start` puts three starts beside each other on the same virtual patients.

        how_it_works: |
          Blocking PD-1 does not reset tired T cells. It lets those that are not fixed in it recover slowly,
          and keeps new ones from tiring. The longer the fight without it, the fewer can be helped.

        how_to_use_it: |
          Compare the three arms. The shared past, up to day 7, is simulated once.

        things_to_notice: |
          In this model many T cells still come fresh from the blood, so even a late start helps. A tumour
          that gets few new T cells would not be so kind.

        things_to_try: |
          Let fewer T cells arrive (`--set recruitment.arrivals_per_mm2_per_day=8`). Does waiting cost more?

        related: |
          `checkpoint` is the large tissue, `dose-ladder` changes the dose in place of the day.

        references: |
          That tired T cells are fixed after two to four weeks follows Philip (2017) and Pauken (2016), from
          memory; the rates are estimates (`thymus explain exhaustion`).

          This is a teaching model and not medical advice. Days here are not days of a person's illness.

      expect:
        - median(tumour_cells, day 21) > 5 * median(tumour_cells, day 0)
        - median(tumour_cells, end) < median(tumour_cells, day 21)

      """###
    ),
    (
      "mhc-loss",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A few harmful cells have lost MHC-I, the frame in which T cells see antigens.

      name: Loss of MHC-I
      summary: the tumour shrinks, and cells that T cells cannot see grow back
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 600
        height_um: 600

      cells:
        tumour:
          count: 200
          mhc_variants: 0.01             # two of 200 cells have lost it before any treatment
          mhc_loss_per_division: 0.001   # rescaled: 10⁻⁶ in a tumour of a billion cells
        t:
          count: 20

      recruitment:
        arrivals_per_mm2_per_day: 60

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 3
          every_days: 21
          doses: 2

      lesson:
        question: The treatment works at first. What comes after?
        predict:
          - The tumour is gone for good
          - It comes back when the drug is used up
          - Other cells than before come back
          - It comes back because the T cells are tired
        notice:
          - Cells without MHC-I are a handful on the first day and nearly all in the end (escaped cells).
          - T cells touch them and let go; the chart of failed attacks says "no MHC".
          - The drug is still there, and so are the T cells. Neither has failed; the target has gone.
        try:
          - "No losses: thymus run mhc-loss --set cells.tumour.mhc_variants=0 --set cells.tumour.mhc_loss_per_division=0"
          - "More drug: thymus run mhc-loss --set treatments.0.dose_mg=2000"
          - "Who sees cells without MHC-I? Compare it with engineered cells: thymus explain car_t"

      info:
        what_is_it: |
          T cells do not see an antigen by itself but a piece of it in MHC-I. A harmful cell that loses
          MHC-I is invisible to all T cells with a T-cell receptor. Treatment that kills the others leaves
          these.

        how_it_works: |
          Each division loses MHC-I with a chance of 1 in 1,000, and one cell in a hundred has lost it
          before. That is selection: nothing in the treatment makes the loss, but it decides who is left.

        how_to_use_it: |
          Show the number of harmful cells, then the share of escaped cells under it.

        things_to_notice: |
          Some virtual patients are clear in the end: their few escaped cells died by chance before they
          were many. Small numbers decide.

        things_to_try: |
          NK cells kill what lacks MHC-I. Add some: write a file that `extends: mhc-loss` with
          `cells: {nk: {kind: nk, count: 40}}`.

        related: |
          `car-t-escape` loses the antigen of a receptor that needs no MHC-I; `tcr-t` needs it.

        references: |
          Loss of B2M, a part of MHC-I, in melanomas that resist: Sade-Feldman and others (2017, Nature
          Communications): about 30 % of non-responders against 10 %. A few hundred cells stand for a
          billion, so the chance of loss is rescaled and variants are put in at the start
          (`thymus explain antigen-loss`).

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, day 14) < 2 * median(tumour_cells, day 0)
        - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)
        - median(tumour_escaped, end) > 300

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
    (
      "on-target-off-tumour",
      ###"""
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
    ),
    (
      "pseudoprogression",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # Under treatment the mass gets larger before it gets smaller.

      name: Pseudo-progression
      summary: the mass grows because T cells stream into it, and shrinks later
      level: HS
      extends: no-treatment
      duration_days: 28

      patients:
        variability: 0.5

      # Exaggerated, so that it can be seen in one small picture: a slow tumour that holds T cells back
      # with much PD-L1, and T cells that multiply fast, come in large numbers, and kill slowly.
      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour:
          count: 120
          cycle_hours: 400
          pdl1_basal: 200000
          pdl1_induced: 400000
          dying_hours: 36        # dying cells stay in the picture for longer than usual
        t:
          count: 2
          hits_per_contact_hour: 0.25
          division_hours: 8
          divisions: 10
          bias: 0.3              # they follow chemokine into the mass

      recruitment:
        arrivals_per_mm2_per_day: 2000
        baseline: 0.003

      treatments:
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 7
          every_days: 21
          doses: 2

      lesson:
        question: Three days after the first dose the mass in the picture is larger. Has the treatment failed?
        predict:
          - Yes, the tumour grows
          - No, it always gets larger first
          - It cannot be told from the size alone
          - The picture is wrong
        notice:
          - The lesion counts everything in it. T cells take room as well as harmful cells (tumour) do.
          - The harmful cells hardly change, and then fall, while the mass is larger than before.
          - One picture is not enough. Rules for trials ask for a second one weeks later (iRECIST).
        try:
          - "Without the drug: thymus compare pseudoprogression no-treatment"
          - "Fewer T cells: thymus run pseudoprogression --set recruitment.arrivals_per_mm2_per_day=200"
          - "Look at each day: thymus run pseudoprogression --frames all"

      info:
        what_is_it: |
          A scan shows how large a mass is, not what it is made of. Under immunotherapy a mass may grow
          because immune cells come in. Here many do.

        how_it_works: |
          Before the dose the few T cells that come are held back. After it they fight and give off an alarm,
          and the vessels let in many more, which multiply in the mass. For some days there are more of them
          than of harmful cells, and the mass swells. The numbers are exaggerated to make it visible.

        how_to_use_it: |
          Show the diameter of the lesion first and ask for a verdict. Then show the two kinds of cells.

        things_to_notice: |
          In people the swelling takes weeks, not days, and most lesions under treatment do not swell.
          Pseudo-progression is real and not common.

        things_to_try: |
          Look for the day on which a rule of +20 % in diameter would have stopped the treatment.

        related: |
          `checkpoint` has fewer T cells; `evasion` is real progression.

        references: |
          About one in ten people under checkpoint inhibitors or fewer show it (from memory). The rules are
          those of RECIST and iRECIST, here for an equivalent diameter in one layer of cells.

          This is a teaching model and not medical advice.

      expect:
        - share(pseudo_progression) >= 0.6
        - share(cleared) >= 0.6
        - median(t_cells, peak) > 200

      """###
    ),
    (
      "radio-checkpoint",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A few fractions of radiation, then a checkpoint inhibitor.

      name: Radiotherapy and a checkpoint inhibitor
      summary: radiation shrinks the tumour; the antibody keeps T cells at work
      level: HS
      extends: radiotherapy

      treatments:
        - kind: radiotherapy
          dose_gy: 3
          first_day: 7
          every_days: 1
          doses: 3
        - kind: anti_pd1
          drug: pembrolizumab
          dose_mg: 200
          first_day: 10
          every_days: 21
          doses: 2

      lesson:
        question: Radiation kills T cells in the beam. Can it still help them?
        predict:
          - No, without T cells the antibody is useless
          - Yes, because the tumour gets smaller
          - Yes, because dying cells call T cells
          - Yes, for both reasons
        notice:
          - T cells are almost gone from the tissue after the third fraction, and come back from the blood.
          - Harmful cells (tumour) go on dying for days and weeks after the last fraction.
          - Fewer fractions cost fewer lymphocytes of the blood than the ten of `radiotherapy`.
        try:
          - "Radiation alone: thymus run radio-checkpoint --set treatments.1.dose_mg=0"
          - "The antibody alone: thymus run radio-checkpoint --set treatments.0.dose_gy=0"
          - "Ten fractions of 2 Gy: thymus run radio-checkpoint --set treatments.0.dose_gy=2 --set treatments.0.doses=10"

      info:
        what_is_it: |
          Three fractions of 3 Gy from day 7, then pembrolizumab on days 10 and 31.

        how_it_works: |
          Radiation dooms cells, which die when they divide and call dendritic cells. T cells of the blood
          come in afterwards, and the antibody takes their brake off.

        how_to_use_it: |
          Compare both parts alone with the combination, with the same seeds. Look at lymphocytes in body.csv.

        things_to_notice: |
          The order matters: T cells that are in the beam are lost, whatever their brake does.

        things_to_try: |
          Give the antibody first (`--set treatments.1.first_day=1`). Who is in the beam then?

        related: |
          `radiotherapy` is radiation alone, `chemo-checkpoint` does it with a drug.

        references: |
          T cells in tissue stand more radiation than those in blood (Arina 2019, from memory). How much
          radiation wakes the immune system in people is debated; the share here is from memory.

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, end) < median(tumour_cells, day 7)
        - share(tumour_cells == 0, end) >= 0.25

      """###
    ),
    (
      "radiotherapy",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # Ten small doses of radiation on the tumour and what is around it.

      name: Radiotherapy
      summary: radiation dooms dividing cells; T cells in the beam are lost
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: radiotherapy
          dose_gy: 2
          first_day: 7
          every_days: 1
          doses: 10

      lesson:
        question: Radiation is given from day 7 to day 16. When do the cells die?
        predict:
          - At once, on the day of each dose
          - Days later, when they try to divide
          - After a month
          - Only the ones with much oxygen die
        notice:
          - The number of harmful cells (tumour) falls long after the last dose. Doomed cells die at one of
            their next divisions.
          - T cells in the tissue vanish; lymphocytes in the blood fall with each fraction.
          - Healthy cells in the beam die too, but later, because they divide seldom.
          - In some virtual patients a few cells survive, and the tumour comes back with nobody to meet it.
        try:
          - "The same 20 Gy in fewer fractions: thymus run radiotherapy --set treatments.0.dose_gy=5 --set treatments.0.doses=4"
          - "A narrow beam: thymus run radiotherapy --set radiotherapy.beam_um=200"
          - "More fractions: thymus run radiotherapy --set treatments.0.doses=20"

      info:
        what_is_it: |
          Radiation breaks DNA. Here 20 Gy are given in ten fractions of 2 Gy to the tumour with a rim of
          healthy tissue.

        how_it_works: |
          How many cells survive a dose follows the linear-quadratic model; cells with little oxygen stand
          more. Those that are hit go on living until they divide, and then die, which also wakes the immune
          system a little. Blood flows through the beam, so lymphocytes are lost with each fraction.

        how_to_use_it: |
          Show the number of harmful cells with the days of the fractions marked. Ask where the cells are
          between the last dose and the end.

        things_to_notice: |
          The dose to healthy tissue is the same. What differs is how well it repairs between fractions.

        things_to_try: |
          Give fewer and larger fractions with the same effect on the tumour. What does the late damage do?

        related: |
          `radio-checkpoint` adds a checkpoint inhibitor; `surgery` cuts in place of radiating.

        references: |
          The linear-quadratic numbers are typical ones (Thames 1990; van Leeuwen 2018), very different from
          tumour to tumour. Lymphocytes in the beam follow MacLennan and Kay (1978), fitted with one number.

          This is a teaching model and not medical advice.

      expect:
        - median(tumour_cells, day 28) < 0.5 * median(tumour_cells, day 0)
        - median(healthy_cells, end) < median(healthy_cells, day 0)

      """###
    ),
    (
      "rechallenge",
      ###"""
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
    ),
    (
      "recurrence",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The same as `rechallenge`, but no T cell turns into memory.

      name: Recurrence without memory
      summary: the same tumour comes back, because no T cell remembered it
      level: HS
      extends: rechallenge
      without: [memory]

      lesson:
        question: The tumour was cleared. It comes back. What happens without memory cells?
        predict:
          - It is rejected as before
          - It grows as if the body had never met it
          - It grows more slowly
          - Nothing, cleared is cleared
        notice:
          - The first tumour is cleared just as well. Memory plays no part in that.
          - After it, blood holds no more T cells that know the antigen than before.
          - Both new tumours grow alike, the known one and the unrelated one.
        try:
          - "With memory: thymus compare recurrence rechallenge"
          - "Look into the blood: thymus run recurrence, then open charts of body.csv"
          - "A second treatment: write a file that extends recurrence with anti_pd1 from day 72"

      info:
        what_is_it: |
          The rechallenge of a body whose effectors all die when antigen is gone.

        how_it_works: |
          `without: [memory]` switches off one mechanism: contracting effectors do not become memory cells.
          All else is the same, with the same chance.

        how_to_use_it: |
          Compare it with `rechallenge`; the difference is what memory contributes.

        things_to_notice: |
          Naive T cells that know the antigen are still there. They begin from few, so they come too late.

        things_to_try: |
          Put the new tumours earlier, while effectors are left: `--set cells.again.first_day=35`. For how
          long does a body without memory stay protected?

        related: |
          `rechallenge` is the same scenario with memory switched on.

        references: |
          The same as for `rechallenge`. No one has a body without memory; this takes it out to see what it
          does.

          This is a teaching model and not medical advice.

      expect:
        - share(tumour_cells == 0, day 40) >= 0.9
        - median(again_cells, end) > 150
        - median(unrelated_cells, end) > 150

      """###
    ),
    (
      "surgery-vaccine",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The tumour is cut out, a few harmful cells stay behind, and a vaccine trains T cells for them.

      name: Surgery, then a vaccine
      summary: a vaccine wins the race against the few cells that surgery left behind
      level: HS
      extends: vaccine

      treatments:
        - kind: surgery
          first_day: 3
          left_behind: 0.01          # of the harmful cells in the cut 1 in 100 stays behind
        - kind: vaccine
          target: neoantigen
          first_day: 4
          every_days: 7
          doses: 3                   # days 4, 11 and 18

      lesson:
        question: Why does the same vaccine do more after surgery?
        predict:
          - Surgery makes T cells stronger
          - It does not; surgery alone does it all
          - Few cells are left, so that the T cells come in time
          - The vaccine works better when it is given later
        notice:
          - After the cut the tissue looks free. A few harmful cells are there, too few to be found on a scan.
          - They grow again while the vaccine trains T cells.
          - The T cells come late, as in `vaccine`. But now they meet a few hundred harmful cells at most.
        try:
          - "Compare the vaccine without and with surgery: thymus compare vaccine surgery-vaccine"
          - "Surgery alone: thymus run surgery-vaccine --set vaccine.dendritic_cells=0"
          - "Leave more cells behind: thymus run surgery-vaccine --set treatments.0.left_behind=0.1"
          - "Wait two weeks with the vaccine: thymus run surgery-vaccine --set treatments.1.first_day=18"

      info:
        what_is_it: |
          Most tumours that are cured are cured by surgery. What it cannot do is find the last cells
          (minimal residual disease). A vaccine needs time but finds single cells. Each has what the other
          lacks. A treatment after surgery is called adjuvant.

        how_it_works: |
          The tumour is that of `vaccine`. On day 3 it is cut out with a margin of healthy tissue, and 1 of
          100 harmful cells in the cut stays behind. Healthy tissue closes the wound.

          From day 4 the vaccine loads dendritic cells with the neoantigen. The T cells that it trains
          arrive after a week or more, as in `vaccine`, but then a small number of harmful cells faces many
          of them.

        how_to_use_it: |
          Compare three arms in your class: the vaccine alone (`vaccine`), surgery alone (see "try"), and
          both. Use at least twelve virtual patients (`--runs 12`): by chance no cell may be left behind.

        things_to_notice: |
          Which of the two treatments removed more harmful cells? Which decided who stayed free of them?

          How large is the tumour when the first trained T cells arrive, here and in `vaccine`?

        things_to_try: |
          Leave more or less behind (`--set treatments.0.left_behind=0.005`). With how many is the race
          lost?

          Vaccinate before surgery. What could be good about that, and what not?

        related: |
          `vaccine` is the same vaccine against the whole tumour. `surgery` cuts out and does nothing else.

        references: |
          In a trial with melanoma that had been cut out, fewer people had it again with a neoantigen
          vaccine and pembrolizumab than with pembrolizumab alone (Weber and others, 2024, Lancet). The share
          that stays behind is chosen, and larger than after good surgery, so that a small tissue shows it.

          The wound, its inflammation, spread to other places and the choice of the antigen are left out
          or simple here.

          This is a teaching model and not medical advice. It says nothing about any person.

      expect:
        - share(cleared) >= 0.3
        - median(tumour_cells, day 28) < 5 * median(tumour_cells, day 0)

      """###
    ),
    (
      "surgery",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # The mass that can be seen is cut out with a margin.

      name: Surgery
      summary: the mass is cut out on one day; a few cells stay behind and grow back
      level: [MS, HS]
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 700
        height_um: 700

      cells:
        tumour: {count: 150}
        t: {count: 12}

      recruitment:
        arrivals_per_mm2_per_day: 20

      treatments:
        - kind: surgery
          first_day: 10

      lesson:
        question: The whole visible tumour is cut out. Is it gone?
        predict:
          - Yes, for good
          - Yes, if the cut is wide enough
          - In some virtual patients, not in others
          - No, it never helps
        notice:
          - Nothing removes as many harmful cells (tumour) in one day.
          - Healthy tissue in the cut is lost as well, and heals from the sides.
          - A handful of cells stay behind. Whether they die out or grow is chance, and so is when.
          - With the mass gone, hardly any T cells come; nothing calls them.
        try:
          - "A wider margin: thymus run surgery --runs 12 --set surgery.margin_um=150"
          - "Operate earlier: thymus run surgery --runs 12 --set treatments.0.first_day=3"
          - "Leave nothing: thymus run surgery --set surgery.left_behind=0"

      info:
        what_is_it: |
          On day 10 the largest mass is cut out with a margin. One in 200 of the harmful cells in the cut
          stays behind, as seed for a relapse (residual disease).

        how_it_works: |
          Surgery takes everything in its way: harmful cells, healthy cells, T cells. What it leaves are the
          cells that had moved out of the margin, and the few in the cut that nobody saw.

        how_to_use_it: |
          Use `--runs 12` and count the virtual patients who are clear of the tumour in the end.

        things_to_notice: |
          The number after the cut looks wonderful in every virtual patient. The curves part weeks later.

        things_to_try: |
          What could deal with the last few cells? See `surgery-vaccine`.

        related: |
          `surgery-vaccine` wakes T cells against what is left; `radiotherapy` treats a field.

        references: |
          Margins are scaled to the piece of tissue; real ones are millimetres and more. How many cells stay
          behind is chosen.

          This is a teaching model and not medical advice. Spread to other places is not there.

      expect:
        - median(tumour_cells, day 12) < 0.3 * median(tumour_cells, day 0)
        - share(tumour_cells == 0, end) <= 0.6
        - max(tumour_cells, end) > 500

      """###
    ),
    (
      "surveillance",
      ###"""
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
    ),
    (
      "tcr-t",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # T cells get a T-cell receptor for a piece of MAGE-A4. They see it only on MHC-I, and a few harmful
      # cells have none.

      name: TCR-T cells
      summary: a new T-cell receptor needs MHC-I, and the tumour escapes by losing it
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 600
        height_um: 600

      antigens:
        mage_a4:                     # a protein of the inside; pieces of it are shown on MHC-I
          form: peptide
          copies: {tumour: 100}
          primed_level: 0            # the virtual patient's own T cells have not met it
        b7_h3:                       # a protein of the surface, for the comparison with CAR-T cells
          form: surface
          copies: {tumour: 20000}

      cells:
        tumour:
          count: 100
          mhc_variants: 0.03             # of the first cells 3 in 100 have lost MHC-I
          mhc_loss_per_division: 0.001   # far more often than in life, because there are so few cells
        t:
          count: 6

      treatments:
        - kind: lymphodepletion
          first_day: 11
        - kind: tcr_t
          target: mage_a4
          first_day: 0
          hla_match: 1               # 1: the HLA type of the virtual patient fits the receptor

      lesson:
        question: How can a tumour hide from T cells with a new T-cell receptor?
        predict:
          - It loses MHC-I, the window in which the receptor looks for its target
          - It loses a protein of its surface
          - It cannot hide, because the receptor was made for it
          - It hides from CAR-T cells in the same way
        notice:
          - The tumour shrinks first. Most harmful cells show a piece of MAGE-A4 on MHC-I.
          - A few harmful cells have lost MHC-I. TCR-T cells touch them and pass by.
          - In the end the harmful cells that are left have no MHC-I.
          - With the wrong HLA type nothing happens at all, from the first day.
        try:
          - "Take away the HLA type that the receptor needs: thymus run tcr-t --set treatments.1.hla_match=0"
          - "Give CAR-T cells for a protein of the surface instead: thymus run tcr-t --set treatments.1.kind=car_t --set treatments.1.target=b7_h3"
          - "Let no cell lose MHC-I: thymus run tcr-t --set cells.tumour.mhc_variants=0 --set cells.tumour.mhc_loss_per_division=0"
          - "Compare two ways of escape: thymus compare tcr-t car-t-escape"

      info:
        what_is_it: |
          T cells can be given the receptor of another T cell (TCR-T). Unlike a CAR it sees small pieces of
          proteins from inside the cell, so there are many more targets to choose from. But a piece is only
          seen on MHC-I, and only on the type of MHC-I (HLA) that the receptor was made for. People differ
          in it: a receptor fits some and not others.

        how_it_works: |
          The way of the cells is that of `car-t`: taken out on day 0, given back on day 14, with room
          made for them before. Their target is a piece of MAGE-A4. A T-cell receptor senses few copies:
          ten are enough for half its strength, where a CAR needs about 2000.

          Of the harmful cells 3 in 100 have lost MHC-I, and each new cell loses it with a chance of 1 in
          1000. IFN-gamma brings MHC-I back where it is only low, not where it is lost.

        how_to_use_it: |
          Run `thymus run tcr-t`, then the same tumour with CAR-T cells (see "try"). Draw a table with two
          rows (MHC-I lost, surface target lost) and two columns (TCR-T, CAR-T): who can still see the cell?

        things_to_notice: |
          Follow `tumour_no_mhc` in `counts.csv`. When does it become the larger part of the tumour?

          The ways of escape are different. What hides a cell from TCR-T cells does not hide it from
          CAR-T cells, and the other way round.

        things_to_try: |
          Choose the wrong HLA type. What did the virtual patient pay, and what did he or she get?

          Change the copies of the piece (`--set antigens.mage_a4.copies.tumour=5`). How few are enough?

          In life NK cells look for cells without MHC-I. `thymus explain nk` says how to add them.

        related: |
          `car-t-escape` shows the other way out: the target is lost, and MHC-I does not matter.
          `mhc-loss` shows what the loss of MHC-I does to checkpoint blockade.

        references: |
          Afami-cel is a TCR-T product for MAGE-A4; a person needs HLA-A*02 and a tumour that makes
          MAGE-A4 (D'Angelo and others, 2024, Lancet). Loss of parts of MHC-I was found in about 30 of 100
          people who did not respond to checkpoint blockade, and in 10 of 100 who did (Sade-Feldman and
          others, 2017, Nature Communications). The share of such cells here, how often MHC-I is lost, and
          the copies are chosen.

          The growth of the cells in the body is taken from CAR-T cells, because less is known of others.

          This is a teaching model and not medical advice. It says nothing about any person.

      expect:
        - share(cleared) <= 0.2
        - median(tumour_cells, day 28) < 1000
        - median(tumour_no_mhc, end) > 500

      """###
    ),
    (
      "vaccine",
      ###"""
      # yaml-language-server: $schema=./thymus.schema.json
      #
      # A vaccine against one neoantigen, in a virtual patient whose T cells have not met it. The tumour is
      # there already.

      name: Cancer vaccine
      summary: a vaccine makes many T cells, mostly too late for a tumour that is there already
      level: HS
      extends: no-treatment
      duration_days: 42

      tissue:
        width_um: 600
        height_um: 600

      antigens:
        neoantigen:
          form: peptide
          copies: {tumour: 100}
          primed_level: 0            # no T cells are trained for it yet

      cells:
        tumour:
          count: 150
        t:
          count: 0

      recruitment:
        arrivals_per_mm2_per_day: 120  # T cells come in well, once they are trained
        baseline: 0.3                  # and many patrol where nothing calls them

      treatments:
        - kind: vaccine
          target: neoantigen
          first_day: 3
          every_days: 7
          doses: 3                   # a first dose and two boosts: days 3, 10 and 17

      lesson:
        question: Can a vaccine help against a tumour that is already there?
        predict:
          - Yes, at once, as an antibody does
          - Yes, but only after days or weeks
          - No, vaccines only help before an illness
          - It clears the tumour in everyone
        notice:
          - After the dose nothing happens in the tumour for days. Something happens in the lymph node.
          - A few naive T cells in a million know the antigen. They must be found, and they must divide many
            times.
          - Meanwhile the tumour doubles, too. It is a race.
          - The T cells that come are the right ones, but a large tumour tires them (exhausted).
        try:
          - "Vaccinate later: thymus run vaccine --set treatments.0.first_day=17"
          - "Cut the tumour out first: thymus compare vaccine surgery-vaccine"
          - "Let the first dose be the only one: thymus run vaccine --set treatments.0.doses=1"
          - "Let harmful cells show little of the antigen: thymus run vaccine --set antigens.neoantigen.copies.tumour=2"

      info:
        what_is_it: |
          Tumours have pieces of protein that no healthy cell has (neoantigens). A cancer vaccine shows such
          a piece to the immune system, together with an alarm (an adjuvant). It does not touch the tumour.
          It trains T cells, and those must do the rest.

        how_it_works: |
          Each dose brings dendritic cells that carry the antigen into the lymph node. There naive T cells
          that know it are activated, divide for days, and leave into the blood. From there they come out of
          vessels in the tissue, more where chemokine calls them.

          In the tumour they meet the same conditions as all T cells: PD-L1, many targets, tiredness
          (exhaustion).

        how_to_use_it: |
          Run it and lay two curves over each other: trained T cells in the blood
          (`neoantigen_effectors` in `body.csv`) and harmful cells. How many days is one behind the other?

        things_to_notice: |
          How many times has the tumour doubled when the first trained T cells arrive?

          Boosts bring back those that are trained already, so they work faster than the first dose.

          Virtual patients differ in how many naive T cells know the antigen.

        things_to_try: |
          Move the vaccine back and forth in time (days 0, 3, 10, 17).

          Begin with a quarter of the tumour (`--set cells.tumour.count=25`). From which size on does the
          vaccine win the race?

          Add a checkpoint inhibitor in a file of your own (`thymus new my-vaccine --from vaccine`).

        related: |
          `surgery-vaccine` cuts the tumour out first and vaccinates against what is left. `no-treatment`
          begins with T cells that are trained already.

        references: |
          Vaccines against cancers that are there have shrunk few tumours; they look most useful after
          surgery. How often naive T cells know a piece follows Henrickson and others (2008). How many
          dendritic cells a dose brings, and how strong the adjuvant is, is chosen (`thymus explain vaccine`).

          One antigen that all harmful cells show is kind. In life many chosen pieces turn out not to be
          shown, or only by some of the cells.

          This is a teaching model and not medical advice. It says nothing about any person, or about
          vaccines against viruses that cause cancer, which prevent it very well.

      expect:
        - share(cleared) <= 0.6
        - median(tumour_cells, day 28) > 3 * median(tumour_cells, day 0)

      """###
    ),
  ]
}
