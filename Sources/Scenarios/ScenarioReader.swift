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
    throw ScenarioProblems(problems: [], warnings: [])
  }

  /// Reads and checks the text of a scenario file.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - name: The name or path to show in messages; paths in the text are relative to its folder.
  /// - Returns: A scenario that is valid.
  /// - Throws: All that is wrong with it.
  public func read(text: String, named name: String) throws(ScenarioProblems) -> Scenario {
    throw ScenarioProblems(problems: [], warnings: [])
  }
}
