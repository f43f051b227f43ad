import Tissue

/// W5: 10⁸ cells in three dimensions, the physics of W1.
enum Gram {
  /// Cells along each edge of the cube: 464³ = 99,897,344.
  static let cellsAlongEdge = 464

  /// Holds the cells, steps them ten times and says how long it took and what it holds.
  static func run() {
    let spacing = 1.9 * PackedSheet.radius
    let edge = Float(cellsAlongEdge) * spacing
    let domain = Domain(size: SIMD3(edge, edge, edge))
    let crew = Crew(workers: 2)
    let count = cellsAlongEdge * cellsAlongEdge * cellsAlongEdge
    let grid = BinGrid(domain: domain, reach: 2 * 1.25 * PackedSheet.radius, skin: 2)
    let cells = Cells(capacity: count, numbers: 0, names: 0)
    var state: UInt64 = 12345
    func jitter() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Float(state >> 40) * 0x1p-24 - 0.5) * 0.2 * spacing
    }
    for z in 0..<cellsAlongEdge {
      for y in 0..<cellsAlongEdge {
        for x in 0..<cellsAlongEdge {
          let site = SIMD3(Float(x), Float(y), Float(z)) + 0.5
          let place = site * spacing + SIMD3(jitter(), jitter(), jitter())
          cells.append(
            Newcomer(
              position: place, radius: PackedSheet.radius, stickiness: Float(0.4.squareRoot()),
              type: 0, state: 0, lineage: UInt64(cells.count + 1)))
        }
      }
    }
    cells.sort(into: grid, crew: crew)
    let mechanics = Mechanics(crew: crew)
    let law = ContactLaw(repulsion: 10, range: 1.25)
    var moved: Float = 0
    let steps = Stopwatch.medians(
      .wall, rounds: 10,
      of: [
        {
          mechanics.push(cells, in: grid, by: cells, in: grid, law: law, replacing: true)
          moved += mechanics.advance(cells, minutes: 0.1, limit: 5, in: domain)
          if grid.skin < 2 * moved {
            cells.sort(into: grid, crew: crew)
            moved = 0
          }
        }
      ])
    print(
      "W5: \(count) cells, \((steps[0] * 1e-9).short) s per step of 0.1 min (median of ten, 2",
      "threads), \((steps[0] / Double(count)).short) ns per cell; \(cells.bytesPerCell) bytes per",
      "cell.")
  }
}
