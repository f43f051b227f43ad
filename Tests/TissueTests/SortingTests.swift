import Testing
import Tissue

struct SortingTests {
  static let boxes = [
    Domain(size: SIMD3(430, 190, 0)), Domain(size: SIMD3(430, 190, 0), edges: .periodic),
    Domain(size: SIMD3(120, 100, 190)), Domain(size: SIMD3(120, 100, 190), edges: .periodic),
    Domain(size: SIMD3(5, 5, 0)),
  ]

  /// Everything about one cell that a test can set.
  struct Record: Equatable {
    var place: SIMD3<Float>
    var (radius, stickiness, pressure) = (Float(0), Float(0), Float(0))
    var (type, state) = (UInt8(0), UInt8(0))
    var (contacts, divisions) = (UInt16(0), UInt16(0))
    var lineage: UInt64
    var numbers: [Float]
    var names: [UInt64]

    init(_ cells: Cells, _ cell: Int) {
      place = cells.position(cell)
      (radius, stickiness) = (cells.radius[cell], cells.stickiness[cell])
      pressure = cells.pressure[cell]
      (type, state) = (cells.type[cell], cells.state[cell])
      (contacts, divisions) = (cells.contacts[cell], cells.divisions[cell])
      lineage = cells.lineage[cell]
      numbers = cells.numbers.map { $0[cell] }
      names = cells.names.map { $0[cell] }
    }
  }

  /// A sheet whose columns all hold different numbers, out of order, with every seventh removed.
  static func sheet(_ count: Int, in domain: Domain, seed: UInt64) -> Cells {
    let cells = Cells(capacity: 10, numbers: 3, names: 2)
    var numbers = SplitMix(seed: seed)
    for index in 0..<count {
      let cell = cells.append(
        Newcomer(
          position: numbers.place(in: domain.size), radius: numbers.uniform(),
          stickiness: numbers.uniform(), type: UInt8(numbers.next() % 9),
          state: index % 7 == 3 ? Cells.removedState : UInt8(index % 7),
          lineage: numbers.next(), divisions: UInt16(numbers.next() % 999)))
      cells.velocityX[cell] = numbers.uniform()
      cells.velocityY[cell] = numbers.uniform()
      cells.velocityZ[cell] = numbers.uniform()
      cells.pressure[cell] = numbers.uniform()
      cells.contacts[cell] = UInt16(numbers.next() % 999)
      for column in cells.numbers { column[cell] = numbers.uniform() }
      for column in cells.names { column[cell] = numbers.next() }
    }
    return cells
  }

  @Test(arguments: boxes, [1, 3])
  func `cells keep their columns together, lie in bins, in order, without the removed`(
    domain: Domain, workers: Int
  ) {
    let grid = BinGrid(domain: domain, reach: 21, skin: 2)
    // More cells than one chunk of the sort takes.
    let cells = Self.sheet(70_000, in: domain, seed: 1)
    let expected = (0..<cells.count).filter { cells.state[$0] != Cells.removedState }
      .map { (bin: grid.bin(at: cells.position($0)), old: $0, record: Record(cells, $0)) }
      .sorted { ($0.bin, $0.old) < ($1.bin, $1.old) }
    cells.sort(into: grid, crew: Crew(workers: workers))
    #expect(cells.count == 60_000)
    #expect(expected.map(\.record) == (0..<cells.count).map { Record(cells, $0) })
    var next = 0
    for bin in 0..<grid.count {
      #expect(grid.cells(in: bin).lowerBound == next)
      next = grid.cells(in: bin).upperBound
      #expect(grid.cells(in: bin).allSatisfy { Int(cells.bin[$0]) == bin })
    }
    #expect(next == cells.count)
  }

  @Test func `cells on the rim and outside belong to the nearest bin`() {
    let grid = BinGrid(domain: Self.boxes[2], reach: 21, skin: 2)
    let size = grid.domain.size
    #expect(grid.bin(at: .zero) == 0)
    #expect(grid.bin(at: size) == grid.count - 1)
    #expect(grid.bin(at: size + 5) == grid.count - 1)
    #expect(grid.bin(at: SIMD3(repeating: -5)) == 0)
  }

  /// Every place within reach is in a run, moved by the run's shift, and no cell comes twice.
  @Test(arguments: boxes)
  func `the runs around a bin hold all cells in reach`(domain: Domain) {
    let grid = BinGrid(domain: domain, reach: 21, skin: 2)
    let cells = Self.sheet(600, in: domain, seed: 5)
    cells.sort(into: grid, crew: Crew(workers: 1))
    for bin in 0..<grid.count {
      var found: [Int: SIMD3<Float>] = [:]
      grid.forEachNeighbourRun(around: bin) { run, shift in
        for cell in run {
          #expect(found.updateValue(cells.position(cell) + shift, forKey: cell) == nil)
        }
      }
      var bins: [Int] = []
      grid.forEachNeighbourBin(around: bin) { bins.append($0) }
      #expect(Set(bins).count == bins.count)
      #expect(bins.reduce(0) { $0 + grid.cells(in: $1).count } == found.count)
      guard let center = grid.cells(in: bin).first else { continue }
      let place = cells.position(center)
      for cell in 0..<cells.count {
        let way = domain.displacement(from: place, to: cells.position(cell))
        guard (way * way).sum() < 21 * 21 else { continue }
        let seen = found[cell].map { $0 - place - way } ?? SIMD3(repeating: .infinity)
        // The shift and the place are rounded to 3e-5 each.
        #expect((seen * seen).sum() < 1e-7)
      }
    }
  }

  @Test func `an empty sheet can be sorted`() {
    let grid = BinGrid(domain: Self.boxes[0], reach: 21, skin: 2)
    let cells = Self.sheet(4, in: grid.domain, seed: 3)
    cells.sort(into: grid, crew: Crew(workers: 2))
    for cell in 0..<cells.count { cells.state[cell] = Cells.removedState }
    cells.sort(into: grid, crew: Crew(workers: 2))
    #expect(cells.count == 0 && grid.cells(in: grid.count - 1).isEmpty)
    cells.sort(into: grid, crew: Crew(workers: 2))
    #expect(cells.count == 0 && grid.cells(in: 0).isEmpty)
  }

  @Test func `cells that left a periodic box come in on the other side`() {
    let domain = Self.boxes[1]
    let grid = BinGrid(domain: domain, reach: 21, skin: 2)
    let cells = Self.sheet(2, in: domain, seed: 4)
    (cells.x[0], cells.y[0]) = (-0.5, 190.25)
    (cells.x[1], cells.y[1]) = (430, -1e-9)
    cells.sort(into: grid, crew: Crew(workers: 1))
    let places = Set((0..<2).map { cells.position($0) })
    #expect(places == [SIMD3(429.5, 0.25, 0), SIMD3(0, 0, 0)])
  }

  @Test func `a cell takes at most 160 bytes`() {
    let cells = Cells(capacity: 0, numbers: 12, names: 2)
    print("A cell with 12 numbers and 2 names of the model takes \(cells.bytesPerCell) bytes.")
    #expect(cells.bytesPerCell <= 160)
  }
}
