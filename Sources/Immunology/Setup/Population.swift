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
    self.receptor = receptor ?? (kind == .naturalKiller ? .missingSelf : .clonal)
    self.knockouts = knockouts
    self.isMalignantT = isMalignantT
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
  /// A T cell that was changed or grown outside of the body.
  case engineered = "engineered_t"
  /// A T cell that holds others back.
  case regulatory = "treg"
  /// A natural killer cell, which attacks what hides from T cells.
  case naturalKiller = "nk"
  /// A macrophage.
  case macrophage

  /// The catalogue section of its own.
  public var section: String { rawValue }

  /// The catalogue sections that hold the numbers of the kind; the first is its own.
  ///
  /// What crawls shares the numbers of T cells.
  public var sections: [String] {
    switch self {
    case .tumour: [rawValue, "t_cell_tumour"]
    case .healthy, .effector: [rawValue]
    case .engineered, .regulatory, .naturalKiller, .macrophage: [rawValue, "cd8_t"]
    }
  }

  /// Whether cells of the kind have any use for a number of their sections.
  ///
  /// What crawls shares the numbers of T cells, but only T cells that can kill do all that they do.
  public func uses(_ key: ParameterKey) -> Bool {
    guard key.section == CellKind.effector.section, self != .effector else { return true }
    let walk: [ParameterKey] = [
      .effectorSpeedSpread, .effectorPersistence, .effectorBias, .effectorDying,
    ]
    let life: [ParameterKey] = [.effectorRadius, .effectorSpeed, .effectorDeath]
    let attack: [ParameterKey] = [
      .effectorAttach, .effectorDwell, .effectorRefractory, .effectorHit, .effectorStimulusMemory,
      .effectorContraction,
    ]
    return switch self {
    case .macrophage: walk.contains(key)
    case .regulatory: (walk + life).contains(key)
    case .naturalKiller: (walk + life + attack).contains(key)
    // Their receptor was put in, so none is a bystander.
    case .engineered: key != .effectorBystanders
    case .tumour, .healthy, .effector: true
    }
  }

  /// Whether cells of the kind crawl among the others.
  public var crawls: Bool {
    switch self {
    case .tumour, .healthy: false
    case .effector, .engineered, .regulatory, .naturalKiller, .macrophage: true
    }
  }

  /// Whether cells of the kind are T cells that can kill.
  public var isKillerT: Bool { self == .effector || self == .engineered }

  /// The names of the sections that belong to kinds.
  public static let allSections: [String] = allCases.map(\.rawValue)
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
