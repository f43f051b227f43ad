public import Scenarios

/// One side of a comparison: a scenario under a letter and a name.
public struct ComparisonArm: Sendable, Equatable {
  /// The most sides that a comparison has.
  public static let limit = 6
  /// The letters of the sides, in order.
  public static let letters = ["A", "B", "C", "D", "E", "F"]

  /// The name in commands, and in the names of folders.
  public var name: String
  /// The name in sentences, tables and charts.
  public var title: String
  /// What is simulated.
  public var scenario: Scenario
  /// What is added to each seed of the plan; 0 but for arms that are other virtual patients.
  public var seedShift: UInt64
  /// Whether the promises of the scenario's author are about this side; they are not where the
  /// comparison itself changes the scenario.
  public var keepsPromises: Bool

  /// Creates a side.
  public init(
    name: String, title: String? = nil, scenario: Scenario, seedShift: UInt64 = 0,
    keepsPromises: Bool = true
  ) {
    self.name = name
    self.title = title ?? name
    self.scenario = scenario
    self.seedShift = seedShift
    self.keepsPromises = keepsPromises
  }
}
