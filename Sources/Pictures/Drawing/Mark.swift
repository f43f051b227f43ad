package import Images

/// One layer of a drawing around (0, 0), in pixels with y downwards.
package struct Mark: Sendable, Equatable {
  /// The shapes that cells are put together from, each with an exact distance to its edge.
  package enum Form: Sendable, Equatable {
    /// A filled disc.
    case disc(center: SIMD2<Float>, radius: Float)
    /// The outline of a disc; the radius is that of the middle of the line.
    case ring(radius: Float, halfWidth: Float)
    /// A ring with four gaps.
    case brokenRing(radius: Float, halfWidth: Float)
    /// A line with round ends.
    case stroke(from: SIMD2<Float>, to: SIMD2<Float>, halfWidth: Float)
    /// A filled outline of straight lines.
    case polygon([SIMD2<Float>])
  }

  /// The shape.
  package var form: Form
  /// The colour that fills it.
  package var colour: RGB
  /// How much it covers what lies below, from 0 to 1.
  package var opacity: Float = 1
}

extension Mark {
  /// Half of the angle of each gap of a broken ring, in degrees; the gaps are above, below, left
  /// and right.
  package static let halfGap = 17.4

  /// The distance to the edge: negative inside.
  @inline(__always)
  func distance(_ point: SIMD2<Float>) -> Float {
    switch form {
    case .disc(let center, let radius):
      let offset = point - center
      return (offset * offset).sum().squareRoot() - radius
    case .ring(let radius, let halfWidth):
      return abs((point * point).sum().squareRoot() - radius) - halfWidth
    case .brokenRing(let radius, let halfWidth):
      let length = (point * point).sum().squareRoot()
      let ring = abs(length - radius) - halfWidth
      // With c = cos φ and s = sin φ, cos 4φ = 1 - 8 c² s² has four waves around the circle.
      let cosine = point.x / max(length, 0.001)
      let sine = point.y / max(length, 0.001)
      let wave = 1 - 8 * cosine * cosine * sine * sine
      return max(ring, (wave - 0.35) * radius * 0.25)
    case .stroke(let from, let to, let halfWidth):
      return Self.distance(point, from: from, to: to) - halfWidth
    case .polygon(let corners):
      return Self.distance(point, to: corners)
    }
  }

  /// The distance to a straight line between two points.
  private static func distance(
    _ point: SIMD2<Float>, from: SIMD2<Float>, to: SIMD2<Float>
  ) -> Float {
    let axis = to - from
    let along = ((point - from) * axis).sum() / max((axis * axis).sum(), 0.0001)
    let offset = point - (from + axis * max(0, min(1, along)))
    return (offset * offset).sum().squareRoot()
  }

  /// The distance to a polygon's edge; inside is where a ray crosses the outline an odd number of
  /// times.
  private static func distance(_ point: SIMD2<Float>, to corners: [SIMD2<Float>]) -> Float {
    var least = Float.infinity
    var isInside = false
    for index in corners.indices {
      let (from, to) = (corners[index], corners[(index + 1) % corners.count])
      least = min(least, distance(point, from: from, to: to))
      let crosses = (point.y < from.y) != (point.y < to.y)
      if crosses {
        let share = (point.y - from.y) / (to.y - from.y)
        if point.x < from.x + (to.x - from.x) * share { isInside.toggle() }
      }
    }
    return isInside ? -least : least
  }

  /// How far the mark reaches from (0, 0).
  var reach: Float {
    switch form {
    case .disc(let center, let radius): (center * center).sum().squareRoot() + radius
    case .ring(let radius, let halfWidth), .brokenRing(let radius, let halfWidth):
      radius + halfWidth
    case .stroke(let from, let to, let halfWidth):
      max((from * from).sum(), (to * to).sum()).squareRoot() + halfWidth
    case .polygon(let corners):
      corners.reduce(0) { max($0, ($1 * $1).sum()) }.squareRoot()
    }
  }
}
