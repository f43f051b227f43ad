import Immunology

@testable import Experiments
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
  private let scenario: Scenario
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
    scenario = try context.read()
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
  /// - Returns: What came of each.
  func findings(
    besides known: Set<String> = [], only: Set<String>? = nil, until end: Double = .infinity,
    values most: Int = .max
  ) -> [SettingFinding] {
    var seen = known
    return places.compactMap { path, setting, name in
      guard only?.contains(name) ?? true, seen.insert(name).inserted else { return nil }
      var effect = SettingFinding.Effect.refused
      let values = SettingMoves.values(of: setting, now: now(path) ?? setting.standard)
      for value in values.prefix(most) where effect != .changed && effect != .warned {
        let found = self.effect(of: "\(path)=\(value)", on: path, until: end)
        if found != .refused || effect == .refused { effect = found }
      }
      return SettingFinding(context: context.name, path: path, setting: name, effect: effect)
    }
  }

  private func now(_ path: String) -> String? {
    scenario.settings.first { $0.path == path }?.value
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
    guard let changed = try? context.read([change]) else { return .refused }
    // A warning about the setting, or about the whole group that it stands in.
    if changed.warnings.contains(where: { path == $0.path || path.hasPrefix($0.path + ".") }) {
      return .warned
    }
    if Self.told(changed) != Self.told(scenario) { return .changed }
    guard changed.setup != scenario.setup || changed.seed != scenario.seed else { return .silent }
    let patient = Simulation(changed.setup, seed: changed.seed, threads: 1)
    for (day, mark) in zip(looks, course) where day <= end {
      if Self.mark(patient, on: day) != mark { return .changed }
    }
    // The same run, judged by other rules.
    return Self.outcomes(of: recording, in: changed) == outcomes ? .silent : .changed
  }

  /// What a scenario says of itself on pages and in lists.
  private static func told(_ scenario: Scenario) -> String {
    "\(scenario.title)|\(scenario.summary)|\(scenario.level)|\(scenario.lesson)|\(scenario.info)|"
      + "\(scenario.expectations.map(\.text))|\(scenario.setup.durationDays)"
  }

  /// The outcomes of a run as `run.json` holds them, by the rules of a scenario.
  private static func outcomes(of recording: ArmRecording, in scenario: Scenario) -> String {
    recording.readout(OutcomeRules(scenario.setup)).json.document
      + JudgedCourses.outcomes(of: scenario)
  }

  /// The state of a run on a day, and all that tables say of it.
  private static func mark(_ patient: Simulation, on day: Double) -> String {
    patient.advance(toDay: day)
    return "\(patient.digest()) \(patient.census().values) \(patient.bodyReadout().values)"
  }
}
