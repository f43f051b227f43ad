import Tissue

/// A row of tumour cells that were pushed together, relaxing as residents do in every run.
public struct RelaxationAssay: Sendable {
  private let values: ParameterValues

  /// Prepares the cells.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// What pushes the cells, in the units of a tissue.
  public struct Law: Sendable, Equatable {
    /// The diameter of a cell in µm.
    public let diameter: Double
    /// The speed at full overlap in µm/min.
    public let repulsion: Double
    /// The speed by which cells at one place attract each other, in µm/min.
    public let adhesion: Double
    /// The distance up to which they attract each other, in diameters.
    public let range: Double
    /// The minutes from one turn of residents to the next.
    public let turn: Double
  }

  /// What pushes the cells.
  public var law: Law {
    Law(
      diameter: 2 * values[CellKind.tumour.form.radius], repulsion: values[.repulsion],
      adhesion: values[.adhesion], range: values[.adhesionRange],
      turn: Rhythm.standard.tickMinutes * Double(Rhythm.standard.residentTicks))
  }

  /// Lets a row relax in turns, with the steps and the limit on ways that runs have.
  ///
  /// - Parameters:
  ///   - count: The cells of the row.
  ///   - spacing: How far their middles are apart at the beginning, in diameters.
  ///   - turns: The turns of residents.
  /// - Returns: How far the middles of the outer cells are apart before the first turn and after each,
  ///   in diameters.
  public func widths(of count: Int, spacing: Double, turns: Int) -> [Double] {
    let law = law
    let width = law.diameter * Double(count + 2)
    var values = values
    values[.tissueWidth] = width
    values[.tissueHeight] = width
    let tumour = Population(
      name: "tumour", kind: .tumour, count: count, placement: .disc, parameters: values)
    let row = Simulation(
      empty: ModelSetup(parameters: values, populations: [tumour]), seed: 1, threads: 1,
      rhythm: .standard
    ).world
    let middle = width / 2
    for cell in 0..<count {
      let way = (Double(cell) - Double(count - 1) / 2) * spacing * law.diameter
      row.residents.append(
        Newcomer(
          position: SIMD3(Float(middle + way), Float(middle), 0), radius: Float(law.diameter / 2),
          stickiness: Float(law.adhesion).squareRoot(), type: 0, state: ResidentState.alive,
          lineage: UInt64(cell)))
    }
    row.sortResidents()
    let mechanics = Mechanics(crew: row.crew)
    func extent() -> Double {
      let places = (0..<count).map { Double(row.residents.x[$0]) }
      return ((places.max() ?? 0) - (places.min() ?? 0)) / law.diameter
    }
    // The first tick of each turn is the one in which residents relax.
    row.ticks = 1
    return [extent()]
      + (0..<turns).map { _ in
        Motion(world: row, mechanics: mechanics).run()
        return extent()
      }
  }
}
