/// Reads scenarios: bundled ones by name, and files.
public struct ScenarioReader: Sendable {
  /// What the command line changes.
  package let overrides: ScenarioOverrides

  /// Creates a reader.
  ///
  /// - Parameter overrides: What the command line changes in each scenario.
  public init(overrides: ScenarioOverrides = .init()) {
    self.overrides = overrides
  }

  /// Reads and checks a scenario.
  ///
  /// - Parameter nameOrPath: The name of a bundled scenario, or the path of a file.
  /// - Returns: A scenario that is valid.
  /// - Throws: All that is wrong with it.
  public func read(_ nameOrPath: String) throws(ScenarioProblems) -> Scenario {
    try check(DocumentLoader.load(nameOrPath))
  }

  /// Reads and checks the text of a scenario file.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - name: The name or path to show in messages; paths in the text are relative to its folder.
  /// - Returns: A scenario that is valid.
  /// - Throws: All that is wrong with it.
  package func read(text: String, named name: String) throws(ScenarioProblems) -> Scenario {
    try check(DocumentLoader.load(text: text, named: name))
  }

  /// Reads and checks the arms of a scenario file.
  ///
  /// - Parameter nameOrPath: The name of a bundled scenario, or the path of a file.
  /// - Returns: The arms in the order of the file, each as a scenario of its own; none if the file
  ///   has no `arms:`.
  /// - Throws: All that is wrong with the file or with any arm.
  package func readArms(_ nameOrPath: String) throws(ScenarioProblems) -> [ScenarioArm] {
    try checkArms(DocumentLoader.load(nameOrPath))
  }

  /// Reads and checks the arms in the text of a scenario file.
  package func readArms(
    text: String, named name: String
  ) throws(ScenarioProblems) -> [ScenarioArm] {
    try checkArms(DocumentLoader.load(text: text, named: name))
  }

  private func check(_ loader: DocumentLoader) throws(ScenarioProblems) -> Scenario {
    let file = try tree(of: loader)
    let known = loader.problems + file.problems
    var scenario =
      try overrides.isForSome
      ? buildFitting(file.root, loader, problems: known)
      : build(file.root, loader, problems: known, overrides)
    // The file is wrong if any of its arms is, also when only its common part is asked for.
    let arms = try checkArms(loader)
    if !arms.isEmpty {
      // What has no effect in the common part may have one in an arm.
      scenario.warnings.removeAll { warning in
        warning.code == .settingWithoutEffect
          && !arms.allSatisfy { $0.scenario.warnings.contains { $0.isSame(as: warning) } }
      }
    }
    return scenario
  }

  private func checkArms(_ loader: DocumentLoader) throws(ScenarioProblems) -> [ScenarioArm] {
    let file = try tree(of: loader)
    if !file.problems.isEmpty { throw Self.sorted(loader.problems + file.problems) }
    var arms: [ScenarioArm] = []
    for arm in file.arms {
      let scenario = try buildFitting(
        TreeMerger.merge(file.root, with: arm.change), loader,
        problems: loader.problems + file.problems)
      let changes = arm.change.entries
      arms.append(
        ScenarioArm(
          name: arm.name, scenario: scenario,
          ownsExpectations: changes.isEmpty || changes.contains { $0.key == "expect" }))
    }
    try refuseFlags(thatFitNone: arms, file, loader)
    forgetWarnings(thatOtherArmsDisprove: &arms, file)
    return arms
  }

  /// Reports a flag that no arm of a file has a place for, as if there were no arms.
  private func refuseFlags(
    thatFitNone arms: [ScenarioArm], _ file: ArmReader, _ loader: DocumentLoader
  ) throws(ScenarioProblems) {
    guard !overrides.isForSome, let first = file.arms.first else { return }
    let isLost = overrides.set.contains { flag in
      arms.allSatisfy { $0.scenario.skippedFlags.contains { $0.flag == flag } }
    }
    guard isLost else { return }
    _ = try build(
      TreeMerger.merge(file.root, with: first.change), loader,
      problems: loader.problems + file.problems, overrides)
  }

  /// A setting of the common part that acts in one arm is no setting without effect.
  private func forgetWarnings(thatOtherArmsDisprove arms: inout [ScenarioArm], _ file: ArmReader) {
    let warnings = arms.map(\.scenario.warnings)
    for index in arms.indices {
      let own = file.arms[index].change.valuePlaces
      arms[index].scenario.warnings.removeAll { warning in
        warning.code == .settingWithoutEffect
          && !own.contains { $0 == warning.location }
          && !warnings.allSatisfy { $0.contains { $0.isSame(as: warning) } }
      }
    }
  }

  /// Builds a scenario without the flags that it has no place for.
  private func buildFitting(
    _ tree: YamlNode, _ loader: DocumentLoader, problems known: [Problem]
  ) throws(ScenarioProblems) -> Scenario {
    var fitting = overrides
    var skipped: [SkippedFlag] = []
    while true {
      do throws(ScenarioProblems) {
        var scenario = try build(tree, loader, problems: known, fitting)
        scenario.skippedFlags = skipped
        return scenario
      } catch {
        let unfit = fitting.set.compactMap { flag in
          error.problems.first { $0.hasNoPlace(for: flag) }
            .map { SkippedFlag(flag: flag, why: $0.message) }
        }
        if unfit.isEmpty { throw error }
        skipped += unfit
        fitting.set.removeAll { flag in unfit.contains { $0.flag == flag } }
      }
    }
  }

  /// Lays the scenarios of a chain over each other and takes the arms of the last one out.
  func tree(of loader: DocumentLoader) throws(ScenarioProblems) -> ArmReader {
    guard let first = loader.documents.first else { throw Self.sorted(loader.problems) }
    let file = ArmReader(first.root)
    guard let last = loader.documents.last, loader.documents.count > 1 else { return file }
    var tree = TreeMerger.inherited(last.root)
    for document in loader.documents.dropFirst().dropLast().reversed() {
      tree = TreeMerger.merge(tree, with: TreeMerger.inherited(document.root))
    }
    return file.over(tree)
  }

  private func build(
    _ tree: YamlNode, _ loader: DocumentLoader, problems known: [Problem],
    _ overrides: ScenarioOverrides
  ) throws(ScenarioProblems) -> Scenario {
    var problems = known
    let applier = OverrideApplier(tree, overrides)
    problems += applier.problems
    // Without its base a file lacks nearly everything, so only what is known to be wrong is said.
    guard loader.isComplete, let first = loader.documents.first else {
      throw Self.sorted(problems)
    }
    var builder = ScenarioBuilder(
      root: applier.root, id: first.id, chain: loader.documents.dropFirst().map(\.source.name),
      ownName: first.source.name,
      hasUnreadNames: problems.contains { $0.code == .wrongShape || $0.code == .unusedYaml })
    let (scenario, found) = builder.build()
    problems += found
    if problems.contains(where: { $0.severity == .error }) { throw Self.sorted(problems) }
    guard var scenario else { throw Self.sorted(problems) }
    scenario.warnings = problems.boundedWarnings
    scenario.promiseTexts = scenario.expectations.map(\.text)
    if overrides.changesConditions {
      // A flag that says what the file says anyway leaves the promises as they are.
      var unchanged = overrides
      unchanged.set = []
      unchanged.days = nil
      unchanged.without = []
      let written = try? build(tree, loader, problems: known, unchanged)
      scenario.isAsWritten = written?.setup == scenario.setup
      scenario.promiseTexts = written?.promiseTexts ?? scenario.promiseTexts
    }
    return scenario
  }

  /// Errors and warnings in the order of the file, those of the command line last.
  static func sorted(_ problems: [Problem]) -> ScenarioProblems {
    let files = problems.filter { !$0.isFromCommandLine }.map { $0.location?.file ?? "" }
    func order(_ problem: Problem) -> (Int, Int, Int) {
      let location = problem.location
      let file = files.firstIndex(of: location?.file ?? "") ?? files.count
      return (file, location?.line ?? 0, location?.column ?? 0)
    }
    let inOrder = problems.enumerated().sorted { first, second in
      let a = order(first.element)
      let b = order(second.element)
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
    return ScenarioProblems(inOrder)
  }
}

extension Problem {
  /// Whether another problem says the same of the same place.
  fileprivate func isSame(as other: Problem) -> Bool {
    code == other.code && path == other.path && location == other.location
  }

  /// Whether a scenario has no place for a flag, which is no fault where others have one.
  fileprivate func hasNoPlace(for flag: String) -> Bool {
    let misses: [ProblemCode] = [.badOverride, .missing, .unknownKey]
    return severity == .error && isFromCommandLine && misses.contains(code)
      && location?.file == "--set \(flag)"
  }
}

extension YamlNode {
  /// Where all values in it stand.
  fileprivate var valuePlaces: [Problem.Location?] {
    switch content {
    case .scalar: [place.location]
    case .list(let items): [place.location] + items.flatMap(\.valuePlaces)
    case .map(let entries): [place.location] + entries.flatMap(\.value.valuePlaces)
    }
  }
}
