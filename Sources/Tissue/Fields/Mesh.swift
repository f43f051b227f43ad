/// A regular mesh of cubic boxes (voxels) over the tissue.
///
/// Values are stored along x, then y, then z. Rows are padded to whole vectors, and so is the
/// number of rows, so that line sweeps never need a remainder loop.
public struct Mesh: Sendable, Equatable {
  /// The box.
  public let domain: Domain
  /// The number of voxels along each axis.
  public let shape: SIMD3<Int>
  /// The edge of a voxel along each axis in µm; along z of one layer it is the thickness that the
  /// layer counts for.
  public let edge: SIMD3<Float>
  /// The distance in memory from one row to the next.
  public let rowStride: Int
  /// The number of stored values, padding included.
  public let count: Int
  // A multiplication takes a fifth of the time of a division.
  @usableFromInline let inverseEdge: SIMD3<Float>

  /// Covers a box with voxels.
  ///
  /// - Parameters:
  ///   - domain: The box.
  ///   - voxel: The wanted edge in µm; the real one is the nearest that divides the box evenly.
  ///   - layer: The thickness that one layer counts for in µm.
  /// - Precondition: Both lengths are positive.
  public init(domain: Domain, voxel: Float, layer: Float) {
    precondition(0 < voxel && 0 < layer, "Voxels of \(voxel) µm are no mesh.")
    self.domain = domain
    var shape = SIMD3<Int>(1, 1, 1)
    var edge = SIMD3<Float>(repeating: layer)
    for axis in 0..<domain.dimensions {
      shape[axis] = max(1, Int((domain.size[axis] / voxel).rounded()))
      edge[axis] = domain.size[axis] / Float(shape[axis])
    }
    self.shape = shape
    self.edge = edge
    inverseEdge = 1 / edge
    rowStride = (shape.x + 7) / 8 * 8
    count = rowStride * ((shape.y * shape.z + 7) / 8 * 8)
  }

  /// The volume of a voxel in µm³.
  public var volume: Float { edge.x * edge.y * edge.z }

  /// The number of voxels, padding not counted.
  public var voxels: Int { shape.x * shape.y * shape.z }

  /// Returns where the value of a voxel is stored.
  @inlinable @inline(__always)
  public func index(_ x: Int, _ y: Int, _ z: Int) -> Int {
    (z * shape.y + y) * rowStride + x
  }

  /// Returns where the value of the voxel around a place is stored.
  ///
  /// Places outside count to the nearest voxel, in a periodic box to the one across the rim.
  @inlinable @inline(__always)
  public func index(at position: SIMD3<Float>) -> Int {
    domain.edges == .periodic ? nearest(domain.confine(position)) : nearest(position)
  }

  @inlinable @inline(__always)
  func nearest(_ position: SIMD3<Float>) -> Int {
    let x = min(max(Int(position.x * inverseEdge.x), 0), shape.x - 1)
    let y = min(max(Int(position.y * inverseEdge.y), 0), shape.y - 1)
    let z = domain.isSolid ? min(max(Int(position.z * inverseEdge.z), 0), shape.z - 1) : 0
    return index(x, y, z)
  }

  /// Returns the middle of a voxel in µm.
  public func center(_ x: Int, _ y: Int, _ z: Int) -> SIMD3<Float> {
    SIMD3(
      (Float(x) + 0.5) * edge.x, (Float(y) + 0.5) * edge.y,
      domain.isSolid ? (Float(z) + 0.5) * edge.z : 0)
  }
}
