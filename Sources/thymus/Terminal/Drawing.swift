import Experiments
import Reports

/// Draws the charts and pictures of a results folder and tells how far it is.
struct Drawing {
  let console: Console
  let folder: ResultFolder
  let style: ReportStyle

  func draw(frames: Bool) throws(ExperimentError) -> RedrawReport.Drawn {
    let report = RedrawReport(of: folder, style: style)
    let showsBar = console.progressStyle == .bar
    defer { if showsBar { Stream.error.write("\r\u{1B}[K") } }
    return try report.redraw(
      frames: frames,
      progress: { done, all in
        if showsBar { Stream.error.write("\r\u{1B}[K  drawing \(done)/\(all)") }
      },
      isCancelled: { Interruption.hasHappened })
  }

  /// What was drawn, as lines under the name of the folder.
  func list(_ drawn: RedrawReport.Drawn) -> [String] {
    var table = TextTable([.left, .left], indent: "  ")
    let charts = Set(drawn.charts.map { $0.prefix { $0 != "." } }).count
    if charts > 0 {
      let formats = style.formats.map { $0.rawValue.uppercased() }.joined(separator: " and ")
      table.add("charts/", "\(charts) \(charts == 1 ? "chart" : "charts"), \(formats)")
    }
    if drawn.frames > 0 {
      let noun = drawn.frames == 1 ? "picture" : "pictures"
      table.add("frames/", "\(drawn.frames) \(noun) of the tissue")
    }
    return table.lines()
  }
}
