/// A small drawing that is laid on the canvas many times, with colours multiplied by opacity.
struct Stamp {
  let width: Int
  let height: Int
  /// From the top left corner of the stamp to the point that is put on a cell's center.
  let anchor: Int
  let words: [UInt32]
}

/// One layer of a drawing around (0, 0), in pixels with y downwards.
struct Mark {
  /// The shapes that cells are put together from, each with an exact distance to its edge.
  enum Form {
    case disc(center: SIMD2<Float>, radius: Float)
    case ring(radius: Float, halfWidth: Float)
    /// A ring with four gaps.
    case brokenRing(radius: Float, halfWidth: Float)
    case stroke(from: SIMD2<Float>, to: SIMD2<Float>, halfWidth: Float)
  }

  var form: Form
  var colour: RGB
  var opacity: Float = 1

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
      let axis = to - from
      let along = ((point - from) * axis).sum() / max((axis * axis).sum(), 0.0001)
      let offset = point - (from + axis * max(0, min(1, along)))
      return (offset * offset).sum().squareRoot() - halfWidth
    }
  }

  /// How far the mark reaches from (0, 0).
  var reach: Float {
    switch form {
    case .disc(let center, let radius): (center * center).sum().squareRoot() + radius
    case .ring(let radius, let halfWidth), .brokenRing(let radius, let halfWidth):
      radius + halfWidth
    case .stroke(let from, let to, let halfWidth):
      max((from * from).sum(), (to * to).sum()).squareRoot() + halfWidth
    }
  }
}

extension Stamp {
  /// Draws marks over each other, the center shifted by a part of a pixel.
  init(_ marks: [Mark], shift: SIMD2<Float> = .zero) {
    let reach = marks.reduce(0) { max($0, $1.reach) }
    let anchor = Int((reach + 0.5).rounded(.up))
    let side = 2 * anchor + 2
    self.anchor = anchor
    width = side
    height = side
    words = [UInt32](unsafeUninitializedCapacity: side * side) { words, count in
      for y in 0..<side {
        for x in 0..<side {
          let point =
            SIMD2(Float(x - anchor) + 0.5, Float(y - anchor) + 0.5) - shift
          words[y * side + x] = Self.pixel(marks, at: point)
        }
      }
      count = side * side
    }
  }

  private static func pixel(_ marks: [Mark], at point: SIMD2<Float>) -> UInt32 {
    var sum = SIMD4<Float>.zero
    for mark in marks {
      let coverage = max(0, min(1, 0.5 - mark.distance(point))) * mark.opacity
      guard coverage > 0 else { continue }
      let colour = SIMD4<Float>(
        Float(mark.colour.red), Float(mark.colour.green), Float(mark.colour.blue), 255)
      sum += (colour - sum) * coverage
    }
    // No colour is above its opacity, so what is left of the pixel below always fits.
    let opacity = UInt32(min(255, sum.w.rounded()))
    func byte(_ value: Float) -> UInt32 { min(opacity, UInt32(value.rounded())) }
    return
      (opacity << 24 | byte(sum.z) << 16 | byte(sum.y) << 8 | byte(sum.x)).littleEndian
  }
}
