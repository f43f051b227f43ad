/// How cells of one type exchange a substance with the voxel around them.
public struct CellExchange: Sendable, Equatable {
  /// The secretion rate towards the target, in 1/min.
  public var secretion: Float
  /// The concentration that secretion stops at.
  public var target: Float
  /// The uptake rate, in 1/min.
  public var uptake: Float

  /// Creates an exchange.
  public init(secretion: Float, target: Float, uptake: Float) {
    self.secretion = secretion
    self.target = target
    self.uptake = uptake
  }
}

extension Field {
  /// Lets each cell exchange with its nearest voxel for one step.
  ///
  /// c ← (c + Δt·w·S·T)/(1 + Δt·w·(S + U)), with w the volume of the cell in voxels: implicit per
  /// cell, so it stays positive. Cells in one voxel act one after the other in their order. Strips
  /// of bins with a strip between them run at the same time, first the even then the odd ones, so
  /// that no two workers meet in a voxel and the order is the same for any number of threads.
  ///
  /// - Parameters:
  ///   - cells: The cells, sorted into the grid.
  ///   - grid: Their bins.
  ///   - exchange: What a cell does, one entry for each type.
  ///   - volume: The volume of every cell in µm³, or nil for spheres of their radii.
  ///   - minutes: The length of the step.
  public func exchange(
    with cells: Cells, in grid: BinGrid, exchange: [CellExchange], volume: Float? = nil,
    minutes: Float
  ) {
    let (x, y, z, type, radius) = (
      cells.x.start, cells.y.start, cells.z.start, cells.type.start, cells.radius.start
    )
    let (values, mesh) = (values.start, mesh)
    let share = minutes / mesh.volume
    forEachStrip(of: grid, crew: lines.crew) { range in
      for cell in range {
        let voxel = mesh.index(at: SIMD3(x[cell], y[cell], z[cell]))
        let rule = exchange[Int(type[cell])]
        let size = volume ?? 4.188_790_2 * radius[cell] * radius[cell] * radius[cell]
        let weight = size * share
        values[voxel] =
          (values[voxel] + weight * (rule.secretion * rule.target))
          / (1 + weight * (rule.secretion + rule.uptake))
      }
    }
  }

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
