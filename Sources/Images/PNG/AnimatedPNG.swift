import Basics

/// A movie put together from the frames of one run, without compressing them again.
///
/// Browsers show it as they show a PNG; programs that know no movies show the first frame. Frames
/// must have the same size and the same palette, as the frames of one run in one style do.
package struct AnimatedPNG: Sendable {
  /// How many frames are shown in a second.
  package var framesPerSecond: Int
  /// How long the last frame is shown, in seconds.
  package var lastFrameSeconds: Int
  /// How often the movie is played; 0 is for ever.
  package var plays: Int

  private var head: [PNGChunk] = []
  private var frames: [[[UInt8]]] = []

  /// Makes a movie without frames.
  package init(framesPerSecond: Int = 10, lastFrameSeconds: Int = 3, plays: Int = 1) {
    self.framesPerSecond = framesPerSecond
    self.lastFrameSeconds = lastFrameSeconds
    self.plays = plays
  }

  /// The number of frames so far.
  package var frameCount: Int { frames.count }

  /// Adds a frame: the bytes of a PNG file.
  ///
  /// - Throws: A `PNGError` when it is no PNG, or of another size or other colours than the first.
  package mutating func append(_ png: [UInt8]) throws(PNGError) {
    let chunks = try PNGChunk.chunks(of: png)
    let head = chunks.filter { $0.name != "IDAT" && $0.name != "IEND" }
    if frames.isEmpty {
      self.head = head
    } else {
      let decisive = ["IHDR", "PLTE", "tRNS"]
      guard
        head.filter({ decisive.contains($0.name) })
          == self.head.filter({ decisive.contains($0.name) })
      else { throw .framesDiffer }
    }
    frames.append(chunks.filter { $0.name == "IDAT" }.map { $0.payload })
  }

  /// The bytes of the movie's file.
  ///
  /// - Parameter text: Keywords and texts about the movie; without them, those of its first frame.
  /// - Returns: The bytes of the file.
  /// - Throws: A `PNGError` when there is no frame or a keyword is not one.
  package func encoded(text: [(String, String)]? = nil) throws(PNGError) -> [UInt8] {
    var head = head
    if let text {
      head.removeAll { ["tEXt", "iTXt", "zTXt"].contains($0.name) }
      for (keyword, value) in text {
        guard PNG.isKeyword(keyword) else { throw .cannotWrite("“\(keyword)” is not a keyword") }
        head.append(PNG.unicodeChunk(keyword, value))
      }
    }
    guard let size = head.first else { throw .cannotWrite("a movie needs a frame") }
    var file = PNGChunk.signature
    for chunk in head { file += chunk.fileBytes }
    file +=
      PNGChunk(
        name: "acTL",
        payload: BigEndian.bytes(UInt32(frames.count)) + BigEndian.bytes(UInt32(plays))
      ).fileBytes
    var sequence: UInt32 = 0
    for (index, parts) in frames.enumerated() {
      let isLast = index == frames.count - 1
      file += PNGChunk(name: "fcTL", payload: control(sequence, size, isLast: isLast)).fileBytes
      sequence += 1
      for part in parts {
        // The first frame stays an ordinary picture; later ones carry a running number.
        if index == 0 {
          file += PNGChunk(name: "IDAT", payload: part).fileBytes
        } else {
          file +=
            PNGChunk(name: "fdAT", payload: BigEndian.bytes(sequence) + part).fileBytes
          sequence += 1
        }
      }
    }
    return file + PNGChunk(name: "IEND", payload: []).fileBytes
  }

  /// Number, size, place (0, 0), time as a fraction, replace what was there.
  private func control(_ sequence: UInt32, _ size: PNGChunk, isLast: Bool) -> [UInt8] {
    let numerator = UInt16(clamping: isLast ? max(1, lastFrameSeconds) : 1)
    let denominator = UInt16(clamping: isLast ? 1 : max(1, framesPerSecond))
    let keep: [UInt8] = [0, 0]
    return BigEndian.bytes(sequence) + size.payload.prefix(8) + BigEndian.bytes(UInt32(0))
      + BigEndian.bytes(UInt32(0)) + BigEndian.bytes(numerator) + BigEndian.bytes(denominator)
      + keep
  }
}
