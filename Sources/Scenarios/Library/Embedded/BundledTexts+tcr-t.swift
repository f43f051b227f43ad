// Written by Scripts/embed-scenarios.sh from scenarios/tcr-t.yaml; edit that.

extension BundledTexts {
  static let tcrT = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # T cells get a T-cell receptor for a piece of MAGE-A4. They see it only on MHC-I, and a few harmful
    # cells have none.

    name: TCR-T cells
    summary: a new T-cell receptor needs MHC-I, which the tumour can lose
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
}
