import Immunology
import Scenarios

/// `compare.json`: what was compared, with which virtual patients, and what it came to.
public enum CompareDocument {
  /// The name of the file in a results folder.
  public static let fileName = "compare.json"

  private typealias Field = JSONValue.Field

  /// The document of a comparison, with the files if they are told.
  public static func json(
    _ plan: ComparePlan, _ outcome: CompareOutcome, folder: String? = nil, drawn: [String] = []
  ) -> JSONValue {
    let summary = outcome.summary
    var files: [Field] = []
    if let folder {
      let report = drawn.first { $0.hasSuffix(".html") }
      files = [
        Field("folder", folder.isEmpty ? .null : .text(folder)),
        Field("report", report.map { .text(folder + "/" + $0) } ?? .null),
        Field("files", .array(drawn.map { .text($0) })),
      ]
    }
    return .object(
      [
        Field("schema_version", .whole(Program.schemaVersion)),
        Field("program", .text(Program.name)),
        Field("version", .text(Program.version)),
        Field("command", .text("compare")),
        Field("words", .array(plan.words.map { .text($0) })),
        Field("note", .text("A teaching model. Not medical advice.")),
        Field("days", .number(plan.durationDays)),
        Field("seeds", .array(plan.seeds.map { .unsigned($0) })),
        Field("planned_runs", .whole(outcome.plannedRuns)),
        Field("interrupted", .truth(outcome.isInterrupted)),
        Field(
          "first_difference_day",
          outcome.partingDay.isFinite ? .number(outcome.partingDay) : .null),
        Field(
          "arms",
          .array(summary.arms.indices.map { arm($0, of: plan, summary.arms[$0], summary.rows) })),
        Field("pairs", .array(summary.pairs.map(pair))),
        Field("textbook", summary.textbook.json),
        Field("summary", .array(summary.sentences.map { .text($0) })),
        // All that may differ from one time to the next stands here.
        Field(
          "timing",
          .object([
            Field("threads", .whole(plan.threads)),
            Field("wall_seconds", .number(outcome.wallSeconds)),
            Field("resumed_runs", .whole(outcome.resumedRuns)),
            Field("saved_by_shared_past_seconds", .number(outcome.savedSeconds)),
            Field("saved_by_shared_past_share", .number(outcome.savedShare)),
          ])),
      ] + files)
  }

  private static func arm(
    _ index: Int, of plan: ComparePlan, _ numbers: ArmNumbers, _ rows: [ComparisonRow]
  ) -> JSONValue {
    let arm = plan.arms[index]
    var fields = [
      Field("id", .text(numbers.letter)),
      Field("name", .text(arm.name)),
      Field("label", .text(arm.title)),
      Field("scenario", .text(arm.scenario.id)),
      Field("title", .text(arm.scenario.title)),
      Field("folder", .text(plan.armFolder(index))),
      Field("fingerprint", .text(Fingerprint.text(of: arm, recording: plan.recording))),
      Field("runs", .whole(numbers.runs)),
      Field("digests", .array(numbers.digests.map { .text($0) })),
    ]
    for row in rows {
      fields.append(Field(row.key, value(row.values[index])))
    }
    if let interval = Wilson.interval(
      successes: numbers.clearedDays.count { $0 != nil }, trials: numbers.runs)
    {
      fields.append(Field("cleared_share_interval_95", json(interval)))
    }
    fields.append(Field("expectations", .array(numbers.promises.map(RunDocument.json))))
    fields.append(
      Field("unchecked_expectations", .array(numbers.uncheckedPromises.map { .text($0) })))
    return .object(fields)
  }

  private static func value(_ value: ComparisonRow.Value) -> JSONValue {
    switch value {
    case .spread(let spread), .share(let spread), .day(let spread), .decimal(let spread),
      .ratio(let spread):
      .object([
        Field("median", .number(spread.median)), Field("min", .number(spread.lowest)),
        Field("max", .number(spread.highest)),
      ])
    case .runs(let count, _), .promises(let count, _): .whole(count)
    case .words(let tallies): .object(tallies.map { Field($0.word, .whole($0.runs)) })
    case .none: .null
    }
  }

  private static func pair(_ pair: ComparisonPair) -> JSONValue {
    var fields = [
      Field("arms", .array(pair.letters.map { .text($0) })),
      Field("same_patients", .truth(pair.arePaired)),
      Field("identical", .truth(pair.areIdentical)),
      Field("tumour_cells_end", difference(pair.tumour, pair.tumourVerdict)),
      Field("harmed_share", difference(pair.harm, pair.harmVerdict)),
      Field("cleared_verdict", .text(pair.clearedVerdict.rawValue)),
      Field("patients_with_fewer_tumour_cells", .whole(pair.patientsWithFewer)),
    ]
    if let test = pair.clearingTest {
      fields.append(
        Field(
          "cleared_log_rank",
          .object([
            Field("chi_square", .number(test.chiSquare)), Field("p", .number(test.pValue)),
          ])))
    }
    if let test = pair.progressionTest {
      fields.append(
        Field(
          "progression_log_rank",
          .object([
            Field("chi_square", .number(test.chiSquare)), Field("p", .number(test.pValue)),
          ])))
    }
    if let ratio = pair.clearingRatio {
      fields.append(
        Field(
          "cleared_hazard_ratio",
          .object([
            Field("ratio", .number(ratio.ratio)), Field("interval_95", json(ratio.interval)),
            Field("ties", .text("efron")),
          ])))
    }
    return .object(fields)
  }

  private static func difference(
    _ difference: PairedDifference?, _ verdict: ComparisonVerdict
  ) -> JSONValue {
    guard let difference else { return .null }
    return .object([
      Field("verdict", .text(verdict.rawValue)),
      Field("mean_difference", .number(difference.mean)),
      Field("interval_95", difference.interval.map(json) ?? .null),
      Field(
        "variance_ratio_unpaired_to_paired",
        difference.pairingGain.map { .number($0) } ?? .null),
      Field("runs_to_settle", difference.runsToSettle.map { .whole($0) } ?? .null),
    ])
  }

  private static func json(_ interval: Interval) -> JSONValue {
    .array([.number(interval.lower), .number(interval.upper)])
  }
}
