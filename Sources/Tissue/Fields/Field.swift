/// Something that diffuses, decays, and is made and used up by cells.
///
/// ∂c/∂t = D∇²c − k·c + s, with a decay and a source that differ from voxel to voxel. The unit of
/// c is the model's; lengths are µm and times minutes.
public final class Field {
  /// What happens at the rim of the tissue.
  public enum Rim: Sendable, Equatable {
    /// Nothing passes (Neumann); in a periodic box the rim is open to the other side instead.
    case sealed
    /// The concentration at the rim is held (Dirichlet).
    case held(Float)
  }

  /// The voxels.
  public let mesh: Mesh
  /// The diffusion coefficient, D, in µm²/min.
  public let diffusion: Float
  /// The decay everywhere, in 1/min.
  public let decay: Float
  /// The rim.
  public let rim: Rim
  /// The concentrations.
  public let values: Column<Float>
  /// The decay that cells and vessels add, per voxel, in 1/min.
  public let uptake: Column<Float>
  /// What cells and vessels make, per voxel, in concentration per minute.
  public let source: Column<Float>

  // What a relaxation still has to add to the values.
  let correction: Column<Float>
  let lines: LineSolver

  /// Creates a field that is the same everywhere.
  public init(
    mesh: Mesh, diffusion: Float, decay: Float, rim: Rim = .sealed, filledWith value: Float = 0,
    crew: Crew
  ) {
    precondition(0 <= diffusion && 0 <= decay, "Fields neither shrink back nor grow by decay.")
    precondition(
      mesh.domain.edges == .walls || rim == .sealed, "A periodic tissue has no rim to hold.")
    self.mesh = mesh
    self.diffusion = diffusion
    self.decay = decay
    self.rim = rim
    values = Column(capacity: mesh.count, filledWith: 0)
    uptake = Column(capacity: mesh.count, filledWith: 0)
    source = Column(capacity: mesh.count, filledWith: 0)
    correction = Column(capacity: mesh.count, filledWith: 0)
    lines = LineSolver(mesh: mesh, crew: crew)
    fill(with: value)
  }

  deinit {
    for column in [values, uptake, source, correction] { column.deallocate() }
  }

  /// Sets all concentrations to a value.
  public func fill(with value: Float) {
    forEachRow { start in
      (values.stretch + start).update(repeating: value, count: mesh.shape.x)
    }
  }

  /// Forgets the uptake and the sources of all cells and vessels.
  public func clearReactions() {
    uptake.stretch.update(repeating: 0, count: mesh.count)
    source.stretch.update(repeating: 0, count: mesh.count)
  }

  /// The sum of all concentrations times the volume of a voxel, added up in a fixed order.
  public var total: Double {
    var sum = 0.0
    forEachRow { start in
      for x in 0..<mesh.shape.x { sum += Double(values[start + x]) }
    }
    return sum * Double(mesh.volume)
  }

  /// Returns the concentration in the voxel around a place.
  @inlinable
  public func value(at position: SIMD3<Float>) -> Float {
    values[mesh.index(at: position)]
  }

  /// Returns the gradient at a place, in concentration per µm.
  ///
  /// By central differences; one-sided at a wall.
  public func gradient(at position: SIMD3<Float>) -> SIMD3<Float> {
    let periodic = mesh.domain.edges == .periodic
    let position = periodic ? mesh.domain.confine(position) : position
    let middle = SIMD3<Int>(
      min(max(Int(position.x / mesh.edge.x), 0), mesh.shape.x - 1),
      min(max(Int(position.y / mesh.edge.y), 0), mesh.shape.y - 1),
      mesh.domain.isSolid ? min(max(Int(position.z / mesh.edge.z), 0), mesh.shape.z - 1) : 0)
    let here = values.stretch + mesh.index(middle.x, middle.y, middle.z)
    // Axis by axis with constants: a subscript that is only known at run time sends a vector
    // through memory.
    var slope = SIMD3(
      slope(here, middle.x, mesh.shape.x, 1, mesh.edge.x, periodic),
      slope(here, middle.y, mesh.shape.y, mesh.rowStride, mesh.edge.y, periodic), 0)
    if mesh.domain.isSolid {
      let plane = mesh.shape.y * mesh.rowStride
      slope.z = self.slope(here, middle.z, mesh.shape.z, plane, mesh.edge.z, periodic)
    }
    return slope
  }

  /// The slope along an axis at one of its voxels, a way in memory apart from the next.
  @inline(__always)
  private func slope(
    _ here: Stretch<Float>, _ index: Int, _ count: Int, _ way: Int, _ edge: Float,
    _ periodic: Bool
  ) -> Float {
    var (before, after) = (max(0, index - 1), min(count - 1, index + 1))
    var voxels = max(1, after - before)
    if periodic {
      before = index == 0 ? count - 1 : index - 1
      after = index == count - 1 ? 0 : index + 1
      voxels = 2
    }
    return (here[(after - index) * way] - here[(before - index) * way]) / (Float(voxels) * edge)
  }

  /// Calls a body with the start of each row of voxels.
  func forEachRow(_ body: (Int) -> Void) {
    for row in 0..<mesh.shape.y * mesh.shape.z { body(row * mesh.rowStride) }
  }
}

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
