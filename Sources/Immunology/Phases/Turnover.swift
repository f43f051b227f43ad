import Tissue

/// Phase 7 of a tick: books what happened, lets the dead leave and the young arrive.
///
/// One thread walks through the cells in their order, so births, names and the ledger do not depend
/// on the number of threads.
struct Turnover {
  let world: World

  func run() {
    let rhythm = world.model.rhythm
    let arrivals = Arrivals(world: world)
    // Implants come at their time, whatever the turns of the others.
    let implanted = arrivals.implant()
    if world.isDue(every: rhythm.residentTicks) {
      let seeded = arrivals.admitMalignant()
      if bookResidents() || implanted || seeded { world.sortResidents() }
    } else if implanted {
      world.sortResidents()
    }
    guard world.isDue(every: rhythm.turnoverTicks) else { return }
    let changed = bookCrawlers()
    if arrivals.admit() || changed { world.sortCrawlers() }
  }

  /// Books the fates of resident cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookResidents() -> Bool {
    let residents = world.residents
    var changed = false
    var fates = residents[Resident.fate]
    for cell in 0..<residents.count where fates[cell] != 0 {
      guard let fate = Fate(rawValue: fates[cell]) else { continue }
      fates[cell] = 0
      switch fate {
      case .division:
        if residents[Resident.doom][cell] == 1 {
          // Radiation doomed it to die at this division.
          dieAtDivision(cell)
        } else {
          Births(world: world).divideResident(cell)
          // That may have moved the column.
          fates = residents[Resident.fate]
          changed = true
        }
      case .cleared:
        world.bookRemoval(cell, of: residents)
        changed = true
      default:
        release(cell, fate)
        world.bookDeath(
          cell, fate, of: residents,
          actor: fate.isKill ? residents[Resident.actor][cell] : 0)
      }
    }
    return changed
  }

  /// Lets a cell that radiation doomed die when it would divide.
  private func dieAtDivision(_ cell: Int) {
    let cells = ResidentSheet(world.residents)
    let mean = world.kinds[Int(cells.type[cell])].dyingMinutes
    cells.beginDying(
      cell, .none, for: world.draw.erlang(mean: mean, cells.lineage[cell], world.ticks, .dying))
    world.bookDeath(cell, .radiation, of: world.residents)
    release(cell, .radiation)
  }

  /// Hands the antigens of a harmful cell that died to the dendritic cells of the body.
  private func release(_ cell: Int, _ fate: Fate) {
    let (residents, recognition) = (world.residents, world.model.recognition)
    let type = Int(residents.type[cell])
    guard world.traits.surfaces[type].isHarmful else { return }
    let weight = world.body.immunogenicity(of: fate)
    guard 0 < weight else { return }
    let lost = residents[Resident.lost][cell]
    for antigen in 0..<recognition.count
    where recognition.isPeptide[antigen] && recognition.carries(antigen, type)
      && lost & Recognition.bit(of: antigen) == 0
    {
      world.body.take(up: antigen, weight: weight)
    }
  }

  /// Books the fates of crawling cells.
  ///
  /// - Returns: Whether cells came or went.
  private func bookCrawlers() -> Bool {
    let crawlers = world.crawlers
    var changed = false
    for cell in 0..<crawlers.count {
      // A division may move the column, so it is looked up for each cell.
      let fates = crawlers[Crawler.fate]
      let code = fates[cell]
      guard code != 0, let fate = Fate(rawValue: code) else { continue }
      fates[cell] = 0
      let type = Int(crawlers.type[cell])
      switch fate {
      case .division:
        Births(world: world).divideCrawler(cell)
        changed = true
      case .cleared:
        world.bookRemoval(cell, of: crawlers)
        changed = true
      case .tired:
        world.tallies[type].tiredEver += 1
        world.book(.exhaustion, fate, cell, of: crawlers)
      case .recovered: world.book(.recovery, fate, cell, of: crawlers)
      case .memory:
        world.tallies[type].remembering += 1
        world.book(.memory, fate, cell, of: crawlers)
      case .recalled: world.book(.recall, fate, cell, of: crawlers)
      default:
        world.tallies[type].deaths += 1
        world.book(.death, fate, cell, of: crawlers)
      }
    }
    return changed
  }
}
