import Basics
package import Immunology

/// A scenario whose numbers can be moved, many times and many at once, under the checks of `--set`.
///
/// The file is read once; each change lays values over it as flags do.
package struct MovableScenario: Sendable {
  /// The scenario as it stands.
  package let scenario: Scenario
  /// The numbers that stand in it, written or by default.
  package let numbers: [MovableNumber]
  private let overrides: ScenarioOverrides
  private let document: DocumentLoader.Document
  private let root: YamlNode
  private let chain: [String]

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - nameOrPath: The name of a bundled scenario, or the path of a file; of one with arms the part
  ///     that they share.
  ///   - overrides: What the command line changes in any case.
  /// - Throws: All that is wrong with it.
  package init(
    _ nameOrPath: String, overrides: ScenarioOverrides = .init()
  ) throws(ScenarioProblems) {
    try self.init(DocumentLoader.load(nameOrPath), overrides) {
      reader throws(ScenarioProblems) in try reader.read(nameOrPath)
    }
  }

  /// Reads the text of a scenario file.
  package init(
    text: String, named name: String, overrides: ScenarioOverrides = .init()
  ) throws(ScenarioProblems) {
    try self.init(DocumentLoader.load(text: text, named: name), overrides) {
      reader throws(ScenarioProblems) in try reader.read(text: text, named: name)
    }
  }

  private init(
    _ loader: DocumentLoader, _ overrides: ScenarioOverrides,
    read: (ScenarioReader) throws(ScenarioProblems) -> Scenario
  ) throws(ScenarioProblems) {
    let reader = ScenarioReader(overrides: overrides)
    // With all its checks, so that what is moved later is a scenario that is right.
    scenario = try read(reader)
    root = try reader.tree(of: loader).root
    guard let first = loader.documents.first else { throw ScenarioReader.sorted(loader.problems) }
    document = first
    chain = loader.documents.dropFirst().map(\.source.name)
    self.overrides = overrides
    numbers = MovableNumber.all(of: scenario)
  }

  /// The scenario with some numbers moved.
  ///
  /// - Parameter moves: The places of the numbers, and their values.
  /// - Returns: The scenario, and what is allowed but probably not meant.
  /// - Throws: All that is wrong with it.
  package func moved(
    _ moves: [(path: String, value: Double)]
  ) throws(ScenarioProblems) -> (scenario: Scenario, warnings: [Problem]) {
    var changes = overrides
    changes.set += moves.map { "\($0.path)=\(NumberText.exact($0.value))" }
    let applier = OverrideApplier(root, changes)
    var builder = ScenarioBuilder(
      root: applier.root, id: document.id, chain: chain, ownName: document.source.name,
      hasUnreadNames: false)
    let (built, found) = builder.build()
    let problems = applier.problems + found
    guard let built, !problems.contains(where: { $0.severity == .error }) else {
      throw ScenarioReader.sorted(problems)
    }
    return (built, problems)
  }

  /// What comes of moving one number alone.
  package enum Trial: Sendable, Equatable {
    /// It is allowed, and nothing says that it does nothing.
    case acts
    /// It has no effect in this scenario, for the reason that `check` would give.
    case idle(String)
    /// The value does not fit the others, for a reason.
    case refused(String)
  }

  /// Moves one number alone.
  package func trial(of path: String, value: Double) -> Trial {
    do {
      let warnings = try moved([(path, value)]).warnings
      let idle = warnings.first { warning in
        warning.code == .settingWithoutEffect
          && (warning.path == path || path.hasPrefix(warning.path + "."))
      }
      return idle.map { .idle($0.help.first ?? $0.message) } ?? .acts
    } catch {
      return .refused(error.first.message)
    }
  }
}

/// A number of a scenario, and all that is known of it.
package struct MovableNumber: Sendable, Equatable {
  /// Its place, as `--set` takes it.
  package let path: String
  /// Its name in the catalogue, as `thymus explain` prints it, if it is a number of the model.
  package let key: String?
  /// Its value in the scenario.
  package let value: Double
  /// The values that a scenario may give.
  package let range: ClosedRange<Double>
  /// Whether only whole numbers make sense.
  package let isWhole: Bool
  /// The value when a scenario says nothing, if there is one.
  package let standard: Double?
  /// The unit in words, or "".
  package let unit: String
  /// What it is, as a sentence.
  package let about: String
  /// Where the value was set: a line of a file, a flag, or the catalogue.
  package let origin: String
  /// Where the default comes from, or "" if it has no source.
  package let source: String
  /// How far the value can be trusted, if it is the default of the catalogue; what a scenario says
  /// itself has no such tag.
  package let confidence: Parameter.Confidence?
}

extension MovableNumber {
  /// What follows from other settings as long as nobody writes it.
  private static let derived = ["lymph_node", "lineage: t_cell"]

  /// The numbers of a scenario, in its order; not its seed and its length.
  static func all(of scenario: Scenario) -> [MovableNumber] {
    scenario.settings.reduce(into: []) { numbers, resolved in
      guard let value = Double(resolved.value), !derived.contains(resolved.origin),
        let setting = setting(at: resolved.path, in: scenario.setup),
        case .number(let range, let isWhole) = setting.form,
        // How many T cells know an antigen stands with the lymph node as well.
        setting.key != .antigenPrecursors || !resolved.origin.hasPrefix("default"),
        !numbers.contains(where: { $0.path == resolved.path })
      else { return }
      let parameter = setting.key.map { Catalogue.parameter($0) }
      let standard = parameter?.standard ?? setting.standard.flatMap { Double($0) }
      numbers.append(
        MovableNumber(
          path: resolved.path, key: setting.key?.rawValue, value: value, range: range,
          isWhole: isWhole, standard: standard,
          unit: setting.unit, about: setting.about, origin: resolved.origin,
          source: parameter?.source ?? "",
          confidence: value == standard ? parameter?.confidence : nil))
    }
  }

  /// The setting that stands at a place.
  private static func setting(at path: String, in setup: ModelSetup) -> Setting? {
    let parts = path.split(separator: ".").map(String.init)
    guard 2 <= parts.count else { return nil }
    let settings: [Setting]
    switch (parts[0], parts.count) {
    case ("cells", 3):
      guard let population = setup.populations.first(where: { $0.name == parts[1] }) else {
        return nil
      }
      settings = ScenarioLanguage.population(population.kind)
    case ("antigens", 4):
      return parts[2] == ScenarioLanguage.carriers.name ? ScenarioLanguage.copies : nil
    case ("antigens", 3): settings = ScenarioLanguage.antigen
    case ("treatments", 3):
      guard let index = Int(parts[1]), setup.treatments.indices.contains(index) else { return nil }
      let treatment = setup.treatments[index]
      settings = ScenarioLanguage.treatment(treatment.kind, drug: treatment.drug)
    case (_, 2):
      settings = ScenarioLanguage.groups.first { $0.name == parts[0] }?.settings ?? []
    default: return nil
    }
    return settings.first { $0.name == parts[parts.count - 1] }
  }
}
