/// A uniform grid of bins over the box, and where the cells of a sheet lie in it.
///
/// Bins are numbered along x, then y, then z, and the cells of a sheet lie in that order, so the
/// three bins around a bin along x are one run of memory.
public final class BinGrid {
  /// The box.
  public let domain: Domain
  /// The number of bins along each axis.
  public let shape: SIMD3<Int>
  /// The edges of a bin in µm.
  public let edge: SIMD3<Float>
  /// One divided by ``edge``: finding a place takes multiplications only.
  @usableFromInline let perEdge: SIMD3<Float>
  /// The largest distance at which the 3×3 (×3) bins around a cell hold all its neighbours even if
  /// both have moved by half of ``skin`` since the sort, in µm.
  public let reach: Float
  /// How far two cells together may move before the sheet must be sorted again, in µm.
  public let skin: Float

  /// The index of the first cell of each bin, and one past the last cell at the end.
  public let starts: Column<UInt32>
  // Counters that the counting sort needs per chunk; kept so that a sort allocates nothing.
  private(set) var cursors: Column<UInt32>
  private var cursorRoom = 0

  /// Creates a grid with no cells in it.
  ///
  /// - Parameters:
  ///   - domain: The box.
  ///   - reach: The largest distance at which two cells act on each other, in µm.
  ///   - skin: How far two cells together may move between sorts, in µm.
  /// - Precondition: A periodic box is at least three bins wide.
  public init(domain: Domain, reach: Float, skin: Float) {
    precondition(0 < reach && 0 <= skin, "A reach of \(reach) µm is not a grid.")
    self.domain = domain
    self.reach = reach
    self.skin = skin
    var shape = SIMD3<Int>(1, 1, 1)
    var edge = SIMD3<Float>(repeating: 1)
    for axis in 0..<domain.dimensions {
      shape[axis] = max(1, Int(domain.size[axis] / (reach + skin)))
      edge[axis] = domain.size[axis] / Float(shape[axis])
      precondition(
        domain.edges == .walls || 3 <= shape[axis],
        "A periodic tissue must be at least \(3 * (reach + skin)) µm wide.")
    }
    self.shape = shape
    self.edge = edge
    perEdge = 1 / edge
    starts = Column(capacity: shape.x * shape.y * shape.z + 1, filledWith: 0)
    cursors = Column(capacity: 0, filledWith: 0)
  }

  deinit {
    starts.deallocate()
    cursors.deallocate()
  }

  /// Makes room for the counters of a sort.
  func reserveCursors(_ wanted: Int) {
    guard cursorRoom < wanted else { return }
    cursors.grow(from: cursorRoom, to: wanted, filledWith: 0)
    cursorRoom = wanted
  }

  /// The number of bins.
  public var count: Int { shape.x * shape.y * shape.z }

  /// Returns the number of the bin at a place; places outside count to the nearest bin.
  @inlinable @inline(__always)
  public func bin(at position: SIMD3<Float>) -> Int {
    BinPlace(at: position, in: self).bin(in: shape)
  }

  /// The cells of a bin.
  @inlinable @inline(__always)
  public func cells(in bin: Int) -> Range<Int> {
    Int(starts[bin])..<Int(starts[bin + 1])
  }
}
