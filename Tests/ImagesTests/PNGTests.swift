import Images
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

  @Test func `numbers of a palette come back as its colours`() throws {
    let palette: [UInt8] = [255, 0, 0, 0, 0, 255, 1, 250, 3]
    let file = try PNG.encode(indices: [0, 1, 2, 2, 1, 0], palette: palette, width: 3, height: 2)
    let decoded = try PNG.decode(file)
    #expect(decoded[0, 0] == RGB(0xFF0000) && decoded[2, 1] == RGB(0xFF0000))
    #expect(decoded[1, 0] == RGB(0x0000FF) && decoded[2, 0] == RGB(0x01FA03))
    let names = try PNGChunk.chunks(of: file).map(\.name)
    #expect(names.contains("PLTE"))
  }

  @Test(arguments: [true, false])
  func `a picture that is written quickly has the same pixels`(isOpaque: Bool) throws {
    let raster = sample(isOpaque: isOpaque)
    let quick = try PNG.encode(raster, effort: .quick)
    #expect(try PNG.decode(quick) == raster)
    #expect(try quick != PNG.encode(raster))
  }

  @Test func `a stamp keeps the pixels and says what the picture is in any letters`() throws {
    let plain = try PNG.encode(sample(isOpaque: true))
    let texts = [("Title", "Größe 3 × 2"), ("Description", "IFN-γ →"), ("Seed", "")]
    let stamped = PNG.stamped(
      plain, dotsPerInch: 300, texts: texts.map { (keyword: $0.0, text: $0.1) })
    #expect(try PNG.decode(stamped) == PNG.decode(plain))
    let found = try PNG.text(of: stamped)
    #expect(found.map(\.0) == ["Title", "Description"])
    #expect(found.map(\.1) == ["Größe 3 × 2", "IFN-γ →"])
    let size = try #require(PNGChunk.chunks(of: stamped).first { $0.name == "pHYs" })
    #expect(size.payload == ReferencePNG.bytes(11811) + ReferencePNG.bytes(11811) + [1])
    #expect(PNG.stamped([1, 2], dotsPerInch: 300, texts: []) == [1, 2])
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
