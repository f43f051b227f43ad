import Charts
package import Experiments
import Outcomes
import Pictures

/// Draws the charts, pictures and movie of a comparison from its files, without simulating.
package struct CompareReport: Sendable {
  /// About so many frames of the movie are drawn without being asked; `thymus movie` draws more.
  private static let movieFrames = 20.0

  /// The results folder.
  package let folder: ResultFolder
  /// How it is drawn.
  package let style: ReportStyle

  /// Creates a report of a comparison; `thymus compare` and `thymus report` both draw with it.
  package init(of folder: ResultFolder, style: ReportStyle = ReportStyle()) {
    self.folder = folder
    self.style = style
  }

  /// The files that are drawn into a results folder, apart from the numbered pictures.
  package static func names(_ style: ReportStyle) -> [String] {
    style.files(ofCharts: CompareCharts.names) + [PageWriter.fileName, Movie.fileName]
  }

  /// Draws everything and replaces the older charts and pictures.
  ///
  /// - Parameters:
  ///   - frames: Whether the pictures of the arms and the movie are drawn too.
  ///   - progress: Is told of the number of files that are drawn, and of all files.
  ///   - isCancelled: Is asked before each file whether to stop.
  /// - Returns: The files, as paths inside the folder.
  /// - Throws: An error if the results cannot be read or a file cannot be written.
  package func redraw(
    frames: Bool = true, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> [String] {
    let saved = try SavedComparison(from: folder)
    let theme = Theme(rawValue: style.theme.rawValue) ?? .light
    let charts = try CompareCharts(saved, style: style).all(theme: theme)
    let pictures = frames ? saved.arms.map(\.run.frames.days.count).reduce(0, +) : 0
    let all = charts.count * (style.formats.count + 1) + 1 + pictures + (pictures == 0 ? 0 : 1)
    var drawn: [String] = []
    func write(_ bytes: [UInt8], to name: String) throws(ExperimentError) {
      try folder.write(bytes, to: name)
      drawn.append(name)
      progress(drawn.count, all)
    }
    // What an earlier drawing left in other formats would contradict this one.
    folder.remove(
      CompareCharts.names.flatMap { name in
        ["\(name).csv"] + ReportStyle.Format.allCases.map { "\(name).\($0.rawValue)" }
      }, in: "charts")
    for chart in charts {
      if isCancelled() { return drawn }
      for format in style.formats {
        let bytes = try ChartFile(style: style, folder: folder).bytes(
          of: chart.chart, as: format, seeds: saved.summary.arms[0].seeds)
        try write(bytes, to: "charts/\(chart.name).\(format.rawValue)")
      }
      try write(Array(chart.chart.csv.utf8), to: "charts/\(chart.name).csv")
    }
    let page = try ComparePage(saved, style: style).content()
    try write(Array(try PageFit.comparison.html(of: page).utf8), to: PageWriter.fileName)
    guard 0 < pictures else { return drawn }
    for arm in saved.arms {
      let frames = try RunFrames(arm.run, theme: theme, background: nil)
      for index in 0..<frames.count {
        if isCancelled() { return drawn }
        try write(
          try frames.png(index), to: arm.folder + "/" + SavedRun.frameStem(index) + ".png")
      }
    }
    if isCancelled() { return drawn }
    let movie = try Movie(
      of: saved, theme: style.theme,
      everyDays: max(1, (saved.durationDays / Self.movieFrames).rounded()))
    if 1 < movie.count, let bytes = try movie.bytes(isCancelled: isCancelled) {
      try write(bytes, to: Movie.fileName)
    }
    return drawn
  }
}
