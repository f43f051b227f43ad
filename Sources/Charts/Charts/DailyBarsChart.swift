/// Bars for each day in up to four panels below each other: what T cells did (S3).
package struct DailyBarsChart: Chart {
  /// A quantity with a bar for each day.
  package struct Panel: Sendable, Equatable {
    /// What is counted, such as “Tumour cells killed”.
    package let name: String
    /// The colour of the bars.
    package let colour: ChartColour
    /// The values of the days.
    package let values: [Double]

    /// Creates a panel; values that are not finite or negative count as 0.
    package init(name: String, colour: ChartColour, values: [Double]) {
      self.name = name
      self.colour = colour
      self.values = values.map { $0.isFinite ? max(0, $0) : 0 }
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// The day of each bar.
  package let days: [Double]
  /// The panels from top to bottom.
  package let panels: [Panel]
  /// The number of runs of which the bars are medians.
  package let runCount: Int
  /// When something was given.
  package let treatments: [TreatmentCourse]
  /// What is told beside it, such as what the bars leave out; empty for nothing.
  package let note: String
  /// What the days below are.
  package let dayName: String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated from the numbers when empty.
  ///   - days: The day of each bar, rising.
  ///   - panels: The quantities.
  ///   - runCount: The number of runs of which the bars are medians.
  ///   - treatments: When something was given.
  ///   - note: What is told beside it, empty for nothing.
  ///   - dayName: What the days below are.
  package init(
    heading: String = "", days: [Double], panels: [Panel], runCount: Int = 1,
    treatments: [TreatmentCourse] = [], note: String = "", dayName: String = "Day"
  ) {
    self.dayName = dayName
    self.note = note
    self.heading = heading
    self.days = Array(days.prefix { $0.isFinite })
    self.panels = panels
    self.runCount = runCount
    self.treatments = treatments
  }
}

extension DailyBarsChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    guard let first = panels.first, let peak = peak(of: first) else { return "What T cells did" }
    if peak.value == 0 { return "\(Wording.short(first.name, limit: 48)): none on any day" }
    return "\(Wording.short(first.name, limit: 48)): most on day \(Numbers.grouped(peak.day))"
      + " (\(Numbers.grouped(peak.value)))"
  }

  /// What is drawn and in how many runs.
  var subtitle: String {
    (runCount <= 1 ? "For each day · one run" : "For each day · median of \(runCount) runs")
      + (note.isEmpty ? "" : " · " + note)
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    let opening =
      "Bar charts per day over \(Numbers.count(days.count, "day")), "
      + Wording.runs([max(runCount, 1)])
    guard !panels.isEmpty else { return opening + ", no data." }
    return Wording.altText(
      opening + ":",
      parts: panels.map { panel in
        let name = Wording.uncapitalized(Wording.short(panel.name, limit: 40))
        let sum = panel.values.reduce(0, +)
        guard let peak = peak(of: panel), 0 < sum else { return "\(name) none" }
        return "\(name) \(Numbers.grouped(sum)) in all, most "
          + "(\(Numbers.grouped(peak.value))) on day \(Numbers.grouped(peak.day))"
      })
  }

  /// The values, a row for each day.
  package var csv: String {
    var table = Table(["day"] + panels.map(\.name))
    for (index, day) in days.enumerated() {
      table.append(
        [Numbers.plain(day)]
          + panels.map { index < $0.values.count ? Numbers.plain($0.values[index]) : "" })
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    var drawing = Drawing(width: 1200, height: 675, theme: theme)
    let style = Style(theme, height: drawing.height)
    let heading = Heading(
      title: title, subtitle: subtitle, width: drawing.width, style: style)
    heading.draw(on: &drawing)
    let areas = self.areas(on: drawing, below: heading.height, style)
    guard let lowest = areas.last else { return drawing }
    let ticks = Ticks.days(from: days.first ?? 0, to: days.last ?? 1)
    for area in areas {
      area.drawValueAxis(on: &drawing)
      area.drawDayAxis(
        on: &drawing, ticks: ticks, name: dayName, isNumbered: area.frame == lowest.frame)
    }
    let marks = marks(in: lowest, drawing.width, style)
    marks.draw(on: &drawing, through: areas)
    for (panel, area) in zip(panels, areas) {
      area.drawName(panel.name, theme.paint(panel.colour), on: &drawing)
      drawBars(of: panel, in: area, on: &drawing)
    }
    marks.drawDoses(on: &drawing, along: lowest)
    return drawing
  }
}

extension DailyBarsChart {
  private func marks(in area: PlotArea, _ width: Double, _ style: Style) -> TreatmentMarks {
    TreatmentMarks(
      treatments, area: area, canvas: width, panelName: panels.first?.name ?? "", style: style)
  }

  private func peak(of panel: Panel) -> (day: Double, value: Double)? {
    var best: (day: Double, value: Double)?
    for (day, value) in zip(days, panel.values) where best.map({ $0.value < value }) ?? true {
      best = (day, value)
    }
    return best
  }

  private func areas(on drawing: Drawing, below top: Double, _ style: Style) -> [PlotArea] {
    guard !panels.isEmpty else { return [] }
    let scales = panels.map { panel in
      Ticks.fromZero(
        to: panel.values.prefix(days.count).max() ?? 0, steps: 2...2,
        whole: panel.values.allSatisfy { $0 == $0.rounded() })
    }
    let numbers = scales.flatMap { $0.values.map(Numbers.grouped) }
    let left = max(88, style.border + PlotArea.numbersWidth(numbers, style))
    let right = drawing.width - 40
    let first = days.first ?? 0
    let last = max(days.last ?? 1, first)
    // Half a bar of room at both ends keeps the first and the last bar whole.
    let half = days.count < 2 ? 0.5 : (last - first) / Double(days.count - 1) / 2
    func area(_ y: Double, _ height: Double, _ ticks: Ticks) -> PlotArea {
      PlotArea(
        frame: Rectangle(x: left, y: y, width: right - left, height: height),
        span: (first - half)...(last + half), scale: .linear(ticks), style: style)
    }
    let name = PlotArea.nameHeight(style)
    let marks = marks(in: area(0, 1, scales[0]), drawing.width, style)
    let start = top + max(marks.height, name)
    let bottom = drawing.height - PlotArea.dayAxisHeight(style)
    let count = Double(panels.count)
    let height = (bottom - start - (count - 1) * (name + 10)) / count
    return scales.enumerated().map { index, ticks in
      area(start + Double(index) * (height + name + 10), height, ticks)
    }
  }

  private func drawBars(of panel: Panel, in area: PlotArea, on drawing: inout Drawing) {
    let slot = area.frame.width / Double(max(1, days.count))
    let width = max(1, min(slot * 0.72, 40))
    for (day, value) in zip(days, panel.values) where 0 < value {
      let top = area.y(value)
      drawing.fill(
        Rectangle(
          x: area.x(day) - width / 2, y: top, width: width, height: area.frame.bottom - top),
        drawing.theme.paint(panel.colour))
    }
  }
}
