import Experiments
import Foundation
import Images
import Outcomes
import Pictures
import Testing

@testable import Reports

struct RedrawReportTests {
  @Test func `charts and pictures are made in all formats that were asked for`() throws {
    let results = SketchResults()
    let folder = try results.run()
    let style = ReportStyle(formats: [.png, .svg, .pdf])
    let drawn = try RedrawReport(of: folder, style: style).redraw()
    #expect(drawn.frames == 7)
    #expect(
      drawn.charts.sorted() == [
        "charts/cells-over-time.csv", "charts/cells-over-time.pdf", "charts/cells-over-time.png",
        "charts/cells-over-time.svg", "charts/tissue.csv", "charts/tissue.pdf",
        "charts/tissue.png", "charts/tissue.svg", "charts/what-t-cells-did.csv",
        "charts/what-t-cells-did.pdf", "charts/what-t-cells-did.png",
        "charts/what-t-cells-did.svg",
      ])
    let contents = try results.contents()
    for name in drawn.charts { #expect(contents[name]?.isEmpty == false) }
    let frame = try #require(contents["frames/frame_000003.png"])
    let raster = try PNG.decode(frame)
    #expect(raster.width == 1000)
    #expect(
      Set(stride(from: 0, to: raster.pixels.count, by: 4).map { raster.pixels[$0] }).count > 3)
  }

  @Test func `a chart with powers of ten or with a band is another picture of the same data`()
    throws
  {
    let results = SketchResults()
    let folder = try results.run(runs: 3)
    func chart(_ style: ReportStyle) throws -> (svg: [UInt8]?, csv: [UInt8]?) {
      _ = try RedrawReport(of: folder, style: style).redraw(frames: false)
      let files = try results.contents()
      return (files["charts/cells-over-time.svg"], files["charts/cells-over-time.csv"])
    }
    let plain = try chart(ReportStyle())
    let log = try chart(ReportStyle(hasLogAxis: true))
    let band = try chart(ReportStyle(hasRibbon: true))
    #expect(plain.svg != log.svg && plain.svg != band.svg && log.svg != band.svg)
    #expect(plain.csv == log.csv && plain.csv == band.csv)
    #expect(String(decoding: band.svg ?? [], as: UTF8.self).contains("band = the middle 80 %"))
  }

  @Test func `drawing again gives the same bytes`() throws {
    let results = SketchResults()
    let folder = try results.run(runs: 3)
    _ = try RedrawReport(of: folder).redraw()
    let first = try results.contents()
    _ = try RedrawReport(of: folder, style: ReportStyle(theme: .dark)).redraw()
    let dark = try results.contents()
    #expect(dark["charts/cells-over-time.png"] != first["charts/cells-over-time.png"])
    #expect(dark["frames/frame_000000.png"] != first["frames/frame_000000.png"])
    #expect(dark["run.json"] == first["run.json"])
    _ = try RedrawReport(of: try ResultFolder.open(at: results.path)).redraw()
    #expect(try results.contents() == first)
  }

  @Test func `formats that are no longer asked for do not stay`() throws {
    let results = SketchResults()
    let folder = try results.run()
    _ = try RedrawReport(of: folder, style: ReportStyle(formats: [.png, .pdf])).redraw(
      frames: false)
    let drawn = try RedrawReport(of: folder, style: ReportStyle(formats: [.svg])).redraw(
      frames: false)
    let charts = try results.contents().keys.filter { $0.hasPrefix("charts/") }.sorted()
    #expect(charts == drawn.charts.sorted())
    #expect(charts.allSatisfy { $0.hasSuffix(".svg") || $0.hasSuffix(".csv") })
  }

  @Test func `a run without frames has no strip and no pictures`() throws {
    let results = SketchResults()
    let folder = try results.run(frames: .none)
    let drawn = try RedrawReport(of: folder, style: ReportStyle(formats: [.svg])).redraw()
    #expect(
      drawn
        == .init(
          charts: [
            "charts/cells-over-time.svg", "charts/cells-over-time.csv",
            "charts/what-t-cells-did.svg", "charts/what-t-cells-did.csv",
          ], frames: 0,
          page: "report.html"))
  }

  @Test func `a layer behind the cells changes the pictures, and an unknown one is told`() throws {
    let results = SketchResults()
    let folder = try results.run()
    _ = try RedrawReport(of: folder).redraw()
    let plain = try results.contents()
    _ = try RedrawReport(of: folder, style: ReportStyle(background: "oxygen")).redraw()
    #expect(try results.contents()["frames/frame_000002.png"] != plain["frames/frame_000002.png"])
    let error = #expect(throws: ExperimentError.self) {
      try RedrawReport(of: folder, style: ReportStyle(background: "sugar")).redraw()
    }
    #expect(error?.message.contains("oxygen, ifn_gamma") == true)
  }

  @Test func `a damaged state is told by its name, and the old pictures stay`() throws {
    let results = SketchResults()
    let folder = try results.run()
    _ = try RedrawReport(of: folder).redraw()
    let before = try results.contents()
    let name = "frames/frame_000004.tissue"
    var bytes = try #require(before[name])
    bytes[40] ^= 1
    try Data(bytes).write(to: URL(filePath: results.path + "/" + name))
    let error = #expect(throws: ExperimentError.self) { try RedrawReport(of: folder).redraw() }
    #expect(error?.path.hasSuffix(name) == true)
    #expect(error?.exitCode == 4)
    #expect(try results.contents()["charts/tissue.png"] == before["charts/tissue.png"])
  }

  @Test(arguments: ["counts.csv", "ledger.csv", "run.json"])
  func `a missing table is told by its name`(name: String) throws {
    let results = SketchResults()
    let folder = try results.run()
    try FileManager.default.removeItem(atPath: results.path + "/" + name)
    let error = #expect(throws: ExperimentError.self) { try RedrawReport(of: folder).redraw() }
    #expect(error?.path.hasSuffix(name) == true)
    #expect(error?.code == .unreadable)
  }

  @Test func `drawing stops when it is told to`() throws {
    let results = SketchResults()
    let folder = try results.run()
    var done = 0
    let drawn = try RedrawReport(of: folder).redraw(
      progress: { count, _ in done = count }, isCancelled: { 2 <= done })
    // Two formats and the data of the first chart.
    #expect(drawn.charts.count == 3)
    #expect(drawn.frames == 0)
  }
}
