/// Finds the bins of many cells, eight at a time.
struct BinFinder {
  private let x, y, z: UnsafeMutablePointer<Float>
  private let bin: UnsafeMutablePointer<UInt32>
  private let isSolid: Bool
  private let shape: SIMD3<Int>
  private let perEdge: SIMD3<Float>
  private let grid: BinGrid

  init(_ cells: Cells, _ grid: BinGrid) {
    (x, y, z, bin) = (cells.x.start, cells.y.start, cells.z.start, cells.bin.start)
    (isSolid, shape, perEdge) = (grid.domain.isSolid, grid.shape, grid.perEdge)
    self.grid = grid
  }

  /// Writes the numbers of the bins of a run of cells into their column.
  func find(_ cells: Range<Int>) {
    var cell = cells.lowerBound
    while cell &+ 8 <= cells.upperBound {
      var bins = along(y, cell, perEdge.y, shape.y)
      if isSolid { bins = bins.plus(along(z, cell, perEdge.z, shape.z), times: shape.y) }
      along(x, cell, perEdge.x, shape.x).plus(bins, times: shape.x).store(at: bin + cell)
      cell &+= 8
    }
    while cell < cells.upperBound {
      bin[cell] = UInt32(
        truncatingIfNeeded: grid.bin(at: SIMD3(x[cell], y[cell], z[cell])))
      cell &+= 1
    }
  }

  /// The numbers of the columns, rows or planes of eight cells.
  @inline(__always)
  private func along(
    _ places: UnsafeMutablePointer<Float>, _ cell: Int, _ perEdge: Float, _ count: Int
  ) -> LaneIndices {
    let place = Lanes8(at: places + cell) * Lanes8(perEdge)
    return LaneIndices(place.larger(Lanes8(0)).smaller(Lanes8(Float(count - 1))))
  }
}
