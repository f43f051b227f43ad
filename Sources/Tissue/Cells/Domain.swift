/// The box that the cells live in, from the origin to its size.
public struct Domain: Sendable, Equatable {
  /// What happens at the rim.
  public enum Edges: Sendable {
    /// Nothing passes.
    case walls
    /// What leaves on one side enters on the other.
    case periodic
  }

  /// The width, height and depth in µm; a depth of 0 makes the tissue one layer of cells.
  public let size: SIMD3<Float>
  /// The rim.
  public let edges: Edges

  /// Creates a box.
  ///
  /// - Precondition: The width and the height are positive and the depth is not negative.
  public init(size: SIMD3<Float>, edges: Edges = .walls) {
    precondition(0 < size.x && 0 < size.y && 0 <= size.z, "A box of \(size) µm is not a tissue.")
    self.size = size
    self.edges = edges
  }

  /// Whether the tissue has a depth.
  @inlinable public var isSolid: Bool { 0 < size.z }

  /// The number of dimensions, 2 or 3.
  @inlinable public var dimensions: Int { isSolid ? 3 : 2 }

  /// Returns a place in the box for a place that may have left it.
  @inlinable @inline(__always)
  public func confine(_ position: SIMD3<Float>) -> SIMD3<Float> {
    switch edges {
    case .walls:
      return SIMD3(
        min(max(position.x, 0), size.x), min(max(position.y, 0), size.y),
        min(max(position.z, 0), size.z))
    case .periodic:
      return SIMD3(
        Self.wrap(position.x, size.x), Self.wrap(position.y, size.y),
        isSolid ? Self.wrap(position.z, size.z) : 0)
    }
  }

  /// Returns the shortest way from one place to another, through a periodic rim if that is nearer.
  @inlinable
  public func displacement(from start: SIMD3<Float>, to end: SIMD3<Float>) -> SIMD3<Float> {
    var way = end - start
    guard edges == .periodic else { return way }
    for axis in 0..<dimensions { way[axis] = Self.shortest(way[axis], size[axis]) }
    return way
  }

  /// The short way round for a way along a periodic axis.
  @inlinable @inline(__always)
  static func shortest(_ way: Float, _ length: Float) -> Float {
    if way > length * 0.5 { return way - length }
    return way < length * -0.5 ? way + length : way
  }

  @inlinable @inline(__always)
  static func wrap(_ value: Float, _ length: Float) -> Float {
    if value < 0 {
      // A tiny negative number plus the length can round up to the length itself.
      let moved = value + length
      return moved < length ? max(0, moved) : 0
    }
    return value < length ? value : max(0, value - length)
  }
}

/// Two or three dimensions as a type, so that one kernel serves both without a test inside it.
protocol Space {
  /// Whether there is a third dimension.
  static var isSolid: Bool { get }
}

/// One layer of cells.
enum Flat: Space {
  static var isSolid: Bool { false }
}

/// A piece of tissue with a depth.
enum Solid: Space {
  static var isSolid: Bool { true }
}
