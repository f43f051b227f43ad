import Tissue

/// The numbers of a population of tumour cells, in µm and minutes.
struct TumourRow: Sendable {
  let radius: Float
  let stages: Float
  let stageHazard: Float
  let maximalPressure: Float
  let lossHazard: Float
  let dyingMinutes: Float
  let clearanceHazard: Float
  let ligandBasal: Float
  let ligandInduced: Float
  /// A scale on what receptors see.
  let visibility: Float
  let mhcBasal: Float
  let mhcLoss: Float
  let mhcVariants: Float
  /// TGF-β in molecules per second.
  let transforming: Float
  let chemokineFactor: Float

  init(_ values: ParameterValues) {
    radius = Float(values[.tumourRadius])
    stages = Float(values[.tumourCycleStages].rounded())
    stageHazard = stages / Float(values[.tumourCycle] * 60)
    maximalPressure = Float(values[.tumourMaximalPressure])
    lossHazard = Float(values[.tumourLoss] / 1440)
    dyingMinutes = Float(values[.tumourDying] * 60)
    clearanceHazard = Float(values[.tumourClearance] / 1440)
    ligandBasal = Float(values[.tumourLigandBasal])
    ligandInduced = Float(max(values[.tumourLigandBasal], values[.tumourLigandInduced]))
    visibility = Float(values[.tumourAntigen])
    mhcBasal = Float(values[.tumourMHC])
    mhcLoss = Float(values[.tumourMHCLoss])
    mhcVariants = Float(values[.tumourMHCVariants])
    transforming = Float(values[.tumourTransforming])
    chemokineFactor = Float(values[.tumourChemokine])
  }
}

/// The numbers of a population of healthy cells, in µm and minutes.
struct HealthyRow: Sendable {
  let radius: Float
  let turnoverHazard: Float
  let maximalPressure: Float
  let crushPressure: Float
  let crushHazard: Float
  let dyingMinutes: Float
  let ligand: Float
  /// The share of healthy cells that is in its cycle: a day of the life of a cell.
  let cyclingShare: Float
  /// How readily T cells take a healthy cell for a target.
  let selfRecognition: Float

  init(_ values: ParameterValues, without: [Mechanism]) {
    radius = Float(values[.healthyRadius])
    turnoverHazard = Float(1 / (values[.healthyTurnover] * 1440))
    maximalPressure = Float(values[.healthyMaximalPressure])
    crushPressure = Float(values[.healthyCrushPressure])
    crushHazard = Float(values[.healthyCrushRate] / 1440)
    dyingMinutes = Float(values[.healthyDying] * 60)
    ligand = Float(values[.healthyLigand])
    cyclingShare = Float(min(1, 1 / values[.healthyTurnover]))
    selfRecognition = without.contains(.autoimmunity) ? 0 : Float(values[.healthySelf])
  }
}

/// How the cells of a population crawl, live and die, in µm and minutes.
struct CrawlRow: Sendable {
  let radius: Float
  let speed: Float
  let speedSpread: Float
  let walk: PersistentWalk
  let deathHazard: Float
  let dyingMinutes: Float
  /// The cells that vessels let in at most, per mm² and minute.
  let arrivalRate: Float
  /// How many times that rate vessels let in at most; nothing where blood never holds so many.
  private let arrivalLimit: Double?

  init(_ population: Population, isSolid: Bool, without: [Mechanism]) {
    let values = population.parameters
    let isMacrophage = population.kind == .macrophage
    radius = Float(values[isMacrophage ? .macrophageRadius : .effectorRadius])
    speed = Float(values[isMacrophage ? .macrophageSpeed : .effectorSpeed])
    speedSpread = Float(values[.effectorSpeedSpread])
    walk = PersistentWalk(
      persistence: Float(values[.effectorPersistence]),
      bias: without.contains(.chemotaxis) ? 0 : Float(values[.effectorBias]), isSolid: isSolid)
    deathHazard =
      isMacrophage
      ? Float(1 / (values[.macrophageLife] * 1440)) : Float(values[.effectorDeath] / 1440)
    dyingMinutes = Float(values[.effectorDying] * 60)
    let arrivals: ParameterKey =
      switch population.kind {
      case .engineered: .engineeredArrival
      case .regulatory: .regulatoryArrival
      case .naturalKiller: .killerArrival
      case .macrophage: .macrophageArrival
      default: .arrivalRate
      }
    let comes = !without.contains(.recruitment)
    arrivalRate = comes ? Float(values[arrivals] / 1440) : 0
    arrivalLimit = population.kind == .engineered ? values[.engineeredArrivalLimit] : nil
  }

  /// Returns how many times the usual rate vessels let cells in.
  ///
  /// - Parameter level: The cells in blood, relative to the reference number.
  /// - Returns: The level L itself, or L·s/(L + s) where places on vessels run out at s.
  func admitted(level: Double) -> Double {
    guard let arrivalLimit else { return level }
    return level * arrivalLimit / (level + arrivalLimit)
  }
}

/// The numbers of a population of cells that can kill: CD8 T cells, engineered T cells, NK cells.
struct EffectorRow: Sendable {
  let crawl: CrawlRow
  let kind: CellKind
  private(set) var receptor: Sight
  let attachHazard: Float
  let dwellMinutes: Float
  let dwellInhibitedMinutes: Float
  let refractoryMinutes: Float
  let hitHazard: Float
  let receptors: Float
  let receptorsExhausted: Float
  let divisionStageHazard: Float
  let destiny: Float
  let contractionHazard: Float
  /// The hazard with which a contracting cell becomes memory instead.
  let memoryHazard: Float
  /// The hazard with which a memory cell dies.
  let memoryLossHazard: Float
  /// The stages that a recalled cell waits before its first division.
  let recallStages: Float
  let stimulusMinutes: Float
  let progenitorShare: Float
  let bystanderShare: Float
  let receptorLoss: Float
  let receptorReturn: Float
  let mostKills: Float

  /// The stages of the Erlang clock of a T cell's cycle.
  static let stages: Float = 4

  init(_ population: Population, isSolid: Bool, without: [Mechanism]) {
    let values = population.parameters
    crawl = CrawlRow(population, isSolid: isSolid, without: without)
    kind = population.kind
    let fits: Bool
    if case .inserted = population.receptor {
      fits = 0 < values[.productHLA]
    } else {
      fits = true
    }
    // A receptor for another HLA type sees nothing at all.
    receptor = fits ? Sight(population.receptor) : .chimeric(0)
    attachHazard = Float(values[.effectorAttach])
    dwellMinutes = Float(values[.effectorDwell])
    dwellInhibitedMinutes = Float(values[.effectorDwellInhibited])
    refractoryMinutes = Float(values[.effectorRefractory])
    let factor = kind == .engineered ? values[.engineeredHit] : 1
    hitHazard = Float(factor * values[.effectorHit] / 60)
    receptors = Float(values[.effectorReceptor])
    receptorsExhausted = Float(values[.effectorReceptorExhausted])
    divisionStageHazard = Self.stages / Float(values[.effectorDivision] * 60)
    destiny = Float(values[.effectorDestiny].rounded())
    let contraction =
      without.contains(.contraction) ? 0 : Float(values[.effectorContraction] / 1440)
    contractionHazard = contraction
    let share = Float(min(0.99, values[.effectorMemory]))
    let remembers = !without.contains(.memory) && population.kind != .naturalKiller
    memoryHazard = remembers ? contraction * share / (1 - share) : 0
    memoryLossHazard = Float(0.693_147_180_559_945_3 / (values[.memoryHalfLife] * 1440))
    recallStages =
      (Self.stages * Float(values[.effectorRecall] / values[.effectorDivision])).rounded()
    stimulusMinutes = Float(values[.effectorStimulusMemory] * 60)
    progenitorShare = without.contains(.progenitors) ? 0 : Float(values[.effectorProgenitors])
    bystanderShare = Float(values[.effectorBystanders])
    // A receptor that the cell came with is not taken in for long.
    let isOwn = population.receptor == .clonal
    receptorLoss = isOwn ? 0 : Float(values[.engineeredReceptorLoss] / 60)
    receptorReturn = Float(values[.engineeredReceptorReturn] / 60)
    mostKills = Float(values[.killerKills].rounded())
  }

  /// Gives all cells of the population another receptor.
  mutating func take(_ receptor: Receptor) { self.receptor = Sight(receptor) }
}

/// The numbers of a population of regulatory T cells, in µm and minutes.
struct RegulatoryRow: Sendable {
  let crawl: CrawlRow
  /// The share of a T cell's work that one of them nearby takes away.
  let suppression: Float
  let reach: Float
  /// TGF-β in molecules per second.
  let transforming: Float
  /// What a voxel with one of them loses of its IL-2, in 1/min.
  let uptake: Float
  let divisionStageHazard: Float

  init(_ population: Population, isSolid: Bool, without: [Mechanism]) {
    let values = population.parameters
    crawl = CrawlRow(population, isSolid: isSolid, without: without)
    suppression = Float(values[.regulatorySuppression])
    reach = Float(values[.regulatoryReach])
    transforming = Float(values[.regulatoryTransforming])
    uptake = Float(values[.regulatoryUptake])
    divisionStageHazard = EffectorRow.stages / Float(values[.regulatoryDivision] * 60)
  }
}

/// The numbers of a population of macrophages, in µm and minutes.
struct MacrophageRow: Sendable {
  let crawl: CrawlRow
  /// The share of the way that is left after a decision when macrophages turn.
  let turningMinutes: Float
  /// TGF-β in molecules per second of one that holds back.
  let transforming: Float
  /// Chemokine in nM per minute, per volume of one that helps.
  let chemokine: Float

  init(_ population: Population, isSolid: Bool, without: [Mechanism]) {
    let values = population.parameters
    crawl = CrawlRow(population, isSolid: isSolid, without: without)
    turningMinutes = Float(values[.macrophageTurning] * 60)
    transforming = Float(values[.macrophageTransforming])
    chemokine = Float(values[.macrophageChemokine] / 1440)
  }
}

/// The numbers of a population, by its kind.
enum KindRow: Sendable {
  case tumour(TumourRow)
  case healthy(HealthyRow)
  case effector(EffectorRow)
  case regulatory(RegulatoryRow)
  case macrophage(MacrophageRow)

  init(_ population: Population, isSolid: Bool, without: [Mechanism]) {
    switch population.kind {
    case .tumour: self = .tumour(TumourRow(population.parameters))
    case .healthy: self = .healthy(HealthyRow(population.parameters, without: without))
    case .effector, .engineered, .naturalKiller:
      self = .effector(EffectorRow(population, isSolid: isSolid, without: without))
    case .regulatory:
      self = .regulatory(RegulatoryRow(population, isSolid: isSolid, without: without))
    case .macrophage:
      self = .macrophage(MacrophageRow(population, isSolid: isSolid, without: without))
    }
  }

  /// How the cells crawl, if they do.
  var crawl: CrawlRow? {
    switch self {
    case .tumour, .healthy: nil
    case .effector(let row): row.crawl
    case .regulatory(let row): row.crawl
    case .macrophage(let row): row.crawl
    }
  }

  /// The radius of a young cell in µm.
  var radius: Float {
    switch self {
    case .tumour(let row): row.radius
    case .healthy(let row): row.radius
    default: crawl?.radius ?? 0
    }
  }

  /// The mean radius of cells of all ages in µm, by which they are packed at the start.
  var meanRadius: Float {
    if case .tumour(let row) = self { row.meanRadius } else { radius }
  }

  /// How strongly the cells stick: T cells do not (B2).
  func stickiness(_ values: ParameterValues) -> Float {
    crawl == nil ? Float(values[.adhesion]).squareRoot() : 0
  }
}
