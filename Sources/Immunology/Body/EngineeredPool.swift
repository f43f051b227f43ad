import Tissue

/// The cells of an infused product in the body (equation B11).
///
/// After a lag (an Erlang clock of 3 stages) cells grow where they see antigen and find room, and
/// contract where they do not: dE/dt = lag + f·ρ·A/(K + A)·(1 − N/K_LD)·E − (d + h)·E + r·A/(K + A)·M,
/// dM/dt = m·d·E − (β + h + r·A/(K + A))·M, with f the fitness of the product, N all T cells of the
/// body, K_LD those that there is room for, and h the hazard of fratricide. The contraction and the
/// persistence are those of Stein and others (2019). Amounts are cells in the body. Steps are cut at
/// 0.01 days and solved to second order; no number becomes negative.
struct EngineeredPool: Sendable, Equatable {
  /// What drives and brakes the cells during a step.
  struct Signals: Sendable, Equatable {
    /// Cells of the tissue that carry the antigen, harmful and healthy ones.
    var antigenCells = 0.0
    /// The virtual patient's own lymphocytes relative to usual, ``LymphocytePool/level``.
    var lymphocyteLevel = 1.0
    /// The IL-2 that keeps cells alive, 0 to 1.
    var interleukin2 = 0.0
    /// The hazard per day of being killed by one another, ``Fratricide/hazard``.
    var fratricide = 0.0
    /// The share of growth that steroids or TGF-β suppress, 0 to 1.
    var suppression = 0.0
    /// Other infused T cells, which take room too.
    var otherCells = 0.0
  }

  /// Cells that have not begun to grow, by stage.
  private(set) var lagging = SIMD4<Double>(repeating: 0)
  /// Effectors.
  private(set) var effectors = 0.0
  /// Memory cells.
  private(set) var memory = 0.0
  /// The fitness of the product, 0 to 1; that of the last infusions, weighted by their cells.
  private(set) var fitness = 1.0
  /// The most cells there were at any time.
  private(set) var peak = 0.0

  private let rules: Rules

  private struct Rules: Sendable, Equatable {
    let lagRate: Double
    let growth: Double
    let halfAntigen: Double
    let ownCells: Double
    let room: Double
    let death: Double
    let memoryShare: Double
    let memoryLoss: Double
    let recall: Double
    let interleukinSurvival: Double
    let reference: Double
  }

  /// Creates a body without engineered cells.
  init(_ values: ParameterValues) {
    rules = Rules(
      lagRate: 3 / values[.engineeredLag], growth: values[.engineeredGrowth],
      halfAntigen: values[.engineeredHalfAntigen], ownCells: values[.engineeredOwnCells],
      room: values[.engineeredRoom], death: values[.engineeredDeath],
      memoryShare: values[.engineeredMemoryShare], memoryLoss: values[.engineeredMemoryLoss],
      recall: values[.engineeredRecall], interleukinSurvival: values[.engineeredIL2Survival],
      reference: values[.poolReference])
  }
}

extension EngineeredPool {
  /// All cells of the product.
  var cells: Double { lagging[0] + lagging[1] + lagging[2] + effectors + memory }

  /// Effectors relative to the reference: 1 lets the usual number into tissue.
  var level: Double { effectors / rules.reference }

  /// Returns how strongly antigen calls, 0 to 1.
  func antigenSignal(antigenCells: Double) -> Double {
    antigenCells / (rules.halfAntigen + antigenCells)
  }

  /// Returns the effectors that have met antigen, which release cytokines.
  func activatedCells(antigenCells: Double) -> Double {
    effectors * antigenSignal(antigenCells: antigenCells)
  }

  /// Adds the cells of an infusion.
  ///
  /// - Parameters:
  ///   - infused: The living cells of the product.
  ///   - quality: Their fitness, 0 to 1.
  mutating func infuse(cells infused: Double, fitness quality: Double) {
    guard 0 < infused else { return }
    let present = cells
    fitness = (fitness * present + quality * infused) / (present + infused)
    lagging[0] += infused
    peak = max(peak, cells)
  }

  /// Runs forward by some days.
  mutating func advance(days: Double, _ signals: Signals) {
    guard 0 < days, 0 < cells else { return }
    let count = max(1, (days / 0.01).rounded(.up))
    let step = days / count
    for _ in 0..<Int(count) {
      let middle = stepped(ratesOf: self, signals, days: step / 2)
      self = stepped(ratesOf: middle, signals, days: step)
      peak = max(peak, cells)
    }
  }

  /// Takes a share of all cells away, 0 to 1.
  mutating func deplete(share: Double) {
    lagging *= 1 - share
    effectors *= 1 - share
    memory *= 1 - share
  }

  private func stepped(
    ratesOf now: EngineeredPool, _ signals: Signals, days: Double
  ) -> EngineeredPool {
    var next = self
    let antigen = antigenSignal(antigenCells: signals.antigenCells)
    let all = rules.ownCells * signals.lymphocyteLevel + now.cells + signals.otherCells
    let room = max(0, 1 - all / rules.room)
    let growth =
      now.fitness * rules.growth * antigen * room * (1 - signals.suppression)
    let death = rules.death * (1 - rules.interleukinSurvival * signals.interleukin2)
    for stage in 0..<3 {
      next.lagging[stage] = PositiveStep.advanced(
        lagging[stage], supply: stage == 0 ? 0 : rules.lagRate * now.lagging[stage - 1],
        loss: rules.lagRate + signals.fratricide, days: days)
    }
    next.effectors = PositiveStep.advanced(
      effectors, supply: rules.lagRate * now.lagging[2] + rules.recall * antigen * now.memory,
      loss: death + signals.fratricide - growth, days: days)
    next.memory = PositiveStep.advanced(
      memory, supply: rules.memoryShare * death * now.effectors,
      loss: rules.memoryLoss + signals.fratricide + rules.recall * antigen, days: days)
    return next
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(lanesOf: &lagging)
    try visitor.visit(&effectors)
    try visitor.visit(&memory)
    try visitor.visit(&fitness)
    try visitor.visit(&peak)
  }
}
