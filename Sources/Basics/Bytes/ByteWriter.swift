/// Puts numbers one after the other, lowest byte first.
package struct ByteWriter {
  /// What was put so far.
  package var bytes: [UInt8] = []

  /// Begins with no bytes.
  package init() {}

  /// A whole number.
  @inlinable
  package mutating func put(_ value: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// A number with all of its bits.
  package mutating func put(_ value: Float) { put(value.bitPattern) }

  /// A number with all of its bits.
  package mutating func put(_ value: Double) { put(value.bitPattern) }

  /// A text of at most 255 bytes after its length.
  package mutating func put(_ text: String) {
    let bytes = text.utf8.prefix(255)
    put(UInt8(bytes.count))
    self.bytes.append(contentsOf: bytes)
  }

  /// The upper half of a number's bits: two to three digits are kept.
  package mutating func putShort(_ value: Float) {
    let bits = value.bitPattern
    // Rounds to the nearer neighbour; the largest finite values stay finite by being cut.
    let rounded = bits &+ 0x7FFF &+ (bits >> 16 & 1)
    let isFinite = Float(bitPattern: rounded & 0xFFFF_0000).isFinite
    put(UInt16(truncatingIfNeeded: (isFinite ? rounded : bits) >> 16))
  }
}
