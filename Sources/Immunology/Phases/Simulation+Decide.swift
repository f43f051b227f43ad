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
    crew.forEachChunk(of: self.residents.count, size: 512) { cells, _, _ in
      for cell in cells {
        let type = Int(residents.type[cell])
        switch table.kinds[type] {
        case .tumour: live(cell, residents, table.tumours[type])
        case .healthy: live(cell, residents, table.healthy[type])
        case .effector, .regulatory, .macrophage: break
        }
      }
    }
  }
}
