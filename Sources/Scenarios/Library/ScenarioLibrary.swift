/// The scenarios that come with Thymus.
public enum ScenarioLibrary {
  /// The bundled scenarios, in the order in which a class would meet them.
  public static let bundled: [BundledScenario] = []

  /// The text of a bundled scenario file, or `nil` if there is none of that name.
  public static func text(named name: String) -> String? {
    bundled.first { $0.name == name }?.text
  }
}

/// A scenario that comes with Thymus.
public struct BundledScenario: Sendable, Equatable {
  /// The name by which commands know it.
  public let name: String
  /// What it is called.
  public let title: String
  /// One line about what it shows.
  public let summary: String
  /// The school levels it is made for.
  public let level: [SchoolLevel]
  /// The text of its file.
  public let text: String
}
