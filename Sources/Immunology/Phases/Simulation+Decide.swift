import Tissue

extension Simulation {
  /// Phases 2 and 3: cells sense and decide; each writes only its own columns.
  func decide() {
    let deciding = isDue(every: rhythm.decisionTicks)
    let contacts = Contacts(self)
    let crawlers = CrawlerSheet(crawlers)
    crew.forEachChunk(of: self.crawlers.count, size: Self.drawnAtOnce) { cells, _, _ in
      withDraws(of: crawlers.lineage, cells, .synapse) { draws in
        for cell in cells {
          let type = Int(crawlers.type[cell])
          switch table.kinds[type] {
          case .effector:
            contacts.followSynapse(
              of: cell, table.effectors[type], draws[cell &- cells.lowerBound])
            if deciding { live(cell, crawlers, table.effectors[type]) }
          case .regulatory: if deciding { live(cell, crawlers, table.regulators[type]) }
          case .macrophage: if deciding { live(cell, crawlers, table.macrophages[type]) }
          case .tumour, .healthy: break
          }
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

  /// Gives a body the draws of some cells, at most ``drawnAtOnce``, for one purpose in this tick.
  func withDraws(
    of lineages: Column<UInt64>, _ cells: Range<Int>, _ purpose: Purpose,
    _ body: (UnsafeMutablePointer<SIMD4<Float>>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: SIMD4<Float>.self, capacity: Self.drawnAtOnce + 8) { draws in
      guard let draws = draws.baseAddress else { return }
      draw.writeUniforms(
        lineages: lineages.start + cells.lowerBound, count: cells.count, tick: ticks,
        purpose: purpose.rawValue, into: draws)
      body(draws)
    }
  }

  /// Lets some resident cells sense and decide.
  private func decide(_ cells: Range<Int>, _ residents: ResidentSheet) {
    withDraws(of: residents.lineage, cells, .fate) { fates in
      for cell in cells {
        let (type, fate) = (Int(residents.type[cell]), fates[cell &- cells.lowerBound])
        switch table.kinds[type] {
        case .tumour: live(cell, residents, table.tumours[type], fate)
        case .healthy: live(cell, residents, table.healthy[type], fate)
        case .effector, .regulatory, .macrophage: break
        }
      }
    }
  }
}
