import Foundation
import Testing

@testable import Charts

/// Writes every sample in every theme into the folder named by `CHART_GALLERY`, to be looked at.
struct GalleryTests {
  private static let folder = ProcessInfo.processInfo.environment["CHART_GALLERY"]

  @Test(.enabled(if: folder != nil), arguments: ChartTheme.allCases)
  func `the gallery is written`(theme: ChartTheme) throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder), isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, chart) in Samples.all {
      let file = folder.appendingPathComponent("\(name)-\(theme.rawValue)")
      let png = try chart.png(theme: theme)
      #expect(!png.isEmpty)
      try Data(png).write(to: file.appendingPathExtension("png"))
      try Data(chart.svg(theme: theme).utf8).write(to: file.appendingPathExtension("svg"))
      try Data(try chart.pdf(theme: theme)).write(to: file.appendingPathExtension("pdf"))
    }
  }
}
