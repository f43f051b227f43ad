import Experiments
import Outcomes
import Reports

/// Draws the charts and pictures of a results folder and tells how far it is.
struct Drawing {
  let console: Console
  let folder: ResultFolder
  let style: ReportStyle

  func draw(frames: Bool) throws(ExperimentError) -> RedrawReport.Drawn {
    let report = RedrawReport(of: folder, style: style)
    let showsBar = console.progressStyle == .bar
    defer { if showsBar { Stream.error.replaceLine() } }
    let drawn = try report.redraw(
      frames: frames,
      progress: { done, all in
        if showsBar { Stream.error.replaceLine(with: "  drawing \(done)/\(all)") }
      },
      isCancelled: { Interruption.hasHappened })
    console.warnOfLargePage(in: folder)
    return drawn
  }

  /// What was drawn, as names of folders and what is in them.
  func list(_ drawn: RedrawReport.Drawn) -> [FileLine] {
    var lines: [FileLine] = []
    if let page = drawn.page {
      lines.append(FileLine(name: page, about: "everything on one page: open it in a browser"))
    }
    let charts = Set(drawn.charts.map { $0.prefix { $0 != "." } }).count
    if charts > 0 {
      let formats = style.formats.map { $0.rawValue.uppercased() }.joined(separator: " and ")
      let noun = charts == 1 ? "chart" : "charts"
      lines.append(FileLine(name: "charts/", about: "\(charts) \(noun), \(formats)"))
    }
    if drawn.frames > 0 {
      let noun = drawn.frames == 1 ? "picture" : "pictures"
      lines.append(FileLine(name: "frames/", about: "\(drawn.frames) \(noun) of the tissue"))
    }
    return lines
  }
}

extension Console {
  /// Says when the page of a results folder is hard to pass on.
  func warnOfLargePage(in folder: ResultFolder) {
    guard let page = try? folder.read(PageWriter.fileName), PageWriter.largestSize < page.count
    else { return }
    note(
      "\(errorPaint.yellow("warning")): \(PageWriter.fileName) is \(Numbers.bytes(Double(page.count))), hard to "
        + "pass on. Compare fewer arms, or a smaller tissue.")
  }
}

/// A file or folder of the results, and what it is.
struct FileLine {
  let name: String
  let about: String

  /// Lines that stand under the name of the folder.
  static func text(_ lines: [FileLine]) -> String {
    var table = TextTable([.left, .left], indent: "  ")
    for line in lines { table.add(line.name, line.about) }
    return table.text()
  }
}
