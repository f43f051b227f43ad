import Tissue

/// W1: a packed sheet of equal cells, exactly as other engines are given it.
struct PackedSheet {
  static let radius: Float = 8.412_710_547_954_228
  static let volume: Float = 2494

  let domain: Domain
  let grid: BinGrid
  let cells: Cells
  let mechanics: Mechanics
  let law = ContactLaw(repulsion: 10, range: 1.25)
  let crew: Crew

  /// Places a number of cells on a jittered hexagonal lattice.
  init(count: Int, threads: Int, skin: Float = 2) {
    let radius = Double(Self.radius)
    let spacing = 1.9 * radius
    let pitch = spacing * 3.0.squareRoot() / 2
    let columns = Int((Double(count) * 3.0.squareRoot() / 2).squareRoot().rounded(.up))
    let rows = Int((Double(count) / Double(columns)).rounded(.up))
    let width = Double(columns) * spacing
    let height = Double(rows) * pitch
    let halfWidth: Double =
      switch count {
      case 10_000: 780
      case 100_000: 2400
      case 1_000_000: 7480
      default: max(width, height) / 2 + 20
      }
    crew = Crew(workers: threads)
    domain = Domain(size: SIMD3(Float(2 * halfWidth), Float(2 * halfWidth), 0))
    grid = BinGrid(domain: domain, reach: 2 * 1.25 * Self.radius, skin: skin)
    cells = Cells(capacity: count, numbers: 0, names: 0)
    mechanics = Mechanics(crew: crew)
    var state: UInt64 = 12345
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * Double(sign: .plus, exponent: -53, significand: 1)
    }
    var placed = 0
    for row in 0..<rows {
      for column in 0..<columns where placed < count {
        let x =
          -width / 2 + (Double(column) + 0.25 + 0.5 * Double(row % 2)) * spacing
          + (uniform() - 0.5) * 0.2 * spacing
        let y = -height / 2 + (Double(row) + 0.5) * pitch + (uniform() - 0.5) * 0.2 * spacing
        cells.append(
          Newcomer(
            position: SIMD3(Float(x + halfWidth), Float(y + halfWidth), 0), radius: Self.radius,
            stickiness: Float(0.4.squareRoot()), type: 0, state: 0,
            lineage: UInt64(placed + 1)))
        placed += 1
      }
    }
    cells.sort(into: grid, crew: crew)
  }

  /// One mechanics step: forces and contacts, places, and the order of memory when it is due.
  func step(moved: inout Float) {
    mechanics.rest(cells)
    mechanics.push(cells, in: grid, by: cells, in: grid, law: law)
    moved += mechanics.advance(cells, minutes: 0.1, limit: 5, in: domain)
    if 2 * moved > grid.skin {
      cells.sort(into: grid, crew: crew)
      moved = 0
    }
  }

  /// The field of the workload, over the same box.
  func field() -> Field {
    Field(
      mesh: Mesh(domain: domain, voxel: 20, layer: 20), diffusion: 1e5, decay: 0.1,
      filledWith: 38, crew: crew)
  }
}
