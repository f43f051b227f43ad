import Tissue

extension Simulation {
  /// Lets cells out of the vessels, as many as chemokine calls for and blood holds.
  ///
  /// Each kind has a rate for plentiful chemokine; T cells that can kill also follow their number
  /// in blood, and each newcomer belongs to a clone by the share of that clone.
  ///
  /// - Returns: Whether any came.
  func admit() -> Bool {
    var changed = false
    let area = domain.size.x * domain.size.y * 1e-6
    let layers = domain.isSolid ? domain.size.z / rules.volumePerLayer : 1
    let perVessel =
      area * layers * rules.turnoverMinutes / Float(max(1, vessels.positions.count))
    for (type, row) in rows.enumerated() {
      let kind = setup.populations[type].kind
      guard let crawl = row.crawl, 0 < crawl.arrivalRate, !setup.isLeftOut(kind) else { continue }
      let supply = supply(of: type, kind)
      let level = supply.clones.reduce(0, +)
      guard 0 < level else { continue }
      let most = crawl.arrivalRate * perVessel * Float(crawl.admitted(level: level))
      for index in vessels.positions.indices {
        let expected = most * vessels.flows[index] * call(at: vessels.positions[index], kind)
        let u = draw.uniforms(vessels.lineages[index] &+ UInt64(type), ticks, .arrival)
        for ordinal in 0..<Draw.poisson(expected: expected, uniform: u.x) {
          let newcomer = Newcomer(
            position: vessels.positions[index], radius: crawl.radius, stickiness: 0,
            type: UInt8(type), state: CrawlerState.searching,
            lineage: Lineage.founder(
              source: vessels.lineages[index] &+ UInt64(type), tick: ticks,
              ordinal: UInt32(ordinal)))
          let cell = CrawlerFounding(draw: draw).add(
            newcomer, row: row, to: crawlers, share: supply.clones,
            remembering: supply.remembering)
          if let fixation = body.levers.productFixation[type] {
            crawlers.numbers[Crawler.exhaustion][cell] = Float(fixation)
            crawlers.numbers[Crawler.fixation][cell] = Float(fixation)
          }
          tallies[type].arrivals += 1
          book(.arrival, .none, cell, of: crawlers, cause: "vessel")
          changed = true
        }
      }
    }
    return changed
  }

  /// How loudly chemokine calls at a vessel, from 0 to 1.
  private func call(at place: SIMD3<Float>, _ kind: CellKind) -> Float {
    // Monocytes follow other signals; they come everywhere.
    if kind == .macrophage { return 1 }
    let level = chemokine.value(at: place)
    let call = level / (rules.chemokineHalfEffect + level)
    return rules.arrivalBaseline + (1 - rules.arrivalBaseline) * call
  }

  /// What blood has to give of a population: the level of each clone, relative to the reference,
  /// and the share of memory cells.
  private func supply(of type: Int, _ kind: CellKind) -> (clones: [Double], remembering: Double) {
    switch kind {
    case .effector: (body.clones, body.rememberingShare)
    case .engineered:
      (body.levers.productClones[type] ?? [body.levers.productLevels[type] ?? 0], 0)
    case .regulatory, .naturalKiller, .macrophage: ([1], 0)
    case .tumour, .healthy: ([], 0)
    }
  }

  /// Places the populations that begin at this time, such as a second tumour.
  ///
  /// Healthy cells that are in the way of an implant make room.
  ///
  /// - Returns: Whether any were placed.
  func implant() -> Bool {
    let now = day
    let before = Double(Int(ticks) - 1) / rhythm.ticksPerDay
    let due = setup.populations.indices.filter { index in
      let first = setup.populations[index].firstDay
      return 0 < first && before < first && first <= now
    }
    guard !due.isEmpty else { return false }
    let (oldResidents, oldCrawlers) = (residents.count, crawlers.count)
    var founding = Founding(individual, domain: domain, draw: draw, clones: body.clones)
    founding.place(due, rows: rows, residents: residents, crawlers: crawlers)
    for cell in oldResidents..<residents.count { makeRoom(for: cell, among: oldResidents) }
    for (sheet, first) in [(residents, oldResidents), (crawlers, oldCrawlers)] {
      for cell in first..<sheet.count {
        tallies[Int(sheet.type[cell])].started += 1
        book(.start, .none, cell, of: sheet, cause: "implant")
      }
    }
    if oldCrawlers < crawlers.count { crawlers.sort(into: crawlerGrid, crew: crew) }
    return true
  }

  /// Removes the healthy cells that an implanted cell would lie upon.
  private func makeRoom(for implanted: Int, among count: Int) {
    let place = residents.position(implanted)
    let reach = 0.8 * residents.radius[implanted]
    for cell in 0..<count where residents.state[cell] != Cells.removedState {
      guard case .healthy = rows[Int(residents.type[cell])] else { continue }
      let way = residents.position(cell) - place
      let limit = reach + 0.5 * residents.radius[cell]
      guard way.x * way.x + way.y * way.y + way.z * way.z < limit * limit else { continue }
      let type = Int(residents.type[cell])
      let wasAlive = residents.state[cell] == ResidentState.alive
      if wasAlive {
        tallies[type].deaths += 1
        tallies[type].lost += 1
        book(.death, .surgery, cell, of: residents, cause: "implant")
      }
      tallies[type].removed += 1
      book(.removal, .cleared, cell, of: residents, cause: "implant")
      residents.state[cell] = Cells.removedState
    }
  }
}
