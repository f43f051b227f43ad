import Immunology
import Outcomes
import Scenarios

/// `run.json`, key by key: what is written and what is read back are described in this one place.
///
/// Keys stand in the file in the order of these properties. What older versions did not write may be
/// missing, and is optional here.
struct RunFile: Codable, Sendable, Equatable {
  /// What was simulated.
  struct Scene: Codable, Sendable, Equatable {
    enum CodingKeys: String, CodingKey {
      case id, title, summary
      case durationDays = "duration_days"
      case populations, without, chain, settings, lesson, info
      case resolvedYAML = "resolved_yaml"
    }

    var id: String
    var title: String
    var summary: String?
    var durationDays: Double
    var populations: [Group]
    var without: [String]?
    var chain: [String]?
    var settings: [Setting]?
    var lesson: Questions?
    var info: [Text]?
    var resolvedYAML: String?
  }

  /// A named group of cells.
  struct Group: Codable, Sendable, Equatable {
    var name: String
    var kind: String
  }

  /// A setting, and where its value is from.
  struct Setting: Codable, Sendable, Equatable {
    var path: String
    var value: String
    var origin: String
  }

  /// What a class is asked and shown.
  struct Questions: Codable, Sendable, Equatable {
    var question: String
    var predict: [String]
    var notice: [String]
    var `try`: [String]
  }

  /// A text under a heading.
  struct Text: Codable, Sendable, Equatable {
    var heading: String
    var title: String
    var text: String
  }

  /// A finished run.
  struct Run: Codable, Sendable, Equatable {
    enum CodingKeys: String, CodingKey {
      case run, seed, digest, outcomes
      case countsEnd = "counts_end"
    }

    var run: Int
    var seed: UInt64
    var digest: String
    var outcomes: SavedOutcomes?
    var countsEnd: NamedValues<Double>?
  }

  /// A row of the table at the end.
  struct Row: Codable, Sendable, Equatable {
    var label: String
    var column: String
    var start: Range
    var end: Range
    var note: String
  }

  /// The middle, the lowest and the highest of a number over the runs.
  struct Range: Codable, Sendable, Equatable {
    var median: Double?
    var lowest: Double?
    var highest: Double?
  }

  /// What became of a promise of the scenario's author.
  struct Promise: Codable, Sendable, Equatable {
    var text: String
    var holds: Bool
    var measured: Double?
    var bound: Double?
  }

  /// What was kept besides the tables.
  struct Recording: Codable, Sendable, Equatable {
    enum CodingKeys: String, CodingKey {
      case frames
      case framesOfRun = "frames_of_run"
      case everyDays = "every_days"
      case countsEveryDays = "counts_every_days"
    }

    var frames: String?
    var framesOfRun: Int?
    var everyDays: Double?
    var countsEveryDays: Double?
  }

  /// All that may differ from one time to the next.
  struct Timing: Codable, Sendable, Equatable {
    enum CodingKeys: String, CodingKey {
      case threads
      case wallSeconds = "wall_seconds"
      case runWallSeconds = "run_wall_seconds"
    }

    var threads: Int?
    var wallSeconds: Double?
    var runWallSeconds: [Double]?
  }

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case program, version, command, note, rescaled, scenario, seeds
    case plannedRuns = "planned_runs"
    case interrupted, runs, table, expectations
    case uncheckedExpectations = "unchecked_expectations"
    case recording, timing
  }

  var schemaVersion: Int
  var program: String?
  var version: String
  var command: String?
  var note: String?
  /// What was made more frequent than in life, ``Rescaling``.
  var rescaled: [String]?
  var scenario: Scene
  var seeds: [UInt64]?
  var plannedRuns: Int
  var interrupted: Bool?
  var runs: [Run]
  var table: [Row]?
  /// Older versions did not judge the arms of comparisons.
  var expectations: [Promise]?
  var uncheckedExpectations: [String]?
  var recording: Recording?
  var timing: Timing?
}

// MARK: - What is written

extension RunFile {
  /// The file of a plan and its outcome.
  init(_ plan: RunPlan, _ outcome: RunOutcome) {
    schemaVersion = Program.schemaVersion
    program = Program.name
    version = Program.version
    command = "run"
    note = "A teaching model. Not medical advice."
    rescaled = Rescaling.sentences(of: plan.scenario.setup)
    scenario = Scene(plan.scenario)
    seeds = plan.seeds
    plannedRuns = outcome.plannedRuns
    interrupted = outcome.isInterrupted
    runs = outcome.runs.map { run in
      Run(
        run: run.run, seed: run.seed, digest: run.digest, outcomes: SavedOutcomes(run.readout),
        countsEnd: NamedValues(run.columns.map { ($0.name, $0.end) }))
    }
    table = outcome.table.map { row in
      Row(
        label: row.label, column: row.column, start: Range(row.start), end: Range(row.end),
        note: row.note)
    }
    expectations = outcome.promises.map(Promise.init)
    uncheckedExpectations = outcome.uncheckedPromises
    recording = Recording(
      frames: plan.recording.frames.rawValue, framesOfRun: 1,
      everyDays: plan.recording.everyDays, countsEveryDays: plan.recording.countsEveryDays)
    timing = Timing(
      threads: plan.threads, wallSeconds: outcome.wallSeconds,
      runWallSeconds: outcome.runs.map(\.wallSeconds))
  }
}

extension RunFile.Scene {
  fileprivate init(_ scenario: Scenario) {
    id = scenario.id
    title = scenario.title
    summary = scenario.summary
    durationDays = scenario.setup.durationDays
    populations = scenario.setup.populations.map {
      RunFile.Group(name: $0.name, kind: $0.kind.rawValue)
    }
    without = scenario.setup.without.map(\.rawValue)
    chain = scenario.chain
    settings = scenario.settings.map {
      RunFile.Setting(path: $0.path, value: $0.value, origin: $0.origin)
    }
    let asked = scenario.lesson
    lesson = RunFile.Questions(
      question: asked.question, predict: asked.predictions, notice: asked.notice, try: asked.tries)
    info = scenario.info.sections.map {
      RunFile.Text(heading: $0.heading.rawValue, title: $0.heading.words, text: $0.text)
    }
    resolvedYAML = scenario.resolvedYAML
  }
}

extension RunFile.Range {
  fileprivate init(_ spread: Spread) {
    (median, lowest, highest) = (spread.median, spread.lowest, spread.highest)
  }
}

extension RunFile.Promise {
  /// What is written of a promise; what has no number is null.
  init(_ promise: JudgedPromise) {
    (text, holds, measured, bound) = (promise.text, promise.holds, promise.measured, promise.bound)
  }

  /// What became of it.
  var judged: JudgedPromise {
    JudgedPromise(text: text, holds: holds, measured: measured ?? .nan, bound: bound ?? .nan)
  }
}

/// Values by names that no type knows, in the order in which they were measured; their order is lost
/// when they are read.
struct NamedValues<Value: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
  let values: [(name: String, value: Value)]

  init(_ values: [(name: String, value: Value)]) { self.values = values }

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    values = try box.decode([String: Value].self).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: FieldKey.self)
    for (name, value) in values { try box.encode(value, forKey: FieldKey(name)) }
  }

  static func == (one: Self, other: Self) -> Bool {
    func ordered(_ these: Self) -> [(name: String, value: Value)] {
      these.values.sorted { $0.name < $1.name }
    }
    return ordered(one).elementsEqual(ordered(other)) { $0.name == $1.name && $0.value == $1.value }
  }
}

/// A key of a document, of which no type knows what there are.
struct FieldKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ key: String) { stringValue = key }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
