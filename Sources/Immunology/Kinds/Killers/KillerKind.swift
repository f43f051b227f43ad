import Tissue

/// Cells that crawl, search, form synapses and hit: what T cells that can kill and NK cells share.
///
/// Each of these kinds is a folder of its own, which says in what it differs.
protocol KillerKind: Kind {
  /// The numbers of the population.
  var killer: Killer { get }
  /// What its cells sense and change.
  var senses: KillerSenses { get }
  /// After how many kills a cell is spent.
  var mostKills: Float { get }

  /// Whether PD-1 holds its cells back.
  static var feelsCheckpoint: Bool { get }
  /// Whether stimulated cells divide, make IL-2 and can become memory.
  static var isTCell: Bool { get }
  /// Whether cells take in their receptor while they are stimulated.
  static var hasChimericReceptor: Bool { get }
}

extension KillerKind {
  var mostKills: Float { .infinity }
  static var feelsCheckpoint: Bool { true }
  static var isTCell: Bool { true }
  static var hasChimericReceptor: Bool { false }

  var radius: Float { killer.crawl.radius }
  var dyingMinutes: Float { killer.crawl.dyingMinutes }
  var crawl: Crawl? { killer.crawl }

  func act(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ draws: Draws, _ now: Moment) {
    for cell in run {
      now.contacts.followSynapse(of: cell, self, draws[cell])
      if now.crawlersDecide { live(cell, cells, now) }
    }
  }

  func react(crawlers run: Range<Int>, _ cells: CrawlerSheet, _ reactions: Reactions) {
    reactions.breathe(run, cells)
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
    cells.numbers[Crawler.stimulus][cell] = isMemory ? 0 : 1
    cells.numbers[Crawler.destiny][cell] = killer.destiny
    cells.numbers[Crawler.receptor][cell] = Self.isTCell ? 1 : 0
    let isOwn = killer.receptor == .clonal
    let phase: Kinship.Phase =
      isMemory ? .memory : u.x < killer.progenitorShare ? .progenitor : .effector
    let clone = isOwn ? killer.clone(u.y, u.w, founding.supply.clones) : Kinship.bystander
    cells.numbers[Crawler.kinship][cell] =
      Kinship(clone: clone, phase: Self.isTCell ? phase : .effector).code
  }

  /// A cell that renews itself stays what it is; its other daughter becomes a fighter with all of its
  /// divisions before it.
  func divide(crawler cell: Int, daughter: Int, in cells: Cells) {
    var kinship = Kinship(cells.numbers[Crawler.kinship][cell])
    guard kinship.phase == .progenitor else {
      cells.numbers[Crawler.destiny][cell] -= 1
      cells.numbers[Crawler.destiny][daughter] -= 1
      return
    }
    kinship.phase = .effector
    cells.numbers[Crawler.kinship][daughter] = kinship.code
    cells.numbers[Crawler.destiny][daughter] = killer.destiny
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
    let isStranger = share.count <= Kinship.bystander && stranger < bystanderShare
    let all = share.reduce(0, +)
    guard !isStranger, 0 < all else { return Kinship.bystander }
    var left = Double(uniform) * all
    for (clone, number) in share.enumerated() where 0 < number {
      left -= number
      if left < 0 { return clone }
    }
    return share.lastIndex { 0 < $0 } ?? Kinship.bystander
  }
}
