import Images

/// Opaque pixels that are drawn on, as one word each with red in the lowest byte.
struct Canvas {
  let width: Int
  let height: Int
  /// The bytes of the words, so that the finished picture takes them over without a copy.
  private var bytes: [UInt8]

  init(width: Int, height: Int, paper: RGB) {
    self.width = width
    self.height = height
    let count = width * height
    let word = Self.word(paper)
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4 * count) { bytes, filled in
      unsafe bytes.withMemoryRebound(to: UInt32.self) { unsafe $0.initialize(repeating: word) }
      filled = 4 * count
    }
  }

  /// The finished picture.
  var raster: Raster { Raster(width: width, height: height, pixels: bytes) }

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
    let rowWidth = self.width
    unsafe withWords { words in
      for row in rows {
        for column in columns { unsafe words[row * rowWidth + column] = word }
      }
    }
  }

  /// Lends the pixels as words.
  @inline(__always)
  private mutating func withWords<Result>(
    _ body: (UnsafeMutableBufferPointer<UInt32>) -> Result
  ) -> Result {
    unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe $0.withMemoryRebound(to: UInt32.self, body)
    }
  }

  /// Sets pixels of a row that lie on the canvas, each to a word from its place in the row.
  @inline(__always)
  mutating func setRow(x: Int, y: Int, count: Int, _ word: (Int) -> UInt32) {
    precondition(x >= 0 && y >= 0 && y < height && x + count <= width)
    let start = y * width + x
    unsafe withWords { words in
      for place in 0..<count { unsafe words[start + place] = word(place) }
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
    let count = right - left
    unsafe withWords { words in
      unsafe stamp.words.withUnsafeBufferPointer { source in
        guard var under = words.baseAddress, var over = source.baseAddress else { return }
        unsafe under += top * width + left
        unsafe over += (top - y) * stamp.width + left - x
        for _ in top..<bottom {
          // Without a branch for clear and opaque pixels, which the sum leaves as they are, the
          // compiler blends eight pixels at once.
          for place in 0..<count {
            unsafe under[place] = unsafe Self.blend(over[place], on: under[place])
          }
          unsafe under += width
          unsafe over += stamp.width
        }
      }
    }
  }

  /// Adds a colour that is already multiplied with its opacity to the rest of what is below.
  @inline(__always)
  private static func blend(_ over: UInt32, on under: UInt32) -> UInt32 {
    let rest = 255 &- (UInt32(littleEndian: over) >> 24)
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
    let place = y * width + x
    unsafe withWords { words in
      let under = unsafe UInt32(littleEndian: words[place])
      let below = RGB(
        red: UInt8(truncatingIfNeeded: under), green: UInt8(truncatingIfNeeded: under >> 8),
        blue: UInt8(truncatingIfNeeded: under >> 16))
      unsafe words[place] = Self.word(below.mixed(with: colour, share))
    }
  }
}

/// A rectangle of whole pixels.
struct PixelFrame: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}
