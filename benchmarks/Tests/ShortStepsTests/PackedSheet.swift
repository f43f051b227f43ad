import ShortSteps

/// The packed sheet of equal cells that the benchmarks run (W1), placed in the same way.
struct PackedSheet {
  static let radius = 8.412_710_547_954_228
  static let halfWidth = 780.0

  let domain: Domain
  let grid: BinGrid
  let cells: Cells
  let mechanics: Mechanics
  /// Who may touch whom, when the forces are computed by a list.
  let list: ContactList?
  let law = ContactLaw(repulsion: 10, range: 1.25)
  let crew: Crew
  /// Where each cell started, by its lineage less one, with the origin in the middle.
  let founders: [SIMD2<Double>]

  /// Places cells on a jittered hexagonal lattice.
  init(count: Int, threads: Int, skin: Float = 2, byList: Bool = false) {
    list = byList ? ContactList() : nil
    let spacing = 1.9 * Self.radius
    let pitch = spacing * 3.0.squareRoot() / 2
    let columns = Int((Double(count) * 3.0.squareRoot() / 2).squareRoot().rounded(.up))
    let rows = Int((Double(count) / Double(columns)).rounded(.up))
    let width = Double(columns) * spacing
    let height = Double(rows) * pitch
    crew = Crew(workers: threads)
    domain = Domain(size: SIMD3(Float(2 * Self.halfWidth), Float(2 * Self.halfWidth), 0))
    grid = BinGrid(domain: domain, reach: 2 * 1.25 * Float(Self.radius), skin: skin)
    cells = Cells(capacity: count, numbers: 12, names: 2)
    mechanics = Mechanics(crew: crew)
    var state: UInt64 = 12345
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    var places: [SIMD2<Double>] = []
    for row in 0..<rows {
      for column in 0..<columns where places.count < count {
        let x =
          -width / 2 + (Double(column) + 0.25 + 0.5 * Double(row % 2)) * spacing
          + (uniform() - 0.5) * 0.2 * spacing
        let y = -height / 2 + (Double(row) + 0.5) * pitch + (uniform() - 0.5) * 0.2 * spacing
        places.append(SIMD2(x, y))
      }
    }
    founders = places
    for (index, place) in places.enumerated() {
      cells.append(
        Newcomer(
          position: SIMD3(
            Float(place.x + Self.halfWidth), Float(place.y + Self.halfWidth), 0),
          radius: Float(Self.radius), stickiness: Float(0.4.squareRoot()), type: 0, state: 0,
          lineage: UInt64(index + 1)))
    }
    cells.sort(into: grid, crew: crew)
  }

  /// One mechanics step of 0.1 min; sorts again when cells may have left their bins.
  func step(moved: inout Float) {
    mechanics.rest(cells)
    if let list {
      mechanics.push(cells, in: grid, law: law, listing: list)
    } else {
      mechanics.push(cells, in: grid, by: cells, in: grid, law: law)
    }
    moved += mechanics.advanceRemembering(cells, minutes: 0.1, limit: 5, in: domain)
    if 2 * moved > grid.skin {
      cells.sort(into: grid, crew: crew)
      moved = 0
    }
  }

  /// Where each cell is, by its lineage less one, with the origin in the middle.
  func places() -> [SIMD2<Double>] {
    var places = founders
    for cell in 0..<cells.count {
      places[Int(cells.lineage[cell]) - 1] = SIMD2(
        Double(cells.x[cell]) - Self.halfWidth, Double(cells.y[cell]) - Self.halfWidth)
    }
    return places
  }
}
