import Tissue

/// Lets cells out of the vessels, and places the populations that begin later.
struct Arrivals {
  let world: World

  private var draw: Draw { world.draw }
  private var vessels: Vessels { world.vessels }

  /// Lets cells out, as many as chemokine calls for and blood holds.
  ///
  /// Each kind has a rate for plentiful chemokine and says what blood has to give (``Kind/supply(of:in:)``).
  ///
  /// - Returns: Whether any came.
  func admit() -> Bool {
    var changed = false
    let perVessel = perVessel { $0 * world.rules.turnoverMinutes }
    for (type, kind) in world.kinds.enumerated() {
      guard let crawl = kind.crawl, 0 < crawl.arrivalRate,
        !world.traits.isLeftOut[type]
      else { continue }
      let supply = kind.supply(of: type, in: world.body)
      let level = supply.clones.reduce(0, +)
      guard 0 < level else { continue }
      let most = crawl.arrivalRate * perVessel * Float(crawl.admitted(level: level))
      for index in vessels.positions.indices {
        let expected =
          most * vessels.flows[index] * kind.attraction(call(at: vessels.positions[index]))
        let source = vessels.lineages[index] &+ UInt64(type)
        let u = draw.uniforms(source, world.ticks, .arrival)
        for ordinal in 0..<Draw.poisson(expected: expected, uniform: u.x) {
          let cell = arrive(type, kind, at: index, UInt32(ordinal), supply)
          if let fixation = world.body.levers.productFixation[type] {
            world.crawlers[KillerColumns.exhaustion][cell] = Float(fixation)
            world.crawlers[KillerColumns.fixation][cell] = Float(fixation)
          }
          world.book(.arrival, .none, cell, of: world.crawlers, cause: "vessel")
          changed = true
        }
      }
    }
    return changed
  }

  /// Lets malignant T cells of the blood settle where vessels let them out.
  ///
  /// - Returns: Whether any came.
  func admitMalignant() -> Bool {
    var changed = false
    let perVessel = perVessel { $0 * world.rules.residentMinutes / 1440 }
    for pool in world.body.malignant where 0 < pool.all {
      let type = pool.population
      let values = world.setup.populations[type].parameters
      let most = Float(values[.malignantArrival] * pool.all / 1e9) * perVessel
      let supply = Supply(clones: pool.shares)
      for index in vessels.positions.indices {
        let source = vessels.lineages[index] &+ UInt64(type)
        let u = draw.uniforms(source, world.ticks, .arrival)
        let count = Draw.poisson(expected: most * vessels.flows[index], uniform: u.x)
        for ordinal in 0..<count {
          let cell = arrive(type, world.kinds[type], at: index, UInt32(ordinal), supply)
          world.book(.arrival, .none, cell, of: world.residents, cause: "vessel")
          changed = true
        }
      }
    }
    return changed
  }

  private func arrive(
    _ type: Int, _ kind: any Kind, at vessel: Int, _ ordinal: UInt32, _ supply: Supply
  ) -> Int {
    world.tallies[type].arrivals += 1
    let lineage = Lineage.founder(
      source: vessels.lineages[vessel] &+ UInt64(type), tick: world.ticks, ordinal: ordinal)
    return world.add(
      type, at: vessels.positions[vessel], radius: kind.radius, lineage, supply,
      comesFromBlood: true)
  }

  /// What falls to each vessel of something that goes by mm², in a tissue with depth by layers of it.
  private func perVessel(_ amount: (Float) -> Float) -> Float {
    let area = world.domain.size.x * world.domain.size.y * 1e-6
    let layers = world.domain.isSolid ? world.domain.size.z / world.rules.volumePerLayer : 1
    return amount(area * layers) / Float(max(1, vessels.positions.count))
  }

  /// How loudly chemokine calls at a vessel, from 0 to 1.
  private func call(at place: SIMD3<Float>) -> Float {
    let rules = world.rules
    let level = world.chemokine.value(at: place)
    let call = level / (rules.chemokineHalfEffect + level)
    return rules.arrivalBaseline + (1 - rules.arrivalBaseline) * call
  }
}

// MARK: - Implants

extension Arrivals {
  /// Places the populations that begin at this time, such as a second tumour.
  ///
  /// Healthy cells that are in the way of an implant make room.
  ///
  /// - Returns: Whether any were placed.
  func implant() -> Bool {
    let now = world.day
    let before = Double(Int(world.ticks) - 1) / world.model.rhythm.ticksPerDay
    let due = world.setup.populations.indices.filter { index in
      let first = world.setup.populations[index].firstDay
      return 0 < first && before < first && first <= now
    }
    guard !due.isEmpty else { return false }
    let (oldResidents, oldCrawlers) = (world.residents.count, world.crawlers.count)
    var founding = Founding(world)
    founding.place(due)
    for cell in oldResidents..<world.residents.count { makeRoom(for: cell, among: oldResidents) }
    world.bookStart(of: world.residents, from: oldResidents, cause: "implant")
    world.bookStart(of: world.crawlers, from: oldCrawlers, cause: "implant")
    if oldCrawlers < world.crawlers.count { world.sortCrawlers() }
    return true
  }

  /// Removes the healthy cells that an implanted cell would lie upon.
  private func makeRoom(for implanted: Int, among count: Int) {
    let residents = world.residents
    let place = residents.position(implanted)
    let reach = 0.8 * residents.radius[implanted]
    for cell in 0..<count where residents.state[cell] != Cells.removedState {
      guard world.model.role(of: Int(residents.type[cell])) == .healthy else { continue }
      let way = residents.position(cell) - place
      let limit = reach + 0.5 * residents.radius[cell]
      guard way.x * way.x + way.y * way.y + way.z * way.z < limit * limit else { continue }
      if residents.state[cell] == ResidentState.alive {
        world.bookDeath(cell, .surgery, of: residents, cause: "implant")
      }
      world.bookRemoval(cell, of: residents, cause: "implant")
    }
  }
}
