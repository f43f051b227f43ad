import Tissue

extension Simulation {
  /// Phase 4: target cells look who has hit them.
  func interact() {
    collectOutcomes()
    guard anyHits else { return }
    let residents = ResidentSheet(residents)
    let crawlers = CrawlerSheet(crawlers)
    struckBins.withUnsafeBufferPointer { struck in
      crew.forEachChunk(of: residentGrid.count, size: 256) { bins, _, _ in
        for bin in bins where struck[bin] != 0 {
          for cell in residentGrid.cells(in: bin)
          where residents.state[cell] == ResidentState.alive {
            takeHits(cell, in: bin, residents, crawlers)
          }
        }
      }
    }
    for cell in 0..<self.crawlers.count { crawlers.hits[cell] = 0 }
  }

  /// Adds the hits of all T cells around a cell, in the order of their bins (equation B8).
  private func takeHits(
    _ cell: Int, in bin: Int, _ residents: ResidentSheet, _ crawlers: CrawlerSheet
  ) {
    let lineage = residents.lineage[cell]
    var hits: Float = 0
    var actor: UInt64 = 0
    var fate = Fate.killed
    crawlerGrid.forEachNeighbourRun(around: bin) { run, _ in
      for other in run where crawlers.hits[other] != 0 && crawlers.target[other] == lineage {
        hits += crawlers.hits[other]
        actor = crawlers.lineage[other]
        let isProduct = setup.populations[Int(self.crawlers.type[other])].kind == .engineered
        fate = isProduct ? .killedByProduct : .killed
      }
    }
    guard 0 < hits else { return }
    // The column holds the damage of the last decision; a hit since then counts as the larger
    // one that would have faded to it.
    let before = rules.damageBefore[Int(ticks) % rhythm.residentTicks]
    residents.damage[cell] += hits * before
    residents.actor[cell] = actor
    guard rules.damageThreshold * before <= residents.damage[cell] else { return }
    switch rows[Int(residents.type[cell])] {
    case .tumour(let row): beginDying(cell, residents, fate, minutes: row.dyingMinutes)
    case .healthy(let row): beginDying(cell, residents, fate, minutes: row.dyingMinutes)
    case .effector, .regulatory, .macrophage: break
    }
  }

  /// Marks the bins around hits, and counts the synapses that ended without a kill.
  private func collectOutcomes() {
    let crawlers = CrawlerSheet(crawlers)
    if anyHits {
      for bin in struckBins.indices { struckBins[bin] = 0 }
      anyHits = false
    }
    for cell in 0..<self.crawlers.count {
      if crawlers.failure[cell] != 0 {
        failures[Int(crawlers.failure[cell]) - 1] += 1
        crawlers.failure[cell] = 0
      }
      guard crawlers.hits[cell] != 0 else { continue }
      anyHits = true
      hits += Int(crawlers.hits[cell])
      // A resident cell may have left its bin by the skin, so the bins around are looked at too.
      crawlerGrid.forEachNeighbourBin(around: Int(self.crawlers.bin[cell])) { struckBins[$0] = 1 }
    }
  }
}
