/// What cells do to each other, read from rows.
///
/// A row holds what a pair needs of a cell side by side, so that a neighbour is one load: x, y,
/// radius and stickiness in one layer, else x, y, z and radius.
struct RowForces<S: Space> {
  let law: ForceLaw<ExactAdder>
  private let sheet: SheetColumns
  private let rows: UnsafeMutablePointer<Float>
  private let size: SIMD3<Float>

  /// Prepares the loops over the rows of a sheet.
  init(
    _ law: ForceLaw<ExactAdder>, _ cells: Cells, in domain: Domain,
    rows: UnsafeMutablePointer<Float>
  ) {
    (self.law, self.rows, size) = (law, rows, domain.size)
    sheet = SheetColumns(cells)
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

  /// Adds what eight neighbours, of which it is known where their rows begin, do to a cell.
  @inline(__always)
  func add(
    _ starts: UnsafePointer<UInt32>, to cell: Int, _ sums: inout ForceSums<S, ExactAdder>,
    acrossRim: Bool
  ) {
    sums.add(forces(starts, on: cell, acrossRim: acrossRim), law)
  }

  /// What eight neighbours, of which it is known where their rows begin, do to a cell.
  @inline(__always)
  func forces(
    _ starts: UnsafePointer<UInt32>, on cell: Int, acrossRim: Bool
  ) -> PairForces<
    S, Lanes8
  > {
    let columns = LaneColumns(of: rows, at: starts)
    let own = rows + 4 &* cell
    let wayX = way(own[0], columns.first, size.x, acrossRim)
    let wayY = way(own[1], columns.second, size.y, acrossRim)
    guard S.isSolid else {
      return PairForces(
        wayX: wayX, wayY: wayY, wayZ: wayX, radii: Lanes8(own[2]) + columns.third,
        grip: columns.fourth * Lanes8(law.grip(own[3])), law)
    }
    let sticking = Lanes8(of: sheet.stickiness.address, besideRowsAt: starts)
    return PairForces(
      wayX: wayX, wayY: wayY, wayZ: way(own[2], columns.third, size.z, acrossRim),
      radii: Lanes8(own[3]) + columns.fourth,
      grip: sticking * Lanes8(law.grip(sheet.stickiness[cell])), law)
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

/// Memory for rows.
enum RowRoom {
  /// Room for the rows of a number of cells, and for whole vectors past the last.
  static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Float> {
    Room.allocate(4 * (capacity + 16))
  }
}
