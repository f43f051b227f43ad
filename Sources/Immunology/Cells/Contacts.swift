import Tissue

/// What T cells do with the cells they touch: attach, hit, let go.
///
/// A synapse begins with a hazard while a T cell touches a living tumour cell that it can see. It
/// lasts an exponential time, shorter the more PD-1 is engaged. During it hits come as a Poisson
/// process with the rate k_hit·a·(1 − I)·(1 − (1 − ω)·E) (equation B8).
struct Contacts {
  private let residents: ResidentSheet
  private let crawlers: CrawlerSheet
  private let grid: BinGrid
  private let rows: [KindRow]
  private let rules: Rules
  private let checkpoint: Checkpoint
  private let occupancy: Float
  private let domain: Domain
  private let draw: Draw
  private let tick: UInt32

  init(_ simulation: Simulation) {
    residents = ResidentSheet(simulation.residents)
    crawlers = CrawlerSheet(simulation.crawlers)
    grid = simulation.residentGrid
    rows = simulation.rows
    rules = simulation.rules
    checkpoint = simulation.checkpoint
    occupancy = Float(simulation.body.occupancy)
    domain = simulation.domain
    draw = simulation.draw
    tick = simulation.ticks
  }

  /// Follows one T cell through one tick.
  func followSynapse(of cell: Int, _ row: EffectorRow) {
    switch crawlers.state[cell] {
    case CrawlerState.searching:
      attach(cell, row)
    case CrawlerState.engaged:
      attack(cell, row)
    case CrawlerState.refractory:
      crawlers.clock[cell] -= rules.tickMinutes
      if crawlers.clock[cell] <= 0 { crawlers.state[cell] = CrawlerState.searching }
    default:
      break
    }
  }

  /// Forms a synapse with the nearest cell in touch, by chance.
  private func attach(_ cell: Int, _ row: EffectorRow) {
    guard let target = nearestTarget(of: cell) else { return }
    let u = draw.uniforms(crawlers.lineage[cell], tick, .synapse)
    guard Hazard.strikes(exposure: row.attachHazard * rules.tickMinutes, uniform: u.x) else {
      return
    }
    let inhibition = inhibition(of: cell, row, by: target)
    let dwell = row.dwellMinutes + (row.dwellInhibitedMinutes - row.dwellMinutes) * inhibition
    crawlers.state[cell] = CrawlerState.engaged
    crawlers.target[cell] = residents.lineage[target]
    crawlers.inhibition[cell] = inhibition
    crawlers.hitsInSynapse[cell] = 0
    crawlers.clock[cell] = Float(-Elementary.log(1 - Double(u.y))) * dwell
  }

  /// Hits the target for one tick and lets go when it is dead or the time is over.
  private func attack(_ cell: Int, _ row: EffectorRow) {
    guard let target = index(of: crawlers.target[cell], near: cell),
      residents.state[target] == ResidentState.alive
    else {
      release(cell, row)
      return
    }
    let tired = 1 - (1 - rules.residual) * crawlers.exhaustion[cell]
    let rate =
      row.hitHazard * antigen(of: target) * (1 - crawlers.inhibition[cell]) * tired
    let u = draw.uniforms(crawlers.lineage[cell], tick, .synapse)
    let time = min(rules.tickMinutes, crawlers.clock[cell])
    let hits = Float(Draw.poisson(expected: rate * time, uniform: u.z))
    crawlers.hits[cell] = hits
    crawlers.hitsInSynapse[cell] += hits
    crawlers.clock[cell] -= rules.tickMinutes
    guard crawlers.clock[cell] <= 0 else { return }
    crawlers.failure[cell] = Float(1 + failure(of: cell).rawValue)
    release(cell, row)
  }

  /// Why a synapse that is over did not kill.
  ///
  /// The brake or exhaustion is named when it cost at least a quarter of the T cell's hits, the
  /// larger of the two first; otherwise it was chance or repair.
  private func failure(of cell: Int) -> AttackFailure {
    let braked = crawlers.inhibition[cell]
    let tired = (1 - rules.residual) * crawlers.exhaustion[cell]
    if 0.25 <= max(braked, tired) { return tired < braked ? .checkpoint : .exhausted }
    return 0 < crawlers.hitsInSynapse[cell] ? .repaired : .tooShort
  }

  private func release(_ cell: Int, _ row: EffectorRow) {
    crawlers.state[cell] = CrawlerState.refractory
    crawlers.target[cell] = 0
    crawlers.clock[cell] = draw.erlang(
      mean: row.refractoryMinutes, crawlers.lineage[cell], tick, .refractory)
  }

  /// How much a target holds back a T cell.
  private func inhibition(of cell: Int, _ row: EffectorRow, by target: Int) -> Float {
    let receptors =
      row.receptors + (row.receptorsExhausted - row.receptors) * crawlers.exhaustion[cell]
    return checkpoint.inhibition(
      receptors: receptors / Self.surface(crawlers.radius[cell]),
      ligands: residents.ligand[target] / Self.surface(residents.radius[target]),
      occupancy: occupancy)
  }

  /// The surface of a sphere in µm².
  private static func surface(_ radius: Float) -> Float { 12.566_371 * radius * radius }

  private func antigen(of target: Int) -> Float {
    if case .tumour(let row) = rows[Int(residents.type[target])] { row.antigen } else { 0 }
  }

  /// The living, visible tumour cell that a T cell touches with the smallest gap.
  ///
  /// Cells touch when their membranes are closer than a tenth of the sum of their radii: T cells
  /// feel around with short protrusions.
  private func nearestTarget(of cell: Int) -> Int? {
    let place = crawlers.position(cell)
    let own = crawlers.radius[cell]
    var nearest: Int?
    var smallest: Float = 1.1
    grid.forEachNeighbourRun(around: grid.bin(at: place)) { run, shift in
      for other in run where residents.state[other] == ResidentState.alive {
        let way = residents.position(other) + shift - place
        let sum = own + residents.radius[other]
        let square = way.x * way.x + way.y * way.y + way.z * way.z
        guard square < smallest * smallest * sum * sum, 0 < antigen(of: other) else { continue }
        smallest = square.squareRoot() / sum
        nearest = other
      }
    }
    return nearest
  }

  /// The index of a cell with a name, if it is still around a T cell.
  private func index(of lineage: UInt64, near cell: Int) -> Int? {
    var found: Int?
    grid.forEachNeighbourRun(around: grid.bin(at: crawlers.position(cell))) { run, _ in
      for other in run where residents.lineage[other] == lineage { found = other }
    }
    return found
  }
}
