/// The letters of a weight of DejaVu Sans as outlines, so that text looks the same on each machine.
struct Typeface: Sendable {
  /// One letter.
  struct Glyph: Sendable {
    /// The step to the next letter, in units of the design.
    var advance: Int
    /// Closed outlines, starting with a point that lies on the curve.
    var contours: [[Point]]
  }

  /// A corner (on the curve) or a control point (off the curve), with y upwards.
  struct Point: Sendable {
    var position: SIMD2<Float>
    var isOnCurve: Bool
  }

  /// The units of the design in one type size.
  static let unitsPerSize: Float = 2048

  /// The ordinary weight.
  static let book = Typeface(base64: BookOutlines.base64)
  /// The bold weight.
  static let bold = Typeface(base64: BoldOutlines.base64)

  private var glyphs: [UInt32: Glyph] = [:]

  private init(base64: StaticString) {
    var numbers = NumberReader(base64)
    while let code = numbers.next() {
      let advance = numbers.next() ?? 0
      var contours: [[Point]] = []
      for _ in 0..<(numbers.next() ?? 0) {
        var x = 0
        var y = 0
        var points: [Point] = []
        for _ in 0..<(numbers.next() ?? 0) {
          let first = numbers.next() ?? 0
          x += NumberReader.signed(first >> 1)
          y += NumberReader.signed(numbers.next() ?? 0)
          points.append(
            Point(position: SIMD2(Float(x), Float(y)), isOnCurve: first & 1 == 1))
        }
        contours.append(points)
      }
      glyphs[UInt32(code)] = Glyph(advance: advance, contours: contours)
    }
  }

  /// Whether there is a shape for the character.
  func has(_ scalar: Unicode.Scalar) -> Bool { glyphs[scalar.value] != nil }

  /// The shape of a character; unknown characters show as the replacement mark.
  func glyph(_ scalar: Unicode.Scalar) -> Glyph {
    glyphs[scalar.value] ?? glyphs[0xFFFD] ?? Glyph(advance: 1024, contours: [])
  }

  /// The width of a line of text, in pixels.
  func width(of text: String, size: Float) -> Float {
    let units = text.unicodeScalars.reduce(0) { $0 + glyph($1).advance }
    return Float(units) * size / Self.unitsPerSize
  }

  /// The coverage of a line of text whose pen starts at (1, `baseline`).
  func mask(of text: String, size: Float, baseline: Int, height: Int) -> CoverageMask {
    let scale = size / Self.unitsPerSize
    var mask = CoverageMask(
      width: Int(width(of: text, size: size).rounded(.up)) + 4, height: height)
    var pen = SIMD2<Float>(1, Float(baseline))
    for scalar in text.unicodeScalars {
      let glyph = glyph(scalar)
      for contour in glyph.contours {
        add(contour, to: &mask, pen: pen, scale: SIMD2(scale, -scale))
      }
      pen.x += Float(glyph.advance) * scale
    }
    return mask
  }

  /// Walks around an outline; two control points in a row have a corner halfway between them.
  private func add(
    _ contour: [Point], to mask: inout CoverageMask, pen: SIMD2<Float>, scale: SIMD2<Float>
  ) {
    guard let first = contour.first else { return }
    let start = pen + first.position * scale
    var here = start
    var control: SIMD2<Float>?
    for point in contour.dropFirst() {
      let position = pen + point.position * scale
      switch (control, point.isOnCurve) {
      case (nil, true):
        mask.addLine(here, position)
        here = position
      case (nil, false):
        control = position
      case (.some(let bend), true):
        mask.addCurve(here, bend, position)
        here = position
        control = nil
      case (.some(let bend), false):
        let middle = (bend + position) / 2
        mask.addCurve(here, bend, middle)
        here = middle
        control = position
      }
    }
    if let control {
      mask.addCurve(here, control, start)
    } else {
      mask.addLine(here, start)
    }
  }
}

/// Reads variable-length integers out of base64 text.
struct NumberReader {
  private var bytes: [UInt8] = []
  private var place = 0

  init(_ text: StaticString) {
    var bits: UInt32 = 0
    var count = 0
    bytes.reserveCapacity(text.utf8CodeUnitCount * 3 / 4)
    for letter in text.description.utf8 {
      let value: UInt8
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
  }

  /// The next number, or nil at the end.
  mutating func next() -> Int? {
    var number = 0
    var shift = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Undoes the coding by which small negative numbers stay small.
  static func signed(_ number: Int) -> Int {
    number & 1 == 0 ? number / 2 : -(number + 1) / 2
  }
}
