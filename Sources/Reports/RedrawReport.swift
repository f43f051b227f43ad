import Charts
package import Experiments
import Outcomes
import Pictures

/// Draws the charts and pictures of a results folder from its files, without simulating.
package struct RedrawReport: Sendable {
  /// What was drawn.
  package struct Drawn: Sendable, Equatable {
    /// The chart files, as paths inside the folder.
    package var charts: [String]
    /// The number of pictures of the tissue.
    package var frames: Int
    /// The page with everything on it, if it was made, as a path inside the folder.
    package var page: String?

    /// Creates a note of what was drawn.
    package init(charts: [String], frames: Int, page: String? = nil) {
      self.charts = charts
      self.frames = frames
      self.page = page
    }
  }

  /// The results folder.
  package let folder: ResultFolder
  /// How it is drawn.
  package let style: ReportStyle

  /// Creates a report of a results folder; `thymus run` and `thymus report` both draw with it.
  package init(of folder: ResultFolder, style: ReportStyle = ReportStyle()) {
    self.folder = folder
    self.style = style
  }

  /// The files that are drawn into a results folder, apart from the numbered pictures.
  package static func names(_ style: ReportStyle) -> [String] {
    style.files(ofCharts: RunCharts.names) + [PageWriter.fileName]
  }

  /// Draws everything and replaces the older charts and pictures.
  ///
  /// - Parameters:
  ///   - frames: Whether the pictures of the tissue are drawn too.
  ///   - progress: Is told of the number of files that are drawn, and of all files.
  ///   - isCancelled: Is asked before each file whether to stop.
  /// - Returns: What was drawn.
  /// - Throws: An error if the results cannot be read or a file cannot be written.
  package func redraw(
    frames: Bool = true, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> Drawn {
    let saved = try SavedRun(from: folder)
    let theme = Theme(rawValue: style.theme.rawValue) ?? .light
    let charts = try RunCharts(saved, style: style).all(theme: theme)
    let background = try backgroundContent()
    let pictures = frames ? try RunFrames(saved, theme: theme, background: background) : nil
    let all = charts.count * (style.formats.count + 1) + (pictures?.count ?? 0) + 1
    var drawn = Drawn(charts: [], frames: 0)
    // What an earlier drawing left in other formats would contradict this one.
    folder.remove(
      RunCharts.names.flatMap { name in
        ["\(name).csv"] + ReportStyle.Format.allCases.map { "\(name).\($0.rawValue)" }
      }, in: "charts")
    for chart in charts {
      for format in style.formats {
        if isCancelled() { return drawn }
        let name = "charts/\(chart.name).\(format.rawValue)"
        try folder.write(
          try ChartFile(style: style, folder: folder).bytes(
            of: chart.chart, as: format, seeds: saved.document.runs.map(\.seed)), to: name)
        drawn.charts.append(name)
        progress(drawn.charts.count, all)
      }
      let table = "charts/\(chart.name).csv"
      try folder.write(Array(chart.chart.csv.utf8), to: table)
      drawn.charts.append(table)
    }
    if isCancelled() { return drawn }
    let page = try RunPage(saved, style: style).content()
    try folder.write(Array(try PageFit.run.html(of: page).utf8), to: PageWriter.fileName)
    drawn.page = PageWriter.fileName
    progress(drawn.charts.count + 1, all)
    guard let pictures else { return drawn }
    folder.remove(try folder.names(in: "frames").filter(Self.isPicture), in: "frames")
    for index in 0..<pictures.count {
      if isCancelled() { return drawn }
      try folder.write(try pictures.png(index), to: SavedRun.frameStem(index) + ".png")
      drawn.frames += 1
      progress(drawn.charts.count + 1 + drawn.frames, all)
    }
    return drawn
  }

  private static func isPicture(_ name: String) -> Bool {
    name.hasPrefix("frame_") && name.hasSuffix(".png")
      && name.dropFirst(6).dropLast(4).allSatisfy(\.isNumber)
  }

  private func backgroundContent() throws(ExperimentError) -> BackgroundLayer? {
    guard let name = style.background else { return nil }
    guard let content = BackgroundLayer(word: name) else {
      let names = BackgroundLayer.allCases.map(\.word).joined(separator: ", ")
      throw ExperimentError(
        .badPlan, path: "", "There is no layer called `\(name)`. Layers: \(names).")
    }
    return content
  }
}
