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
    // A file whose base is missing would lack nearly everything, so only what is known to be
    // wrong is said.
    let isWhole = !problems.contains { Self.breaksChain.contains($0.code) }
    if let last = loader.documents.last, loader.documents.count > 1 {
      tree = TreeMerger.inherited(last.root)
      for document in loader.documents.dropFirst().dropLast().reversed() {
        tree = TreeMerger.merge(tree, with: TreeMerger.inherited(document.root))
      }
      tree = TreeMerger.merge(tree, with: first.root)
    }
    let applier = OverrideApplier(tree, overrides)
    problems += applier.problems
    if !isWhole { throw Self.sorted(problems) }
    var builder = ScenarioBuilder(
      root: applier.root, id: first.id, chain: loader.documents.dropFirst().map(\.source.name))
    let (scenario, found) = builder.build()
    problems += found
    if problems.contains(where: { $0.severity == .error }) { throw Self.sorted(problems) }
    guard var scenario else { throw Self.sorted(problems) }
    scenario.warnings = problems
    return scenario
  }

  /// Problems that leave nothing to check.
  private static let breaksChain: Set<ProblemCode> = [
    .unreadableFile, .tooBig, .notText, .unknownBase, .cycle, .escape, .longChain, .emptyFile,
  ]

  /// Errors and warnings in the order of the file, those of the command line last.
  private static func sorted(_ problems: [Problem]) -> ScenarioProblems {
    func order(_ problem: Problem) -> (Int, Int, Int) {
      let location = problem.location
      let isLast = problem.isFromCommandLine ? 1 : 0
      return (isLast, location?.line ?? 0, location?.column ?? 0)
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
