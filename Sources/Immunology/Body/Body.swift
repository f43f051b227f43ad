import Tissue

/// The virtual patient outside the piece of tissue: lymph nodes and blood for each family of T
/// cells, all lymphocytes together, and what treatments do at present.
struct Body: Sendable {
  /// The T cells that know one antigen.
  struct Family: Sendable, Equatable {
    /// The antigen, as an index.
    let antigen: Int
    var node: LymphNode
    var pool: TCellPool
    /// Deaths that left the antigen since the last step, weighted by how well they wake it.
    var deaths = 0.0
    /// Dendritic cells that a vaccine loaded since the last step.
    var vaccineCells = 0.0
    /// Tumour cells of the tissue that carry the antigen.
    var carriers = 0.0
  }

  /// What all treatments do together at present.
  var levers = Levers()
  /// The families of T cells, in the order of their antigens.
  var families: [Family]
  /// All lymphocytes in the blood, whatever they know.
  var lymphocytes: LymphocytePool
  /// The marrow and the neutrophils that it makes.
  var marrow: Marrow
  /// IL-6 in the blood.
  var cytokines: CytokineRelease
  /// What the last biopsy found.
  var sample: TumourSample
  /// Cancers of T cells, in the order of their populations.
  var malignant: [MalignantPool]
  /// Healthy T cells that engineered cells killed because they carry the target.
  var tCellsLost = 0.0

  let marks: BloodMarks
  let ownCells: Double
  let bloodScale: Double
  private let antigens: Int
  private let primes: Bool
  private let help: Double
  private let halfPresence: Double
  private let regulatoryLevel: Double
  private let death: ImmunogenicDeath

  init(_ setup: ModelSetup) {
    let values = setup.parameters
    let known = setup.knownAntigens
    antigens = known.count
    primes = !setup.without.contains(.priming)
    help = values[.nodeHelp]
    halfPresence = values[.poolHalfPresence]
    regulatoryLevel = setup.lacksSuppressors ? 0 : 1
    death = ImmunogenicDeath(values)
    lymphocytes = LymphocytePool(values)
    marrow = Marrow(values)
    cytokines = CytokineRelease(values)
    sample = TumourSample(antigens: known.count)
    malignant = setup.populations.indices.filter { setup.populations[$0].isMalignantT }
      .map { MalignantPool($0, of: setup) }
    marks = BloodMarks(setup, pools: malignant)
    ownCells = values[.engineeredOwnCells]
    let first = malignant.first.map { setup.populations[$0.population].parameters }
    bloodScale = (first ?? values)[.malignantScale]
    families = known.indices.filter { known[$0].form == .peptide }.map { antigen in
      var own = known[antigen].parameters
      if setup.without.contains(.memory) { own[.poolMemoryShare] = 0 }
      var pool = TCellPool(own)
      pool.add(effectors: own[.antigenPrimed] * own[.poolReference])
      return Family(
        antigen: antigen, node: LymphNode(own, precursors: own[.antigenPrecursors]), pool: pool)
    }
  }

  /// The share of PD-1 that drugs engage, by the functional assay (equation B6).
  var occupancy: Double { Levers.share(levers.receptorBlock) }

  /// The share of PD-L1 that drugs engage.
  var ligandOccupancy: Double { Levers.share(levers.ligandBlock) }

  /// The share of CTLA-4 that drugs block.
  var primingOccupancy: Double { Levers.share(levers.primingBlock) }

  /// The IL-2 that was given, in nM.
  var interleukin: Double { levers.interleukin }

  /// What drugs leave of the divisions of T cells, from 0 to 1.
  var divisionFactor: Float { Float(levers.division) }

  /// How much more readily healthy cells are attacked while CTLA-4 is blocked, at least 1.
  var breadth: Double {
    guard let node = families.first?.node, 0 < levers.primingBlock else { return 1 }
    let usual = node.breadth(LymphNode.Signals(regulatoryLevel: regulatoryLevel))
    return node.breadth(signals) / max(usual, 1e-9)
  }

  /// What all nodes share at present.
  private var signals: LymphNode.Signals {
    LymphNode.Signals(
      ctla4Occupancy: primingOccupancy, regulatoryLevel: regulatoryLevel,
      interleukin2: min(1, help + levers.helpInNode), suppression: 1 - levers.priming,
      inflammation: levers.inflammation)
  }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    lymphocytes.advance(days: days)
    hunt(days: days)
    marrow.advance(days: days, drug: levers.marrowDrug)
    cytokines.advance(
      days: days,
      CytokineRelease.Signals(
        activatedCells: levers.activatedProduct, myeloidLevel: marrow.level,
        steroid: levers.steroid, blockade: levers.interleukin6Block))
    let shared = signals
    for index in families.indices {
      var signals = shared
      signals.immunogenicDeaths = families[index].deaths
      signals.vaccineCells = families[index].vaccineCells
      signals.memoryCells = families[index].pool.recallableMemory
      families[index].deaths = 0
      families[index].vaccineCells = 0
      var output = LymphNode.Output()
      if primes { output = families[index].node.advance(days: days, signals) }
      families[index].pool.recall(memoryCells: output.recalledMemory)
      let carriers = families[index].carriers
      let presence = carriers / (carriers + halfPresence)
      families[index].pool.advance(
        days: days, arrivals: output.effectors,
        antigenSignal: max(presence, families[index].node.antigenSignal))
    }
  }

  /// How many T cells of each clone blood holds, relative to the reference number, memory included.
  var clones: [Double] {
    var clones = [Double](repeating: 0, count: antigens)
    for family in families {
      clones[family.antigen] = family.pool.level + family.pool.memoryLevel
    }
    return clones
  }

  /// The share of memory cells among the T cells that arrive.
  var rememberingShare: Double {
    var (memory, all) = (0.0, 0.0)
    for family in families {
      memory += family.pool.memoryLevel
      all += family.pool.level + family.pool.memoryLevel
    }
    return all <= 0 ? 0 : memory / all
  }

  /// How well the death of a tumour cell wakes dendritic cells, from 0 to 1.
  func immunogenicity(of fate: Fate) -> Double {
    switch fate {
    case .killed, .killedByProduct: death.weight(.killing)
    case .necrosis: death.weight(.necrosis)
    case .radiation: death.weight(.radiation)
    case .drug: levers.drugIsVisible ? death.weight(.visibleDrug) : death.weight(.quietDrug)
    case .surgery: 0
    default: death.weight(.apoptosis)
    }
  }

  /// Takes up the antigen of a tumour cell that died.
  mutating func take(up antigen: Int, weight: Double) {
    for index in families.indices where families[index].antigen == antigen {
      families[index].deaths += weight
    }
  }

  /// Brings dendritic cells that a vaccine loaded with an antigen.
  mutating func vaccinate(against antigen: Int, cells: Double) {
    for index in families.indices where families[index].antigen == antigen {
      families[index].vaccineCells += cells
    }
  }

  /// Takes note of how many tumour cells carry each antigen.
  mutating func note(carriers: [Double]) {
    for index in families.indices {
      families[index].carriers = carriers[families[index].antigen]
    }
  }

  /// Takes shares of all T cells of the body away, from 0 to 1.
  mutating func deplete(naive: Double, dividing: Double, effectors: Double, memory: Double) {
    for index in families.indices {
      families[index].node.deplete(naive: naive, dividing: dividing)
      families[index].pool.deplete(effectors: effectors, memory: memory)
    }
    lymphocytes.deplete(share: effectors)
  }

  /// The state as columns of a table.
  func columns(_ names: [String]) -> [(name: String, value: Double)] {
    var columns = [
      ("pd1_occupancy", occupancy), ("pdl1_occupancy", ligandOccupancy),
      ("ctla4_occupancy", primingOccupancy),
    ]
    for family in families {
      let name = names[family.antigen]
      columns += [
        ("\(name)_dendritic_cells", family.node.dendriticCells),
        ("\(name)_naive", family.node.naiveCells),
        ("\(name)_primed", family.node.responding),
        ("\(name)_effectors", family.pool.effectors), ("\(name)_memory", family.pool.memory),
      ]
    }
    columns += [
      ("lymphocytes_per_nl", lymphocytes.concentration),
      ("neutrophils_per_nl", marrow.neutrophils), ("il6_pg_per_ml", cytokines.level),
      ("il6_acting_pg_per_ml", cytokines.effective),
    ]
    return columns.map { (name: $0.0, value: $0.1) }
  }

  /// Visits all state; what treatments do follows from theirs.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    for index in families.indices {
      try families[index].node.visitState(&visitor)
      try families[index].pool.visitState(&visitor)
      try visitor.visit(&families[index].deaths)
      try visitor.visit(&families[index].vaccineCells)
      try visitor.visit(&families[index].carriers)
    }
    try lymphocytes.visitState(&visitor)
    try marrow.visitState(&visitor)
    try cytokines.visitState(&visitor)
    try sample.visitState(&visitor)
    for index in malignant.indices { try malignant[index].visitState(&visitor) }
    try visitor.visit(&tCellsLost)
  }
}
