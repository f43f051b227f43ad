import Tissue

/// The order of a tick, and the memory that only helps to compute it: nothing here is state.
struct Pipeline {
  private let world: World
  private let mechanics: Mechanics
  private let struckBins: StruckBins

  init(_ world: World) {
    self.world = world
    mechanics = Mechanics(crew: world.crew)
    struckBins = StruckBins(world.residentGrid)
  }

  /// Runs forward by one tick: index, decide (with sense), interact, move, exchange, turnover,
  /// metabolism.
  func tick() {
    world.ticks += 1
    index()
    Decision(world: world).run()
    Interaction(world: world, struckBins: struckBins).run()
    Motion(world: world, mechanics: mechanics).run()
    Exchange(world: world).run()
    Turnover(world: world).run()
    Metabolism(world: world).run()
  }

  /// Phase 1: puts the cells in the order of their bins.
  private func index() {
    if world.residentGrid.skin < 2 * world.residentsMoved { world.sortResidents() }
    world.sortCrawlers()
  }

  /// Computes the forces on resident cells and how crowded they are.
  func feelPressure() { Motion(world: world, mechanics: mechanics).feelPressure() }

  /// Places the cells of the first day, gives what is due on it, and lets factors and forces settle.
  func found() {
    var founding = Founding(world)
    founding.place(
      world.setup.populations.indices.filter { world.setup.populations[$0].firstDay <= 0 })
    world.sortResidents()
    world.sortCrawlers()
    world.bookStart(of: world.residents, from: 0, cause: "scenario")
    world.bookStart(of: world.crawlers, from: 0, cause: "scenario")
    let metabolism = Metabolism(world: world)
    metabolism.countCarriers()
    metabolism.treat(days: 0)
    Exchange(world: world).settle()
    feelPressure()
  }
}
