// Written by Scripts/embed-scenarios.sh from scenarios/surgery.yaml; edit that.

extension BundledTexts {
  static let surgery = ###"""
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
}
