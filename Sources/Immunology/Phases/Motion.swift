import Tissue

/// Phase 5 of a tick: forces and crawling become new places.
struct Motion {
  let world: World
  let mechanics: Mechanics

  func run() {
    // In the tick after their turnover, so that daughters lie in each other only briefly.
    if (Int(world.ticks) - 1) % world.model.rhythm.residentTicks == 0 { relaxResidents() }
    crawl()
  }

  /// Moves the resident cells by the forces between them.
  private func relaxResidents() {
    for minutes in world.rules.relaxation.minutes {
      if world.residentGrid.skin < 2 * world.residentsMoved { world.sortResidents() }
      feelPressure()
      // A division leaves two cells deep in each other; a fifth of a radius per step is a gentle
      // way out.
      world.residentsMoved += mechanics.advance(
        world.residents, minutes: minutes, limit: 2, in: world.domain)
    }
  }

  /// Computes the forces on resident cells and how crowded they are.
  func feelPressure() {
    let (cells, grid) = (world.residents, world.residentGrid)
    mechanics.push(cells, in: grid, by: cells, in: grid, law: world.model.law, replacing: true)
  }

  /// Moves crawling cells along their walks, off each other and past resident cells.
  private func crawl() {
    let sheet = world.crawlers
    guard 0 < sheet.count else { return }
    let (grid, law) = (world.crawlerGrid, world.model.law)
    mechanics.push(sheet, in: grid, by: sheet, in: grid, law: law, replacing: true)
    if 0 < world.rules.squeeze {
      mechanics.push(
        sheet, in: grid, by: world.residents, in: world.residentGrid, law: law,
        strength: world.rules.squeeze)
    }
    let walkers = Walkers(world)
    world.crew.forEachChunk(of: sheet.count, size: Draws.most) { range, _, _ in
      // Each that walks draws at least once.
      Draws.make(of: range, walkers.cells.lineage, .walk, in: world) { starts in
        for cell in range { walkers.move(cell, first: starts[cell]) }
      }
    }
  }
}

/// Cells on their ways.
private struct Walkers {
  let cells: CrawlerSheet
  private let velocityX: Column<Float>
  private let velocityY: Column<Float>
  private let velocityZ: Column<Float>
  /// How the cells of each population walk, if they do.
  private let walks: [PersistentWalk?]
  private let rules: Rules
  private let domain: Domain
  private let draw: Draw
  private let tick: UInt32
  private let chemokine: Field
  private let transforming: Field

  init(_ world: World) {
    let sheet = world.crawlers
    cells = CrawlerSheet(sheet)
    (velocityX, velocityY, velocityZ) = (sheet.velocityX, sheet.velocityY, sheet.velocityZ)
    walks = world.traits.walks
    rules = world.rules
    domain = world.domain
    draw = world.draw
    tick = world.ticks
    chemokine = world.chemokine
    transforming = world.transforming
  }

  /// Moves a cell by one tick.
  func move(_ cell: Int, first: SIMD4<Float>) {
    var way = SIMD3(velocityX[cell], velocityY[cell], velocityZ[cell]) * rules.tickMinutes
    switch cells.state[cell] {
    case CrawlerState.searching, CrawlerState.refractory:
      if let walk = walks[Int(cells.type[cell])] { way += self.way(of: cell, walk, first: first) }
    case CrawlerState.engaged:
      // A synapse holds; only other T cells shift it a little.
      way *= 0.1
    default: break
    }
    let place = domain.confine(cells.position(cell) + way)
    (cells.x[cell], cells.y[cell], cells.z[cell]) = (place.x, place.y, place.z)
  }

  /// The way of a cell on its own in µm, drawn towards chemokine.
  private func way(of cell: Int, _ walk: PersistentWalk, first: SIMD4<Float>) -> SIMD3<Float> {
    let lineage = cells.lineage[cell]
    let place = cells.position(cell)
    var direction = SIMD3(
      cells.directionX[cell], cells.directionY[cell], cells.directionZ[cell])
    // TGF-β and the matrix that comes with it slow T cells and hide the way in.
    let slowed =
      rules.transformingSlowing * rules.transformingEffect(transforming.value(at: place))
    let way = walk.step(
      direction: &direction, speed: cells.speed[cell] * (1 - slowed), minutes: rules.tickMinutes,
      gradient: walk.bias == 0 ? .zero : scent(at: place) * (1 - slowed)
    ) { turn in
      turn == 0
        ? first
        : draw.uniforms(lineage: lineage, tick: tick, purpose: Purpose.walk.rawValue + turn)
    }
    cells.directionX[cell] = direction.x
    cells.directionY[cell] = direction.y
    cells.directionZ[cell] = direction.z
    return way
  }

  /// The direction in which chemokine rises, a unit vector or zero.
  private func scent(at place: SIMD3<Float>) -> SIMD3<Float> {
    let slope = chemokine.gradient(at: place)
    let steepness = (slope.x * slope.x + slope.y * slope.y + slope.z * slope.z).squareRoot()
    return 0 < steepness ? slope / steepness : .zero
  }
}
