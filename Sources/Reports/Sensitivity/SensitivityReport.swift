import Basics
import Charts
package import Experiments

/// Draws the chart of a screening from its results folder.
package struct SensitivityReport: Sendable {
  /// The results folder.
  package let folder: ResultFolder
  /// How it is drawn.
  package let style: ReportStyle

  /// The name of the chart.
  package static let chart = "influence"
  /// The settings that the chart and the table show.
  package static let shown = 20

  /// Creates a report of a results folder.
  package init(of folder: ResultFolder, style: ReportStyle = ReportStyle()) {
    (self.folder, self.style) = (folder, style)
  }

  /// The files that are drawn into a results folder.
  package static func names(_ style: ReportStyle) -> [String] { style.files(ofCharts: [chart]) }

  /// Draws the chart and replaces the older one.
  ///
  /// - Returns: The files, as paths inside the folder.
  /// - Throws: An error if the results cannot be read or a file cannot be written.
  package func draw() throws(ExperimentError) -> [String] {
    let saved = try SavedSensitivity(from: folder)
    let chart = Self.chart(of: saved)
    // What an earlier drawing left in other formats would contradict this one.
    folder.remove(
      ["\(Self.chart).csv"] + ReportStyle.Format.allCases.map { "\(Self.chart).\($0.rawValue)" },
      in: "charts")
    var drawn: [String] = []
    for format in style.formats {
      let name = "charts/\(Self.chart).\(format.rawValue)"
      try folder.write(
        try ChartFile(style: style, folder: folder).bytes(
          of: chart, as: format, seeds: [saved.seed]), to: name)
      drawn.append(name)
    }
    let table = "charts/\(Self.chart).csv"
    try folder.write(Array(chart.csv.utf8), to: table)
    return drawn + [table]
  }

  /// The chart of a screening.
  static func chart(of saved: SavedSensitivity) -> RankedBarsChart {
    let rows = saved.rows.prefix(shown)
    let unit = saved.unit.isEmpty ? "" : ", in \(saved.unit)"
    return RankedBarsChart(
      title: title(of: saved),
      measure: "Mean size of elementary effects on \(saved.outcome)\(unit) (μ*)",
      groups: [
        ("more of it, more \(saved.outcome)", ChartColour(light: 0x5A3FC0, dark: 0x9F86FF)),
        ("more of it, less \(saved.outcome)", ChartColour(light: 0xB07D00, dark: 0xE0B43A)),
        ("now more, now less", ChartColour(light: 0x777777, dark: 0x9A9A9A)),
      ],
      bars: rows.map { row in
        RankedBarsChart.Bar(
          row.setting, size: row.muStar, spread: row.sigma, noise: row.noise,
          group: abs(row.mu) < row.muStar / 2 || row.muStar == 0 ? 2 : 0 < row.mu ? 0 : 1,
          isCertain: row.toldApart ?? true, mark: row.tag ?? "–")
      }, caption: caption(of: saved))
  }

  private static func title(of saved: SavedSensitivity) -> String {
    let certain = saved.rows.filter { $0.toldApart ?? true && 0 < $0.muStar }.prefix(2)
      .map(\.setting)
    guard !certain.isEmpty else {
      return "\(saved.title): no setting is told apart from chance"
    }
    return "\(saved.title): \(Enumeration.text(Array(certain))) "
      + "\(certain.count == 1 ? "moves" : "move") \(saved.outcome) most"
  }

  private static func caption(of saved: SavedSensitivity) -> String {
    let spread = NumberText.text(saved.spread)
    let shown = min(Self.shown, saved.rows.count)
    let settings =
      shown < saved.rows.count
      ? "The first \(shown) of the \(saved.rows.count) settings that were moved, each"
      : "Each setting"
    let chance =
      saved.runs == 1
      ? "With one patient at each point, none is told apart from chance. "
      : "Dotted: what chance alone shows on average. Pale: not told apart from chance (p ≥ 0.01). "
    return "\(settings) alone, from 1/\(spread) to \(spread) times its value as far as allowed; "
      + "\(NumberText.text(saved.days)) \(saved.days == 1 ? "day" : "days"), \(saved.trajectories) trajectories, "
      + "\(saved.runs == 1 ? "1 patient" : "\(saved.runs) patients") at each point. Thin line: σ of the "
      + "effects, to both sides. \(chance)Letters: how far the number can be trusted "
      + "(thymus explain tags); – is the scenario's own."
  }
}
