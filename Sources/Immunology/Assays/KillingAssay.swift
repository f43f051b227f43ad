import Tissue

/// T cells and targets in a dish: how many targets die, and when.
///
/// Targets do not divide and do not die by themselves, unless the plan says so; no T cell arrives,
/// divides or dies. Everything else is the model as scenarios run it: search, synapses, PD-1, damage
/// and repair, exhaustion.
public struct KillingAssay: Sendable {
  /// Where the T cells are put.
  public enum Mixing: Sendable {
    /// Targets are one mass, T cells lie on it.
    case mass
    /// Targets are one mass, T cells stand around it.
    case rim
    /// Targets and T cells are spread over the dish.
    case mixed
  }

  /// What is put into a dish.
  public struct Plan: Sendable {
    /// The targets.
    public var targets: Int
    /// The T cells.
    public var effectors: Int
    /// How long the dish is watched.
    public var hours: Double
    /// Where the cells are.
    public var mixing: Mixing
    /// Whether targets grow and die by themselves.
    public var targetsGrow = false
    /// Mechanisms that are left out besides those that a dish does not have.
    public var without: [Mechanism] = []

    /// Creates a plan.
    public init(targets: Int, effectors: Int, hours: Double, mixing: Mixing) {
      self.targets = targets
      self.effectors = effectors
      self.hours = hours
      self.mixing = mixing
    }
  }

  /// What is counted in a dish.
  public struct Count: Sendable, Equatable {
    /// The targets at the start.
    public let targets: Int
    /// The targets that T cells killed.
    public let killed: Int
    /// The living targets at the end.
    public let living: Int
    /// The living targets every six hours, from the start on.
    public let courseOfLiving: [Int]
    /// The hour of each kill, rising.
    public let hours: [Double]
    /// The hours from the first synapse on a target to its death, for those that were killed.
    public let hoursToDeath: [Double]

    /// The share of the targets that was killed.
    public var lysis: Double { Double(killed) / Double(max(1, targets)) }
  }

  private let values: ParameterValues

  /// Prepares dishes.
  public init(_ values: ParameterValues) {
    self.values = values
  }

  /// Watches one dish.
  ///
  /// - Parameters:
  ///   - plan: What is put into it.
  ///   - seed: The seed of all chance.
  /// - Returns: What is counted at the end.
  public func count(_ plan: Plan, seed: UInt64) -> Count {
    let dish = Simulation(setup(plan), seed: seed, threads: 1)
    let targets = dish.world.residents.count
    var (firstSynapse, deaths): ([UInt64: Double], [UInt64: Double]) = ([:], [:])
    func living() -> Int {
      (0..<dish.world.residents.count).count {
        dish.world.residents.state[$0] == ResidentState.alive
      }
    }
    var course = [living()]
    let sixHours = Int((dish.world.model.rhythm.ticksPerDay / 4).rounded())
    let last = (plan.hours / 24 * dish.world.model.rhythm.ticksPerDay).rounded()
    while Double(dish.world.ticks) < last {
      dish.pipeline.tick()
      if Int(dish.world.ticks).isMultiple(of: sixHours) { course.append(living()) }
      let hour = dish.day * 24
      // The ledger knows deaths only by the turn of the resident cells after them.
      let residents = ResidentSheet(dish.world.residents)
      for cell in 0..<dish.world.residents.count
      where (Fate(rawValue: residents.fate[cell]) ?? .none).isKill {
        if deaths[residents.lineage[cell]] == nil { deaths[residents.lineage[cell]] = hour }
      }
      for entry in dish.drainLedger()
      where entry.event == .death && Fate.kills.contains(entry.cause) && deaths[entry.cell] == nil {
        deaths[entry.cell] = hour
      }
      for cell in 0..<dish.world.crawlers.count
      where dish.world.crawlers.state[cell] == CrawlerState.engaged {
        let target = dish.world.crawlers[Crawler.target][cell]
        if firstSynapse[target] == nil { firstSynapse[target] = hour }
      }
    }
    return Count(
      targets: targets, killed: deaths.count, living: living(),
      courseOfLiving: course, hours: deaths.values.sorted(),
      hoursToDeath: deaths.compactMap { cell, hour in firstSynapse[cell].map { hour - $0 } }
        .sorted())
  }

  private func setup(_ plan: Plan) -> ModelSetup {
    var values = values
    // Room for a mass and a rim, or for targets on a quarter of the dish.
    let width = (plan.mixing == .mixed ? 30 : 26) * Double(plan.targets).squareRoot()
    values[.tissueWidth] = max(120, width)
    values[.tissueHeight] = max(120, width)
    values[.effectorDeath] = 0
    if !plan.targetsGrow {
      values[.tumourCycle] = 2000
      values[.tumourLoss] = 0
    }
    let reach = 9 * Double(plan.targets).squareRoot()
    return ModelSetup(
      parameters: values,
      populations: [
        Population(
          name: "target", kind: .tumour, count: plan.targets,
          placement: plan.mixing == .mixed ? .scatter : .disc, parameters: values),
        Population(
          name: "t", kind: .effector, count: plan.effectors,
          placement: Self.placement(plan.mixing, reach: reach), parameters: values),
      ], without: [.recruitment, .expansion, .contraction, .hypoxia] + plan.without)
  }

  private static func placement(_ mixing: Mixing, reach: Double) -> Placement {
    switch mixing {
    case .mass: .ring(inner: 0, outer: reach)
    case .rim: .ring(inner: reach, outer: reach + 30)
    case .mixed: .scatter
    }
  }
}
