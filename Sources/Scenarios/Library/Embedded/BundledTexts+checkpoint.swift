// Written by Scripts/embed-scenarios.sh from scenarios/checkpoint.yaml; edit that.

extension BundledTexts {
  static let checkpoint = ###"""
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
}
