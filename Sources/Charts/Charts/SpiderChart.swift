/// The change of each run since the start, a line per run, with runs of note marked.
package struct SpiderChart: Chart {
  /// The runs of an arm.
  package struct Arm: Sendable, Equatable {
    /// The arm.
    package let arm: ChartArm
    /// The changes of each run on each day, −1 for all gone and 0.2 for a fifth more.
    package let runs: [[Double]]
    /// The indices of runs that are drawn thick, such as those that grew before they shrank.
    package let marked: [Int]
    /// The day from which on each run tells of the box that it grows in; empty where none does.
    package let limitedFrom: [Double?]

    /// Creates the runs of an arm.
    package init(
      arm: ChartArm, runs: [[Double]], marked: [Int] = [], limitedFrom: [Double?] = []
    ) {
      self.arm = arm
      self.runs = runs.map { run in Array(run.prefix { $0.isFinite }) }
      self.marked = marked.filter(runs.indices.contains)
      self.limitedFrom = limitedFrom
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What changed, such as “Change of equivalent diameter”.
  package let measure: String
  /// What the changes are counted from, such as “the start” or “day 7”.
  package let since: String
  /// The days of the values, rising.
  package let days: [Double]
  /// The arms.
  package let arms: [Arm]
  /// What is said about marked runs, such as “grew first, then shrank (pseudo-progression)”.
  package let markName: String
  /// The values at which dotted lines are drawn.
  package let thresholds: [Threshold]
  /// What the days below are.
  package let dayName: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated from the numbers when empty.
  ///   - measure: What changed.
  ///   - since: What the changes are counted from.
  ///   - days: The days of the values, rising.
  ///   - arms: The arms.
  ///   - markName: What is said about marked runs.
  ///   - thresholds: The values at which dotted lines are drawn.
  ///   - dayName: What the days below are.
  package init(
    heading: String = "", measure: String, since: String = "the start", days: [Double],
    arms: [Arm],
    markName: String = "grew first, then shrank",
    thresholds: [Threshold] = WaterfallChart.diameterThresholds, dayName: String = "Day"
  ) {
    self.dayName = dayName
    self.heading = heading
    self.measure = measure
    self.since = since
    self.days = Array(days.prefix { $0.isFinite })
    self.arms = arms
    self.markName = markName
    self.thresholds = thresholds
  }
}

extension SpiderChart {
  private var markedCount: Int { arms.map(\.marked.count).reduce(0, +) }

  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let total = arms.map(\.runs.count).reduce(0, +)
    return total == 0
      ? "\(measure): no data" : "\(markedCount) of \(total) runs \(markName)"
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Spider plot, \(Wording.short(Wording.uncapitalized(measure), limit: 48)), a line for each "
        + "virtual run; \(markedCount) marked; at the end:",
      parts: arms.map { item in
        let ends = item.runs.compactMap(\.last)
        guard let low = ends.min(), let high = ends.max() else {
          return "\(Wording.short(item.arm.label)) no runs"
        }
        return "\(Wording.short(item.arm.label)) \(Numbers.change(low)) to "
          + Numbers.change(high)
      })
  }

  /// The changes, a row for each day and a column for each run.
  package var csv: String {
    var columns = ["day"]
    for item in arms {
      columns += item.runs.indices.map { index in
        "\(item.arm.label), run \(index + 1)"
          + (item.marked.contains(index) ? " (\(markName))" : "")
      }
    }
    var table = Table(columns)
    for (index, day) in days.enumerated() {
      let values = arms.flatMap(\.runs).map { index < $0.count ? Numbers.plain($0[index]) : "" }
      table.append([Numbers.plain(day)] + values)
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    var sheet = Sheet(theme, title: title, subtitle: subtitle)
    let style = sheet.style
    var entries: [KeyEntry] = []
    if 0 < markedCount {
      entries.append(
        KeyEntry(
          shape: .diamond, colour: ChartColour(light: 0x1A1A1A, dark: 0xF2F2F2), name: markName))
    }
    let top = sheet.drawKey(entries) + 12
    let values = arms.flatMap { $0.runs.flatMap { $0.prefix(days.count) } }
    let ticks = Ticks.changes(from: values.min() ?? -1, to: max(0.2, values.max() ?? 0.2))
    let left = max(
      88, style.border + PlotArea.numbersWidth(ticks.values.map(Numbers.change), style))
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let names = EndLabels.width(of: arms.map(\.arm.label), style)
    let right =
      sheet.drawing.width - max(names + EndLabels.distance + style.border, 40)
    let first = days.first ?? 0
    let area = PlotArea(
      frame: Rectangle(
        x: left, y: top, width: right - left, height: bottom - top),
      span: first...max(days.last ?? 1, first), scale: .linear(ticks), style: style)
    area.drawValueAxis(on: &sheet.drawing, label: Numbers.change)
    area.drawDayAxis(
      on: &sheet.drawing, ticks: Ticks.days(from: area.span.lowerBound, to: area.span.upperBound),
      name: dayName)
    area.drawThresholdLines(thresholds, on: &sheet.drawing)
    drawRuns(in: area, on: &sheet.drawing)
    area.drawThresholdNames(thresholds, on: &sheet.drawing)
    return sheet.drawing
  }
}

extension SpiderChart {
  private var subtitle: String {
    let isLimited = arms.contains { $0.limitedFrom.contains { $0 != nil } }
    let text =
      "\(measure) since \(since) · one line = one virtual run"
      + (isLimited ? " · " + LimitMark.words : "")
    let most = arms.map(\.runs.count).max() ?? 0
    guard LineChart.drawnRuns < most else { return text }
    return text + ", \(LineChart.drawnRuns) of \(most) in each arm and all marked ones"
  }

  private func drawRuns(in area: PlotArea, on drawing: inout Drawing) {
    let theme = area.style.theme
    for item in arms.reversed() {
      let paint = theme.paint(item.arm.colour)
      let plain = item.runs.indices.filter { !item.marked.contains($0) }.map { item.runs[$0] }
      for run in Summary.thinned(plain, to: LineChart.drawnRuns) {
        drawing.line(
          area.points(days, run), area.style.stroke(paint.faded(to: 0.6), 1.5))
      }
      for (run, day) in zip(item.runs, item.limitedFrom) {
        LimitMark.draw(at: day, on: days, run, paint, in: area, on: &drawing)
      }
    }
    let names = arms.compactMap { item in
      Summary.course(0.5, of: item.runs).last.map {
        (name: item.arm.label, paint: theme.paint(item.arm.colour), y: area.y($0))
      }
    }
    EndLabels(names, area: area.frame, style: area.style)
      .draw(at: area.frame.right + EndLabels.distance, on: &drawing)
    for item in arms.reversed() {
      let paint = theme.paint(item.arm.colour)
      for index in item.marked {
        let points = area.points(days, item.runs[index])
        drawing.line(points, area.style.stroke(paint, 4, dash: item.arm.dash))
        guard let peak = points.min(by: { $0.y < $1.y }) else { continue }
        drawing.marker(.diamond, at: peak, radius: 8, theme.background)
        drawing.marker(.diamond, at: peak, radius: 6, theme.ink)
      }
    }
  }
}
