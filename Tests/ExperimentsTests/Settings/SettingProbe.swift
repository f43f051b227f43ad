import Basics
import Immunology
import Synchronization
import Testing
import Tissue

@testable import Experiments
@testable import Outcomes
@testable import Scenarios

/// What came of moving a setting.
struct SettingFinding: Sendable {
  /// What a user sees of it.
  enum Effect: Sendable {
    /// The run or a written result differs.
    case changed
    /// The scenario warns.
    case warned
    /// No other value is allowed here.
    case refused
    /// Nothing at all.
    case silent
  }

  let context: String
  /// The place in this scenario, such as `cells.tumour.count`.
  let path: String
  /// The setting, and whose it is: `cells(tumour).count`.
  let setting: String
  let effect: Effect
}

/// Moves the settings of a context, one at a time, and looks whether anything differs.
struct SettingProbe {
  let context: SettingContext
  private let parsed: ParsedContext
  private let scenario: Scenario
  /// The present values by their places.
  private let values: [String: String]
  /// What is seen of the run on the days of ``looks``.
  private let course: [String]
  private let recording: ArmRecording
  private let outcomes: String

  /// The days on which two runs are compared: often at first, because most settings show in hours.
  private var looks: [Double] { Self.looks(until: context.days) }

  private static func looks(until end: Double) -> [Double] {
    [0, 0.03, 0.1, 0.2] + stride(from: 0.5, through: end, by: 0.5)
  }

  init(_ context: SettingContext) throws {
    self.context = context
    parsed = try #require(ParsedContext(context))
    scenario = try context.read()
    values = Dictionary(
      scenario.settings.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    let patient = Simulation(scenario.setup, seed: scenario.seed, threads: 1)
    var recording = ArmRecording(run: 1, seed: scenario.seed)
    course = Self.looks(until: context.days).map { day in
      let mark = Self.mark(patient, on: day)
      recording.record(RunStop(day: day, isCounted: true), of: patient)
      return mark
    }
    self.recording = recording
    outcomes = Self.outcomes(of: recording, in: scenario)
  }

  /// Moves the settings that the scenario may have, each of a kind once.
  ///
  /// - Parameters:
  ///   - known: Settings that need no look any more.
  ///   - only: The settings to look at, or all.
  ///   - end: The last day on which runs are compared.
  ///   - most: The most values that are tried of each.
  ///   - isBold: Whether the farthest values are tried first.
  /// - Returns: What came of each.
  func findings(
    besides known: Set<String> = [], only: Set<String>? = nil, until end: Double = .infinity,
    values most: Int = .max, isBold: Bool = false
  ) -> [SettingFinding] {
    var seen = known
    let chosen = places.filter { only?.contains($0.name) ?? true && seen.insert($0.name).inserted }
    let findings = Mutex<[Int: SettingFinding]>([:])
    Crew(workers: Crew.processors).forEachChunk(of: chosen.count, size: 1) { _, index, _ in
      let (path, setting, name) = chosen[index]
      var effect = SettingFinding.Effect.refused
      let others = SettingMoves.values(of: setting, now: values[path] ?? setting.standard)
      let inOrder = isBold ? others.reversed() : others
      for value in inOrder.prefix(most) where effect != .changed && effect != .warned {
        let found = self.effect(of: "\(path)=\(value)", on: path, until: end)
        if found != .refused || effect == .refused { effect = found }
      }
      let finding = SettingFinding(context: context.name, path: path, setting: name, effect: effect)
      findings.withLock { $0[index] = finding }
    }
    return findings.withLock { found in chosen.indices.compactMap { found[$0] } }
  }

  /// All settings that may stand in the file: where, which, and whose.
  private var places: [(path: String, setting: Setting, name: String)] {
    let setup = scenario.setup
    let products = setup.treatments.compactMap(\.product)
    var places: [(String, Setting, String)] = []
    func add(_ settings: [Setting], under path: String, of owner: String) {
      places += settings.map { ("\(path).\($0.name)", $0, "\(owner).\($0.name)") }
    }
    let texts = ScenarioLanguage.lesson + ScenarioLanguage.info
    let single =
      ScenarioLanguage.top + [ScenarioLanguage.without, ScenarioLanguage.expect] + texts
    // What a file starts from is no setting, and flags cannot change it.
    places += single.filter { $0.path != "extends" }.map { ($0.path, $0, $0.path) }
    for group in ScenarioLanguage.groups { add(group.settings, under: group.name, of: group.name) }
    for antigen in setup.antigens {
      add(
        ScenarioLanguage.antigen, under: "antigens.\(antigen.name)",
        of: "antigens(\(antigen.form.rawValue))")
    }
    for (index, population) in setup.populations.enumerated() where !products.contains(index) {
      add(
        ScenarioLanguage.population(population.kind), under: "cells.\(population.name)",
        of: "cells(\(population.kind.rawValue))")
    }
    for (index, treatment) in setup.treatments.enumerated() {
      add(
        ScenarioLanguage.treatment(treatment.kind, drug: treatment.drug),
        under: "treatments.\(index)", of: "treatments(\(treatment.kind.rawValue) \(treatment.drug))"
      )
    }
    return places
  }

  /// What a user sees of a change.
  private func effect(
    of change: String, on path: String, until end: Double
  ) -> SettingFinding.Effect {
    guard let (changed, warnings) = parsed.built([change]) else { return .refused }
    // About the setting, or about the whole group that it stands in.
    let told = warnings.filter { path == $0.path || path.hasPrefix($0.path + ".") }
    if told.contains(where: { $0.code == .settingWithoutEffect }) { return .warned }
    return isSeen(changed, on: path, until: end) ? .changed : told.isEmpty ? .silent : .warned
  }

  /// Whether a changed scenario says something else of itself, or goes another way.
  private func isSeen(_ changed: Scenario, on path: String, until end: Double) -> Bool {
    if !Self.tellsTheSame(changed, scenario) { return true }
    guard changed.setup != scenario.setup || changed.seed != scenario.seed else { return false }
    // The same run, judged by other rules.
    if path.hasPrefix("response.") || context.days <= end,
      Self.outcomes(of: recording, in: changed) != outcomes
    {
      return true
    }
    let patient = Simulation(changed.setup, seed: changed.seed, threads: 1)
    for (day, mark) in zip(looks, course) where day <= end {
      if Self.mark(patient, on: day) != mark { return true }
    }
    return false
  }

  /// Whether two scenarios say the same of themselves on pages and in lists.
  private static func tellsTheSame(_ one: Scenario, _ other: Scenario) -> Bool {
    one.title == other.title && one.summary == other.summary && one.level == other.level
      && one.lesson == other.lesson && one.info == other.info
      && one.expectations.map(\.text) == other.expectations.map(\.text)
      && one.setup.durationDays == other.setup.durationDays
  }

  /// The outcomes of a run as `run.json` holds them, by the rules of a scenario.
  private static func outcomes(of recording: ArmRecording, in scenario: Scenario) -> String {
    recording.readout(OutcomeRules(scenario.setup)).json.document
      + JudgedCourses.outcomes(of: scenario)
  }

  /// The state of a run on a day, and all that tables say of it.
  private static func mark(_ patient: Simulation, on day: Double) -> String {
    patient.advance(toDay: day)
    return "\(patient.digest()) \(patient.census()) \(patient.bodyReadout())"
  }
}
