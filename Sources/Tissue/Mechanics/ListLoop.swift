/// The loop that goes through a ``ContactList``.
struct ListLoop<S: Space> {
  private let loop: ForceLoop<S, ExactAdder>
  /// The rows of the cells.
  let rows: RowForces<S>
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<UInt8>
  private let replacing: Bool

  init(
    _ loop: ForceLoop<S, ExactAdder>, _ cells: Cells, in domain: Domain, _ list: ContactList,
    replacing: Bool
  ) {
    (self.loop, self.replacing) = (loop, replacing)
    rows = RowForces(loop.law, cells, in: domain, rows: list.rows)
    (neighbours, blocks) = (list.neighbours, list.blocks)
  }

  /// Adds the forces of their listed neighbours to some cells.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - first: Where the neighbours of the first one begin.
  func run(_ cells: Range<Int>, first: Int) {
    var next = UnsafePointer(neighbours + first)
    for cell in cells {
      var sums = ForceSums<S, ExactAdder>()
      var left = Int(blocks[cell])
      if left < Int(ContactList.rimBit) {
        // Most cells have one block, which is faster without a loop.
        if 0 < left { rows.add(next, to: cell, &sums, acrossRim: false) }
        next += Neighbourhood.lanes &* left
        while 1 < left {
          left &-= 1
          rows.add(next - Neighbourhood.lanes &* left, to: cell, &sums, acrossRim: false)
        }
      } else {
        for _ in 0..<left &- Int(ContactList.rimBit) {
          rows.add(next, to: cell, &sums, acrossRim: true)
          next += Neighbourhood.lanes
        }
      }
      loop.write(sums, to: cell, oneself: 0, replacing: replacing)
    }
  }
}
