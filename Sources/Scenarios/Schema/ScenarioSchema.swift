/// The description of scenario files for editors, as JSON Schema (draft-07).
public enum ScenarioSchema {
  /// The schema as a JSON document.
  public static func json() -> String { "{}" }
}
