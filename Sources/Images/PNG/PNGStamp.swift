import Basics

extension PNG {
  /// The number of bytes of the signature and the header chunk, after which others may follow.
  private static let headerEnd = 8 + 25

  /// A PNG with a size on paper and texts put behind its header.
  ///
  /// - Parameters:
  ///   - png: The bytes of a PNG.
  ///   - dotsPerInch: The pixels per inch of paper.
  ///   - texts: Keywords (1 to 79 Latin letters) and what they say, in order; empty ones are left
  ///     out.
  /// - Returns: The bytes of the larger PNG.
  package static func stamped(
    _ png: [UInt8], dotsPerInch: Double, texts: [(keyword: String, text: String)]
  ) -> [UInt8] {
    guard headerEnd <= png.count else { return png }
    let perMetre = BigEndian.bytes(UInt32((dotsPerInch / 0.0254).rounded()))
    var result = Array(png[..<headerEnd])
    result += PNGChunk(name: "pHYs", payload: perMetre + perMetre + [1]).fileBytes
    for (keyword, text) in texts where !text.isEmpty {
      result += textChunk(keyword, text).fileBytes
    }
    return result + png[headerEnd...]
  }

  /// A text chunk: Latin-1 as most readers know it where that suffices, else UTF-8.
  private static func textChunk(_ keyword: String, _ text: String) -> PNGChunk {
    let scalars = text.unicodeScalars.map { $0.value }
    guard scalars.allSatisfy({ $0 < 256 }) else { return unicodeChunk(keyword, text) }
    return PNGChunk(
      name: "tEXt", payload: Array(keyword.utf8) + [0] + scalars.map { UInt8($0) })
  }
}
