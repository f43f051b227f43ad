import FoundationEssentials
public import Immunology
import Scenarios

/// `run.json`: everything that is needed to repeat a run, and what it came to.
public struct RunDocument: Sendable, Equatable {
  /// The name of the file in a results folder.
  public static let fileName = "run.json"

  /// A named group of cells, as columns of the tables begin with it.
  public struct PopulationNote: Sendable, Equatable {
    /// The name.
    public let name: String
    /// What its cells are.
    public let kind: CellKind
  }

  /// A finished run.
  public struct RunNote: Sendable, Equatable {
    /// The number of the run, from 1.
    public let run: Int
    /// Its seed.
    public let seed: UInt64
    /// The digest of its last state.
    public let digest: String
    /// Its outcomes; none in results of older versions.
    public let readout: RunReadout?
  }

  /// The document.
  public let json: JSONValue
  /// The version of Thymus that wrote it.
  public let version: String
  /// The short name of the scenario.
  public let scenario: String
  /// What the scenario is called.
  public let title: String
  /// How long it lasts, in days.
  public let durationDays: Double
  /// The groups of cells.
  public let populations: [PopulationNote]
  /// The finished runs.
  public let runs: [RunNote]
  /// The number of runs that were planned.
  public let plannedRuns: Int
  /// The author's promises that were checked.
  public let promises: [RunOutcome.Promise]
  /// The author's promises that were not checked.
  public let uncheckedPromises: [String]

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
  private typealias Field = JSONValue.Field

  private static func json(_ plan: RunPlan, _ outcome: RunOutcome) -> JSONValue {
    .object([
      Field("schema_version", .whole(Program.schemaVersion)),
      Field("program", .text(Program.name)),
      Field("version", .text(Program.version)),
      Field("command", .text("run")),
      Field("note", .text("A teaching model. Not medical advice.")),
      Field(
        "rescaled",
        .array(Rescaling.sentences(of: plan.scenario.setup).map { .text($0) })),
      Field("scenario", json(plan)),
      Field("seeds", .array(plan.seeds.map { .unsigned($0) })),
      Field("planned_runs", .whole(outcome.plannedRuns)),
      Field("interrupted", .truth(outcome.isInterrupted)),
      Field("runs", .array(outcome.runs.map(json))),
      Field("table", .array(outcome.table.map(json))),
      Field("expectations", .array(outcome.promises.map(json))),
      Field("unchecked_expectations", .array(outcome.uncheckedPromises.map { .text($0) })),
      Field("recording", json(plan.recording)),
      // All that may differ from one time to the next stands here.
      Field(
        "timing",
        .object([
          Field("threads", .whole(plan.threads)),
          Field("wall_seconds", .number(outcome.wallSeconds)),
          Field("run_wall_seconds", .array(outcome.runs.map { .number($0.wallSeconds) })),
        ])),
    ])
  }

  private static func json(_ plan: RunPlan) -> JSONValue {
    let scenario = plan.scenario
    return .object([
      Field("id", .text(scenario.id)),
      Field("title", .text(scenario.title)),
      Field("summary", .text(scenario.summary)),
      Field("duration_days", .number(scenario.setup.durationDays)),
      Field(
        "populations",
        .array(
          scenario.setup.populations.map { population in
            .object([
              Field("name", .text(population.name)), Field("kind", .text(population.kind.rawValue)),
            ])
          })),
      Field("without", .array(scenario.setup.without.map { .text($0.rawValue) })),
      Field("chain", .array(scenario.chain.map { .text($0) })),
      Field(
        "settings",
        .array(
          scenario.settings.map { setting in
            .object([
              Field("path", .text(setting.path)), Field("value", .text(setting.value)),
              Field("origin", .text(setting.origin)),
            ])
          })),
      Field("lesson", json(scenario.lesson)),
      Field(
        "info",
        .array(
          scenario.info.sections.map { section in
            .object([
              Field("heading", .text(section.heading.rawValue)),
              Field("title", .text(section.heading.words)), Field("text", .text(section.text)),
            ])
          })),
      Field("resolved_yaml", .text(scenario.resolvedYAML)),
    ])
  }

  private static func json(_ lesson: Lesson) -> JSONValue {
    func list(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
    return .object([
      Field("question", .text(lesson.question)), Field("predict", list(lesson.predictions)),
      Field("notice", list(lesson.notice)), Field("try", list(lesson.tries)),
    ])
  }

  private static func json(_ run: RunResult) -> JSONValue {
    .object([
      Field("run", .whole(run.run)),
      Field("seed", .unsigned(run.seed)),
      Field("digest", .text(run.digest)),
      Field("outcomes", run.readout.json),
      Field("counts_end", .object(run.columns.map { Field($0.name, .number($0.end)) })),
    ])
  }

  private static func json(_ row: OutcomeRow) -> JSONValue {
    .object([
      Field("label", .text(row.label)), Field("column", .text(row.column)),
      Field("start", json(row.start)), Field("end", json(row.end)), Field("note", .text(row.note)),
    ])
  }

  private static func json(_ spread: Spread) -> JSONValue {
    .object([
      Field("median", .number(spread.median)), Field("lowest", .number(spread.lowest)),
      Field("highest", .number(spread.highest)),
    ])
  }

  static func json(_ promise: RunOutcome.Promise) -> JSONValue {
    .object([
      Field("text", .text(promise.text)), Field("holds", .truth(promise.holds)),
      Field("measured", .number(promise.measured)), Field("bound", .number(promise.bound)),
    ])
  }

  private static func json(_ recording: RecordingPlan) -> JSONValue {
    .object([
      Field("frames", .text(recording.frames.rawValue)),
      Field("frames_of_run", .whole(1)),
      Field("every_days", .number(recording.everyDays)),
      Field("counts_every_days", .number(recording.countsEveryDays)),
    ])
  }
}
