import Immunology
import Pictures
import Testing

struct PNGTests {
  /// A picture with many colours; `step` makes some pixels transparent.
  private func sample(isOpaque: Bool) -> Raster {
    var pixels: [UInt8] = []
    for y in 0..<29 {
      for x in 0..<37 {
        pixels += [UInt8(x * 6), UInt8(y * 8), UInt8((x * y) % 256)]
        pixels.append(isOpaque ? 255 : UInt8((x + y) * 3))
      }
    }
    return Raster(width: 37, height: 29, pixels: pixels)
  }

  @Test(arguments: [true, false])
  func `pixels come back as they were`(isOpaque: Bool) throws {
    let raster = sample(isOpaque: isOpaque)
    #expect(try PNG.decode(PNG.encode(raster)) == raster)
  }

  @Test func `an opaque picture is written without opacity`() throws {
    let header = try #require(PNGChunk.chunks(of: PNG.encode(sample(isOpaque: true))).first)
    #expect(header.name == "IHDR")
    #expect(header.payload[8...9] == [8, 2])
  }

  @Test func `colours of the palette come back exactly and others become one of it`() throws {
    let colours = SharedColours(.dark)
    var raster = Raster(width: 256, height: 2, filledWith: Palette(.dark).paper)
    for (x, colour) in colours.colours.enumerated() {
      raster.place(Raster(width: 1, height: 1, filledWith: colour), x: x, y: 0)
    }
    raster.place(
      Raster(width: 9, height: 1, filledWith: RGB(red: 1, green: 250, blue: 3)), x: 5, y: 1)
    let decoded = try PNG.decode(PNG.encode(raster, colours: colours))
    #expect(colours.colours.contains(decoded[6, 1]))
    for role in ColourRole.allCases {
      let colour = Palette(.dark).colour(role)
      let x = try #require(colours.colours.firstIndex(of: colour))
      #expect(decoded[x, 0] == colour)
    }
  }

  @Test func `texts in plain and in other letters come back`() throws {
    let texts = [("Title", "Day 14"), ("Description", "IFN-γ in 3 µm², 2 × – →"), ("Seed", "7")]
    let file = try PNG.encode(sample(isOpaque: true), text: texts)
    let found = try PNG.text(of: file)
    #expect(found.map(\.0) == texts.map(\.0))
    #expect(found.map(\.1) == texts.map(\.1))
    let names = try PNGChunk.chunks(of: file).map(\.name)
    #expect(names.filter { $0 == "tEXt" }.count == 2)
    #expect(names.filter { $0 == "iTXt" }.count == 1)
  }

  @Test(arguments: ["", " Title", "Überschrift", String(repeating: "a", count: 80)])
  func `a keyword that readers would refuse is an error`(keyword: String) {
    #expect(throws: PNGError.self) {
      try PNG.encode(sample(isOpaque: true), text: [(keyword, "text")])
    }
  }

  @Test func `the resolution is written in dots per metre`() throws {
    let chunks = try PNGChunk.chunks(of: PNG.encode(sample(isOpaque: true), dotsPerInch: 300))
    let size = try #require(chunks.first { $0.name == "pHYs" })
    // 300 / 0.0254 m = 11,811.
    #expect(size.payload == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
  }

  @Test func `a file that is cut off is an error at any length`() throws {
    let file = try PNG.encode(sample(isOpaque: true))
    for length in stride(from: 0, to: file.count - 12, by: 7) {
      #expect(throws: PNGError.self, "after \(length) bytes") {
        try PNG.decode(Array(file.prefix(length)))
      }
      #expect(throws: PNGError.self) { try PNGChunk.chunks(of: Array(file.prefix(length))) }
    }
  }

  @Test func `a damaged byte in the pixels is an error`() throws {
    var file = try PNG.encode(sample(isOpaque: true))
    file[file.count / 2] ^= 0x55
    let damaged = file
    #expect(throws: PNGError.self) { try PNG.decode(damaged) }
    #expect(throws: PNGError.cannotRead("a checksum is wrong")) {
      try PNGChunk.chunks(of: damaged)
    }
  }

  @Test func `other files and absurd sizes are errors`() throws {
    #expect(throws: PNGError.self) { try PNG.decode([]) }
    #expect(throws: PNGError.self) { try PNG.decode(Array("not a picture".utf8)) }
    var chunks = try PNGChunk.chunks(of: PNG.encode(sample(isOpaque: true)))
    chunks[0].payload.replaceSubrange(0..<8, with: [0, 15, 0, 0, 0, 15, 0, 0])
    let file = try signatureAndChunks(chunks)
    #expect(throws: PNGError.self) { try PNG.decode(file) }
  }

  /// A file with changed chunks and right checksums.
  private func signatureAndChunks(_ chunks: [PNGChunk]) throws -> [UInt8] {
    let signature = try PNG.encode(sample(isOpaque: true)).prefix(8)
    return Array(signature) + chunks.flatMap { ReferencePNG.bytes(of: $0) }
  }
}
