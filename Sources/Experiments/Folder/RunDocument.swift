package import Basics
import FoundationEssentials
package import Immunology
import Scenarios

/// `run.json`: everything that is needed to repeat a run, and what it came to.
package struct RunDocument: Sendable, Equatable {
  /// The name of the file in a results folder.
  package static let fileName = "run.json"

  /// A named group of cells, as columns of the tables begin with it.
  package struct PopulationNote: Sendable, Equatable {
    /// The name.
    package let name: String
    /// What its cells are.
    package let kind: CellKind
  }

  /// A finished run.
  package struct RunNote: Sendable, Equatable {
    /// The number of the run, from 1.
    package let run: Int
    /// Its seed.
    package let seed: UInt64
    /// The digest of its last state.
    package let digest: String
    /// Its outcomes; none in results of older versions.
    package let readout: RunReadout?
  }

  /// The document.
  package let json: JSONValue
  /// The version of Thymus that wrote it.
  package let version: String
  /// The short name of the scenario.
  package let scenario: String
  /// What the scenario is called.
  package let title: String
  /// How long it lasts, in days.
  package let durationDays: Double
  /// The groups of cells.
  package let populations: [PopulationNote]
  /// The finished runs.
  package let runs: [RunNote]
  /// The number of runs that were planned.
  package let plannedRuns: Int
  /// The author's promises that were checked.
  package let promises: [RunOutcome.Promise]
  /// The author's promises that were not checked.
  package let uncheckedPromises: [String]

  /// Writes the document of a plan and its outcome.
  init(_ plan: RunPlan, outcome: RunOutcome) {
    let scenario = plan.scenario
    json = Self.json(plan, outcome)
    version = Program.version
    self.scenario = scenario.id
    title = scenario.title
    durationDays = scenario.setup.durationDays
    populations = scenario.setup.populations.map { PopulationNote(name: $0.name, kind: $0.kind) }
    runs = outcome.runs.map {
      RunNote(run: $0.run, seed: $0.seed, digest: $0.digest, readout: $0.readout)
    }
    plannedRuns = outcome.plannedRuns
    promises = outcome.promises
    uncheckedPromises = outcome.uncheckedPromises
  }

  /// Whether a file says that Thymus wrote it.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    struct Marker: Decodable {
      var program: String
    }
    guard let marker = try? JSONDecoder().decode(Marker.self, from: Data(bytes)) else {
      return false
    }
    return marker.program == Program.name
  }
}

// MARK: - Writing

extension RunDocument {
  private static func json(_ plan: RunPlan, _ outcome: RunOutcome) -> JSONValue {
    .object([
      ("schema_version", .whole(Program.schemaVersion)),
      ("program", .text(Program.name)),
      ("version", .text(Program.version)),
      ("command", .text("run")),
      ("note", .text("A teaching model. Not medical advice.")),
      (
        "rescaled",
        .array(Rescaling.sentences(of: plan.scenario.setup).map { .text($0) })
      ),
      ("scenario", json(plan)),
      ("seeds", .array(plan.seeds.map { .unsigned($0) })),
      ("planned_runs", .whole(outcome.plannedRuns)),
      ("interrupted", .truth(outcome.isInterrupted)),
      ("runs", .array(outcome.runs.map(json))),
      ("table", .array(outcome.table.map(json))),
      ("expectations", .array(outcome.promises.map(json))),
      ("unchecked_expectations", .array(outcome.uncheckedPromises.map { .text($0) })),
      ("recording", json(plan.recording)),
      // All that may differ from one time to the next stands here.
      (
        "timing",
        .object([
          ("threads", .whole(plan.threads)),
          ("wall_seconds", .number(outcome.wallSeconds)),
          ("run_wall_seconds", .array(outcome.runs.map { .number($0.wallSeconds) })),
        ])
      ),
    ])
  }

  private static func json(_ plan: RunPlan) -> JSONValue {
    let scenario = plan.scenario
    return .object([
      ("id", .text(scenario.id)),
      ("title", .text(scenario.title)),
      ("summary", .text(scenario.summary)),
      ("duration_days", .number(scenario.setup.durationDays)),
      (
        "populations",
        .array(
          scenario.setup.populations.map { population in
            .object([
              ("name", .text(population.name)), ("kind", .text(population.kind.rawValue)),
            ])
          })
      ),
      ("without", .array(scenario.setup.without.map { .text($0.rawValue) })),
      ("chain", .array(scenario.chain.map { .text($0) })),
      (
        "settings",
        .array(
          scenario.settings.map { setting in
            .object([
              ("path", .text(setting.path)), ("value", .text(setting.value)),
              ("origin", .text(setting.origin)),
            ])
          })
      ),
      ("lesson", json(scenario.lesson)),
      (
        "info",
        .array(
          scenario.info.sections.map { section in
            .object([
              ("heading", .text(section.heading.rawValue)),
              ("title", .text(section.heading.words)), ("text", .text(section.text)),
            ])
          })
      ),
      ("resolved_yaml", .text(scenario.resolvedYAML)),
    ])
  }

  private static func json(_ lesson: Lesson) -> JSONValue {
    func list(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
    return .object([
      ("question", .text(lesson.question)), ("predict", list(lesson.predictions)),
      ("notice", list(lesson.notice)), ("try", list(lesson.tries)),
    ])
  }

  private static func json(_ run: RunResult) -> JSONValue {
    .object([
      ("run", .whole(run.run)),
      ("seed", .unsigned(run.seed)),
      ("digest", .text(run.digest)),
      ("outcomes", run.readout.json),
      ("counts_end", .object(run.columns.map { ($0.name, .number($0.end)) })),
    ])
  }

  private static func json(_ row: OutcomeRow) -> JSONValue {
    .object([
      ("label", .text(row.label)), ("column", .text(row.column)),
      ("start", json(row.start)), ("end", json(row.end)), ("note", .text(row.note)),
    ])
  }

  private static func json(_ spread: Spread) -> JSONValue {
    .object([
      ("median", .number(spread.median)), ("lowest", .number(spread.lowest)),
      ("highest", .number(spread.highest)),
    ])
  }

  static func json(_ promise: RunOutcome.Promise) -> JSONValue {
    .object([
      ("text", .text(promise.text)), ("holds", .truth(promise.holds)),
      ("measured", .number(promise.measured)), ("bound", .number(promise.bound)),
    ])
  }

  private static func json(_ recording: RecordingPlan) -> JSONValue {
    .object([
      ("frames", .text(recording.frames.rawValue)),
      ("frames_of_run", .whole(1)),
      ("every_days", .number(recording.everyDays)),
      ("counts_every_days", .number(recording.countsEveryDays)),
    ])
  }
}
