import Tissue

/// T cells out of a tumour that grow in the laboratory, clone by clone (science.md A10).
///
/// Nothing is put into them. Each clone grows by its own fitness f, which falls while it is in
/// culture: dN/dt = g·f·N, df/dt = −λ·f, solved exactly. So a clone that came tired is outgrown by
/// those that did not.
struct TumourCulture: Sendable, Equatable {
  /// The cells of each clone; the last one knows none of the antigens.
  private(set) var cells: [Double]
  /// The fitness of each clone, 0 to 1.
  private(set) var fitness: [Double]

  private let growth: Double
  private let loss: Double
  private let viability: Double

  /// The clones that there can be: one for each antigen, and the one that knows none.
  static let clones = Clonality.bystander + 1

  /// Begins with cells of each clone.
  init(cells: [Double], fitness: [Double], _ values: ParameterValues) {
    self.cells = cells
    self.fitness = fitness
    growth = 0.693_147_180_559_945_3 * 24 / values[.tilDoubling]
    loss = values[.tilFitnessLoss]
    viability = values[.tilViability]
  }

  /// Begins with nothing.
  init(_ values: ParameterValues) {
    let none = [Double](repeating: 0, count: Self.clones)
    self.init(cells: none, fitness: none, values)
  }

  /// All cells.
  var all: Double { cells.reduce(0, +) }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    let kept = Elementary.exp(-loss * days)
    // The mean of the fitness over the step, as a share of that at its beginning.
    let time = 0 < loss ? (1 - kept) / loss : days
    for clone in cells.indices where 0 < cells[clone] {
      cells[clone] *= Elementary.exp(growth * fitness[clone] * time)
      fitness[clone] *= kept
    }
    // No laboratory has room for more; all clones share it.
    let most = 1e13
    let sum = all
    if most < sum { for clone in cells.indices { cells[clone] *= most / sum } }
  }

  /// Returns the living cells of each clone for the virtual patient.
  ///
  /// - Parameter dose: The living cells that are wanted.
  /// - Returns: As many as wanted if there are enough, else all.
  func harvest(dose: Double) -> [Double] {
    let offered = all * viability
    let share = (0 < offered ? min(1, dose / offered) : 0) * viability
    return cells.map { $0 * share }
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(elementsOf: &cells)
    try visitor.visit(elementsOf: &fitness)
  }
}
