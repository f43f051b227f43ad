// Written by Scripts/embed-scenarios.sh from scenarios/fratricide-knockout.yaml; edit that.

extension BundledTexts {
  static let fratricideKnockout = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # As `fratricide`, with cells of a donor in which the gene of the target is cut.

    name: Fratricide, prevented
    summary: without their own target engineered cells win, at a price
    level: [HS, UG]
    extends: fratricide

    cell_product:
      harmful_cells_kept: 0    # the cells come from a healthy donor

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: cd7
        knockout: [cd7]        # the gene is cut before they are grown
        first_day: 0

    lesson:
      question: The engineered cells no longer carry their own target. What is the price of success?
      predict:
        - There is none, only harmful cells die
        - The healthy T cells, which carry the target too
        - The cells in the tissue around
        - The engineered cells are too weak without CD7
      notice:
        - In the laboratory the cells double as they should. A few in which the cut failed are killed.
        - Harmful cells fall in the tissue and in the blood, within days.
        - So do the healthy T cells (healthy_t_cells in body.csv). For the receptor they are the same.
        - The engineered cells take the place of the healthy ones. They know one antigen and no other.
      try:
        - "See both: thymus compare fratricide fratricide-knockout"
        - "Take the virtual patient's own cells in place of a donor's: thymus run fratricide-knockout --set cell_product.harmful_cells_kept=1"
        - "Cut less well: thymus run fratricide-knockout --set cell_product.knockout_efficiency=0.5"

    info:
      what_is_it: |
        CD7 can be cut out of T cells before the receptor is put in. Then they no longer kill each other
        (fratricide), and can be grown and given.

      how_it_works: |
        The cut works in most cells, not in all; those that keep CD7 are killed by the others. In the body
        the receptor finds CD7 on the lymphoma and on nearly all healthy T cells. Cells of a donor hold no
        lymphoma cells.

      how_to_use_it: |
        Compare it with `fratricide` and ask first for the harmful cells, then for the healthy T cells in
        the blood.

      things_to_notice: |
        "Targeted" means: at an antigen. It does not mean: at harmful cells only. Who carries the antigen
        decides.

      things_to_try: |
        Own cells in place of a donor's: harmful cells come along through the laboratory, and those that get
        the receptor hide their CD7 behind it. The lymphoma comes back out of the product.

      related: |
        `fratricide` without the cut; `t-cell-lymphoma` with CD5; `on-target-off-tumour` in the tissue.

      references: |
        Editing rescues CD7 cells: Gomes-Silva and others (2017, Blood). Of 20 people with T-cell leukaemia
        18 had a complete remission with a donor's CD7 cells; all had severe loss of blood cells (Pan and
        others, 2021, Journal of Clinical Oncology). A single harmful cell that got the receptor has caused
        a relapse (Ruella and others, 2018, Nature Medicine). A donor's cells may attack the body
        (graft-versus-host disease) and may be rejected; both are left out, as are infections. The model
        takes the cells out of the virtual patient's blood all the same, without the harmful ones.

        In life some healthy T cells lack CD7 and multiply afterwards. Here all carry it.

        This is a teaching model and not medical advice.

    expect:
      - share(cleared) >= 0.5
      - median(car_t_cells, peak) > 100
      - median(lowest_lymphocytes) < 0.05

    """###
}
