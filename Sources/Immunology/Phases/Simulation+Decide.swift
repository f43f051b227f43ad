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
    guard deciding else { return }
    let residents = ResidentSheet(residents)
    let size = 512
    crew.forEachChunk(of: self.residents.count, size: size) { cells, _, _ in
      withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: size + 8) { fates in
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
}
