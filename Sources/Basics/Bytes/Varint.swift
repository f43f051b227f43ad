/// Whole numbers in as few bytes as they need: seven bits in each, the lowest first.
package enum Varint {
  /// Adds a number to bytes.
  @inlinable
  package static func put(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while 0x80 <= rest {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers of either sign get small codes: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
  @inlinable
  package static func put(signed value: Int, to bytes: inout [UInt8]) {
    put(UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))), to: &bytes)
  }

  /// Takes such numbers from bytes, which may be damaged.
  package struct Reader {
    @usableFromInline
    var bytes: ArraySlice<UInt8>

    /// Reads from bytes.
    package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The next byte, unless the bytes end.
    @inlinable
    package mutating func byte() -> UInt8? { bytes.popFirst() }

    /// The next number, unless the bytes end or no number of 64 bits is that long.
    @inlinable
    package mutating func next() -> UInt64? {
      var value: UInt64 = 0
      for shift in stride(from: 0, to: 64, by: 7) {
        guard let byte = bytes.popFirst() else { return nil }
        value |= UInt64(byte & 0x7F) << UInt64(shift)
        if byte < 0x80 { return value }
      }
      return nil
    }
  }
}
