import Tissue

/// Turns one cell into two.
struct Births {
  let world: World

  private var draw: Draw { world.draw }

  /// Turns a resident cell into two daughters on either side of its place.
  func divideResident(_ cell: Int) {
    let residents = world.residents
    let type = Int(residents.type[cell])
    let mother = residents.lineage[cell]
    let radius = world.kinds[type].radius
    let (first, second) = daughters(of: cell, in: residents)
    let walk = PersistentWalk(persistence: 1, bias: 0, isSolid: world.domain.isSolid)
    let offset = walk.turned(draw.uniforms(mother, world.ticks, .division), .zero) * (0.5 * radius)
    let middle = residents.position(cell)
    residents.setPosition(cell, world.domain.confine(middle + offset))
    residents.beginLine(cell, lineage: first)
    residents.radius[cell] = radius
    residents[Resident.stage][cell] = 0
    let daughter = residents.append(
      Newcomer(
        position: world.domain.confine(middle - offset), radius: radius,
        stickiness: residents.stickiness[cell], type: UInt8(type), state: ResidentState.alive,
        lineage: second, divisions: residents.divisions[cell]))
    for column in [Resident.damage, Resident.ligand, Resident.oxygen] {
      residents[column][daughter] = residents[column][cell]
    }
    residents.pressure[daughter] = residents.pressure[cell]
    inherit(cell, daughter)
    world.tallies[type].divisions += 1
    world.book(.division, .division, cell, of: residents, actor: mother)
  }

  /// Turns a crawling cell into two daughters that inherit its history.
  func divideCrawler(_ cell: Int) {
    let crawlers = world.crawlers
    let type = Int(crawlers.type[cell])
    let kind = world.kinds[type]
    guard let crawl = kind.crawl else { return }
    let mother = crawlers.lineage[cell]
    let (first, second) = daughters(of: cell, in: crawlers)
    let offset =
      crawl.walk.turned(draw.uniforms(mother, world.ticks, .division), .zero)
      * (0.5 * crawl.radius)
    let middle = crawlers.position(cell)
    crawlers.setPosition(cell, world.domain.confine(middle + offset))
    crawlers.beginLine(cell, lineage: first)
    crawlers[Crawler.stage][cell] = 0
    // A dividing cell lets go of its target.
    crawlers.state[cell] = CrawlerState.searching
    crawlers[Crawler.target][cell] = 0
    let daughter = crawlers.append(
      Newcomer(
        position: world.domain.confine(middle - offset), radius: crawl.radius, stickiness: 0,
        type: UInt8(type), state: CrawlerState.searching, lineage: second,
        divisions: crawlers.divisions[cell]))
    for column in crawlers.numbers { column[daughter] = column[cell] }
    for column in crawlers.codes { column[daughter] = column[cell] }
    for column in crawlers.sets { column[daughter] = column[cell] }
    crawlers[Crawler.directionX][daughter] *= -1
    crawlers[Crawler.directionY][daughter] *= -1
    crawlers[Crawler.speed][daughter] = crawl.individualSpeed(
      draw.normals(lineage: second, tick: 3, purpose: Purpose.founding.rawValue).x)
    kind.divide(crawler: cell, daughter: daughter, in: crawlers)
    world.tallies[type].divisions += 1
    world.book(.division, .division, cell, of: crawlers, actor: mother)
  }

  /// The names of both daughters of a cell.
  private func daughters(of cell: Int, in cells: Cells) -> (UInt64, UInt64) {
    let (mother, division) = (cells.lineage[cell], UInt32(cells.divisions[cell]))
    return (
      Lineage.daughter(of: mother, division: division, daughter: 0),
      Lineage.daughter(of: mother, division: division, daughter: 1)
    )
  }
}

// MARK: - Inheritance

extension Births {
  /// Hands on what a mother cell had lost and how doomed it is, and lets each daughter lose more.
  ///
  /// Real rates of loss are 1e-6 to 1e-5 per division in tumours of 1e9 cells; in a small tissue
  /// they are rescaled, which the results state (B14).
  private func inherit(_ cell: Int, _ daughter: Int) {
    let (residents, recognition) = (world.residents, world.model.recognition)
    let type = Int(residents.type[cell])
    let lost = residents[Resident.lost][cell]
    let doom = residents[Resident.doom][cell]
    let mhcLoss = world.kinds[type].mhcLoss
    for young in [cell, daughter] {
      residents[Resident.doom][young] = doom == 0 ? 0 : doom - 1
      residents[Resident.lost][young] = lost
      guard world.rules.antigenLossIsOn, world.traits.surfaces[type].isHarmful else { continue }
      if 0 < mhcLoss, lost & Recognition.mhcBit == 0 {
        lose(Recognition.mhcBit, mhcLoss, 0, "mhc", young)
      }
      for (index, chance) in world.model.lossChances.enumerated()
      where 0 < chance && lost & Recognition.bit(of: index) == 0
        && recognition.carries(index, type)
      {
        lose(
          Recognition.bit(of: index), chance, 1 + index, world.model.antigenNames[index], young)
      }
    }
  }

  private func lose(
    _ bit: UInt32, _ chance: Float, _ ordinal: Int, _ name: String, _ cell: Int
  ) {
    let residents = world.residents
    let u = draw.uniforms(residents.lineage[cell], UInt32(ordinal), .mutation)
    guard u.x < chance else { return }
    let lost = residents[Resident.lost][cell] | bit
    residents[Resident.lost][cell] = lost
    world.tallies[Int(residents.type[cell])].mutations += 1
    world.book(.mutation, .none, cell, of: residents, cause: name)
  }
}
