import Images

/// A second, slow way to write chunks, to check the fast one against.
enum ReferencePNG {
  /// The checksum bit by bit, as the PNG specification describes it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> UInt32($0) & 0xFF) }
  }

  static func bytes(of chunk: PNGChunk) -> [UInt8] {
    let body = Array(chunk.name.utf8) + chunk.payload
    return bytes(UInt32(chunk.payload.count)) + body + bytes(checksum(body))
  }
}
