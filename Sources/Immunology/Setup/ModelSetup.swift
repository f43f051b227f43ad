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
  /// What receptors can recognise, in the order of the scenario file; see ``knownAntigens``.
  public var antigens: [Antigen]
  /// The treatments, in the order of the scenario file.
  public var treatments: [Treatment]
  /// The mechanisms that are switched off, in catalogue order.
  public var without: [Mechanism]
  /// How long the scenario lasts, in days.
  public var durationDays: Double

  /// Creates a setup.
  public init(
    parameters: ParameterValues = ParameterValues(), edges: Edges = .walls,
    populations: [Population] = [], antigens: [Antigen] = [], treatments: [Treatment] = [],
    without: [Mechanism] = [], durationDays: Double = 42
  ) {
    self.parameters = parameters
    self.edges = edges
    self.populations = populations
    self.antigens = antigens
    self.treatments = treatments
    self.without = without
    self.durationDays = durationDays
  }

  /// The antigens of the setup; one peptide on all tumour cells when it names none.
  public var knownAntigens: [Antigen] {
    guard antigens.isEmpty else { return antigens }
    let tumours = populations.filter { $0.kind.role == .tumour }
    return [
      Antigen(
        name: Antigen.unnamed, form: .peptide,
        copies: Dictionary(
          uniqueKeysWithValues: tumours.map { ($0.name, parameters[.antigenUnnamedCopies]) }),
        parameters: parameters)
    ]
  }

  /// The antigens that cells of a population carry at first, in the order of the setup.
  public func antigens(on population: Population) -> [Antigen] {
    knownAntigens.filter { 0 < $0.copies[population.name] ?? 0 }
  }
}
