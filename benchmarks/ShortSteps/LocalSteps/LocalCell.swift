/// What a look at a cell reads and writes, in one line of the cache.
struct LocalCell {
  /// Where it is; then ``bits``.
  var place: SIMD4<Float>
  /// The velocity at the last look in µm/min; then ``drive``.
  var velocity: SIMD4<Float>
  /// Where it is listed, and how far it may go from there.
  var listed: SIMD4<Float>
  /// Where it was when it last woke those who touch it, and the pressure at the last look.
  var told: SIMD4<Float>

  /// How many floats it is long.
  static var floats: Int { 16 }

  init(place: SIMD3<Float>, velocity: SIMD3<Float>, step: UInt8, margin: Float) {
    self.place = SIMD4(place, 0)
    self.velocity = SIMD4(velocity, 0)
    listed = SIMD4(place, margin)
    told = SIMD4(place, 0)
    bits = LocalBits(last: step, wait: 1, contacts: 0)
  }

  /// When it was looked at, when it will be, and how many touched it.
  @inline(__always) var bits: LocalBits {
    get { LocalBits(rawValue: place.w.bitPattern) }
    set { place.w = Float(bitPattern: newValue.rawValue) }
  }

  /// Where in ``LocalColumns/drives`` stands what makes it crawl; 0 for who never crawled.
  @inline(__always) var drive: Int {
    get { Int(velocity.w.bitPattern) }
    set { velocity.w = Float(bitPattern: UInt32(truncatingIfNeeded: newValue)) }
  }

  /// The number of neighbours in reach at the last look.
  var contacts: UInt16 { bits.contacts }
}

/// Three small numbers in a word.
struct LocalBits {
  let rawValue: UInt32

  @inline(__always) init(rawValue: UInt32) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - last: The step of the last look, in a byte.
  ///   - wait: How many steps later the next was to be, less than 128.
  ///   - contacts: The number of neighbours in reach at the last look.
  @inline(__always) init(last: UInt8, wait: UInt8, contacts: UInt16) {
    rawValue = UInt32(last) | UInt32(wait) &<< 8 | UInt32(contacts) &<< 16
  }

  /// The step of the last look, in a byte.
  @inline(__always) var last: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  /// How many steps later the next look was to be.
  @inline(__always) var wait: UInt8 { UInt8(truncatingIfNeeded: rawValue &>> 8) }
  /// The number of neighbours in reach at the last look.
  @inline(__always) var contacts: UInt16 { UInt16(truncatingIfNeeded: rawValue &>> 16) }

  /// The same with another wait, as the number whose bits they are.
  @inline(__always) func waiting(_ wait: UInt8) -> Float {
    Float(bitPattern: rawValue | UInt32(wait) &<< 8)
  }
}
