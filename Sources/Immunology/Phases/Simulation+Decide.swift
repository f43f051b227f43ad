import Tissue

extension Simulation {
  /// Phases 2 and 3: cells sense and decide; each writes only its own columns.
  func decide() {
    let deciding = isDue(every: rhythm.decisionTicks)
    let contacts = Contacts(self)
    let crawlers = CrawlerSheet(crawlers)
    crew.forEachChunk(of: self.crawlers.count, size: 64) { cells, _, _ in
      for cell in cells {
        let type = Int(crawlers.type[cell])
        switch table.kinds[type] {
        case .effector:
          contacts.followSynapse(of: cell, table.effectors[type])
          if deciding { live(cell, crawlers, table.effectors[type]) }
        case .regulatory: if deciding { live(cell, crawlers, table.regulators[type]) }
        case .macrophage: if deciding { live(cell, crawlers, table.macrophages[type]) }
        case .tumour, .healthy: break
        }
      }
    }
    guard isDue(every: rhythm.residentTicks) else { return }
    let residents = ResidentSheet(residents)
    crew.forEachChunk(of: self.residents.count, size: 480) { cells, _, _ in
      for first in stride(from: cells.lowerBound, to: cells.upperBound, by: Self.drawnAtOnce) {
        decide(first..<min(first + Self.drawnAtOnce, cells.upperBound), residents)
      }
    }
  }

  /// The most cells whose draws are made at once: with eight more, their numbers take less than a
  /// kilobyte, the most that is taken from the stack.
  static let drawnAtOnce = 48

  /// Lets some resident cells sense and decide.
  private func decide(_ cells: Range<Int>, _ residents: ResidentSheet) {
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.drawnAtOnce + 8) { fates in
      guard let fates = fates.baseAddress else { return }
      let first = cells.lowerBound
      draw.writeUniforms(
        lineages: residents.lineage.start + first, count: cells.count, tick: ticks,
        purpose: Purpose.fate.rawValue, into: fates)
      for cell in cells {
        let type = Int(residents.type[cell])
        switch table.kinds[type] {
        case .tumour: live(cell, residents, table.tumours[type], fates[cell &- first])
        case .healthy: live(cell, residents, table.healthy[type], fates[cell &- first])
        case .effector, .regulatory, .macrophage: break
        }
      }
    }
  }
}
