// Rows of tables and words for how runs and comparisons came out.
extension GlossaryWord {
  static let results = [
    GlossaryWord(
      "Tumour cells", ["tumour_cells_end", "living tumour cells", "tumour cells on the last day"],
      more: ["tumour", "tumour_left"],
      "The number of living harmful cells, on the day that stands beside it."),
    GlossaryWord("Tumour cleared", ["cleared_runs", "cleared"], of: .cleared),
    GlossaryWord("Day it was cleared", ["cleared_day", "day cleared"], of: .dayCleared),
    GlossaryWord("Best response", of: .response),
    GlossaryWord("Response at the end", of: .endResponse),
    GlossaryWord("Days in response", of: .responseDays),
    GlossaryWord(
      "Lesion diameter at the end", ["lesion_um"], of: .lesion),
    GlossaryWord(
      "Day growth was first seen", ["progressed_day", "progression day"], of: .dayProgressed),
    GlossaryWord(
      "Grew (progression)", ["progression", "grew", "progressed"],
      more: ["response", "progressed"],
      "The diameter grew by a fifth and 40 µm over its smallest since enrolment. It counts when it is "
        + "still there at a later assessment (confirmed), or at the last one."),
    GlossaryWord(
      "Unconfirmed", ["unconfirmed_runs", "of it unconfirmed at the end", "confirmed"],
      more: ["response_confirmed"],
      "What was seen once and could not be looked for again, or was not there still, at the assessment "
        + "response.confirm_days later."),
    GlossaryWord(
      "Pseudo-progression",
      ["grew_at_first_runs", "grew at first", "Grew at first, then smaller than at enrolment"],
      of: .pseudoProgression),
    GlossaryWord(
      "Shrank after progression", ["responded_later_runs"], more: ["response"],
      "The tumour shrank after its growth was confirmed. It does not change the best response."),
    GlossaryWord("Relapse", ["relapsed_runs", "relapse after a response"], of: .relapsed),
    GlossaryWord(
      "Limited by the tissue",
      [
        "limited_day", "limited", "day from which the tissue limits growth",
        "limited by the tissue, so growth cannot be judged",
      ], of: .limited),
    GlossaryWord(
      "Implanted again",
      ["rechallenge_rejected_runs", "later implant rejected", "rechallenge", "implant"],
      of: .rechallenge),
    GlossaryWord(
      "Gone (complete response)", ["gone", "complete", "complete response"], more: ["response"],
      "No harmful cell is alive in the tissue."),
    GlossaryWord(
      "Shrank (partial response)", ["shrank", "partial", "partial response"], more: ["response"],
      "The diameter is smaller than at enrolment by 30 % or more."),
    GlossaryWord(
      "Stable", more: ["response"],
      "The tumour neither shrank by 30 % nor grew by 20 %; it can be said two weeks after enrolment."
    ),
    GlossaryWord(
      "Too early to say", ["too_early"], more: ["response"],
      "Less than response.stable_after_days have passed since enrolment, so stable cannot be said yet."
    ),
    GlossaryWord(
      "Appeared", ["none appeared", "no tumour at enrolment, and none appeared"],
      more: ["response"],
      "There was no tumour at enrolment, and one was found later. None appeared: nor was one later."
    ),
    GlossaryWord(
      "Removed",
      [
        "removed in part", "removed in part by the operation", "removed, free of tumour",
        "free_of_tumour", "free of tumour",
      ], more: ["surgery", "response"],
      "An operation took the tumour out, wholly or in part. It is no response."),
    GlossaryWord(
      "Came back", ["came_back", "came back after the operation"], more: ["response"],
      "After an operation left nothing to be seen, a tumour was found again."),
    GlossaryWord(
      "Remission", more: ["response"],
      "Of a cancer of the blood: less than 5 % harmful T cells, and neutrophils above 1 per nl."),
    GlossaryWord(
      "Deep remission", ["deep_remission"], more: ["response"],
      "Of a cancer of the blood: no harmful cell is found in the body."),
    GlossaryWord(
      "None", ["nothing implanted", "none left"],
      "There is nothing of it: no tumour, no cells left, nothing implanted, or IL-6 that could act "
        + "stayed below the level called mild."),
    GlossaryWord(
      "Same", ["like those of the beginning"], more: ["phenotype"],
      "The harmful cells that are left are like those of the beginning."),
    GlossaryWord(
      "Much more PD-L1", ["pdl1_high", "with much more PD-L1"], more: ["phenotype", "ifng-pdl1"],
      "Most harmful cells that are left show much more PD-L1 than at the start."),
    GlossaryWord(
      "Mostly without MHC-I", ["mhc_negative"], more: ["phenotype", "antigen-loss"],
      "Most harmful cells that are left have lost MHC-I, so T cells do not see them."),
    GlossaryWord(
      "Mostly without an antigen",
      ["antigen_negative", "mostly without an antigen that most had at first"],
      more: ["phenotype", "antigen-loss"],
      "Most harmful cells that are left lack an antigen that most had at first."),
    GlossaryWord(
      "Rejected", ["held", "held down", "grown"], more: ["rechallenge"],
      "What became of harmful cells that were implanted later: rejected (none is alive), held down (some "
        + "are, not more than were implanted), or grown."),
    GlossaryWord(
      "Harmful cells left", more: ["phenotype"],
      "What the harmful cells are like that are alive at the end."),
    GlossaryWord("Harmful cells killed", ["tumour killed"], of: .tumourKilled),
    GlossaryWord(
      "Healthy cells harmed",
      ["harmed_share", "harmed by treatment and immune cells", "harmed"], of: .harmedPercent),
    GlossaryWord(
      "Healthy cells killed by T cells",
      [
        "killed_by_t_cells_share", "killed_by_engineered_share", "killed_by_drugs_share",
        "killed_by_radiation_share", "killed_by_operation_share",
        "healthy cells killed by engineered cells", "healthy cells killed by drugs",
        "healthy cells killed by radiation", "healthy cells cut out",
      ], more: ["harmed_percent"],
      "The share of the healthy cells of enrolment that died of this cause: T cells, engineered cells, "
        + "drugs, radiation or the operation."),
    GlossaryWord(
      "Lost to the tumour", ["lost_to_tumour_share", "healthy tissue lost to the tumour"],
      of: .lostToTumourPercent),
    GlossaryWord(
      "Harmful cells in blood", ["tumour_in_blood_share", "harmful T cells in the blood"],
      of: .tumourInBlood),
    GlossaryWord(
      "Targetedness", ["harmful cells killed per healthy one"], of: .targetedness),
    GlossaryWord(
      "Healthy T cells left", ["healthy T cells"], more: ["fratricide"],
      "Of the healthy T cells of the body on day 0, the share that is left: engineered cells against a "
        + "target that all T cells carry kill them too."),
    GlossaryWord(
      "Lowest lymphocytes", ["lowest_lymphocytes_per_nl", "lowest in blood"], of: .lowestLymphocytes
    ),
    GlossaryWord("Lowest neutrophils", ["lowest_neutrophils_per_nl"], of: .lowestNeutrophils),
    GlossaryWord("Highest IL-6", ["peak_il6_pg_per_ml", "IL-6 in blood"], of: .peakInterleukin6),
    GlossaryWord(
      "Mild, moderate, severe", ["mild", "moderate", "severe"], of: .cytokineRelease),
    GlossaryWord(
      "Days with low lymphocytes", ["days_low_lymphocytes", "days of low blood"],
      of: .lowLymphocyteDays),
    GlossaryWord("Days with low neutrophils", ["days_low_neutrophils"], of: .lowNeutrophilDays),
    GlossaryWord("Days of alarm", ["days_of_alarm", "days of alarm (il-6)"], of: .alarmDays),
    GlossaryWord("Treatment days", of: .treatmentDays),
    GlossaryWord("Days in the laboratory", ["days_in_laboratory"], of: .laboratoryDays),
    GlossaryWord(
      "Promises", ["promises_kept", "author's promises kept", "promise", "expectations"],
      more: ["expect"],
      "What the author of a scenario expects of it, over a number of runs with the days and settings of "
        + "the file. `thymus check NAME --run` judges it."),
    GlossaryWord(
      "Enrolment", ["enrolment day", "baseline"], more: ["response"],
      "The day from which everything is counted: the first on which anything is done in any arm, unless "
        + "the scenario names one. Baseline is the state just before."),
    GlossaryWord(
      "Too close to call", [],
      "With so few runs the difference may be chance. More runs (--runs) make smaller differences clear."
    ),
    GlossaryWord(
      "Median", ["middle run", "median, lowest, highest"],
      "Half of the runs are below the median and half above. The middle run is the one nearest to it."
    ),
    GlossaryWord(
      "Arm", ["arms"], more: ["arms"],
      "One side of a comparison: a scenario with its treatments, on the same virtual patients as the "
        + "others."),
    GlossaryWord(
      "Seed", more: ["settings"],
      "The number that all chance of a run is drawn from. The same scenario and seed give the same run."
    ),
    GlossaryWord(
      "Digest", [],
      "A short text made from the state of every cell at the end. The same digest means the same run, to "
        + "the last bit."),
  ]
}
