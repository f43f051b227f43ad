/// A small drawing that is laid on the canvas many times, with colours multiplied by opacity.
struct Stamp {
  let width: Int
  let height: Int
  /// From the top left corner of the stamp to the point that is put on a cell's center.
  let anchor: Int
  let words: [UInt32]
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
