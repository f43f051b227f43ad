// Written by Scripts/embed-scenarios.sh from scenarios/pseudoprogression.yaml; edit that.

extension BundledTexts {
  static let pseudoprogression = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # Under treatment the mass gets larger before it gets smaller.

    name: Pseudo-progression
    summary: the mass grows because T cells stream into it, and shrinks later
    level: HS
    extends: no-treatment
    duration_days: 28

    patients:
      variability: 0.5

    # Exaggerated, so that it can be seen in one small picture: a slow tumour that holds T cells back
    # with much PD-L1, and T cells that multiply fast, come in large numbers, and kill slowly.
    tissue:
      width_um: 700
      height_um: 700

    cells:
      tumour:
        count: 120
        cycle_hours: 400
        pdl1_basal: 200000
        pdl1_induced: 400000
        dying_hours: 36        # dying cells stay in the picture for longer than usual
      t:
        count: 2
        hits_per_contact_hour: 0.25
        division_hours: 8
        divisions: 10
        bias: 0.3              # they follow chemokine into the mass

    recruitment:
      arrivals_per_mm2_per_day: 2000
      baseline: 0.003

    treatments:
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg: 200
        first_day: 7
        every_days: 21
        doses: 2

    lesson:
      question: Three days after the first dose the mass in the picture is larger. Has the treatment failed?
      predict:
        - Yes, the tumour grows
        - No, it always gets larger first
        - It cannot be told from the size alone
        - The picture is wrong
      notice:
        - The lesion counts everything in it. T cells take room as well as harmful cells (tumour) do.
        - The harmful cells hardly change, and then fall, while the mass is larger than before.
        - One picture is not enough. Rules for trials ask for a second one weeks later (iRECIST).
      try:
        - "Without the drug: thymus compare pseudoprogression no-treatment"
        - "Fewer T cells: thymus run pseudoprogression --set recruitment.arrivals_per_mm2_per_day=200"
        - "Look at each day: thymus run pseudoprogression --frames all"

    info:
      what_is_it: |
        A scan shows how large a mass is, not what it is made of. Under immunotherapy a mass may grow
        because immune cells come in. Here many do.

      how_it_works: |
        Before the dose the few T cells that come are held back. After it they fight and give off an alarm,
        and the vessels let in many more, which multiply in the mass. For some days there are more of them
        than of harmful cells, and the mass swells. The numbers are exaggerated to make it visible.

      how_to_use_it: |
        Show the diameter of the lesion first and ask for a verdict. Then show the two kinds of cells.

      things_to_notice: |
        In people the swelling takes weeks, not days, and most lesions under treatment do not swell.
        Pseudo-progression is real and not common.

      things_to_try: |
        Look for the day on which a rule of +20 % in diameter would have stopped the treatment.

      related: |
        `checkpoint` has fewer T cells; `evasion` is real progression.

      references: |
        About one in ten people under checkpoint inhibitors or fewer show it (from memory). The rules are
        those of RECIST and iRECIST, here for an equivalent diameter in one layer of cells.

        This is a teaching model and not medical advice.

    expect:
      - share(pseudo_progression) >= 0.6
      - share(cleared) >= 0.6
      - median(t_cells, peak) > 200

    """###
}
