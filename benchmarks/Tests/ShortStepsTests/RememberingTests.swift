import Testing

@testable import ShortSteps

struct RememberingTests {
  @Test func `a step weighs the velocities of now and of the step before`() {
    let cloud = Cloud(1, in: Cloud.boxes[0], seed: 10)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    (cloud.cells.x[0], cloud.cells.velocityX[0]) = (100, 2)
    mechanics.advanceRemembering(cloud.cells, minutes: 0.1, limit: 5, in: cloud.domain)
    let middle = cloud.cells.x[0]
    cloud.cells.velocityX[0] = 4
    mechanics.advanceRemembering(cloud.cells, minutes: 0.1, limit: 5, in: cloud.domain)
    // 0.1·(1.5·4 − 0.5·2); places near 100 are rounded by 4e-6.
    #expect(abs(cloud.cells.x[0] - middle - 0.5) < 1e-5)
  }

  @Test func `the step before goes with its cell when cells are sorted`() {
    let cloud = Cloud(300, in: Cloud.boxes[0], seed: 2)
    let (cells, crew) = (cloud.cells, Crew(workers: 1))
    let mechanics = Mechanics(crew: crew)
    // The velocity of every cell is a function of its number, which the sort must not mix up.
    func velocity(_ cell: Int) -> SIMD2<Float> {
      SIMD2(cells.numbers[0][cell], cells.numbers[1][cell] / 300)
    }
    for cell in 0..<cells.count {
      (cells.velocityX[cell], cells.velocityY[cell]) = (velocity(cell).x, velocity(cell).y)
      // Mirrored, so that hardly any cell keeps its place in the order.
      (cells.x[cell], cells.y[cell]) = (
        200 - 0.8 * cells.x[cell], 170 - 0.8 * cells.y[cell]
      )
    }
    mechanics.advanceRemembering(cells, minutes: 1, limit: 100, in: cloud.domain)
    let unsorted = (0..<cells.count).map { cells.lineage[$0] }
    cells.sort(into: cloud.grid, crew: crew)
    #expect(zip(unsorted, cells.lineage(of: cells.count)).filter { $0 != $1 }.count > 200)
    mechanics.rest(cells)
    let before = (0..<cells.count).map { cells.position($0) }
    mechanics.advanceRemembering(cells, minutes: 1, limit: 100, in: cloud.domain)
    for cell in 0..<cells.count {
      let way = cells.position(cell) - before[cell]
      // Half of the old velocity backwards; places of up to 256 µm are rounded by 1.5e-5.
      #expect(abs(way.x + 0.5 * velocity(cell).x) < 4e-5)
      #expect(abs(way.y + 0.5 * velocity(cell).y) < 4e-5)
    }
  }

  @Test func `steps that remember move as far as the limit lets them`() {
    let cloud = Cloud(50, in: Cloud.boxes[0], seed: 9)
    for cell in 0..<50 { cloud.cells.velocityX[cell] = 1e6 }
    let moved = Mechanics(crew: Crew(workers: 1)).advanceRemembering(
      cloud.cells, minutes: 0.1, limit: 5, in: cloud.domain)
    #expect(moved == 5)
  }
}

extension Cells {
  /// The names of the first cells.
  fileprivate func lineage(of count: Int) -> [UInt64] { (0..<count).map { lineage[$0] } }
}
