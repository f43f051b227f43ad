// Written by Scripts/embed-scenarios.sh from scenarios/car-t.yaml; edit that.

extension BundledTexts {
  static let carT = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # T cells get a new receptor for CD19, a protein that all harmful cells of this tumour carry.
    # Other scenarios of engineered T cells start from this one.

    name: CAR-T cells
    summary: own T cells with a new receptor clear a tumour, after weeks
    level: HS
    extends: no-treatment
    duration_days: 42

    antigens:
      cd19:                # what the new receptor sees
        form: surface
        copies: {tumour: 20000}
      neoantigen:          # what the T cells that are there anyway see
        form: peptide
        copies: {tumour: 100}

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
        All virtual patients or nearly all are cleared. Do not take that for a rate of cures: every harmful
        cell here carries the target, vessels let the cells in, and there is one small tumour. In life
        CAR-T cells work in some cancers of the blood, and in solid tumours mostly not yet.

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
}
