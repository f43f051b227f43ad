/// Opaque pixels that are drawn on, as one word each with red in the lowest byte.
struct Canvas {
  let width: Int
  let height: Int
  private(set) var words: [UInt32]

  init(width: Int, height: Int, paper: RGB) {
    self.width = width
    self.height = height
    words = [UInt32](repeating: Self.word(paper), count: width * height)
  }

  /// The finished picture.
  var raster: Raster {
    let count = 4 * width * height
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      words.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
      filled = count
    }
    return Raster(width: width, height: height, pixels: bytes)
  }

  static func word(_ colour: RGB) -> UInt32 {
    // Bytes in memory are red, green, blue, opacity on every machine.
    (0xFF00_0000 | UInt32(colour.blue) << 16 | UInt32(colour.green) << 8 | UInt32(colour.red))
      .littleEndian
  }
}

extension Canvas {
  /// Fills a rectangle; what lies outside is cut off.
  mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: RGB) {
    let columns = max(0, x)..<max(max(0, x), min(self.width, x + width))
    let rows = max(0, y)..<max(max(0, y), min(self.height, y + height))
    let word = Self.word(colour)
    for row in rows {
      for column in columns { words[row * self.width + column] = word }
    }
  }

  /// Sets pixels of a row that lie on the canvas, each to a word from its place in the row.
  @inline(__always)
  mutating func setRow(x: Int, y: Int, count: Int, _ word: (Int) -> UInt32) {
    precondition(x >= 0 && y >= 0 && y < height && x + count <= width)
    let start = y * width + x
    words.withUnsafeMutableBufferPointer { words in
      for place in 0..<count { words[start + place] = word(place) }
    }
  }

  /// Lays a stamp over the canvas, inside a rectangle, with its top left corner at (x, y).
  mutating func lay(_ stamp: Stamp, x: Int, y: Int, inside frame: PixelFrame) {
    let left = max(x, frame.x)
    let right = min(x + stamp.width, frame.x + frame.width)
    let top = max(y, frame.y)
    let bottom = min(y + stamp.height, frame.y + frame.height)
    guard left < right, top < bottom else { return }
    let width = self.width
    words.withUnsafeMutableBufferPointer { words in
      stamp.words.withUnsafeBufferPointer { source in
        for row in top..<bottom {
          var target = row * width + left
          var place = (row - y) * stamp.width + left - x
          for _ in left..<right {
            let over = source[place]
            let opacity = over >> 24
            if opacity == 255 {
              words[target] = over
            } else if opacity > 0 {
              words[target] = Self.blend(over, on: words[target], keeping: 255 - opacity)
            }
            target += 1
            place += 1
          }
        }
      }
    }
  }

  /// Adds a colour that is already multiplied with its opacity to the rest of what is below.
  @inline(__always)
  private static func blend(_ over: UInt32, on under: UInt32, keeping rest: UInt32) -> UInt32 {
    // Two bytes at a time; (v · rest + 128) · 257 / 65536 is v · rest / 255, rounded.
    var odd = (under & 0x00FF_00FF) &* rest &+ 0x0080_0080
    odd = ((odd &+ ((odd >> 8) & 0x00FF_00FF)) >> 8) & 0x00FF_00FF
    var even = ((under >> 8) & 0x00FF_00FF) &* rest &+ 0x0080_0080
    even = (even &+ ((even >> 8) & 0x00FF_00FF)) & 0xFF00_FF00
    return over &+ (odd | even)
  }

  /// Writes a line of text with its baseline at `y`.
  mutating func write(
    _ text: String, x: Float, y: Int, size: Float, face: Typeface, _ colour: RGB
  ) {
    let height = Int((size * 1.5).rounded(.up))
    let baseline = Int((size * 1.1).rounded(.up))
    let mask = face.mask(of: text, size: size, baseline: baseline, height: height)
    let left = Int(x.rounded()) - 1
    mask.forEachPixel { column, row, coverage in
      tint(x: left + column, y: y - baseline + row, colour, coverage)
    }
  }

  /// Mixes a colour into a pixel; nothing happens outside of the canvas.
  mutating func tint(x: Int, y: Int, _ colour: RGB, _ share: Float) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let under = UInt32(littleEndian: words[y * width + x])
    let below = RGB(
      red: UInt8(truncatingIfNeeded: under), green: UInt8(truncatingIfNeeded: under >> 8),
      blue: UInt8(truncatingIfNeeded: under >> 16))
    words[y * width + x] = Self.word(below.mixed(with: colour, share))
  }
}

/// A rectangle of whole pixels.
struct PixelFrame: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}
