package import ShortSteps

/// W1 and W2: a packed sheet of equal cells, placed exactly as other engines are given it.
package final class PackedSheet {
  package static let radius: Float = 8.412_710_547_954_228
  package static let volume: Float = 2494

  package let domain: Domain
  package let crew: Crew
  let mechanics: Mechanics
  let law = ContactLaw(repulsion: 10, range: 1.25)
  package let grid: BinGrid
  package let cells: Cells
  private let list = ContactList()
  // W2: each cell has a step of its own, and one in a hundred crawls.
  private var local: LocalSteps?
  private var crawlers: [Int] = []
  private var directions: [SIMD3<Float>] = []
  private var ways: [SIMD3<Float>] = []
  // Read and written in whole vectors.
  private let names: UnsafeMutablePointer<UInt64>
  private let uniforms: UnsafeMutablePointer<SIMD4<Float>>
  /// How many times a cell was looked at since the crawling began.
  package private(set) var looks = 0
  package let field: Field
  /// How many times the sheet was sorted, the first time included.
  package private(set) var sorts = 0
  package private(set) var steps = 0
  private var moved: Float = 0
  private let fieldStep: DiffusionStep
  private let exchanges = [CellExchange(secretion: 1, target: 38, uptake: 10)]
  private let walk = PersistentWalk(persistence: 3, bias: 0, isSolid: false)
  private var draw = Draw(seed: 1)

  /// Places a number of cells on a jittered hexagonal lattice.
  package init(count: Int, threads: Int, skin: Float = 2) {
    let spacing = 1.9 * Double(Self.radius)
    let pitch = spacing * 3.0.squareRoot() / 2
    let columns = Int((Double(count) * 3.0.squareRoot() / 2).squareRoot().rounded(.up))
    let rows = Int((Double(count) / Double(columns)).rounded(.up))
    let (width, height) = (Double(columns) * spacing, Double(rows) * pitch)
    let halfWidth: Double =
      switch count {
      case 10_000: 780
      case 100_000: 2400
      case 1_000_000: 7480
      default: (max(width, height) / 2 + 20).rounded(.up)
      }
    crew = Crew(workers: threads)
    domain = Domain(size: SIMD3(Float(2 * halfWidth), Float(2 * halfWidth), 0))
    mechanics = Mechanics(crew: crew)
    grid = BinGrid(domain: domain, reach: 2 * 1.25 * Self.radius, skin: skin)
    cells = Cells(capacity: count, numbers: 3, names: 0)
    names = .allocate(capacity: count / 100 + 8)
    names.initialize(repeating: 0, count: count / 100 + 8)
    uniforms = .allocate(capacity: count / 100 + 8)
    uniforms.initialize(repeating: .zero, count: count / 100 + 8)
    field = Field(
      mesh: Mesh(domain: domain, voxel: 20, layer: 20), diffusion: 1e5, decay: 0.1,
      filledWith: 38, crew: crew)
    fieldStep = DiffusionStep(for: field, minutes: 0.01)
    var state: UInt64 = 12345
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for index in 0..<count {
      let (row, column) = (index / columns, index % columns)
      let x =
        -width / 2 + (Double(column) + 0.25 + 0.5 * Double(row % 2)) * spacing
        + (uniform() - 0.5) * 0.2 * spacing
      let y = -height / 2 + (Double(row) + 0.5) * pitch + (uniform() - 0.5) * 0.2 * spacing
      cells.append(
        Newcomer(
          position: SIMD3(Float(x + halfWidth), Float(y + halfWidth), 0), radius: Self.radius,
          stickiness: Float(0.4.squareRoot()), type: 0, state: 0, lineage: UInt64(index + 1)))
    }
    sort()
  }

  deinit {
    names.deallocate()
    uniforms.deallocate()
  }

  /// Puts the cells in the order of their bins.
  package func sort() {
    cells.sort(into: grid, crew: crew)
    sorts += 1
    moved = 0
  }

  /// Forces, pressure and contacts alone.
  package func feel() {
    mechanics.push(cells, in: grid, law: law, replacing: true, listing: list)
  }

  /// One step of 0.1 min: forces and contacts, places, and the order in memory when it is due.
  @inline(never)  // benchmarks/check.sh counts the instructions in here.
  package func step() {
    if let local {
      crawl(local)
    } else {
      feel()
      moved += mechanics.advanceRemembering(cells, minutes: 0.1, limit: 5, in: domain)
      if 2 * moved > grid.skin { sort() }
    }
    steps += 1
  }

  /// Lets one cell in a hundred crawl at 8 µm/min, and each cell have a step of its own.
  ///
  /// - Parameters:
  ///   - tolerance: How far a cell may go between two looks, in µm; with 0 all are looked at in each
  ///     step.
  ///   - walk: The seed of the crawlers' ways.
  package func startCrawling(tolerance: Float = 0.5, walk: UInt64 = 1) {
    draw = Draw(seed: walk)
    let wide = BinGrid(domain: domain, reach: grid.reach, skin: 10)
    cells.sort(into: wide, crew: crew)
    let local = LocalSteps(
      cells, in: wide, law: law, minutes: 0.1, limit: 5, tolerance: tolerance, crew: crew)
    crawlers = (0..<cells.count).filter { cells.lineage[$0] % 100 == 50 }
    directions = Array(repeating: SIMD3(1, 0, 0), count: crawlers.count)
    ways = Array(repeating: .zero, count: crawlers.count)
    for (index, cell) in crawlers.enumerated() { names[index] = cells.lineage[cell] }
    self.local = local
  }

  @inline(never)  // Counted too.
  private func crawl(_ local: LocalSteps) {
    let (draw, tick) = (draw, UInt32(steps))
    draw.writeUniforms(
      lineages: names, count: crawlers.count, tick: tick, purpose: 0, into: uniforms)
    for (index, cell) in crawlers.enumerated() {
      let way = walk.step(
        direction: &directions[index], speed: 8, minutes: 0.1, gradient: .zero
      ) {
        $0 == 0
          ? uniforms[index]
          : draw.uniforms(lineage: names[index], tick: tick, purpose: $0)
      }
      guard way != ways[index] else { continue }
      ways[index] = way
      local.drive(cell, at: way / 0.1)
    }
    local.advance()
    looks += local.looks
  }

  /// One step of 0.01 min of the field alone.
  @inline(never)  // Counted too.
  package func diffuse() { field.advance(fieldStep) }

  /// One step of 0.01 min of secretion and uptake alone.
  package func exchange() {
    field.exchange(
      with: cells, in: grid, exchange: exchanges, volume: Self.volume, minutes: 0.01)
  }

  /// Where each cell is, in the order in which they were placed; every hundredth crawls.
  package var places: [SIMD3<Float>] {
    local?.write()
    var places = Array(repeating: SIMD3<Float>.zero, count: cells.count)
    for cell in 0..<cells.count { places[Int(cells.lineage[cell]) - 1] = cells.position(cell) }
    return places
  }

  /// Whether a cell of ``places`` crawls.
  package static func isCrawler(_ place: Int) -> Bool { place % 100 == 49 }

  /// The bytes of a cell: its columns, the buffers of a sort and its list of neighbours.
  package var bytesPerCell: Int {
    cells.bytesPerCell + (local?.bytesPerCell ?? list.bytesPerCell)
  }

  /// The digest of the cells and the field.
  package var digest: String {
    local?.write()
    var digest = Digest()
    digest.add(cells)
    digest.add(field)
    return digest.text
  }
}
