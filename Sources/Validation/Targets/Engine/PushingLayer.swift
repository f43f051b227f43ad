import Tissue

/// Round cells in one layer that only push each other: the mechanics of the engine without the model.
final class PushingLayer {
  /// The cells; their order changes when they are sorted.
  let cells: Cells
  private let domain: Domain
  private let grid: BinGrid
  private let mechanics: Mechanics
  private let crew = Crew(workers: 1)
  private let law: ContactLaw
  /// How far cells can have moved since they were sorted, in µm.
  private var moved = Float.infinity

  /// Creates an empty layer.
  ///
  /// - Parameters:
  ///   - size: The width and the height in µm.
  ///   - reach: The largest distance at which two cells push each other, in µm.
  ///   - repulsion: The speed at full overlap in µm/min.
  init(size: Float, reach: Float, repulsion: Float) {
    domain = Domain(size: SIMD3(size, size, 0))
    grid = BinGrid(domain: domain, reach: reach, skin: reach / 5)
    cells = Cells(capacity: 1024, numbers: 0, names: 0)
    mechanics = Mechanics(crew: crew)
    law = ContactLaw(repulsion: repulsion, range: 1)
  }

  /// Adds a cell.
  func add(at x: Float, _ y: Float, radius: Float, lineage: UInt64) {
    cells.append(
      Newcomer(
        position: SIMD3(x, y, 0), radius: radius, stickiness: 0, type: 0, state: 0,
        lineage: lineage))
    moved = .infinity
  }

  /// Gives all cells a radius in µm.
  func setRadii(_ radius: Float) {
    for cell in 0..<cells.count { cells.radius[cell] = radius }
  }

  /// Lets the cells push each other for one step.
  func relax(minutes: Float) {
    if grid.skin < 2 * moved {
      cells.sort(into: grid, crew: crew)
      moved = 0
    }
    mechanics.push(cells, in: grid, by: cells, in: grid, law: law, replacing: true)
    moved += mechanics.advance(cells, minutes: minutes, limit: grid.skin, in: domain)
  }

  /// The places of the middles in µm.
  var places: [SIMD2<Double>] {
    (0..<cells.count).map { SIMD2(Double(cells.x[$0]), Double(cells.y[$0])) }
  }
}
