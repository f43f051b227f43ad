// Written by Scripts/embed-scenarios.sh from scenarios/til.yaml; edit that.

extension BundledTexts {
  static let til = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # T cells that are in the tumour already are taken out, multiplied and given back.

    name: TIL
    summary: T cells of the tumour, multiplied and given back
    level: HS
    extends: no-treatment
    duration_days: 49

    tissue:
      width_um: 600
      height_um: 600

    cells:
      tumour:
        count: 120
      t:
        count: 20

    recruitment:
      arrivals_per_mm2_per_day: 25   # some T cells have found the tumour by themselves

    treatments:
      - kind: til
        first_day: 5                 # the operation
        lab_days: 22                 # given back on day 27
      - kind: lymphodepletion
        first_day: 24
      - kind: il2                    # keeps the cells alive
        first_day: 27

    lesson:
      question: T cells have found the tumour and lose against it. What if there were many more of them?
      predict:
        - Nothing, they have lost once and lose again
        - They win if there are many, and not tired for good
        - They win at once
        - It depends on the T cells that were in the tumour on the day of the operation
      notice:
        - Nothing new is put into the cells. Each knows what it knew before.
        - The laboratory needs three weeks. The tumour does not wait.
        - The tumour decides what the product is like. Who has no T cells inside has nothing to grow.
        - Two more treatments belong to it, and they cost most of what is felt (lymphodepletion, IL-2).
      try:
        - "Compare it with no cells at all: thymus run til --set til.dose_cells=0"
        - "Operate later, when the T cells are more tired: thymus run til --set treatments.0.first_day=14 --set treatments.1.first_day=33 --set treatments.2.first_day=36"
        - "Let hardly any T cells into the tumour: thymus run til --set recruitment.arrivals_per_mm2_per_day=1 --set cells.t.count=0"
        - "Take MHC-I from all harmful cells: thymus run til --set cells.tumour.mhc_variants=1"

    info:
      what_is_it: |
        T cells inside a tumour are called tumour-infiltrating lymphocytes (TIL). Some of them know its
        antigens. They are too few or too tired (exhausted). TIL therapy takes them out, lets them multiply
        far from the tumour, and gives back billions.

      how_it_works: |
        On day 5 half of the T cells inside the tumour are taken. In the laboratory each divides about
        once a day for 22 days, as long as the dose needs. Before they are given back a course takes most
        other T cells away (lymphodepletion), and IL-2 keeps the new ones alive.

        The tissue stands for one of several tumours: the operation takes T cells and leaves its harmful
        cells.

        Exhaustion that cannot be undone comes back with the cells. Only a small part of them reaches the
        tumour; most stay in lung, liver and spleen.

      how_to_use_it: |
        Run it and follow three things: the T cells of the first weeks, those given back (`til_cells`), and
        the harmful cells. Use `--runs 12`: products differ as much as tumours do.

      things_to_notice: |
        How many T cells did the operation find? The report says it, and what they know.

        How large is the tumour on day 27, and how large was it on day 5?

        Compare the lymphocytes in the blood before and after lymphodepletion.

      things_to_try: |
        Let few T cells into the tumour. The product is as poor as the tumour is cold.

        Take MHC-I from the harmful cells: TIL see peptides on MHC-I, as all T cells do.

        Take a longer or shorter time in the laboratory (`--set til.lab_days=30`). What is won or lost?

      related: |
        `tcr-t` puts a new receptor in instead, `car-t` one that needs no MHC-I. `checkpoint` wakes T cells
        where they are.

      references: |
        In a trial with melanoma TIL did more than an antibody against CTLA-4 (Rohaan and others, 2022, New
        England Journal of Medicine). Dose and time in the laboratory follow it and product labels. How many
        are taken, how many come to the tumour and how they lose fitness is chosen (`thymus explain til`).

        The harm of lymphodepletion and of IL-2 in high doses is severe in life, and hardly shown here.

        This is a teaching model and not medical advice. It says nothing about any person.

    expect:
      - median(til_cells, peak) > 30
      - share(cleared) >= 0.2
      - share(cleared) <= 0.7

    """###
}
