import Tissue

/// What killers do with the cells they touch: attach, hit, let go.
///
/// A synapse begins with a hazard while a killer touches a living cell that it recognises. It lasts
/// an exponential time, shorter the more PD-1 is engaged. During it hits come as a Poisson process
/// with the rate k_hit·a·(1 − I)·(1 − S)·(1 − (1 − ω)·E) (equation B8): a what the receptor sees,
/// I the inhibition by PD-1, S suppression by regulatory T cells and TGF-β, E exhaustion.
struct Contacts {
  private let residents: ResidentSheet
  let crawlers: KillerSheet
  private let targets: Targets
  private let grid: BinGrid
  private let rules: Rules
  private let checkpoint: Checkpoint
  private let suppression: Suppression
  private let occupancy: Float
  private let ligandOccupancy: Float
  /// What drugs leave of the hits.
  private let killing: Float
  private let draw: Draw
  private let tick: UInt32

  /// Nothing to do where no kind of cell kills.
  init?(_ world: World) {
    guard let killers = KillerSheet(world) else { return nil }
    crawlers = killers
    residents = ResidentSheet(world.residents)
    targets = Targets(world, killers)
    grid = world.residentGrid
    rules = world.model.rules
    checkpoint = world.model.checkpoint
    suppression = Suppression(world)
    occupancy = Float(world.body.occupancy)
    ligandOccupancy = Float(world.body.ligandOccupancy)
    killing = Float(world.body.levers.killing)
    draw = world.model.draw
    tick = world.ticks
  }

  /// Follows one killer through one tick, with its draws for it.
  func followSynapse<K: KillerKind>(of cell: Int, _ kind: K, _ u: SIMD4<Float>) {
    switch crawlers.state[cell] {
    case CrawlerState.searching:
      attach(cell, kind, u)
    case CrawlerState.engaged:
      attack(cell, kind, u)
    case CrawlerState.refractory:
      crawlers.clock[cell] -= rules.tickMinutes
      if crawlers.clock[cell] <= 0 { crawlers.state[cell] = CrawlerState.searching }
    default:
      break
    }
  }

  /// Forms a synapse with the nearest cell in touch that it recognises, by chance.
  private func attach<K: KillerKind>(_ cell: Int, _ kind: K, _ u: SIMD4<Float>) {
    let row = kind.killer
    // What would not begin with the readiest cell does not begin, and then nobody need be looked for.
    guard Hazard.strikes(exposure: row.attachHazard * rules.tickMinutes, uniform: u.x),
      let found = targets.nearest(
        to: cell, at: crawlers.position(cell), radius: crawlers.radius[cell], row)
    else { return }
    guard let target = found.target else {
      bookBlindness(cell, row, found.unseen, u.x)
      return
    }
    let exposure = row.attachHazard * found.readiness * rules.tickMinutes
    guard Hazard.strikes(exposure: exposure, uniform: u.x) else { return }
    let inhibition = K.feelsCheckpoint ? inhibition(of: cell, row, by: target) : 0
    let held = suppression.of(crawlers.position(cell))
    let dwell = row.dwellMinutes + (row.dwellInhibitedMinutes - row.dwellMinutes) * inhibition
    crawlers.hasHit[cell] = 0
    let brake = brake(on: cell, seen: found.affinity, inhibition: inhibition, held)
    crawlers.brake[cell] = brake.map { UInt8(1 + $0.rawValue) } ?? 0
    crawlers.state[cell] = CrawlerState.engaged
    crawlers.target[cell] = residents.lineage[target]
    crawlers.inhibition[cell] = inhibition
    crawlers.affinity[cell] = found.affinity * held.left
    crawlers.clock[cell] = Float(-Elementary.log(1 - Double(u.y))) * dwell
  }

  /// Counts a tumour cell that was touched but not seen, as often as a synapse would have begun.
  private func bookBlindness(
    _ cell: Int, _ row: Killer, _ unseen: AttackFailure?, _ uniform: Float
  ) {
    guard let unseen else { return }
    let cycle = 1 + row.attachHazard * (row.dwellMinutes + row.refractoryMinutes)
    let exposure = row.attachHazard / cycle * rules.tickMinutes
    if Hazard.strikes(exposure: exposure, uniform: uniform) {
      crawlers.failure[cell] = UInt8(1 + unseen.rawValue)
    }
  }

  /// Hits the target for one tick and lets go when it is dead or the time is over.
  private func attack<K: KillerKind>(_ cell: Int, _ kind: K, _ u: SIMD4<Float>) {
    let row = kind.killer
    guard let target = index(of: crawlers.target[cell], near: cell),
      residents.state[target] == ResidentState.alive
    else {
      kind.noteKill(cell, crawlers.crawlers)
      release(cell, row)
      return
    }
    let tired = 1 - (1 - rules.residual) * crawlers.exhaustion[cell]
    var rate = row.hitHazard * crawlers.affinity[cell] * (1 - crawlers.inhibition[cell]) * tired
    rate *= killing
    rate *= kind.receptorLeft(cell, crawlers.crawlers)
    let time = min(rules.tickMinutes, crawlers.clock[cell])
    let hits = UInt8(clamping: Draw.poisson(expected: rate * time, uniform: u.z))
    crawlers.hits[cell] = hits
    if hits != 0 { crawlers.hasHit[cell] = 1 }
    crawlers.clock[cell] -= rules.tickMinutes
    guard crawlers.clock[cell] <= 0 else { return }
    let chance = AttackFailure.unbraked(hadHit: crawlers.hasHit[cell] != 0)
    let brake = crawlers.brake[cell]
    crawlers.failure[cell] = brake == 0 ? UInt8(1 + chance.rawValue) : brake
    release(cell, row)
  }

  /// What costs a killer most of its hits, if anything costs it a quarter of them.
  ///
  /// A synapse that ends without a kill is booked under this name; without one it was chance or
  /// repair.
  private func brake(
    on cell: Int, seen: Float, inhibition: Float, _ held: Suppression.Held
  ) -> AttackFailure? {
    let costs: [(Float, AttackFailure)] = [
      (inhibition, .checkpoint), ((1 - rules.residual) * crawlers.exhaustion[cell], .exhausted),
      (1 - seen, .noAntigen), (held.regulatory, .regulatory), (held.transforming, .transforming),
    ]
    var worst: AttackFailure?
    var most: Float = 0.25
    for (cost, name) in costs where most <= cost && (worst == nil || most < cost) {
      (most, worst) = (cost, name)
    }
    return worst
  }

  private func release(_ cell: Int, _ row: Killer) {
    crawlers.state[cell] = CrawlerState.refractory
    crawlers.target[cell] = 0
    crawlers.clock[cell] = draw.erlang(
      mean: row.refractoryMinutes, crawlers.lineage[cell], tick, .refractory)
  }

  /// How much a target holds back a killer by PD-1.
  private func inhibition(of cell: Int, _ row: Killer, by target: Int) -> Float {
    let receptors =
      row.receptors + (row.receptorsExhausted - row.receptors) * crawlers.exhaustion[cell]
    return checkpoint.inhibition(
      receptors: receptors / Self.surface(crawlers.radius[cell]),
      ligands: residents.ligand[target] * (1 - ligandOccupancy)
        / Self.surface(residents.radius[target]),
      occupancy: occupancy)
  }

  /// The surface of a sphere in µm².
  private static func surface(_ radius: Float) -> Float { 12.566_371 * radius * radius }

  /// The index of a cell with a name, if it is still around a killer.
  private func index(of lineage: UInt64, near cell: Int) -> Int? {
    var found: Int?
    grid.forEachNeighbourRun(around: grid.bin(at: crawlers.position(cell))) { run, _ in
      for other in run where residents.lineage[other] == lineage { found = other }
    }
    return found
  }
}
