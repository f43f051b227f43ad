import Tissue

extension Simulation {
  /// Phase 7: books what happened, lets the dead leave and the young arrive.
  ///
  /// One thread walks through the cells in their order, so births, names and the ledger do not
  /// depend on the number of threads.
  func turnOver() {
    guard isDue(every: rhythm.turnoverTicks) else { return }
    if bookResidents() { sortResidents() }
    let changed = bookCrawlers()
    if admit() || changed { crawlers.sort(into: crawlerGrid, crew: crew) }
  }

  /// Books the fates of resident cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookResidents() -> Bool {
    var changed = false
    for cell in 0..<residents.count {
      let code = residents.numbers[Resident.fate][cell]
      guard code != 0, let fate = Fate(rawValue: code) else { continue }
      residents.numbers[Resident.fate][cell] = 0
      let type = Int(residents.type[cell])
      switch fate {
      case .division:
        divideResident(cell)
        changed = true
      case .cleared:
        tallies[type].removed += 1
        book(.removal, fate, cell, of: residents)
        residents.state[cell] = Cells.removedState
        changed = true
      default:
        tallies[type].deaths += 1
        if fate != .turnover { tallies[type].lost += 1 }
        let killed = fate == .killed
        if killed { tallies[type].killed += 1 }
        book(
          .death, fate, cell, of: residents,
          actor: killed ? residents.names[Resident.actor][cell] : 0)
      }
    }
    return changed
  }

  /// Turns one resident cell into two daughters on either side of its place.
  private func divideResident(_ cell: Int) {
    let type = Int(residents.type[cell])
    let mother = residents.lineage[cell]
    let division = UInt32(residents.divisions[cell])
    let radius = rows[type].radius
    let first = Lineage.daughter(of: mother, division: division, daughter: 0)
    let second = Lineage.daughter(of: mother, division: division, daughter: 1)
    let walk = PersistentWalk(persistence: 1, bias: 0, isSolid: domain.isSolid)
    let offset =
      walk.turned(draw.uniforms(mother, ticks, .division), .zero) * (0.5 * radius)
    let middle = residents.position(cell)
    residents.setPosition(cell, domain.confine(middle + offset))
    residents.beginLine(cell, lineage: first)
    residents.radius[cell] = radius
    residents.numbers[Resident.stage][cell] = 0
    let daughter = residents.append(
      Newcomer(
        position: domain.confine(middle - offset), radius: radius,
        stickiness: residents.stickiness[cell], type: UInt8(type), state: ResidentState.alive,
        lineage: second, divisions: residents.divisions[cell]))
    for column in [Resident.damage, Resident.ligand, Resident.oxygen] {
      residents.numbers[column][daughter] = residents.numbers[column][cell]
    }
    residents.pressure[daughter] = residents.pressure[cell]
    tallies[type].divisions += 1
    book(.division, .division, cell, of: residents, actor: mother)
  }

  /// Books the fates of T cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookCrawlers() -> Bool {
    var changed = false
    for cell in 0..<crawlers.count {
      let code = crawlers.numbers[Crawler.fate][cell]
      guard code != 0, let fate = Fate(rawValue: code) else { continue }
      crawlers.numbers[Crawler.fate][cell] = 0
      let type = Int(crawlers.type[cell])
      switch fate {
      case .division:
        divideCrawler(cell)
        changed = true
      case .cleared:
        tallies[type].removed += 1
        book(.removal, fate, cell, of: crawlers)
        crawlers.state[cell] = Cells.removedState
        changed = true
      case .tired:
        tallies[type].tiredEver += 1
        book(.exhaustion, fate, cell, of: crawlers)
      case .recovered:
        book(.recovery, fate, cell, of: crawlers)
      default:
        tallies[type].deaths += 1
        book(.death, fate, cell, of: crawlers)
      }
    }
    return changed
  }

  /// Turns one T cell into two daughters that inherit its history.
  private func divideCrawler(_ cell: Int) {
    guard case .effector(let row) = rows[Int(crawlers.type[cell])] else { return }
    let type = Int(crawlers.type[cell])
    let mother = crawlers.lineage[cell]
    let division = UInt32(crawlers.divisions[cell])
    let first = Lineage.daughter(of: mother, division: division, daughter: 0)
    let second = Lineage.daughter(of: mother, division: division, daughter: 1)
    let offset =
      row.walk.turned(draw.uniforms(mother, ticks, .division), .zero) * (0.5 * row.radius)
    let middle = crawlers.position(cell)
    crawlers.setPosition(cell, domain.confine(middle + offset))
    crawlers.beginLine(cell, lineage: first)
    crawlers.numbers[Crawler.stage][cell] = 0
    crawlers.numbers[Crawler.destiny][cell] -= 1
    // A dividing cell lets go of its target.
    crawlers.state[cell] = CrawlerState.searching
    crawlers.names[Crawler.target][cell] = 0
    let daughter = crawlers.append(
      Newcomer(
        position: domain.confine(middle - offset), radius: row.radius, stickiness: 0,
        type: UInt8(type), state: CrawlerState.searching, lineage: second,
        divisions: crawlers.divisions[cell]))
    for column in 0..<Crawler.numbers {
      crawlers.numbers[column][daughter] = crawlers.numbers[column][cell]
    }
    crawlers.numbers[Crawler.directionX][daughter] *= -1
    crawlers.numbers[Crawler.directionY][daughter] *= -1
    crawlers.numbers[Crawler.speed][daughter] = row.individualSpeed(
      draw.normals(lineage: second, tick: 3, purpose: Purpose.founding.rawValue).x)
    tallies[type].divisions += 1
    book(.division, .division, cell, of: crawlers, actor: mother)
  }

  /// Lets T cells out of the vessels, as many as chemokine calls for.
  ///
  /// - Returns: Whether any came.
  private func admit() -> Bool {
    guard 0 < rules.arrivalRate else { return false }
    var changed = false
    let area = domain.size.x * domain.size.y * 1e-6
    let layers = domain.isSolid ? domain.size.z / rules.volumePerLayer : 1
    let most =
      rules.arrivalRate * area * layers * rules.turnoverMinutes
      / Float(max(1, vessels.positions.count))
    for (type, row) in rows.enumerated() {
      guard case .effector(let row) = row else { continue }
      for index in vessels.positions.indices {
        let level = chemokine.value(at: vessels.positions[index])
        let call = level / (rules.chemokineHalfEffect + level)
        let expected =
          most * vessels.flows[index]
          * (rules.arrivalBaseline + (1 - rules.arrivalBaseline) * call)
        let u = draw.uniforms(vessels.lineages[index] &+ UInt64(type), ticks, .arrival)
        for ordinal in 0..<Draw.poisson(expected: expected, uniform: u.x) {
          let lineage = Lineage.founder(
            source: vessels.lineages[index] &+ UInt64(type), tick: ticks,
            ordinal: UInt32(ordinal))
          let cell = EffectorFounding.add(
            Newcomer(
              position: vessels.positions[index], radius: row.radius, stickiness: 0,
              type: UInt8(type), state: CrawlerState.searching, lineage: lineage),
            row: row, to: crawlers, draw: draw)
          tallies[type].arrivals += 1
          book(.arrival, .none, cell, of: crawlers, cause: "vessel")
          changed = true
        }
      }
    }
    return changed
  }
}
