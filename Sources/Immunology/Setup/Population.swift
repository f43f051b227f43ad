/// A named group of cells of one kind.
public struct Population: Sendable, Equatable {
  /// The name in the scenario file; columns of the results begin with it.
  public var name: String
  /// What the cells are.
  public var kind: CellKind
  /// How many there are at the start; with ``Placement/fill(share:)`` the number that fits is used.
  public var count: Int
  /// Where they are at the start.
  public var placement: Placement
  /// The numbers of the model as they hold for this population.
  public var parameters: ParameterValues
  /// The day on which the cells are placed; later than 0 for an implant.
  public var firstDay: Double
  /// The middle of a disc or ring in µm from the corner of the tissue, or `nil` for the center.
  public var center: SIMD2<Double>?
  /// What its cells recognise others by.
  public var receptor: Receptor
  /// The antigens that were cut out of the cells of a product, as indices.
  public var knockouts: [Int]

  /// Whether its cells are T cells that became harmful: they are in the blood too.
  public var isMalignantT: Bool

  /// Creates a population.
  public init(
    name: String, kind: CellKind, count: Int, placement: Placement, parameters: ParameterValues,
    firstDay: Double = 0, center: SIMD2<Double>? = nil, receptor: Receptor? = nil,
    knockouts: [Int] = [], isMalignantT: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.count = count
    self.placement = placement
    self.parameters = parameters
    self.firstDay = firstDay
    self.center = center
    self.receptor = receptor ?? kind.form.receptor
    self.knockouts = knockouts
    self.isMalignantT = isMalignantT
  }
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
