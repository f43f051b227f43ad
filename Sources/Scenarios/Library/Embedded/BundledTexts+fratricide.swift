// Written by Scripts/embed-scenarios.sh from scenarios/fratricide.yaml; edit that.

extension BundledTexts {
  static let fratricide = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A cancer of T cells, and engineered T cells whose target is on all T cells, their own kind too.

    name: Fratricide
    summary: engineered T cells kill each other over their own target
    level: [HS, UG]
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 600
      height_um: 600

    antigens:
      cd7:                   # on nearly all T cells, harmful and healthy ones
        form: surface
        copies: {tumour: 20000}
        on_t_cells: 20000
      neoantigen:
        form: peptide
        copies: {tumour: 100}

    cells:
      tumour:
        lineage: t_cell      # a lymphoma: it is in the blood as well as in the tissue
        count: 30
        pdl1_basal: 1000     # these harmful cells hold T cells back only a little
        pdl1_induced: 10000
      t:
        count: 6

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: cd7
        first_day: 0         # taken out on day 0, given back 14 days later

    lesson:
      question: CAR-T cells against a cancer of T cells look for CD7. Who else carries CD7?
      predict:
        - Only the harmful cells
        - All T cells, the CAR-T cells too
        - Only healthy T cells
        - Nobody, the cells lose it
      notice:
        - In the laboratory the cells become fewer in place of more. They kill each other (fratricide).
        - Of those that are given back hardly any are left after days.
        - The lymphoma grows in the tissue and in the blood, as if nothing had been given.
        - Lymphocytes in the blood are low, from the course before. That is cost without benefit.
      try:
        - "Cut CD7 out of the cells first: thymus compare fratricide fratricide-knockout"
        - "Take fratricide away: thymus run fratricide --without fratricide"
        - "Compare it with a target that T cells do not carry: thymus compare fratricide car-t"

    info:
      what_is_it: |
        Cancers of T cells carry what T cells carry. A receptor against CD7 finds the lymphoma, healthy
        T cells, and the engineered cells themselves.

      how_it_works: |
        Engineered cells that meet kill each other, the more so the more of the target they carry, in the
        laboratory and in the body. What grows is outweighed by what is killed.

      how_to_use_it: |
        Show the cells in the laboratory first, then those in the body, then the lymphoma. All three are
        columns of body.csv.

      things_to_notice: |
        Blood that is taken out of somebody with a lymphoma holds harmful cells as well. A few of them end
        up in the product, and those that get the receptor hide from it.

      things_to_try: |
        With `knockout: [cd7]` in the treatment the cells no longer carry their target, multiply, and
        also kill the healthy T cells: that is `fratricide-knockout`.

      related: |
        `fratricide-knockout` cuts the gene of the target, `t-cell-lymphoma` looks for CD5, which cells
        can hide. `car-t` has a target that T cells do not carry. `thymus explain fratricide` tells the rule.

      references: |
        Cells with a CD7 receptor do not expand unless CD7 is cut out: Gomes-Silva and others (2017,
        Blood). How strongly cells kill each other is chosen.

        This is a teaching model and not medical advice.

    expect:
      - median(tumour_cells, end) > 10 * median(tumour_cells, day 0)
      - share(cleared) <= 0
      - median(car_t_cells, peak) < 50

    """###
}
