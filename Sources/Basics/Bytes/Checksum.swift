/// A checksum of bytes that come in pieces: it differs when any single byte differs.
///
/// FNV-1a with 64 bits; it guards against damage, not against forgery.
package struct Checksum: Equatable, Sendable {
  /// The sum of the bytes so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Begins with no bytes.
  package init() {}

  /// The sum of bytes that are all there.
  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum = Checksum()
    sum.add(bytes)
    return sum.value
  }

  /// The sum of the bytes of a text.
  package static func of(_ text: String) -> UInt64 { of(Array(text.utf8)[...]) }

  /// Adds the bytes that come next.
  package mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Adds the bytes that come next.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    var sum = value
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = sum
  }
}
