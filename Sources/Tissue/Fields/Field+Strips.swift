extension Field {
  /// Calls a body for strips of cells so that two strips that run together share no voxel.
  ///
  /// - Parameters:
  ///   - grid: The bins of the cells.
  ///   - crew: The workers.
  ///   - body: Called with the cells of a strip; may write to the voxels around these cells.
  public func forEachStrip(
    of grid: BinGrid, crew: Crew, _ body: (Range<Int>) -> Void
  ) {
    let axis = mesh.domain.isSolid ? 2 : 1
    let layers = grid.shape[axis]
    let binsPerLayer = grid.count / layers
    // Two cells on both sides of a strip, each up to a skin out of its bin, must not reach the
    // same voxel, not even when each also writes to the voxels next to its own.
    let thickness = 3 * mesh.edge[axis] + 2 * grid.skin
    let height = max(8, Int((thickness / grid.edge[axis]).rounded(.up)))
    // The last strip takes the layers that are left over, so that none is thinner.
    var strips = max(1, layers / height)
    // Around a periodic box an odd number of strips would let the last meet the first.
    if mesh.domain.edges == .periodic && 1 < strips { strips -= strips % 2 }
    let count = strips
    for color in 0..<2 {
      crew.forEachChunk(of: (count + 1 - color) / 2, size: 1) { chunk, _, _ in
        for index in chunk {
          let strip = 2 * index + color
          let first = strip * height
          let last = strip == count - 1 ? layers : first + height
          body(Int(grid.starts[first * binsPerLayer])..<Int(grid.starts[last * binsPerLayer]))
        }
      }
    }
  }
}
