// Written by Scripts/embed-scenarios.sh from scenarios/t-cell-lymphoma.yaml; edit that.

extension BundledTexts {
  static let tCellLymphoma = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A cancer of T cells, and engineered T cells that look for CD5, which they can take inside.

    name: T-cell lymphoma
    summary: "CD5: engineered cells hide it, and so does the lymphoma"
    level: [HS, UG]
    extends: fratricide

    antigens:
      cd7:
        copies: {tumour: 0}    # not looked for here
        on_t_cells: 0
      cd5:
        form: surface
        copies: {tumour: 20000}
        on_t_cells: 20000
        internalised_per_day: 4      # the receptor pulls CD5 of its own cell inside, within hours
        loss_per_division: 0.001     # rescaled: few cells stand for a billion

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: cd5
        first_day: 0

    lesson:
      question: Harmful cells that are T cells are treated with T cells. What can go wrong?
      predict:
        - Nothing, the receptor knows friend from foe
        - The engineered cells kill each other, healthy T cells, or both
        - Harmful cells come along through the laboratory and hide
        - All of these but the first
      notice:
        - In the laboratory the cells become fewer at first and then more. They take their CD5 inside.
        - Lymphoma in the tissue and in the blood shrinks, and healthy T cells with it.
        - What comes back looks different. Look for cells without CD5 and for those that hide it.
        - Two numbers of body.csv tell of the blood, tumour_in_blood and tumour_in_blood_hidden.
      try:
        - "Without any treatment: thymus run t-cell-lymphoma --set cell_product.dose_cells=0"
        - "With a donor's cells: thymus run t-cell-lymphoma --set cell_product.harmful_cells_kept=0"
        - "CD5 stays outside: thymus run t-cell-lymphoma --set antigens.cd5.internalised_per_day=0"
        - "Compare the targets: thymus compare fratricide fratricide-knockout t-cell-lymphoma"

    info:
      what_is_it: |
        In a T-cell lymphoma the harmful cells are T cells. They are in the blood and in tissues, and they
        carry what healthy T cells carry. The cells that should fight it are of the same kind.

      how_it_works: |
        A receptor against CD5 pulls the CD5 of its own cell inside. So engineered cells kill each other at
        first and then less and less. In the body they kill lymphoma cells and healthy T cells alike.

        With the virtual patient's own cells lymphoma cells pass through the laboratory too. Those that get
        the receptor no longer show CD5.

      how_to_use_it: |
        Show the laboratory, then the blood, then the tissue. Ask at each place who carries CD5.

      things_to_notice: |
        A tissue without harmful cells is not the end: "cleared" is said only when none is found in the
        blood either.

      things_to_try: |
        A donor's cells, no escape by loss (`--without antigen-loss`), or both. What is left then?

      related: |
        `fratricide` (CD7, nothing grows), `fratricide-knockout` (CD7 cut out), `car-t-escape` (loss of the
        target in another tumour).

      references: |
        CD5 cells kill each other only for a while, since the receptor takes CD5 inside (Mamonkin and
        others, 2015, Blood). Of nine people with T-cell lymphoma four responded. A harmful cell that got the
        receptor and hid its target has caused a relapse (Ruella and others, 2018, Nature Medicine).

        How fast the lymphoma grows, how many of its cells are in blood, and how fast CD5 goes inside is
        chosen. Infections without T cells, which are the main danger, are left out.

        This is a teaching model and not medical advice. It says nothing about any person.

    expect:
      - share(cleared) <= 0.2
      - median(tumour_in_blood_percent) > 0.1
      - median(lowest_lymphocytes) < 0.2

    """###
}
