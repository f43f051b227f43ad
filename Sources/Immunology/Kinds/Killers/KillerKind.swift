import Tissue

/// Cells that crawl, search, form synapses and hit: what T cells that can kill and NK cells share.
///
/// Each of these kinds is a folder of its own, which says in what it differs.
protocol KillerKind: Kind {
  /// The numbers of the population.
  var killer: Killer { get }
  /// What its cells sense and change.
  var senses: KillerSenses { get }
  /// Whether a cell has done its work.
  func isSpent(_ cell: Int, _ cells: CrawlerSheet) -> Bool
  /// Takes note that the target of a cell is dead.
  func noteKill(_ cell: Int, _ cells: CrawlerSheet)
  /// How much of the receptor that was put in is left on the surface of a cell, from 0 to 1.
  func receptorLeft(_ cell: Int, _ cells: CrawlerSheet) -> Float
  /// Moves the receptor by one decision.
  func renewReceptor(_ cell: Int, _ cells: KillerSheet)
  /// Gives the columns of the kind what a cell starts with.
  func foundOwn(_ cell: Int, in cells: Cells)

  /// Whether PD-1 holds its cells back.
  static var feelsCheckpoint: Bool { get }
  /// Whether stimulated cells divide, make IL-2 and can become memory.
  static var isTCell: Bool { get }
}

extension KillerKind {
  func isSpent(_ cell: Int, _ cells: CrawlerSheet) -> Bool { false }
  func noteKill(_ cell: Int, _ cells: CrawlerSheet) {}
  func receptorLeft(_ cell: Int, _ cells: CrawlerSheet) -> Float { 1 }
  func renewReceptor(_ cell: Int, _ cells: KillerSheet) {}
  func foundOwn(_ cell: Int, in cells: Cells) {}
  static var feelsCheckpoint: Bool { true }
  static var isTCell: Bool { true }

  var radius: Float { killer.crawl.radius }
  var dyingMinutes: Float { killer.crawl.dyingMinutes }
  var crawl: Crawl? { killer.crawl }

  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {
    guard let contacts = now.contacts else { return }
    for cell in run {
      contacts.followSynapse(of: cell, self, draws[cell])
      if now.crawlersDecide { live(cell, contacts.crawlers, now) }
    }
  }

  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {
    reactions.breathe(run, cells)
    guard let cells = reactions.killers else { return }
    let mesh = reactions.mesh
    let (alarm, help) = (senses.interferon.source, senses.interleukin.source)
    for cell in run where cells.state[cell] == CrawlerState.engaged {
      let voxel = mesh.index(at: cells.position(cell))
      // PD-1, exhaustion and suppression silence IFN-γ as they silence killing (A11).
      let fit =
        (1 - (1 - reactions.rules.residual) * cells.exhaustion[cell])
        * (1 - cells.inhibition[cell]) * cells.affinity[cell]
      alarm[voxel] += reactions.interferonPerVoxel * fit
      if Self.isTCell {
        help[voxel] += reactions.perSecond * reactions.rules.interleukinSecretion * fit
      }
    }
  }

  func found(crawler cell: Int, in cells: Cells, _ founding: FoundingMoment) {
    let u = founding.draw.uniforms(cells.lineage[cell], 4, .founding)
    let isMemory = Double(u.z) < founding.supply.remembering
    // It comes activated from a lymph node; a memory cell comes at rest.
    cells[KillerColumns.stimulus][cell] = isMemory ? 0 : 1
    cells[KillerColumns.destiny][cell] = killer.destiny
    let isOwn = killer.receptor == .clonal
    let phase: LifePhase =
      isMemory ? .memory : u.x < killer.progenitorShare ? .progenitor : .effector
    let clone = isOwn ? killer.clone(u.y, u.w, founding.supply.clones) : Clonality.bystander
    cells[KillerColumns.clone][cell] = UInt8(clone)
    cells[KillerColumns.phase][cell] = (Self.isTCell ? phase : .effector).rawValue
    foundOwn(cell, in: cells)
  }

  /// A cell that renews itself stays what it is; its other daughter becomes a fighter with all of its
  /// divisions before it.
  func divide(crawler cell: Int, daughter: Int, in cells: Cells) {
    guard cells[KillerColumns.phase][cell] == LifePhase.progenitor.rawValue else {
      cells[KillerColumns.destiny][cell] -= 1
      cells[KillerColumns.destiny][daughter] -= 1
      return
    }
    cells[KillerColumns.phase][daughter] = LifePhase.effector.rawValue
    cells[KillerColumns.destiny][daughter] = killer.destiny
  }
}

/// What cells that can kill sense and change.
struct KillerSenses {
  let rules: Rules
  let interferon: Field
  /// IL-2 in the tissue.
  let interleukin: Field

  init(_ setting: KindSetting) {
    rules = setting.rules
    interferon = setting.factors[.interferon]
    interleukin = setting.factors[.interleukin2]
  }
}

/// The numbers of a population of cells that can kill, in µm and minutes.
///
/// Nothing but numbers, so that loops may copy them without counting references.
struct Killer: Sendable {
  let crawl: Crawl
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
  private let bystanderShare: Float
  let receptorLoss: Float
  let receptorReturn: Float

  /// The stages of the Erlang clock of a T cell's cycle.
  static let stages: Float = 4

  /// - Parameters:
  ///   - population: The population.
  ///   - setting: The setup.
  ///   - crawl: How the cells crawl.
  ///   - vigour: A factor on the rate of hits.
  ///   - remembers: Whether cells that find nothing can stay as memory.
  init(
    _ population: Population, in setting: KindSetting, crawl: Crawl, vigour: Double = 1,
    remembers: Bool = true
  ) {
    let values = population.parameters
    self.crawl = crawl
    let fits: Bool
    if case .inserted = population.receptor { fits = 0 < values[.productHLA] } else { fits = true }
    // A receptor for another HLA type sees nothing at all.
    receptor = fits ? Sight(population.receptor) : .chimeric(0)
    attachHazard = Float(values[.effectorAttach])
    dwellMinutes = Float(values[.effectorDwell])
    dwellInhibitedMinutes = Float(values[.effectorDwellInhibited])
    refractoryMinutes = Float(values[.effectorRefractory])
    hitHazard = Float(vigour * values[.effectorHit] / 60)
    receptors = Float(values[.effectorReceptor])
    receptorsExhausted = Float(values[.effectorReceptorExhausted])
    divisionStageHazard = Self.stages / Float(values[.effectorDivision] * 60)
    destiny = Float(values[.effectorDestiny].rounded())
    let contraction =
      setting.lacks(.contraction) ? 0 : Float(values[.effectorContraction] / 1440)
    contractionHazard = contraction
    let share = Float(min(0.99, values[.effectorMemory]))
    memoryHazard =
      remembers && !setting.lacks(.memory) ? contraction * share / (1 - share) : 0
    memoryLossHazard = Float(0.693_147_180_559_945_3 / (values[.memoryHalfLife] * 1440))
    recallStages =
      (Self.stages * Float(values[.effectorRecall] / values[.effectorDivision])).rounded()
    stimulusMinutes = Float(values[.effectorStimulusMemory] * 60)
    progenitorShare = setting.lacks(.progenitors) ? 0 : Float(values[.effectorProgenitors])
    bystanderShare = Float(values[.effectorBystanders])
    // A receptor that the cell came with is not taken in for long.
    let isOwn = population.receptor == .clonal
    receptorLoss = isOwn ? 0 : Float(values[.engineeredReceptorLoss] / 60)
    receptorReturn = Float(values[.engineeredReceptorReturn] / 60)
  }

  /// The same cells with another receptor.
  func with(_ receptor: Receptor) -> Killer {
    var other = self
    other.receptor = Sight(receptor)
    return other
  }

  /// The clone of a newcomer, drawn by their numbers in blood.
  fileprivate func clone(_ uniform: Float, _ stranger: Float, _ share: [Double]) -> Int {
    // Whether it knows none of the antigens is drawn where the shares do not say it.
    let isStranger = share.count <= Clonality.bystander && stranger < bystanderShare
    let all = share.reduce(0, +)
    guard !isStranger, 0 < all else { return Clonality.bystander }
    var left = Double(uniform) * all
    for (clone, number) in share.enumerated() where 0 < number {
      left -= number
      if left < 0 { return clone }
    }
    return share.lastIndex { 0 < $0 } ?? Clonality.bystander
  }
}
