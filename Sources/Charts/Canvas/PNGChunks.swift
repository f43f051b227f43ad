import Basics

/// Adds chunks to a PNG: what the picture is, in words, and how large it is on paper.
enum PNGChunks {
  /// The number of bytes of the signature and the header chunk, after which others may follow.
  private static let headerEnd = 8 + 25

  /// Returns a PNG with a size on paper and texts put behind its header.
  ///
  /// - Parameters:
  ///   - png: The bytes of a PNG.
  ///   - dotsPerInch: The pixels per inch of paper.
  ///   - texts: Keywords (1 to 79 Latin letters) and what they say, in order.
  /// - Returns: The bytes of the larger PNG.
  static func stamped(
    _ png: [UInt8], dotsPerInch: Double, texts: [(keyword: String, text: String)]
  ) -> [UInt8] {
    guard headerEnd <= png.count else { return png }
    let perMetre = BigEndian.bytes(UInt32((dotsPerInch / 0.0254).rounded()))
    var result = Array(png[..<headerEnd])
    result += chunk("pHYs", perMetre + perMetre + [1])
    for (keyword, text) in texts where !text.isEmpty {
      result += textChunk(keyword, Lettering.cleaned(text))
    }
    return result + png[headerEnd...]
  }
}

extension PNGChunks {
  /// Returns a text chunk: Latin-1 as most readers know it where that suffices, else UTF-8.
  private static func textChunk(_ keyword: String, _ text: String) -> [UInt8] {
    let scalars = text.unicodeScalars.map(\.value)
    if scalars.allSatisfy({ $0 < 256 }) {
      return chunk("tEXt", Array(keyword.utf8) + [0] + scalars.map { UInt8($0) })
    }
    // Not compressed (0, 0), no language, no translated keyword.
    return chunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
  }

  private static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + payload
    return BigEndian.bytes(UInt32(payload.count)) + body + BigEndian.bytes(CRC32.of(body[...]))
  }
}
