/// The commented file that `thymus new` writes.
public enum ScenarioTemplate {
  /// The text of a new scenario file.
  ///
  /// - Parameters:
  ///   - name: The name of the new scenario.
  ///   - base: The scenario to start from: a bundled name.
  /// - Returns: The text of the file.
  /// - Throws: What is wrong with the base.
  public static func text(
    name: String, from base: String = "no-treatment"
  ) throws(ScenarioProblems) -> String { "" }
}
