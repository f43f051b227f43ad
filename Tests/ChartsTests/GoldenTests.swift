import CCairo
import Foundation
import Testing

@testable import Charts

/// Charts that were looked at and found good; a change of their looks has to be looked at again.
///
/// `RECORD_GOLDENS=1` writes them anew; a run that records fails, so that it cannot pass unseen.
struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens", isDirectory: true)
  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  @Test(arguments: ["s1-cells", "s3-bars", "k4-control-2", "k5-waterfall-2", "x-hostile"])
  func `an SVG has not changed`(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    let svg = chart.svg()
    let file = Self.folder.appendingPathComponent("\(name).svg")
    if Self.isRecording { return try record(Data(svg.utf8), at: file) }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(svg.split(separator: "\n"), expected.split(separator: "\n"))
    let difference = lines.enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      svg == expected,
      "line \((difference?.offset ?? -1) + 1): \(difference.map { "\($0.element)" } ?? "length")")
  }

  @Test(arguments: [
    ("s1-cells-12", ChartTheme.light), ("s1-cells-log", .dark), ("s2-strip", .light),
    ("s3-bars", .projector), ("k1-overlay-6", .print), ("k1-overlay-200", .light),
    ("k3-outcome-6", .light), ("k4-control-6", .dark), ("k6-swimmer-2", .light),
    ("k7-tradeoff-2", .light), ("spider-2", .light), ("causes-2", .light),
    ("n-outcome-cleared", .light), ("k2-multiples-2", .light), ("x-zeros", .light),
    ("x-marks", .light), ("k1-overlay-1", .light), ("k1-overlay-6-1", .light),
    ("k2-multiples-6", .light), ("k2-multiples-1", .light), ("k2-multiples-200", .light),
    ("k3-outcome-1", .light), ("k3-outcome-200", .light), ("k4-control-1", .light),
    ("k4-control-200", .light), ("k5-waterfall-1", .light), ("k5-waterfall-6", .light),
    ("k6-swimmer-1", .light), ("k6-swimmer-6", .light), ("k7-tradeoff-1", .light),
    ("k7-tradeoff-6", .light), ("spider-1", .light), ("spider-6", .light),
    ("spider-200", .light), ("causes-6", .light), ("v1-curves", .light), ("v1-curves-log", .dark),
    ("v2-parts", .light), ("v3-ranked", .light), ("k2-multiples-12", .light),
    ("k3-outcome-12", .light),
    ("k4-control-12", .light), ("k5-waterfall-12", .light), ("k6-swimmer-12", .light),
    ("k7-tradeoff-12", .light), ("causes-12", .light),
  ])
  func `a picture has not changed`(name: String, theme: ChartTheme) throws {
    let chart = try #require(Samples.all.first { $0.name == name }).chart
    var drawing = chart.drawing(theme: theme)
    // Small files: a third of the standard size still shows every line and every name.
    drawing.scale = min(400 / drawing.width, 1)
    let png = try CairoPainter.png(drawing)
    let file = Self.folder.appendingPathComponent("\(name)-\(theme.rawValue).png")
    if Self.isRecording { return try record(Data(png), at: file) }
    let mine = try #require(Self.pixels(png))
    let golden = try #require(Self.pixels(Array(try Data(contentsOf: file))))
    try #require(mine.width == golden.width && mine.height == golden.height)
    // Versions of Cairo, FreeType and DejaVu differ in the soft edges of letters and lines. A moved
    // label changes whole letters, which are far more than one pixel in two hundred.
    let differing = zip(mine.bytes, golden.bytes).count { abs(Int($0) - Int($1)) > 48 }
    #expect(differing * 200 <= mine.bytes.count, "\(differing) of \(mine.bytes.count) bytes differ")
  }

  @Test(
    arguments: Samples.cohorts.filter { $0.name.contains("-stays-") || $0.name.contains("-dies-") }
      .map(\.name))
  func `a cohort where all have one fate looks as it did`(name: String) throws {
    try `a picture has not changed`(name: name, theme: .light)
  }

  private func record(_ data: Data, at file: URL) throws {
    try FileManager.default.createDirectory(
      at: Self.folder, withIntermediateDirectories: true)
    try data.write(to: file)
    Issue.record("recorded \(file.lastPathComponent)")
  }

  /// Returns the decoded pixels of a PNG.
  private static func pixels(_ png: [UInt8]) -> (width: Int, height: Int, bytes: [UInt8])? {
    final class Source {
      var rest: ArraySlice<UInt8>
      init(_ bytes: [UInt8]) { rest = bytes[...] }
    }
    let source = Source(png)
    let surface = cairo_image_surface_create_from_png_stream(
      { closure, target, length in
        guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
        guard Int(length) <= source.rest.count else { return CAIRO_STATUS_READ_ERROR }
        for (index, byte) in source.rest.prefix(Int(length)).enumerated() { target[index] = byte }
        source.rest = source.rest.dropFirst(Int(length))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    defer { cairo_surface_destroy(surface) }
    guard withExtendedLifetime(source, { cairo_surface_status(surface) }) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    var bytes: [UInt8] = []
    for row in 0..<height {
      bytes += UnsafeBufferPointer(start: data + row * stride, count: 4 * width)
    }
    return (width, height, bytes)
  }
}
