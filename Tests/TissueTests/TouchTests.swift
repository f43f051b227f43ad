import Testing
import Tissue

struct TouchTests {
  @Test(arguments: SortingTests.boxes.dropLast())
  func `the cells that a sphere touches are those that a plain loop finds, in its order`(
    domain: Domain
  ) {
    let cloud = Cloud(900, in: domain, seed: 5)
    let cells = cloud.cells
    let spheres = Spheres(cells)
    for own in stride(from: 0, to: cells.count, by: 7) {
      let (place, radius) = (cells.position(own), cells.radius[own])
      var expected: [Int] = []
      cloud.grid.forEachNeighbourRun(around: cloud.grid.bin(at: place)) { run, shift in
        for cell in run {
          let way = cells.position(cell) + shift - place
          let sum = radius + cells.radius[cell]
          let square = way.x * way.x + way.y * way.y + way.z * way.z
          if square < 1.1 * 1.1 * sum * sum { expected.append(cell) }
        }
      }
      var found: [Int] = []
      cloud.grid.forEachTouch(of: spheres, at: place, radius: radius, within: 1.1) { touch in
        found.append(touch.cell)
        #expect(touch.sum == radius + cells.radius[touch.cell])
      }
      #expect(found == expected)
      #expect(found.contains(own))
    }
  }

  @Test(arguments: SortingTests.boxes)
  func `a sheet that is nearly in order keeps its columns together when it is sorted again`(
    domain: Domain
  ) {
    let grid = BinGrid(domain: domain, reach: 21, skin: 2)
    let cells = SortingTests.sheet(2_500, in: domain, seed: 8)
    let crew = Crew(workers: 2)
    cells.sort(into: grid, crew: crew)
    // Few move or go, so most cells stay in long runs.
    for cell in stride(from: 4, to: cells.count, by: 60) {
      cells.setPosition(cell, cells.position(cells.count - 1 - cell))
    }
    for cell in stride(from: 9, to: cells.count, by: 70) { cells.state[cell] = Cells.removedState }
    let kept = (0..<cells.count).filter { cells.state[$0] != Cells.removedState }
    let expected = kept.sorted {
      (grid.bin(at: cells.position($0)), $0) < (grid.bin(at: cells.position($1)), $1)
    }.map { SortingTests.Record(cells, $0) }
    cells.sort(into: grid, crew: crew)
    #expect((0..<cells.count).map { SortingTests.Record(cells, $0) } == expected)
    #expect((0..<cells.count).allSatisfy { Int(cells.bin[$0]) == grid.bin(at: cells.position($0)) })
  }
}
