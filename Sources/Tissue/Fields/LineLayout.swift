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

  /// Bundles that are worth a worker's while: eight, or one of several small planes, so that no group
  /// is cut in two.
  var chunk: Int { bundlesPerPlane < bundles && bundlesPerPlane <= 16 ? bundlesPerPlane : 8 }

  /// Calls a body for groups of eight, four, two and single bundles that lie side by side.
  ///
  /// A line waits for each of its voxels in turn, and others use the time, so a group takes hardly
  /// longer than a bundle.
  ///
  /// - Parameters:
  ///   - range: The bundles.
  ///   - most: The most bundles of a group.
  ///   - body: Called with the first bundle of a group and their number.
  @inline(__always)
  func forEachGroup(in range: Range<Int>, most: Int, _ body: (Int, Int) -> Void) {
    var bundle = range.lowerBound
    while bundle < range.upperBound {
      let together = min(
        range.upperBound - bundle, bundlesPerPlane - bundle % bundlesPerPlane, most)
      // The highest power of two that fits.
      let size = 1 << (Int.bitWidth - 1 - together.leadingZeroBitCount)
      body(bundle, size)
      bundle += size
    }
  }

  /// Copies rows so that they lie side by side.
  @inline(__always)
  func turn<V: LaneVector>(
    rows: Stretch<Float>, into turned: Stretch<Float>, _ vector: V.Type
  ) {
    for row in stride(from: 0, to: V.lanes, by: 8) {
      for voxel in stride(from: 0, to: length, by: 8) {
        Lanes8.transpose(
          rows + row * rowStride + voxel, rowStride, into: turned + voxel * V.lanes + row, V.lanes)
      }
    }
  }

  /// Copies lines that lie side by side back into rows.
  @inline(__always)
  func turn<V: LaneVector>(
    back turned: Stretch<Float>, into rows: Stretch<Float>, _ vector: V.Type
  ) {
    for row in stride(from: 0, to: V.lanes, by: 8) {
      for voxel in stride(from: 0, to: length, by: 8) {
        Lanes8.transpose(
          turned + voxel * V.lanes + row, V.lanes, into: rows + row * rowStride + voxel, rowStride)
      }
    }
  }
}
