import Foundation
import Images
import Pictures
import Testing

/// Compares a picture with the one that was recorded, pixel by pixel.
///
/// With `RECORD_GOLDENS=1` in the environment the picture is recorded, and the test fails so that
/// nobody forgets to look at it.
enum GoldenPicture {
  static func expect(
    _ png: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name + ".png")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(png).write(to: file)
      Issue.record("recorded \(name).png; look at it", sourceLocation: sourceLocation)
      return
    }
    let recorded = try PNG.decode(Array(Data(contentsOf: file)))
    let drawn = try PNG.decode(png)
    #expect(drawn.width == recorded.width, "width of \(name)", sourceLocation: sourceLocation)
    #expect(drawn.height == recorded.height, "height of \(name)", sourceLocation: sourceLocation)
    guard drawn.width == recorded.width, drawn.height == recorded.height else { return }
    var differing: [Int] = []
    for pixel in 0..<drawn.width * drawn.height {
      let bytes = 4 * pixel..<4 * pixel + 4
      if drawn.pixels[bytes] != recorded.pixels[bytes] { differing.append(pixel) }
    }
    let first = differing.first ?? 0
    let place = "first at \(first % drawn.width), \(first / drawn.width)"
    #expect(
      differing.isEmpty, "\(differing.count) pixels of \(name) differ, \(place)",
      sourceLocation: sourceLocation)
  }
}
