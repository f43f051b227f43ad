import Tissue

extension Simulation {
  /// Phases 2 and 3: cells sense and decide; each writes only its own columns.
  func decide() {
    let deciding = isDue(every: rhythm.decisionTicks)
    let contacts = Contacts(self)
    let crawlers = CrawlerSheet(crawlers)
    crew.forEachChunk(of: self.crawlers.count, size: 64) { cells, _, _ in
      for cell in cells {
        switch rows[Int(crawlers.type[cell])] {
        case .effector(let row):
          contacts.followSynapse(of: cell, row)
          if deciding { live(cell, crawlers, row) }
        case .regulatory(let row): if deciding { live(cell, crawlers, row) }
        case .macrophage(let row): if deciding { live(cell, crawlers, row) }
        case .tumour, .healthy: break
        }
      }
    }
    guard deciding else { return }
    let residents = ResidentSheet(residents)
    crew.forEachChunk(of: self.residents.count, size: 512) { cells, _, _ in
      for cell in cells {
        switch rows[Int(residents.type[cell])] {
        case .tumour(let row): live(cell, residents, row)
        case .healthy(let row): live(cell, residents, row)
        case .effector, .regulatory, .macrophage: break
        }
      }
    }
  }
}
