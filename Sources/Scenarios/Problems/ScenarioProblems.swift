/// Everything that is wrong with a scenario, all at once.
public struct ScenarioProblems: Error, Sendable, Equatable {
  /// The errors, in the order of the file; never empty.
  public var problems: [Problem]
  /// What is allowed but probably not meant.
  public var warnings: [Problem]

  /// 2 when only the command line is wrong, 4 when a file cannot be read, otherwise 3.
  public var exitCode: Int32 {
    let codes = problems.map(\.exitCode)
    if codes.contains(4) { return 4 }
    return codes.allSatisfy { $0 == 2 } ? 2 : 3
  }

  /// The problems as a text for a terminal, with the marked lines of the file.
  ///
  /// - Parameter color: Whether to use ANSI colors.
  /// - Returns: The text, with a line end.
  public func rendered(color: Bool) -> String {
    ProblemRenderer(color: color).text(problems: problems, warnings: warnings)
  }

  /// The problems as one JSON document without a line end.
  public func json() -> String {
    ProblemRenderer.json(problems: problems, warnings: warnings)
  }
}

extension [Problem] {
  /// Warnings of a scenario that runs, as a text for a terminal.
  ///
  /// - Parameter color: Whether to use ANSI colors.
  /// - Returns: The text, with a line end.
  public func rendered(color: Bool) -> String {
    ProblemRenderer(color: color).text(of: self)
  }
}
