package import Basics
import Immunology
import Outcomes
import Scenarios

/// `compare.json`: what was compared, with which virtual patients, and what it came to.
package enum CompareDocument {
  /// The name of the file in a results folder.
  package static let fileName = "compare.json"

  /// The document of a comparison, with the files if they are told.
  package static func json(
    _ plan: ComparePlan, _ outcome: CompareOutcome, folder: String? = nil, drawn: [String] = []
  ) -> JSONValue {
    let summary = outcome.summary
    var files: [(String, JSONValue)] = []
    if let folder {
      let report = drawn.first { $0.hasSuffix(".html") }
      files = [
        ("folder", folder.isEmpty ? .null : .text(folder)),
        ("report", report.map { .text(folder + "/" + $0) } ?? .null),
        ("files", .array(drawn.map { .text($0) })),
      ]
    }
    return .object(
      [
        ("schema_version", .whole(Program.schemaVersion)),
        ("program", .text(Program.name)),
        ("version", .text(Program.version)),
        ("command", .text("compare")),
        ("words", .array(plan.words.map { .text($0) })),
        ("note", .text("A teaching model. Not medical advice.")),
        ("days", .number(plan.durationDays)),
        ("seeds", .array(plan.seeds.map { .unsigned($0) })),
        ("planned_runs", .whole(outcome.plannedRuns)),
        ("interrupted", .truth(outcome.isInterrupted)),
        (
          "first_difference_day",
          outcome.partingDay.isFinite ? .number(outcome.partingDay) : .null
        ),
        (
          "arms",
          .array(summary.arms.indices.map { arm($0, of: plan, summary.arms[$0], summary.rows) })
        ),
        ("pairs", .array(summary.pairs.map(pair))),
        ("textbook", summary.textbook.json),
        ("summary", .array(summary.sentences.map { .text($0) })),
        // All that may differ from one time to the next stands here.
        (
          "timing",
          .object([
            ("threads", .whole(plan.threads)),
            ("wall_seconds", .number(outcome.wallSeconds)),
            ("resumed_runs", .whole(outcome.resumedRuns)),
            ("saved_by_shared_past_seconds", .number(outcome.savedSeconds)),
            ("saved_by_shared_past_share", .number(outcome.savedShare)),
          ])
        ),
      ] + files)
  }

  private static func arm(
    _ index: Int, of plan: ComparePlan, _ numbers: ArmNumbers, _ rows: [ComparisonRow]
  ) -> JSONValue {
    let arm = plan.arms[index]
    var fields: [(String, JSONValue)] = [
      ("id", .text(numbers.letter)),
      ("name", .text(arm.name)),
      ("label", .text(arm.title)),
      ("scenario", .text(arm.scenario.id)),
      ("title", .text(arm.scenario.title)),
      ("folder", .text(plan.armFolder(index))),
      ("fingerprint", .text(Fingerprint.text(of: arm, recording: plan.recording))),
      ("runs", .whole(numbers.runs)),
      ("digests", .array(numbers.digests.map { .text($0) })),
    ]
    for row in rows {
      fields.append((row.key, value(row.values[index])))
    }
    if let interval = Wilson.interval(
      successes: numbers.clearedDays.count { $0 != nil }, trials: numbers.runs)
    {
      fields.append(("cleared_share_interval_95", json(interval)))
    }
    fields.append(
      ("expectations", .array(numbers.promises.map { JSONValueEncoder.value(RunFile.Promise($0)) }))
    )
    fields.append(
      ("unchecked_expectations", .array(numbers.uncheckedPromises.map { .text($0) })))
    return .object(fields)
  }

  private static func value(_ value: ComparisonRow.Value) -> JSONValue {
    switch value {
    case .spread(let spread), .share(let spread), .day(let spread), .decimal(let spread),
      .ratio(let spread):
      .object([
        ("median", .number(spread.median)), ("min", .number(spread.lowest)),
        ("max", .number(spread.highest)),
      ])
    case .runs(let count, _), .promises(let count, _): .whole(count)
    case .words(let tallies): .object(tallies.map { ($0.word, .whole($0.runs)) })
    case .none: .null
    }
  }

  private static func pair(_ pair: ComparisonPair) -> JSONValue {
    var fields = [
      ("arms", .array(pair.letters.map { .text($0) })),
      ("same_patients", .truth(pair.arePaired)),
      ("identical", .truth(pair.areIdentical)),
      ("tumour_cells_end", difference(pair.tumour, pair.tumourVerdict)),
      ("harmed_share", difference(pair.harm, pair.harmVerdict)),
      ("cleared_verdict", .text(pair.clearedVerdict.rawValue)),
      ("patients_with_fewer_tumour_cells", .whole(pair.patientsWithFewer)),
    ]
    if let test = pair.clearingTest {
      fields.append(
        (
          "cleared_log_rank",
          .object([
            ("chi_square", .number(test.chiSquare)), ("p", .number(test.pValue)),
          ])
        ))
    }
    if let test = pair.progressionTest {
      fields.append(
        (
          "progression_log_rank",
          .object([
            ("chi_square", .number(test.chiSquare)), ("p", .number(test.pValue)),
          ])
        ))
    }
    if let ratio = pair.clearingRatio {
      fields.append(
        (
          "cleared_hazard_ratio",
          .object([
            ("ratio", .number(ratio.ratio)), ("interval_95", json(ratio.interval)),
            ("ties", .text("efron")),
          ])
        ))
    }
    return .object(fields)
  }

  private static func difference(
    _ difference: PairedDifference?, _ verdict: ComparisonVerdict
  ) -> JSONValue {
    guard let difference else { return .null }
    return .object([
      ("verdict", .text(verdict.rawValue)),
      ("mean_difference", .number(difference.mean)),
      ("interval_95", difference.interval.map(json) ?? .null),
      (
        "variance_ratio_unpaired_to_paired",
        difference.pairingGain.map { .number($0) } ?? .null
      ),
      ("runs_to_settle", difference.runsToSettle.map { .whole($0) } ?? .null),
    ])
  }

  private static func json(_ interval: Interval) -> JSONValue {
    .array([.number(interval.lower), .number(interval.upper)])
  }
}
