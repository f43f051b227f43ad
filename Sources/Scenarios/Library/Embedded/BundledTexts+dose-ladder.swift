// Written by Scripts/embed-scenarios.sh from scenarios/dose-ladder.yaml; edit that.

extension BundledTexts {
  static let doseLadder = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # The same antibody at four doses: 0.02, 0.1, 2 and 10 mg for a kilogram of body.

    name: Dose ladder
    summary: above a certain dose, more antibody changes nothing
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
      - kind: anti_pd1
        drug: pembrolizumab
        dose_mg_per_kg: 2
        first_day: 7
        every_days: 21
        doses: 2

    arms:
      0.02 mg/kg:
        treatments:
          - {kind: anti_pd1, drug: pembrolizumab_low_dose, dose_mg_per_kg: 0.02, first_day: 7, every_days: 21, doses: 2}
      0.1 mg/kg:
        treatments:
          - {kind: anti_pd1, drug: pembrolizumab_low_dose, dose_mg_per_kg: 0.1, first_day: 7, every_days: 21, doses: 2}
      2 mg/kg: {}
      10 mg/kg:
        treatments:
          - {kind: anti_pd1, drug: pembrolizumab, dose_mg_per_kg: 10, first_day: 7, every_days: 21, doses: 2}

    lesson:
      question: Is more antibody always better?
      predict:
        - Yes, ten times the dose works ten times as well
        - Yes, but less and less
        - Only up to a point, then it makes no difference
        - No, less is better
      notice:
        - The amount in the blood follows the dose, five hundredfold from the first to the last arm.
        - The share of PD-1 that is covered does not. From 2 to 10 mg/kg it hardly changes.
        - The tumour follows what is covered, not what is in the blood.
      try:
        - "All four: thymus compare dose-ladder"
        - "A step between: thymus run dose-ladder --set treatments.0.dose_mg_per_kg=0.5"
        - "Where no T cells come, no dose helps: thymus compare cold-tumour no-treatment"

    info:
      what_is_it: |
        Four groups of the same virtual patients get pembrolizumab at 0.02, 0.1, 2 and 10 mg/kg. Run alone,
        the scenario gives 2 mg/kg.

      how_it_works: |
        A brake that is covered cannot be covered more. Half of the PD-1 is engaged at about half a
        microgram in a millilitre; 2 mg/kg is far above that for weeks, even between tumour cells, where
        there is a fifth of what is in the blood.

      how_to_use_it: |
        `thymus compare dose-ladder`. Show first the drug in the blood, then the covered share, then the
        tumour, and ask each time what comes next.

      things_to_notice: |
        Small doses are also cleared faster: much of them is bound and taken up by the T cells themselves.

      things_to_try: |
        How long does one dose last? Leave out the second one (`--set treatments.0.doses=1`).

      related: |
        `checkpoint` gives 200 mg, about 2.9 mg/kg; `late-start` changes the day.

      references: |
        How dose and covered PD-1 go together follows Elassaiss-Schaap and others (2017): 95 % needs 2
        mg/kg. In trials 2 and 10 mg/kg did the same.

        This is a teaching model and not medical advice.

    expect:
      - share(tumour_cells == 0, end) >= 0.4
      - median(tumour_cells, end) < 1000

    """###
}
