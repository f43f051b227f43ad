/// How charts and pictures of a report look, and in which formats charts are made.
package struct ReportStyle: Sendable, Equatable {
  /// A set of colours and sizes.
  package enum Theme: String, Sendable, CaseIterable {
    /// Dark on white, for slides and pages.
    case light
    /// Light on nearly black.
    case dark
    /// White, with bigger type, for the back row.
    case projector
    /// White, for paper.
    case print
  }

  /// A format of chart files.
  package enum Format: String, Sendable, CaseIterable {
    /// Pixels.
    case png
    /// Scalable, with real text.
    case svg
    /// Paper.
    case pdf
  }

  /// The colours and sizes.
  package var theme: Theme
  /// The formats of charts, each once.
  package var formats: [Format]
  /// The field that is drawn softly behind the cells, or `nil`.
  package var background: String?
  /// Whether the heights of lines over time are powers of ten, with zero on a line of its own.
  package var hasLogAxis: Bool
  /// Whether the band of the middle runs is drawn also where there are few.
  package var hasRibbon: Bool

  /// The files of charts of some names, as paths inside a results folder.
  func files(ofCharts names: [String]) -> [String] {
    names.flatMap { name in (formats.map(\.rawValue) + ["csv"]).map { "charts/\(name).\($0)" } }
  }

  /// Creates a style.
  package init(
    theme: Theme = .light, formats: [Format] = [.png, .svg], background: String? = nil,
    hasLogAxis: Bool = false, hasRibbon: Bool = false
  ) {
    self.theme = theme
    self.formats = formats
    self.background = background
    self.hasLogAxis = hasLogAxis
    self.hasRibbon = hasRibbon
  }
}
