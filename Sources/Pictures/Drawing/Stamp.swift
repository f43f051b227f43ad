import Images

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
    var drawing = StampDrawing(
      anchor: marks.reduce(0) { max($0, StampDrawing.anchor(of: $1)) }, shift: shift)
    for mark in marks { drawing.lay(mark) }
    anchor = drawing.anchor
    width = drawing.side
    height = drawing.side
    words = drawing.words
  }
}

/// A stamp that is being drawn: the sums of red, green, blue and opacity, a plane for each.
///
/// Mark by mark and plane by plane, the compiler works on eight pixels at once where the distance
/// to the edge is simple, as it is for discs and rings, which most marks are.
private struct StampDrawing {
  let anchor: Int
  let side: Int
  private let shift: SIMD2<Float>
  private var sums: [Float]

  /// How far a stamp with a mark reaches from its center, in whole pixels.
  static func anchor(of mark: Mark) -> Int { Int((mark.reach + 0.5).rounded(.up)) }

  init(anchor: Int, shift: SIMD2<Float>) {
    self.anchor = anchor
    self.shift = shift
    side = 2 * anchor + 2
    sums = [Float](repeating: 0, count: 4 * side * side)
  }

  /// Draws a mark over what is there.
  mutating func lay(_ mark: Mark) {
    switch mark.form {
    case .disc(let center, let radius):
      cover(mark) { point in
        let offset = point - center
        return (offset * offset).sum().squareRoot() - radius
      }
    case .ring(let radius, let halfWidth):
      cover(mark) { point in abs((point * point).sum().squareRoot() - radius) - halfWidth }
    case .brokenRing, .stroke, .polygon:
      cover(mark) { point in mark.distance(point) }
    }
  }

  /// Mixes a mark's colour into the pixels that it can reach.
  @inline(__always)
  private mutating func cover(_ mark: Mark, _ distance: (SIMD2<Float>) -> Float) {
    let reach = Self.anchor(of: mark)
    let (first, end) = (anchor - reach, anchor + reach + 2)
    let (red, green, blue) = (
      Float(mark.colour.red), Float(mark.colour.green), Float(mark.colour.blue)
    )
    let (anchor, side, shift, opacity) = (anchor, side, shift, mark.opacity)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      for y in first..<end {
        let row = unsafe start + y * side
        for x in first..<end {
          let point = SIMD2(Float(x &- anchor) + 0.5, Float(y &- anchor) + 0.5) - shift
          let coverage = max(0, min(1, 0.5 - distance(point))) * opacity
          let plane = side &* side
          unsafe row[x] += (red - row[x]) * coverage
          unsafe row[x &+ plane] += (green - row[x &+ plane]) * coverage
          unsafe row[x &+ 2 &* plane] += (blue - row[x &+ 2 &* plane]) * coverage
          unsafe row[x &+ 3 &* plane] += (255 - row[x &+ 3 &* plane]) * coverage
        }
      }
    }
  }

  /// The pixels.
  var words: [UInt32] {
    let plane = side * side
    return unsafe [UInt32](unsafeUninitializedCapacity: plane) { words, count in
      unsafe sums.withUnsafeBufferPointer { sums in
        for pixel in 0..<plane {
          // No colour is above its opacity, so what is left of the pixel below always fits.
          let opacity = unsafe min(255, Self.whole(sums[pixel &+ 3 &* plane]))
          let red = unsafe min(opacity, Self.whole(sums[pixel]))
          let green = unsafe min(opacity, Self.whole(sums[pixel &+ plane]))
          let blue = unsafe min(opacity, Self.whole(sums[pixel &+ 2 &* plane]))
          unsafe words[pixel] = (opacity << 24 | blue << 16 | green << 8 | red).littleEndian
        }
      }
      count = plane
    }
  }

  /// The nearest whole number to one from 0 to a few hundred.
  @inline(__always)
  private static func whole(_ value: Float) -> UInt32 {
    // With 2²³ on top the last bits are the whole number; unlike a conversion it needs no check.
    (value.rounded() + 8_388_608).bitPattern & 0xFFFF
  }
}
