/// A checksum of bytes that come in pieces: it differs when any single byte differs.
///
/// FNV-1a with 64 bits; it guards against damage, not against forgery.
struct Checksum: Equatable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds the bytes that come next.
  mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Adds the bytes that come next.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var sum = value
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count { sum = (sum ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    }
    value = sum
  }
}
