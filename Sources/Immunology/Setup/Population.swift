/// A named group of cells of one kind.
public struct Population: Sendable, Equatable {
  /// The name in the scenario file; columns of the results begin with it.
  public var name: String
  /// What the cells are.
  public var kind: CellKind
  /// How many there are at the start; with ``Placement/fill`` the number that fits is used.
  public var count: Int
  /// Where they are at the start.
  public var placement: Placement
  /// The numbers of the model as they hold for this population.
  public var parameters: ParameterValues

  /// Creates a population.
  public init(
    name: String, kind: CellKind, count: Int, placement: Placement, parameters: ParameterValues
  ) {
    self.name = name
    self.kind = kind
    self.count = count
    self.placement = placement
    self.parameters = parameters
  }
}

/// What a cell is.
public enum CellKind: String, Sendable, CaseIterable {
  /// A harmful cell.
  case tumour
  /// A cell of the tissue around it.
  case healthy
  /// A CD8 T cell that can kill.
  case effector = "cd8_t"

  /// The catalogue section that holds the numbers of the kind.
  public var section: String { rawValue }
}

/// Where the cells of a population are at the start.
public enum Placement: Sendable, Equatable {
  /// One packed mass around the center of the tissue; its size follows from the number of cells.
  case disc
  /// Anywhere in the tissue.
  case scatter
  /// Packed over all the room that earlier populations left, at the given share of full packing.
  case fill(share: Double)
  /// Between two distances from the center of the tissue, in µm.
  case ring(inner: Double, outer: Double)
}
