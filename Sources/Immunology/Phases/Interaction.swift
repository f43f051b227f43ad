import Tissue

/// Phase 4 of a tick: target cells look who has hit them.
struct Interaction {
  let world: World
  let struckBins: StruckBins

  func run() {
    struckBins.clear()
    collectOutcomes()
    guard struckBins.any else { return }
    let residents = ResidentSheet(world.residents)
    let crawlers = CrawlerSheet(world.crawlers)
    let (grid, struck) = (world.residentGrid, struckBins.marks)
    let victims = Victims(world, residents, crawlers)
    world.crew.forEachChunk(of: grid.count, size: 256) { bins, _, _ in
      for bin in bins where struck[bin] != 0 {
        for cell in grid.cells(in: bin) where residents.state[cell] == ResidentState.alive {
          victims.takeHits(cell, in: bin)
        }
      }
    }
    for cell in 0..<world.crawlers.count { crawlers.hits[cell] = 0 }
  }

  /// Marks the bins around hits, and counts the synapses that ended without a kill.
  private func collectOutcomes() {
    let crawlers = CrawlerSheet(world.crawlers)
    for cell in 0..<world.crawlers.count {
      if crawlers.failure[cell] != 0 {
        world.failures[Int(crawlers.failure[cell]) - 1] += 1
        crawlers.failure[cell] = 0
      }
      guard crawlers.hits[cell] != 0 else { continue }
      world.hits += Int(crawlers.hits[cell])
      // A resident cell may have left its bin by the skin, so the bins around are looked at too.
      world.crawlerGrid.forEachNeighbourBin(around: Int(world.crawlers.bin[cell])) {
        struckBins.mark($0)
      }
    }
  }
}

/// Bins around hits of one tick.
final class StruckBins {
  /// 1 for a bin with a killer nearby that hit.
  private(set) var marks: [UInt8]
  /// Whether there is any.
  private(set) var any = false

  init(_ grid: BinGrid) {
    marks = Array(repeating: 0, count: grid.count)
  }

  func clear() {
    guard any else { return }
    for bin in marks.indices { marks[bin] = 0 }
    any = false
  }

  func mark(_ bin: Int) {
    marks[bin] = 1
    any = true
  }
}

/// What hits do to the cells that they are meant for.
private struct Victims {
  private let residents: ResidentSheet
  private let crawlers: CrawlerSheet
  private let grid: BinGrid
  private let draw: Draw
  private let tick: UInt32
  /// Whether the cells of each population come from a product.
  private let isProduct: [Bool]
  private let dyingMinutes: [Float]
  private let threshold: Float
  private let before: Float

  init(_ world: World, _ residents: ResidentSheet, _ crawlers: CrawlerSheet) {
    self.residents = residents
    self.crawlers = crawlers
    grid = world.crawlerGrid
    draw = world.draw
    tick = world.ticks
    isProduct = world.traits.isProduct
    dyingMinutes = world.traits.dyingMinutes
    threshold = world.rules.damageThreshold
    // The column holds the damage of the last decision; a hit since then counts as the larger
    // one that would have faded to it.
    before = world.rules.damageBefore[Int(world.ticks) % world.model.rhythm.residentTicks]
  }

  /// Adds the hits of all killers around a cell, in the order of their bins (equation B8).
  func takeHits(_ cell: Int, in bin: Int) {
    let lineage = residents.lineage[cell]
    var hits: Float = 0
    var actor: UInt64 = 0
    var fate = Fate.killed
    grid.forEachNeighbourRun(around: bin) { run, _ in
      for other in run where crawlers.hits[other] != 0 && crawlers.target[other] == lineage {
        hits += Float(crawlers.hits[other])
        actor = crawlers.lineage[other]
        fate = isProduct[Int(crawlers.type[other])] ? .killedByProduct : .killed
      }
    }
    guard 0 < hits else { return }
    residents.damage[cell] += hits * before
    residents.actor[cell] = actor
    guard threshold * before <= residents.damage[cell] else { return }
    residents.beginDying(
      cell, fate,
      for: draw.erlang(
        mean: dyingMinutes[Int(residents.type[cell])], residents.lineage[cell], tick, .dying))
  }
}
