/// Takes numbers from bytes that may be damaged.
package struct ByteReader {
  /// The bytes end before the value does, or a value is not possible.
  package struct Damage: Error {
    /// Says that something is damaged.
    package init() {}
  }

  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position: Int
  @usableFromInline let end: Int

  /// Takes numbers from a part of bytes.
  ///
  /// - Precondition: The bytes have such a part.
  package init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  /// How many bytes are left.
  @inlinable
  package var remaining: Int { end - position }

  /// A whole number, lowest byte first.
  @inlinable
  package mutating func take<Number: FixedWidthInteger & UnsignedInteger>(
    _: Number.Type = Number.self
  ) throws(Damage) -> Number {
    let size = Number.bitWidth / 8
    guard size <= remaining else { throw Damage() }
    var value: Number = 0
    for index in 0..<size { value |= Number(bytes[position + index]) << (index * 8) }
    position += size
    return value
  }

  /// A finite number.
  package mutating func takeFloat() throws(Damage) -> Float {
    try finite(Float(bitPattern: try take()))
  }

  /// A finite number.
  package mutating func takeDouble() throws(Damage) -> Double {
    let value = Double(bitPattern: try take())
    guard value.isFinite else { throw Damage() }
    return value
  }

  /// A finite number of which only the upper half of the bits was kept.
  package mutating func takeShort() throws(Damage) -> Float {
    try finite(Float(bitPattern: UInt32(try take(UInt16.self)) << 16))
  }

  /// A text of at most 255 bytes after its length.
  package mutating func takeText() throws(Damage) -> String {
    let size = Int(try take(UInt8.self))
    guard size <= remaining,
      let text = String(validating: bytes[position..<(position + size)], as: UTF8.self)
    else { throw Damage() }
    position += size
    return text
  }

  /// A number of things that follow, each of which takes at least some bytes.
  ///
  /// The check keeps a damaged number from asking for all the memory there is.
  package mutating func takeCount(bytesEach: Int) throws(Damage) -> Int {
    let count = Int(try take(UInt32.self))
    guard count <= remaining / bytesEach else { throw Damage() }
    return count
  }

  private func finite(_ value: Float) throws(Damage) -> Float {
    guard value.isFinite else { throw Damage() }
    return value
  }
}
