/// The loops over a ``ContactList``: making it, and going through it.
struct ListLoop<S: Space> {
  private let loop: ForceLoop<S, ExactAdder>
  private let law: ForceLaw<ExactAdder>
  private let sheet: SheetColumns
  private let size: SIMD3<Float>
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let blocks: UnsafeMutablePointer<UInt8>
  private let rows: UnsafeMutablePointer<Float>
  private let replacing: Bool

  init(
    _ loop: ForceLoop<S, ExactAdder>, _ cells: Cells, in domain: Domain, _ list: ContactList,
    replacing: Bool
  ) {
    (self.loop, law, self.replacing) = (loop, loop.law, replacing)
    sheet = SheetColumns(cells)
    size = domain.size
    (neighbours, blocks, rows) = (list.neighbours, list.blocks, list.rows)
  }

  /// Copies where cells are into rows.
  func copyRows(_ cells: Range<Int>) {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let (x, y) = (Lanes8(at: sheet.x + cell), Lanes8(at: sheet.y + cell))
      let radius = Lanes8(at: sheet.radius + cell)
      let third = S.isSolid ? Lanes8(at: sheet.z + cell) : radius
      let fourth = S.isSolid ? radius : Lanes8(at: sheet.stickiness + cell)
      LaneColumns.store(x, y, third, fourth, at: rows + 4 &* cell)
      cell &+= 8
    }
  }

  /// Writes the row of the cell that is nowhere, after the last.
  func copyNobody(_ count: Int) {
    let far = Neighbourhood.nowhere
    let row = rows + 4 &* count
    (row[0], row[1]) = (far, far)
    (row[2], row[3]) = S.isSolid ? (far, 1) : (1, 0)
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
        if 0 < left { add(next, to: cell, &sums, acrossRim: false) }
        next += Neighbourhood.lanes &* left
        while 1 < left {
          left &-= 1
          add(next - Neighbourhood.lanes &* left, to: cell, &sums, acrossRim: false)
        }
      } else {
        for _ in 0..<left &- Int(ContactList.rimBit) {
          add(next, to: cell, &sums, acrossRim: true)
          next += Neighbourhood.lanes
        }
      }
      loop.write(sums, to: cell, oneself: 0, replacing: replacing)
    }
  }

  /// Adds what a block of neighbours does to a cell.
  @inline(__always)
  private func add(
    _ starts: UnsafePointer<UInt32>, to cell: Int, _ sums: inout ForceSums<S, ExactAdder>,
    acrossRim: Bool
  ) {
    let columns = LaneColumns(of: rows, at: starts)
    let own = rows + 4 &* cell
    let wayX = way(own[0], columns.first, size.x, acrossRim)
    let wayY = way(own[1], columns.second, size.y, acrossRim)
    if S.isSolid {
      let sticking = Lanes8(of: sheet.stickiness, besideRowsAt: starts)
      sums.add(
        PairForces(
          wayX: wayX, wayY: wayY, wayZ: way(own[2], columns.third, size.z, acrossRim),
          radii: Lanes8(own[3]) + columns.fourth,
          grip: sticking * Lanes8(law.grip(sheet.stickiness[cell])), law), law)
    } else {
      sums.add(
        PairForces(
          wayX: wayX, wayY: wayY, wayZ: wayX, radii: Lanes8(own[2]) + columns.third,
          grip: columns.fourth * Lanes8(law.grip(own[3])), law), law)
    }
  }

  /// The ways from eight places to another along an axis, the short way round in a periodic box.
  @inline(__always)
  private func way(
    _ place: Float, _ others: Lanes8, _ length: Float, _ acrossRim: Bool
  ) -> Lanes8 {
    let place = Lanes8(place)
    guard acrossRim else { return place - others }
    // The same sums as with the shifts of the bins.
    let way = place - others
    let shift =
      Lanes8(length).where(way, isAbove: Lanes8(length / 2))
      - Lanes8(length).where(Lanes8(-length / 2), isAbove: way)
    return place - (others + shift)
  }
}
