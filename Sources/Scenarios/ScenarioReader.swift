/// Reads scenarios: bundled ones by name, and files.
public struct ScenarioReader: Sendable {
  /// What the command line changes.
  public let overrides: ScenarioOverrides

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
  public func read(text: String, named name: String) throws(ScenarioProblems) -> Scenario {
    try check(DocumentLoader.load(text: text, named: name))
  }

  private func check(_ loader: DocumentLoader) throws(ScenarioProblems) -> Scenario {
    var problems = loader.problems
    guard let first = loader.documents.first else { throw Self.sorted(problems) }
    var tree = first.root
    if let last = loader.documents.last, loader.documents.count > 1 {
      tree = TreeMerger.inherited(last.root)
      for document in loader.documents.dropFirst().dropLast().reversed() {
        tree = TreeMerger.merge(tree, with: TreeMerger.inherited(document.root))
      }
      tree = TreeMerger.merge(tree, with: first.root)
    }
    let applier = OverrideApplier(tree, overrides)
    problems += applier.problems
    // Without its base a file lacks nearly everything, so only what is known to be wrong is said.
    if !loader.isComplete { throw Self.sorted(problems) }
    var builder = ScenarioBuilder(
      root: applier.root, id: first.id, chain: loader.documents.dropFirst().map(\.source.name),
      hasUnreadNames: problems.contains { $0.code == .wrongShape || $0.code == .unusedYaml })
    let (scenario, found) = builder.build()
    problems += found
    if problems.contains(where: { $0.severity == .error }) { throw Self.sorted(problems) }
    guard var scenario else { throw Self.sorted(problems) }
    scenario.warnings = problems
    return scenario
  }

  /// Errors and warnings in the order of the file, those of the command line last.
  private static func sorted(_ problems: [Problem]) -> ScenarioProblems {
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
    return ScenarioProblems(
      problems: inOrder.filter { $0.severity == .error },
      warnings: inOrder.filter { $0.severity == .warning })
  }
}
