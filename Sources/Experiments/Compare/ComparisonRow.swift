import Basics
import Scenarios

/// One line of the table of a comparison: a benefit or a cost, for each arm.
package struct ComparisonRow: Sendable, Equatable {
  /// What a row tells of an arm.
  package enum Value: Sendable, Equatable {
    /// A number over the runs.
    case spread(Spread)
    /// A share from 0 to 1 over the runs.
    case share(Spread)
    /// A day over the runs that have one.
    case day(Spread)
    /// How many runs.
    case runs(Int, of: Int)
    /// A number over the runs that is not whole.
    case decimal(Spread)
    /// Tumour cells killed for each healthy cell killed; infinite if no healthy cell was.
    case ratio(Spread)
    /// How many runs came to each of some words; the best word first.
    case words([Tally])
    /// How many of the author's promises held.
    case promises(Int, of: Int)
    /// Nothing to tell.
    case none
  }

  /// In how many runs something came to a word.
  package struct Tally: Sendable, Equatable {
    /// The word.
    package let word: String
    /// The word as people read it.
    package let label: String
    /// The number of runs.
    package let runs: Int
  }

  /// A name for machines, such as `tumour_cells_end`.
  package let key: String
  /// What it is, in words.
  package let label: String
  /// A value for each arm.
  package let values: [Value]
  /// Whether people are shown it; what is alike in all arms and says little is in files only.
  package var isShown = true
}

extension ComparisonRow {
  /// The rows of all comparisons: first benefits, then costs.
  static func table(of arms: [ArmNumbers], lastDay: Double) -> [ComparisonRow] {
    func row(_ key: String, _ label: String, _ value: (ArmNumbers) -> Value) -> ComparisonRow {
      ComparisonRow(key: key, label: label, values: arms.map(value))
    }
    func spread(_ values: [Double]) -> Value { Spread(values).map(Value.spread) ?? .none }
    var rows = [
      row("tumour_cells_end", "Tumour cells, day \(NumberText.text(lastDay))") {
        spread($0.tumourEnd)
      },
      row("cleared_runs", "Tumour cleared") {
        .runs($0.clearedDays.count { $0 != nil }, of: $0.runs)
      },
      row("cleared_day", "Day it was cleared") {
        Spread($0.clearedDays.compactMap(\.self)).map(Value.day) ?? .none
      },
    ]
    rows += benefits(of: arms)
    rows.append(row("most_active_t_cells", "Most active T cells") { spread($0.mostActive) })
    rows += harm(of: arms)
    rows += costs(of: arms)
    // Most arms are asked about by nobody, and a row of dashes would only raise a question.
    guard arms.contains(where: { !$0.promises.isEmpty }) else { return rows }
    return rows + [
      ComparisonRow(
        key: "promises_kept", label: "Author's promises kept",
        values: arms.map { arm in
          arm.promises.isEmpty
            ? .none : .promises(arm.promises.count(where: \.holds), of: arm.promises.count)
        }, isShown: false)
    ]
  }

  /// A row made from the outcomes of runs; results of older versions have none.
  private static func row(
    _ key: String, _ label: String, _ arms: [ArmNumbers], isShown: Bool = true,
    _ value: ([RunReadout]) -> Value
  ) -> ComparisonRow? {
    guard arms.contains(where: { !$0.readouts.isEmpty }) else { return nil }
    return ComparisonRow(
      key: key, label: label, values: arms.map { $0.readouts.isEmpty ? .none : value($0.readouts) },
      isShown: isShown)
  }

  /// Whether something is true of any run of any arm.
  private static func some(_ arms: [ArmNumbers], _ fulfils: (RunReadout) -> Bool) -> Bool {
    arms.contains { $0.readouts.contains(where: fulfils) }
  }

  private static func benefits(of arms: [ArmNumbers]) -> [ComparisonRow] {
    func days(_ day: @escaping (RunReadout) -> Double?) -> ([RunReadout]) -> Value {
      { Spread($0.compactMap(day)).map(Value.day) ?? .none }
    }
    func runs(_ fulfils: @escaping (RunReadout) -> Bool) -> ([RunReadout]) -> Value {
      { .runs($0.count(where: fulfils), of: $0.count) }
    }
    return [
      row("response", "Best response", arms) { .words(responses($0.map(\.response))) },
      row("response_at_end", "Response at the end", arms) {
        .words(responses($0.compactMap(\.endResponse)))
      },
      row(
        "days_in_response", "Days in response", arms,
        isShown: some(arms) { $0.responseDays != nil }, days(\.responseDays)),
      row(
        "lesion_um", "Lesion diameter at the end, µm", arms,
        isShown: some(arms) { $0.lesion != nil }
      ) { Spread($0.compactMap(\.lesion)).map(Value.spread) ?? .none },
      row(
        "progressed_day", "Day growth was first seen", arms,
        isShown: some(arms) { $0.progressedDay != nil }, days(\.progressedDay)),
      row(
        "unconfirmed_runs", "of it unconfirmed at the end", arms,
        isShown: some(arms) { $0.progressedDay != nil && !$0.progressionIsConfirmed },
        runs { $0.progressedDay != nil && !$0.progressionIsConfirmed }),
      row(
        "grew_at_first_runs",
        arms.allSatisfy { $0.hasImmuneTreatment || !$0.readouts.contains(where: \.grewAtFirst) }
          ? "Pseudo-progression" : "Grew at first, then smaller than at enrolment", arms,
        isShown: some(arms, \.grewAtFirst), runs(\.grewAtFirst)),
      row(
        "responded_later_runs", "Shrank after progression", arms,
        isShown: some(arms) { $0.laterResponseDay != nil }, runs { $0.laterResponseDay != nil }),
      row(
        "relapsed_runs", "Relapse after a response", arms,
        isShown: some(arms) { $0.relapsedDay != nil }, runs { $0.relapsedDay != nil }),
      row(
        "limited_day", "Day from which the tissue limits growth", arms,
        isShown: some(arms) { $0.limitedDay != nil }, days(\.limitedDay)),
      row(
        "rechallenge_rejected_runs", "Later implant rejected", arms,
        isShown: some(arms) { !$0.rechallenges.isEmpty }
      ) { readouts in
        readouts.allSatisfy(\.rechallenges.isEmpty)
          ? .none : .runs(readouts.count { $0.rechallenge == .rejected }, of: readouts.count)
      },
    ].compactMap(\.self)
  }

  /// How many runs came to each answer, the best answer first.
  static func responses(_ answers: [LesionResponse]) -> [Tally] {
    LesionResponse.allCases.reversed().compactMap { response in
      let count = answers.count { $0 == response }
      return count == 0
        ? nil : Tally(word: response.rawValue, label: response.shortWords, runs: count)
    }
  }

  /// What harmed healthy cells: treatment and immune cells by cause, and the tumour apart from them.
  private static func harm(of arms: [ArmNumbers]) -> [ComparisonRow] {
    let arms = arms.contains { $0.readouts.contains { 0 < $0.healthyAtStart } } ? arms : []
    func share(_ value: @escaping (RunReadout) -> Double) -> ([RunReadout]) -> Value {
      { Spread($0.filter { 0 < $0.healthyAtStart }.map(value)).map(Value.share) ?? .none }
    }
    func killed(_ cause: String, _ key: String, _ label: String) -> ComparisonRow? {
      row(
        key, label, arms, isShown: some(arms) { 0 < $0.share(killedBy: cause) },
        share { $0.share(killedBy: cause) })
    }
    return [
      row(
        "harmed_share", "Harmed by treatment and immune cells", arms, share(\.harmedShare)),
      killed("killed", "killed_by_t_cells_share", "Healthy cells killed by T cells"),
      killed(
        "killed_by_engineered", "killed_by_engineered_share",
        "Healthy cells killed by engineered cells"),
      killed("drug", "killed_by_drugs_share", "Healthy cells killed by drugs"),
      killed("radiation", "killed_by_radiation_share", "Healthy cells killed by radiation"),
      killed("surgery", "killed_by_operation_share", "Healthy cells cut out"),
      row(
        "lost_to_tumour_share", "Healthy tissue lost to the tumour", arms,
        share(\.lostToTumourShare)),
    ].compactMap(\.self)
  }

  private static func costs(of arms: [ArmNumbers]) -> [ComparisonRow] {
    /// Whether blood differs between runs of any arm, or between arms.
    func varies(_ value: (RunReadout) -> Double?) -> Bool {
      1 < Set(arms.flatMap { $0.readouts.compactMap(value) }).count
    }
    func decimal(_ value: @escaping (RunReadout) -> Double?) -> ([RunReadout]) -> Value {
      { Spread($0.compactMap(value)).map(Value.decimal) ?? .none }
    }
    func whole(_ value: @escaping (RunReadout) -> Double?) -> ([RunReadout]) -> Value {
      { Spread($0.compactMap(value)).map(Value.spread) ?? .none }
    }
    func share(_ value: @escaping (RunReadout) -> Double?) -> ([RunReadout]) -> Value {
      { Spread($0.compactMap(value)).map(Value.share) ?? .none }
    }
    /// Days that something lasted, shown where it was there in any run.
    func lasting(
      _ key: String, _ label: String, _ value: @escaping (RunReadout) -> Double?
    ) -> ComparisonRow? {
      row(key, label, arms, isShown: some(arms) { 0 < value($0) ?? 0 }, decimal(value))
    }
    return [
      row(
        "tumour_in_blood_share", "Harmful T cells in the blood", arms,
        isShown: some(arms) { $0.bloodShare != nil }, share(\.bloodShare)),
      row("targetedness", "Harmful cells killed per healthy one", arms) {
        Spread($0.map(\.targetedness)).map(Value.ratio) ?? .none
      },
      row(
        "healthy_t_cells_left", "Healthy T cells left", arms,
        isShown: some(arms) { $0.healthyTCellsLeft != nil }, share(\.healthyTCellsLeft)),
      row(
        "lowest_lymphocytes_per_nl", "Lowest lymphocytes, 10⁹/L", arms,
        isShown: varies(\.lowestLymphocytes), decimal(\.lowestLymphocytes)),
      row(
        "lowest_neutrophils_per_nl", "Lowest neutrophils, 10⁹/L", arms,
        isShown: varies(\.lowestNeutrophils), decimal(\.lowestNeutrophils)),
      row(
        "peak_il6_pg_per_ml", "Highest IL-6, pg/mL (no grade)", arms,
        isShown: varies(\.peakInterleukin6), whole(\.peakInterleukin6)),
      lasting("days_low_lymphocytes", "Days with low lymphocytes", \.lowLymphocyteDays),
      lasting("days_low_neutrophils", "Days with low neutrophils", \.lowNeutrophilDays),
      lasting("days_of_alarm", "Days of alarm (IL-6)", \.alarmDays),
      row("treatment_days", "Treatment days", arms) {
        Spread($0.map { Double($0.treatmentDays) }).map(Value.spread) ?? .none
      },
      lasting("days_in_laboratory", "Days in the laboratory") { $0.laboratoryDays },
    ].compactMap(\.self)
  }
}
