import Basics
import Experiments
import Immunology
import Outcomes
import Reports
import Scenarios

extension RunSummary {
  /// The facts of the end as one document.
  func document(_ outcome: RunOutcome, drawn: RedrawReport.Drawn?) -> JSONValue {
    .object([
      ("schema_version", .number(Double(Program.schemaVersion))),
      ("command", .text("run")),
      ("program", .text(Program.name)),
      ("version", .text(Program.version)),
      ("scenario", .text(plan.scenario.id)),
      ("title", .text(plan.scenario.title)),
      ("days", .number(plan.scenario.setup.durationDays)),
      ("planned_runs", .number(Double(outcome.plannedRuns))),
      ("interrupted", .truth(outcome.isInterrupted)),
      ("resume_command", outcome.canBeResumed ? .text(resumeCommand) : .null),
      ("wall_seconds", .number(outcome.wallSeconds)),
      ("runs", .array(outcome.runs.map(Self.json(of:)))),
      ("table", .array(outcome.table.map(Self.json(of:)))),
      ("expect", .array(outcome.promises.map(Self.json(of:)))),
      ("expect_not_judged", .array(outcome.uncheckedPromises.map { .text($0) })),
      ("folder", outcome.runs.isEmpty ? .null : .text(outcome.folder)),
      ("charts", .array((drawn?.charts ?? []).map { .text($0) })),
      ("frames", .number(Double(drawn?.frames ?? 0))),
      ("page", drawn?.page.map { .text($0) } ?? .null),
      ("note", .text("A teaching model. Not medical advice.")),
    ])
  }

  private static func json(of run: RunResult) -> JSONValue {
    .object([
      ("run", .number(Double(run.run))),
      ("seed", .unsigned(run.seed)),
      ("digest", .text(run.digest)),
      ("wall_seconds", .number(run.wallSeconds)),
      ("outcomes", .written(String(run.readout.json.document.dropLast()))),
      ("counts_end", .object(run.columns.map { ($0.name, .number($0.end)) })),
    ])
  }

  private static func json(of row: OutcomeRow) -> JSONValue {
    .object([
      ("label", .text(row.label)),
      ("column", .text(row.column)),
      ("start", json(of: row.start)),
      ("end", json(of: row.end)),
      ("note", .text(row.note)),
    ])
  }

  private static func json(of spread: Spread) -> JSONValue {
    .object([
      ("median", .number(spread.median)),
      ("lowest", .number(spread.lowest)),
      ("highest", .number(spread.highest)),
    ])
  }

  private static func json(of promise: RunOutcome.Promise) -> JSONValue {
    .object([("text", .text(promise.text)), ("holds", .truth(promise.holds))])
  }
}
