import Images
import Testing

struct AnimatedPNGTests {
  /// A frame with a palette in which a number of pixels are of its second colour.
  private func frame(_ count: Int, width: Int = 12, isDark: Bool = false) throws -> [UInt8] {
    let indices = (0..<width * 9).map { UInt8($0 < 7 * count + 3 ? 1 : 0) }
    let colours: [UInt8] = isDark ? [0, 0, 0, 9, 9, 9] : [255, 255, 255, 80, 0, 80]
    return try PNG.encode(
      indices: indices, palette: colours, width: width, height: 9,
      text: [("Description", "\(count)")])
  }

  @Test func `a movie holds the frames in order and plays once`() throws {
    var movie = AnimatedPNG()
    for day in 0..<4 { try movie.append(frame(day)) }
    #expect(movie.frameCount == 4)
    let chunks = try PNGChunk.chunks(of: movie.encoded())
    let names = chunks.map(\.name)
    #expect(names.first == "IHDR" && names.last == "IEND")
    let control = try #require(names.firstIndex(of: "acTL"))
    let image = try #require(names.firstIndex(of: "IDAT"))
    let palette = try #require(names.firstIndex(of: "PLTE"))
    #expect(palette < control && control < image)
    #expect(chunks[control].payload == [0, 0, 0, 4, 0, 0, 0, 1])
    #expect(names.filter { $0 == "fcTL" }.count == 4)

    // The numbers of frame headers and frame data run on without a gap.
    let numbers = chunks.filter { $0.name == "fcTL" || $0.name == "fdAT" }
      .map { Array($0.payload.prefix(4)) }
    #expect(numbers == numbers.indices.map { ReferencePNG.bytes(UInt32($0)) })

    let headers = chunks.filter { $0.name == "fcTL" }.map(\.payload)
    for header in headers {
      #expect(header.count == 26)
      #expect(Array(header[4..<12]) == Array(chunks[0].payload.prefix(8)))
    }
    #expect(
      headers.map { Array($0[20..<24]) } == [
        [0, 1, 0, 10], [0, 1, 0, 10], [0, 1, 0, 10], [0, 3, 0, 1],
      ])
  }

  @Test(arguments: [0, 1, 5])
  func `a movie plays as often as it is told, 0 for ever`(plays: Int) throws {
    var movie = AnimatedPNG(plays: plays)
    for day in 0..<2 { try movie.append(frame(day)) }
    let control = try #require(
      try PNGChunk.chunks(of: movie.encoded()).first { $0.name == "acTL" })
    #expect(control.payload == [0, 0, 0, 2, 0, 0, 0, UInt8(plays)])
  }

  @Test func `each frame has the pixels of its file`() throws {
    var movie = AnimatedPNG()
    let frames = try (0..<3).map { try frame($0) }
    for frame in frames { try movie.append(frame) }
    let chunks = try PNGChunk.chunks(of: movie.encoded())
    let head = chunks.filter { ["IHDR", "PLTE"].contains($0.name) }
    var images: [[PNGChunk]] = []
    for chunk in chunks {
      switch chunk.name {
      case "fcTL": images.append([])
      case "IDAT": images[images.count - 1].append(chunk)
      case "fdAT":
        images[images.count - 1].append(
          PNGChunk(name: "IDAT", payload: Array(chunk.payload.dropFirst(4))))
      default: continue
      }
    }
    #expect(images.count == frames.count)
    for (image, frame) in zip(images, frames) {
      let parts = head + image + [PNGChunk(name: "IEND", payload: [])]
      let file = Array(frame.prefix(8)) + parts.flatMap { ReferencePNG.bytes(of: $0) }
      #expect(try PNG.decode(file) == PNG.decode(frame))
    }
  }

  @Test func `a program that knows no movies shows the first frame`() throws {
    var movie = AnimatedPNG(framesPerSecond: 5, lastFrameSeconds: 1, plays: 0)
    let first = try frame(0)
    try movie.append(first)
    try movie.append(frame(1))
    #expect(try PNG.decode(movie.encoded()) == PNG.decode(first))
    #expect(try PNG.text(of: movie.encoded()).map(\.0).contains("Description"))
    let named = try movie.encoded(text: [("Title", "42 days, IFN-γ")])
    #expect(try PNG.text(of: named).map(\.1) == ["42 days, IFN-γ"])
    #expect(try PNG.decode(named) == PNG.decode(first))
  }

  @Test func `frames of another size or other colours are refused`() throws {
    var movie = AnimatedPNG()
    try movie.append(frame(0))
    let wide = try frame(0, width: 13)
    let dark = try frame(0, isDark: true)
    #expect(throws: PNGError.framesDiffer) { try movie.append(wide) }
    #expect(throws: PNGError.framesDiffer) { try movie.append(dark) }
    #expect(movie.frameCount == 1)
    #expect(throws: PNGError.self) { try AnimatedPNG().encoded() }
  }
}
