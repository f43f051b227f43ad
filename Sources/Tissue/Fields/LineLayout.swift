import CLanes

/// How the lines along an axis lie in memory, eight of them to a bundle.
struct LineLayout {
  /// The number of bundles.
  let bundles: Int
  /// The number of voxels of a line.
  let length: Int
  /// The way in memory from one voxel of a line to the next.
  let step: Int
  /// Whether lines are rows, whose voxels lie side by side; otherwise lines lie side by side.
  let areRows: Bool
  private let rowStride: Int
  private let plane: Int
  private let bundlesPerPlane: Int

  init(_ mesh: Mesh, along axis: Int) {
    rowStride = mesh.rowStride
    plane = mesh.shape.y * mesh.rowStride
    length = mesh.shape[axis]
    areRows = axis == 0
    switch axis {
    case 0:
      (bundles, step) = ((mesh.shape.y * mesh.shape.z + 7) / 8, 1)
      bundlesPerPlane = bundles
    case 1:
      bundlesPerPlane = rowStride / 8
      (bundles, step) = (bundlesPerPlane * mesh.shape.z, rowStride)
    default:
      (bundles, step) = (plane / 8, plane)
      bundlesPerPlane = bundles
    }
  }

  /// Where a bundle starts.
  func start(of bundle: Int) -> Int {
    if areRows { return bundle * 8 * rowStride }
    return bundle / bundlesPerPlane * plane + bundle % bundlesPerPlane * 8
  }

  /// Calls a body for each four bundles that lie side by side, and another for those left over.
  @inline(__always)
  func forEach(in range: Range<Int>, wide: (Int) -> Void, single: (Int) -> Void) {
    var bundle = range.lowerBound
    while bundle < range.upperBound {
      if bundle + 4 <= range.upperBound && bundle % bundlesPerPlane + 4 <= bundlesPerPlane {
        wide(bundle)
        bundle += 4
      } else {
        single(bundle)
        bundle += 1
      }
    }
  }

  /// Copies rows so that they lie side by side.
  @inline(__always)
  func turn<V: LaneVector>(
    rows: UnsafePointer<Float>, into turned: UnsafeMutablePointer<Float>, _ vector: V.Type
  ) {
    for row in stride(from: 0, to: V.lanes, by: 8) {
      for voxel in stride(from: 0, to: length, by: 8) {
        lanes_transpose(
          rows + row * rowStride + voxel, rowStride, turned + voxel * V.lanes + row, V.lanes)
      }
    }
  }

  /// Copies lines that lie side by side back into rows.
  @inline(__always)
  func turn<V: LaneVector>(
    back turned: UnsafePointer<Float>, into rows: UnsafeMutablePointer<Float>, _ vector: V.Type
  ) {
    for row in stride(from: 0, to: V.lanes, by: 8) {
      for voxel in stride(from: 0, to: length, by: 8) {
        lanes_transpose(
          turned + voxel * V.lanes + row, V.lanes, rows + row * rowStride + voxel, rowStride)
      }
    }
  }
}
