// Written by Scripts/embed-scenarios.sh from scenarios/personalised.yaml; edit that.

extension BundledTexts {
  static let personalised = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # A biopsy looks at the tumour, and the target of TCR-T cells is chosen by what it finds.

    name: Personalised target
    summary: a biopsy finds the antigen that nearly all harmful cells carry
    level: HS
    extends: no-treatment
    duration_days: 42

    tissue:
      width_um: 600
      height_um: 600

    antigens:
      shared:                      # what many tumours have; it stands first, so it is the usual choice
        form: peptide
        copies: {tumour: 100}
        variants: 0.5              # half of the cells of this tumour lack it
        primed_level: 0
      branch:                      # a neoantigen of a part of this tumour (subclonal)
        form: peptide
        copies: {tumour: 100}
        variants: 0.7
        primed_level: 0
      trunk:                       # a neoantigen of all of it (clonal)
        form: peptide
        copies: {tumour: 60}
        primed_level: 0

    cells:
      tumour:
        count: 100
      t:
        count: 6

    treatments:
      - kind: biopsy
        first_day: 0
        cells: 20
      - kind: lymphodepletion
        first_day: 12
      - kind: tcr_t
        target: from-biopsy
        choose: 1
        first_day: 1               # given back on day 15

    lesson:
      question: Is it worth looking at the tumour before the target is chosen?
      predict:
        - No, a target that many tumours have is good for all
        - Yes, because the target must be on nearly all cells of this one
        - Yes, because the biopsy removes the tumour
        - It makes no difference which target is taken
      notice:
        - The report says what the biopsy found, what was chosen, and what everybody would have got.
        - With the usual target half of the tumour shrinks. The other half grows on.
        - "The best target is not the one with the most copies on a cell, but the one on most cells."
        - The biopsy removes some cells. It does not treat.
      try:
        - "Give everybody the same: thymus run personalised --set treatments.2.target=shared"
        - "Look at three cells only. How often does it choose wrongly? thymus run personalised --runs 12 --set biopsy.cells=3"
        - "Take a target of one branch: thymus run personalised --set treatments.2.target=branch"
        - "Let the right target get lost, too: thymus run personalised --set antigens.trunk.variants=0.05"

    info:
      what_is_it: |
        Tumours grow from one cell, and what changed early is in all cells (the trunk of a tree). What
        changed later is only in some (the branches). A treatment against a branch leaves the others. Which
        is which can only be seen by looking at the tumour (biopsy), and it differs from person to person.

      how_it_works: |
        On day 0 a needle takes cells out at one place of the tumour. For each antigen the share
        of cells that carry it, the copies on them, and copies on healthy cells are multiplied into one
        score, so that one bad property spoils it. The best becomes the target of TCR-T cells, which are
        made as in `tcr-t` and given back on day 15.

        What everybody would get (one size for all) is the first antigen of the file.

      how_to_use_it: |
        Before you run it let the class choose by the table in the file: three antigens, their copies and the
        share of cells that lack them. Then look into the report at what the biopsy chose.

      things_to_notice: |
        The needle sees some cells of one place. In a few virtual patients its shares are far from the
        true ones.

        Look at the harmful cells in the end (`tumour_without_trunk`, `tumour_without_shared`). What
        do those that are left have in common?

      things_to_try: |
        Make the biopsy small, then large. How many cells are enough here?

        When is the usual target as good? Put it on nearly all cells:
        `--set treatments.2.target=shared --set antigens.shared.variants=0.02`.

      related: |
        `tcr-t` has one antigen and tells how a tumour escapes it. `surgery-vaccine` vaccinates against an
        antigen that is known.

      references: |
        That antigens of all cells of a tumour matter more than those of some is known from people with lung
        cancer and melanoma (McGranahan and others, 2016, Science). T cells with receptors for a person's
        own neoantigens have been made and given (Foy and others, 2023, Nature); they were safe to make,
        and their benefit is not yet known.

        The antigens here are made up and the difference between them is large on purpose. A personal
        treatment is not always better: it costs weeks, it may find nothing, and what is found may not be
        shown on MHC-I.

        This is a teaching model and not medical advice. It says nothing about any person.

    expect:
      - share(cleared) >= 0.5

    """###
}
