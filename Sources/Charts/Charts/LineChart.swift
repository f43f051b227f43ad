import Basics

/// Quantities over time: the cells of one run (S1), or one quantity in the arms of a comparison (K1).
///
/// One run is a thick line; several are thin lines with a thick median. Names stand at the ends of
/// the lines. Series whose families differ in size by more than ten times get two panels above each
/// other with the same time axis, never two value axes.
package struct LineChart: Chart {
  /// When the band of the middle 80 % of the runs is drawn.
  package enum Ribbon: Sendable {
    /// Never.
    case never
    /// With at least twenty runs.
    case withManyRuns
    /// Always, when there are several runs.
    case always

    /// Whether it is drawn for a number of runs.
    func isDrawn(of runs: Int) -> Bool {
      switch self {
      case .never: false
      case .withManyRuns: 20 <= runs
      case .always: 1 < runs
      }
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What is counted, such as “Tumour cells”.
  package let measure: String
  /// The days of the values, rising.
  package let days: [Double]
  /// The lines.
  package let series: [ChartSeries]
  /// When something was given.
  package let treatments: [TreatmentCourse]
  /// Whether heights are powers of ten, with zero on its own line.
  package let isLogarithmic: Bool
  /// When the band of the middle runs is drawn.
  package let ribbon: Ribbon
  /// What the days below are.
  package let dayName: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated from the numbers when empty.
  ///   - measure: What is counted, such as “Tumour cells”.
  ///   - days: The days of the values, rising.
  ///   - series: The lines.
  ///   - treatments: When something was given.
  ///   - isLogarithmic: Whether heights are powers of ten.
  ///   - ribbon: When the band of the middle runs is drawn.
  ///   - dayName: What the days below are.
  package init(
    heading: String = "", measure: String, days: [Double], series: [ChartSeries],
    treatments: [TreatmentCourse] = [], isLogarithmic: Bool = false, ribbon: Ribbon = .never,
    dayName: String = "Day"
  ) {
    self.dayName = dayName
    self.heading = heading
    self.measure = measure
    self.days = Array(days.prefix { $0.isFinite })
    self.series = series
    self.treatments = treatments
    self.isLogarithmic = isLogarithmic
    self.ribbon = ribbon
  }

  /// The most runs of a series that are drawn as thin lines.
  static let drawnRuns = 30
}

extension LineChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let ends = series.compactMap { item in
      Summary.spokenCourse(of: item.runs).last.map { (item.name, $0) }
    }
    guard let last = days.last, let first = ends.first else { return "\(measure): no data" }
    let day = Numbers.grouped(last)
    if ends.count == 1 || !series.allSatisfy({ $0.family.isEmpty }) {
      let course = Wording.course(days, Summary.spokenCourse(of: series.first?.runs ?? []))
      return Wording.sentence("\(Wording.short(first.0, limit: 40)) \(course)")
    }
    var (lowest, highest) = (first, first)
    for end in ends {
      if end.1 < lowest.1 { lowest = end }
      if highest.1 < end.1 { highest = end }
    }
    if lowest.1 == highest.1 {
      return "All end at \(Numbers.grouped(first.1)) on day \(day)"
    }
    func who(_ value: Double) -> String {
      let names = ends.filter { $0.1 == value }.map { Wording.short($0.0, limit: 24) }
      return 2 < names.count
        ? "\(names.count) arms have"
        : Enumeration.text(names) + (names.count == 1 ? " has" : " have")
    }
    return "On day \(day) \(who(highest.1)) \(Numbers.grouped(highest.1)), "
      + "\(who(lowest.1)) \(Numbers.grouped(lowest.1))"
  }

  /// What is drawn and in how many runs.
  var subtitle: String {
    let counts = series.map(\.runs.count)
    let most = counts.max() ?? 0
    guard 0 < most, !days.isEmpty else { return "\(measure) · no data" }
    let limit = series.contains { $0.limitedFrom != nil } ? " · " + LimitMark.words : ""
    guard 1 < most else { return "\(measure) · one run" + limit }
    var parts = [measure, "thick line = median of \(Wording.runs(counts))"]
    parts.append(
      Self.drawnRuns < most ? "thin lines = \(Self.drawnRuns) of them" : "thin lines = each run")
    if series.contains(where: hasRibbon) { parts.append("band = the middle 80 %") }
    return parts[0] + " · " + parts.dropFirst().joined(separator: ", ") + limit
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    let span = (days.last ?? 0) - (days.first ?? 0)
    let opening =
      "Line chart of \(Wording.short(Wording.uncapitalized(measure))) over "
      + "\(Numbers.grouped(span)) days, \(Wording.runs(series.map(\.runs.count)))"
    guard !series.isEmpty, !days.isEmpty else { return opening + ", no data." }
    return Wording.altText(
      opening + ", where",
      parts: series.map { item in
        let course = Wording.course(days, Summary.spokenCourse(of: item.runs))
        return "\(Wording.short(item.name)) \(course)"
      })
  }

  /// The medians and all runs, a row for each day.
  package var csv: String {
    var columns = ["day"]
    for item in series {
      columns.append(item.runs.count == 1 ? item.name : "\(item.name), median")
      guard 1 < item.runs.count else { continue }
      columns += item.runs.indices.map { "\(item.name), run \($0 + 1)" }
    }
    var table = Table(columns)
    for (index, day) in days.enumerated() {
      func field(_ values: [Double]) -> String {
        index < values.count ? Numbers.plain(values[index]) : ""
      }
      var row = [Numbers.plain(day)]
      for item in series {
        row.append(field(item.median))
        if 1 < item.runs.count { row += item.runs.map(field) }
      }
      table.append(row)
    }
    return table.csv
  }

  /// Returns whether the band of the middle runs is drawn for a series.
  func hasRibbon(_ item: ChartSeries) -> Bool {
    ribbon.isDrawn(of: item.runs.count)
  }
}
