import Tissue

extension Simulation {
  /// Phase 7: books what happened, lets the dead leave and the young arrive.
  ///
  /// One thread walks through the cells in their order, so births, names and the ledger do not
  /// depend on the number of threads.
  func turnOver() {
    // Implants come at their time, whatever the turns of the others.
    let implanted = implant()
    if isDue(every: rhythm.residentTicks) {
      let seeded = admitMalignant()
      if bookResidents() || implanted || seeded { sortResidents() }
    } else if implanted {
      sortResidents()
    }
    guard isDue(every: rhythm.turnoverTicks) else { return }
    let changed = bookCrawlers()
    if admit() || changed { crawlers.sort(into: crawlerGrid, crew: crew) }
  }

  /// Books the fates of resident cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookResidents() -> Bool {
    var changed = false
    var fates = residents.numbers[Resident.fate]
    for cell in 0..<residents.count where fates[cell] != 0 {
      guard let fate = Fate(rawValue: fates[cell]) else { continue }
      fates[cell] = 0
      let type = Int(residents.type[cell])
      switch fate {
      case .division:
        if residents.numbers[Resident.doom][cell] == 1 {
          // Radiation doomed it to die at this division.
          dieAtDivision(cell)
        } else {
          divideResident(cell)
          // That may have moved the column.
          fates = residents.numbers[Resident.fate]
          changed = true
        }
      case .cleared:
        tallies[type].removed += 1
        book(.removal, fate, cell, of: residents)
        residents.state[cell] = Cells.removedState
        changed = true
      default:
        tallies[type].deaths += 1
        if fate != .turnover { tallies[type].lost += 1 }
        let killed = fate.isKill
        if killed { tallies[type].killed += 1 }
        release(cell, fate)
        book(
          .death, fate, cell, of: residents,
          actor: killed ? residents.names[Resident.actor][cell] : 0)
      }
    }
    return changed
  }

  /// Lets a cell that radiation doomed die when it would divide.
  private func dieAtDivision(_ cell: Int) {
    let cells = ResidentSheet(residents)
    let type = Int(residents.type[cell])
    let minutes: Float =
      switch rows[type] {
      case .tumour(let row): row.dyingMinutes
      case .healthy(let row): row.dyingMinutes
      case .effector, .regulatory, .macrophage: 0
      }
    beginDying(cell, cells, .radiation, minutes: minutes)
    residents.numbers[Resident.fate][cell] = 0
    tallies[type].deaths += 1
    tallies[type].lost += 1
    book(.death, .radiation, cell, of: residents)
    release(cell, .radiation)
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
    inherit(cell, daughter)
    tallies[type].divisions += 1
    book(.division, .division, cell, of: residents, actor: mother)
  }

  /// Books the fates of T cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookCrawlers() -> Bool {
    var changed = false
    for cell in 0..<crawlers.count {
      // A division may move the column, so it is looked up for each cell.
      let fates = CrawlerSheet.fates(of: crawlers)
      let code = fates[cell]
      guard code != 0, let fate = Fate(rawValue: code) else { continue }
      fates[cell] = 0
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
      case .memory:
        tallies[type].remembering += 1
        book(.memory, fate, cell, of: crawlers)
      case .recalled:
        book(.recall, fate, cell, of: crawlers)
      default:
        tallies[type].deaths += 1
        book(.death, fate, cell, of: crawlers)
      }
    }
    return changed
  }

  /// Turns one T cell into two daughters that inherit its history.
  ///
  /// A cell that renews itself stays what it is; its other daughter becomes a fighter with all of
  /// its divisions before it.
  private func divideCrawler(_ cell: Int) {
    guard let row = rows[Int(crawlers.type[cell])].crawl else { return }
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
    var kinship = Kinship(crawlers.numbers[Crawler.kinship][cell])
    let renews = kinship.phase == .progenitor
    if !renews { crawlers.numbers[Crawler.destiny][cell] -= 1 }
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
    if renews, case .effector(let row) = rows[type] {
      kinship.phase = .effector
      crawlers.numbers[Crawler.kinship][daughter] = kinship.code
      crawlers.numbers[Crawler.destiny][daughter] = row.destiny
    }
    tallies[type].divisions += 1
    book(.division, .division, cell, of: crawlers, actor: mother)
  }
}
