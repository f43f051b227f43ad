package import Scenarios

/// One side of a comparison: a scenario under a letter and a name.
package struct ComparisonArm: Sendable, Equatable {
  /// The most sides that a comparison has.
  package static let limit = 12
  /// The letters of the sides, in order.
  package static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"]

  /// The name in commands, and in the names of folders.
  package var name: String
  /// The name in sentences, tables and charts.
  package var title: String
  /// What is simulated.
  package var scenario: Scenario
  /// What is added to each seed of the plan; 0 but for arms that are other virtual patients.
  package var seedShift: UInt64
  /// Whether the promises of the scenario's author are about this side; they are not where the
  /// comparison itself changes the scenario.
  package var keepsPromises: Bool

  /// Creates a side.
  package init(
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
