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
      (values.start + start).update(repeating: value, count: mesh.shape.x)
    }
  }

  /// Forgets the uptake and the sources of all cells and vessels.
  public func clearReactions() {
    uptake.start.update(repeating: 0, count: mesh.count)
    source.start.update(repeating: 0, count: mesh.count)
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
    var slope = SIMD3<Float>.zero
    for axis in 0..<mesh.domain.dimensions {
      var before = middle
      var after = middle
      let voxels: Int
      if periodic {
        before[axis] = (middle[axis] + mesh.shape[axis] - 1) % mesh.shape[axis]
        after[axis] = (middle[axis] + 1) % mesh.shape[axis]
        voxels = 2
      } else {
        before[axis] = max(0, middle[axis] - 1)
        after[axis] = min(mesh.shape[axis] - 1, middle[axis] + 1)
        voxels = max(1, after[axis] - before[axis])
      }
      let span = Float(voxels) * mesh.edge[axis]
      slope[axis] =
        (values[mesh.index(after.x, after.y, after.z)]
          - values[mesh.index(before.x, before.y, before.z)]) / span
    }
    return slope
  }

  /// Calls a body with the start of each row of voxels.
  func forEachRow(_ body: (Int) -> Void) {
    for row in 0..<mesh.shape.y * mesh.shape.z { body(row * mesh.rowStride) }
  }
}
