import Experiments
import Images
import Outcomes
import Pictures
import Testing

@testable import Reports

struct MovieTests {
  /// The number of frames that a file says it has.
  private func frameCount(_ movie: [UInt8]) throws -> Int {
    let control = try #require(try PNGChunkList.chunks(of: movie).first { $0.name == "acTL" })
    return control.payload.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func `a movie shows each day of the replay, not only the days of pictures`() throws {
    let results = SketchResults()
    let folder = try results.run(days: 20)
    let movie = try Movie(of: folder)
    #expect(movie.count == 21)
    let bytes = try #require(try movie.bytes())
    #expect(try frameCount(bytes) == 21)
    let first = try PNG.decode(bytes)
    #expect(first.width == 720)
    #expect(try PNG.text(of: bytes).contains { $0.0 == "Title" && $0.1 == "A sketch, day 0" })
    #expect(try Movie(of: folder).bytes() == bytes, "the same bytes each time")
    #expect(try Movie(of: folder, everyDays: 6).count == 5, "days 0, 6, 12, 18 and the last")
    #expect(try Movie(of: folder, theme: .dark).bytes() != bytes)
  }

  @Test func `with a layer of a field the days of pictures are shown`() throws {
    let results = SketchResults()
    let folder = try results.run(days: 20)
    let movie = try Movie(of: folder, background: BackgroundLayer(word: "oxygen"))
    #expect(movie.count == 7)
    #expect(try movie.bytes() != nil)
  }

  @Test func `without states there is no movie`() throws {
    let results = SketchResults()
    #expect(try Movie(of: try results.run(frames: .none)).count == 0)
  }

  @Test func `making a movie stops when it is told to`() throws {
    let results = SketchResults()
    var done = 0
    let movie = try Movie(of: try results.run(days: 20))
    #expect(
      try movie.bytes(progress: { count, _ in done = count }, isCancelled: { 3 <= done }) == nil)
    #expect(done == 3)
  }
}

/// The chunks of a PNG file.
private enum PNGChunkList {
  static func chunks(of bytes: [UInt8]) throws -> [(name: String, payload: [UInt8])] {
    var chunks: [(name: String, payload: [UInt8])] = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      chunks.append((name, Array(bytes[(place + 8)..<(place + 8 + length)])))
      place += 12 + length
    }
    return chunks
  }
}
