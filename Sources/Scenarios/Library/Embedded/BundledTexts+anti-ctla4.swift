// Written by Scripts/embed-scenarios.sh from scenarios/anti-ctla4.yaml; edit that.

extension BundledTexts {
  static let antiCtla4 = ###"""
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
}
