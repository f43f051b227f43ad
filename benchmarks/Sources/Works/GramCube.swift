package import ShortSteps

/// W5: 10⁸ cells in three dimensions, the physics of W1.
package final class GramCube {
  /// The cells.
  package let cells: Cells
  /// The box that they fill.
  package let domain: Domain
  private let crew: Crew
  private let grid: BinGrid
  private let mechanics: Mechanics
  private let list = ContactList()
  private let law = ContactLaw(repulsion: 10, range: 1.25)
  private var moved: Float = 0

  /// Fills a cube with a jittered lattice.
  ///
  /// - Parameters:
  ///   - cellsAlongEdge: The cells along each edge; 464³ = 99,897,344.
  ///   - threads: The number of threads.
  package init(cellsAlongEdge: Int, threads: Int) {
    let spacing = 1.9 * PackedSheet.radius
    domain = Domain(size: SIMD3(repeating: Float(cellsAlongEdge) * spacing))
    crew = Crew(workers: threads)
    mechanics = Mechanics(crew: crew)
    grid = BinGrid(domain: domain, reach: 2 * 1.25 * PackedSheet.radius, skin: 2)
    let count = cellsAlongEdge * cellsAlongEdge * cellsAlongEdge
    cells = Cells(capacity: count, numbers: 3, names: 0)
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
  }

  /// One step of 0.1 min.
  package func step() {
    mechanics.push(cells, in: grid, law: law, replacing: true, listing: list)
    moved += mechanics.advanceRemembering(cells, minutes: 0.1, limit: 5, in: domain)
    guard grid.skin < 2 * moved else { return }
    cells.sort(into: grid, crew: crew)
    moved = 0
  }
}
