/// Finds in which boxes of a regular grid eight places at a time lie.
///
/// Places outside count to the nearest box.
struct BoxFinder {
  private let last: (x: Lanes8, y: Lanes8, z: Lanes8)
  private let perEdge: (x: Lanes8, y: Lanes8, z: Lanes8)
  private let row, plane: Int
  private let isSolid: Bool

  /// Describes a grid.
  ///
  /// - Parameters:
  ///   - shape: The number of boxes along each axis.
  ///   - perEdge: One divided by the edges of a box in µm.
  ///   - row: The distance in memory from one row to the next.
  ///   - isSolid: Whether there are planes.
  init(shape: SIMD3<Int>, perEdge: SIMD3<Float>, row: Int, isSolid: Bool) {
    last = (
      Lanes8(Float(shape.x - 1)), Lanes8(Float(shape.y - 1)), Lanes8(Float(shape.z - 1))
    )
    self.perEdge = (Lanes8(perEdge.x), Lanes8(perEdge.y), Lanes8(perEdge.z))
    (self.row, plane, self.isSolid) = (row, row * shape.y, isSolid)
  }

  /// The numbers of the boxes of eight places that lie side by side from an index on.
  @inline(__always)
  func indices(
    _ x: Stretch<Float>, _ y: Stretch<Float>, _ z: Stretch<Float>, from first: Int
  ) -> LaneIndices {
    @inline(__always)
    func along(_ places: Stretch<Float>, _ perEdge: Lanes8, _ last: Lanes8) -> LaneIndices {
      LaneIndices((Lanes8(at: places + first) * perEdge).larger(Lanes8(0)).smaller(last))
    }
    var boxes = along(x, perEdge.x, last.x).plus(along(y, perEdge.y, last.y), times: row)
    if isSolid { boxes = boxes.plus(along(z, perEdge.z, last.z), times: plane) }
    return boxes
  }
}

/// Finds the bins of many cells, eight at a time.
struct BinFinder {
  private let x, y, z: Stretch<Float>
  private let bin: Stretch<UInt32>
  private let finder: BoxFinder
  private let grid: BinGrid

  init(_ cells: Cells, _ grid: BinGrid) {
    (x, y, z, bin) = (cells.x.stretch, cells.y.stretch, cells.z.stretch, cells.bin.stretch)
    finder = BoxFinder(
      shape: grid.shape, perEdge: grid.perEdge, row: grid.shape.x, isSolid: grid.domain.isSolid)
    self.grid = grid
  }

  /// Writes the numbers of the bins of a run of cells into their column.
  func find(_ cells: Range<Int>) {
    var cell = cells.lowerBound
    while cell &+ 8 <= cells.upperBound {
      finder.indices(x, y, z, from: cell).store(at: bin + cell)
      cell &+= 8
    }
    while cell < cells.upperBound {
      bin[cell] = UInt32(
        truncatingIfNeeded: grid.bin(at: SIMD3(x[cell], y[cell], z[cell])))
      cell &+= 1
    }
  }
}
