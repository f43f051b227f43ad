import Tissue

@testable import Immunology

/// A piece of tissue in which tests say where each cell lies and what it is like.
final class Dish {
  let simulation: Simulation
  private var named: UInt64 = 0

  var world: World { simulation.world }

  /// - Parameters:
  ///   - kinds: One population of each, named after its kind; there are no cells yet.
  ///   - without: What is left out.
  ///   - change: Changes numbers.
  ///   - adjust: Changes the setup.
  init(
    _ kinds: [CellKind], without: [Mechanism] = [],
    changing change: (inout ParameterValues) -> Void = { _ in },
    adjusting adjust: (inout ModelSetup) -> Void = { _ in }
  ) {
    var setup = Setups.small(
      width: 300, tumourCells: 0, tCells: 0, without: without, changing: change)
    let values = setup.parameters
    setup.populations = kinds.map {
      Population(
        name: $0.rawValue, kind: $0, count: 0, placement: .scatter, parameters: values)
    }
    adjust(&setup)
    simulation = Simulation(setup, seed: 5, threads: 1)
  }

  /// The middle of the tissue.
  static let middle = SIMD3<Float>(150, 150, 0)

  /// Puts cells of a population to a place.
  func put(
    _ count: Int = 1, of kind: CellKind, at place: SIMD3<Float> = middle,
    remembering: Double = 0
  ) {
    let type = world.setup.populations.firstIndex { $0.kind == kind } ?? 0
    for _ in 0..<count {
      named += 1
      world.add(
        type, at: place, radius: world.kinds[type].radius,
        Lineage.founder(source: 7, tick: 0, ordinal: UInt32(named)),
        Supply(clones: [1], remembering: remembering), comesFromBlood: false)
    }
    world.sortResidents()
    world.sortCrawlers()
  }

  /// The cells that crawl.
  var crawlers: CrawlerSheet { CrawlerSheet(world.crawlers) }

  /// A column of numbers that a kind of crawling cell declares.
  func column(_ word: String) -> Column<Float> {
    world.crawlers[world.crawlerPlan.number(word)]
  }

  /// The cells that stay.
  var residents: ResidentSheet { ResidentSheet(world.residents) }

  /// Changes each crawling cell.
  func forEachCrawler(_ body: (CrawlerSheet, Int) -> Void) {
    for cell in 0..<world.crawlers.count { body(crawlers, cell) }
  }

  /// Changes each resident cell.
  func forEachResident(_ body: (ResidentSheet, Int) -> Void) {
    for cell in 0..<world.residents.count { body(residents, cell) }
  }

  /// The sum of something over the crawling cells.
  func sum(_ value: (CrawlerSheet, Int) -> Float) -> Double {
    (0..<world.crawlers.count).reduce(0) { $0 + Double(value(crawlers, $1)) }
  }

  /// The mean of something over the crawling cells.
  func mean(_ value: (CrawlerSheet, Int) -> Float) -> Double {
    sum(value) / Double(world.crawlers.count)
  }

  /// Makes the next tick the next of some rhythm, and lets cells decide in it.
  func decide(every ticks: Int, times: Int = 1) {
    for _ in 0..<times {
      world.ticks = (world.ticks / UInt32(ticks) + 1) * UInt32(ticks)
      Decision(world: world).run()
    }
  }

  /// Lets crawling cells decide.
  func decide(times: Int = 1) { decide(every: world.model.rhythm.decisionTicks, times: times) }

  /// Follows synapses for one tick in which nobody decides.
  func touch() {
    world.ticks = world.ticks / 5 * 5 + 1
    Decision(world: world).run()
  }

  /// Keeps killers in the fight: they are stimulated and do not search.
  func stimulate() {
    forEachCrawler { cells, cell in
      cells.state[cell] = CrawlerState.refractory
      cells.clock[cell] = 1e9
      cells.stimulus[cell] = 1
    }
  }

  /// Lets killers rest that nothing has stimulated for long.
  func rest() {
    forEachCrawler { cells, cell in
      cells.state[cell] = CrawlerState.searching
      cells.stimulus[cell] = 0
    }
  }

  /// The count of a population under a name of its census.
  func count(_ column: String) -> Double { simulation.census()[column] ?? -1 }
}

/// What killers have besides, for tests in which there are some.
extension CrawlerSheet {
  var stimulus: Column<Float> { cells[KillerColumns.stimulus] }
  var exhaustion: Column<Float> { cells[KillerColumns.exhaustion] }
  var fixation: Column<Float> { cells[KillerColumns.fixation] }
  var inhibition: Column<Float> { cells[KillerColumns.inhibition] }
  var destiny: Column<Float> { cells[KillerColumns.destiny] }
  var affinity: Column<Float> { cells[KillerColumns.affinity] }
}

/// Whether a number differs from another by a share of it at most.
func isNear(_ value: Double, _ other: Double, share: Double) -> Bool {
  abs(value - other) <= share * abs(other)
}
