package import Tissue

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
  /// The cells of W2 that crawl; empty in W1.
  package let crawlers: Cells
  let crawlerGrid: BinGrid
  package let field: Field
  /// How many times the sheet was sorted, the first time included.
  package private(set) var sorts = 0
  package private(set) var steps = 0
  private var moved: Float = 0
  private let fieldStep: DiffusionStep
  private let exchanges = [CellExchange(secretion: 1, target: 38, uptake: 10)]
  private let walk = PersistentWalk(persistence: 3, bias: 0, isSolid: false)
  private let draw = Draw(seed: 1)

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
    cells = Cells(capacity: count, numbers: 0, names: 0)
    crawlerGrid = BinGrid(domain: domain, reach: 2 * 1.25 * Self.radius, skin: skin)
    crawlers = Cells(capacity: count / 100, numbers: 2, names: 0)
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
    crawlers.sort(into: crawlerGrid, crew: crew)
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
    feel()
    if 0 < crawlers.count { crawl() }
    moved += mechanics.advance(cells, minutes: 0.1, limit: 5, in: domain)
    steps += 1
    if 2 * moved > grid.skin { sort() }
  }

  /// Moves one cell in a hundred to a sheet of its own, in which cells crawl at 8 µm/min.
  package func startCrawling() {
    for cell in stride(from: 50, to: cells.count, by: 100) {
      crawlers.append(
        Newcomer(
          position: cells.position(cell), radius: cells.radius[cell],
          stickiness: cells.stickiness[cell], type: 0, state: 0, lineage: cells.lineage[cell]))
      cells.state[cell] = Cells.removedState
    }
    for cell in 0..<crawlers.count { crawlers.numbers[0][cell] = 1 }
    sort()
    crawlers.sort(into: crawlerGrid, crew: crew)
  }

  private func crawl() {
    mechanics.push(crawlers, in: crawlerGrid, by: cells, in: grid, law: law, replacing: true)
    mechanics.push(crawlers, in: crawlerGrid, by: crawlers, in: crawlerGrid, law: law)
    mechanics.push(cells, in: grid, by: crawlers, in: crawlerGrid, law: law)
    mechanics.advance(crawlers, minutes: 0.1, limit: 5, in: domain)
    let (crawlers, walk, draw, domain) = (crawlers, walk, draw, domain)
    let tick = UInt32(steps)
    crew.forEachChunk(of: crawlers.count, size: 1024) { range, _, _ in
      for cell in range {
        var direction = SIMD3(crawlers.numbers[0][cell], crawlers.numbers[1][cell], 0)
        let way = walk.step(direction: &direction, speed: 8, minutes: 0.1, gradient: .zero) {
          draw.uniforms(lineage: crawlers.lineage[cell], tick: tick, purpose: $0)
        }
        let place = domain.confine(crawlers.position(cell) + way)
        (crawlers.x[cell], crawlers.y[cell]) = (place.x, place.y)
        (crawlers.numbers[0][cell], crawlers.numbers[1][cell]) = (direction.x, direction.y)
      }
    }
    crawlers.sort(into: crawlerGrid, crew: crew)
  }

  /// One step of 0.01 min of the field alone.
  @inline(never)  // Counted too.
  package func diffuse() { field.advance(fieldStep) }

  /// One step of 0.01 min of secretion and uptake alone.
  package func exchange() {
    field.exchange(
      with: cells, in: grid, exchange: exchanges, volume: Self.volume, minutes: 0.01)
  }

  /// The bytes of a cell: its columns, the buffers of a sort and its list of neighbours.
  package var bytesPerCell: Int { cells.bytesPerCell + list.bytesPerCell }

  /// The digest of the cells and the field.
  package var digest: String {
    var digest = Digest()
    digest.add(cells)
    digest.add(crawlers)
    digest.add(field)
    return digest.text
  }
}
