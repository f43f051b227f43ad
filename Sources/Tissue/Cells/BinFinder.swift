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
