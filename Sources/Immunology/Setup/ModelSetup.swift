/// Everything a simulation needs to know besides its seed: a checked scenario.
public struct ModelSetup: Sendable, Equatable {
  /// What happens to a cell that reaches the rim of the tissue.
  public enum Edges: String, Sendable, CaseIterable {
    /// Cells stop at walls and nothing diffuses through them.
    case walls
    /// What leaves on one side enters on the other.
    case periodic
  }

  /// The numbers of the model, for all kinds.
  public var parameters: ParameterValues
  /// The rim of the tissue.
  public var edges: Edges
  /// The cells at the start and those that may arrive, in the order of the scenario file.
  public var populations: [Population]
  /// The treatments, in the order of the scenario file.
  public var treatments: [Treatment]
  /// The mechanisms that are switched off, in catalogue order.
  public var without: [Mechanism]
  /// How long the scenario lasts, in days.
  public var durationDays: Double

  /// Creates a setup.
  public init(
    parameters: ParameterValues = ParameterValues(), edges: Edges = .walls,
    populations: [Population] = [], treatments: [Treatment] = [], without: [Mechanism] = [],
    durationDays: Double = 42
  ) {
    self.parameters = parameters
    self.edges = edges
    self.populations = populations
    self.treatments = treatments
    self.without = without
    self.durationDays = durationDays
  }
}
