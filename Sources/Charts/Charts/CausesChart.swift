import Basics

/// Stacked bars for each day by cause, a panel for each arm: why something happened.
///
/// More than four arms stand in rows of four.
package struct CausesChart: Chart {
  /// A cause with its colour.
  package struct Cause: Sendable, Equatable {
    /// The name in the key.
    package let name: String
    /// The colour of its part of the bars.
    package let colour: ChartColour

    /// Creates a cause.
    package init(name: String, colour: ChartColour) {
      self.name = name
      self.colour = colour
    }
  }

  /// The numbers of an arm or of a single run.
  package struct Panel: Sendable, Equatable {
    /// The name above the panel, empty for none.
    package let name: String
    /// The colour of the name, or `nil` for that of text.
    package let colour: ChartColour?
    /// For each cause, the numbers of the days.
    package let values: [[Double]]

    /// Creates a panel; numbers that are not finite or negative count as 0.
    package init(name: String = "", colour: ChartColour? = nil, values: [[Double]]) {
      self.name = name
      self.colour = colour
      self.values = values.map { $0.map { $0.isFinite ? max(0, $0) : 0 } }
    }

    /// Creates the panel of an arm.
    package init(arm: ChartArm, values: [[Double]]) {
      self.init(name: arm.label, colour: arm.colour, values: values)
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What the most frequent cause is called in the title, such as “Main cause of death”.
  package let question: String
  /// What is counted, such as “Tumour cells that died each day, by cause”.
  package let measure: String
  /// The day of each bar.
  package let days: [Double]
  /// The causes, the lowest part of the bars first.
  package let causes: [Cause]
  /// The panels.
  package let panels: [Panel]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated from the numbers when empty.
  ///   - question: What the most frequent cause is called in the title.
  ///   - measure: What is counted.
  ///   - days: The day of each bar, rising.
  ///   - causes: The causes, the lowest part of the bars first.
  ///   - panels: The panels.
  package init(
    heading: String = "", question: String = "Main cause", measure: String, days: [Double],
    causes: [Cause], panels: [Panel]
  ) {
    self.question = question
    self.heading = heading
    self.measure = measure
    self.days = Array(days.prefix { $0.isFinite })
    self.causes = causes
    self.panels = panels
  }
}

extension CausesChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let mains = panels.map(main)
    let causes = mains.compactMap(\.self).reduce(into: [String]()) { causes, cause in
      if !causes.contains(cause) { causes.append(cause) }
    }
    // What holds for all is said once.
    if causes.count == 1, 1 < panels.count, !mains.contains(nil) {
      return "\(question) in \(panels.count == 2 ? "both" : "all") arms: \(causes[0])"
    }
    let parts = causes.map { cause in
      let names = zip(panels, mains).filter { $0.1 == cause }.map { name(of: $0.0) }
      if names == [""] { return cause }
      let who = Enumeration.text(names)
      return panels.count <= 2 ? "\(who) \(cause)" : "\(who): \(cause)"
    }
    return parts.isEmpty ? measure : "\(question): " + parts.joined(separator: "; ")
  }

  /// A panel in the title; many arms go by their letters.
  private func name(of panel: Panel) -> String {
    if panel.name.isEmpty { return "" }
    return panels.count <= 2
      ? Wording.short(panel.name, limit: 20) + " –"
      : String(panel.name.prefix { $0 != " " }.prefix(12))
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Stacked bars, \(Wording.short(Wording.uncapitalized(measure), limit: 64)):",
      parts: panels.map { panel in
        let sums = causes.indices.map { sum(panel, $0) }
        let total = sums.reduce(0, +)
        let prefix = panel.name.isEmpty ? "" : Wording.short(panel.name, limit: 24) + " "
        guard 0 < total else { return prefix + "none" }
        let shares = causes.indices.filter { 0 < sums[$0] }.map { index in
          "\(Wording.short(causes[index].name, limit: 24)) \(Numbers.percent(sums[index] / total))"
        }
        return prefix + Numbers.grouped(total) + " (" + shares.joined(separator: ", ") + ")"
      })
  }

  /// The numbers, a row for each panel and day.
  package var csv: String {
    var table = Table(["panel", "day"] + causes.map(\.name))
    for panel in panels {
      for (index, day) in days.enumerated() {
        let row = causes.indices.map { cause in Numbers.plain(value(panel, cause, index)) }
        table.append([panel.name, Numbers.plain(day)] + row)
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    if PanelRows.mostColumns < panels.count {
      return panelDrawing(theme: theme, ticks: ticks(steps: 2...3))
    }
    var sheet = Sheet(theme, title: title, subtitle: measure)
    let style = sheet.style
    let top = sheet.drawKey(key)
    let columns = panels.count <= 3 ? max(1, panels.count) : (panels.count + 1) / 2
    let rows = max(1, (panels.count + columns - 1) / columns)
    let ticks = ticks(steps: rows == 1 ? 3...5 : 2...3)
    let left = max(
      88, style.border + PlotArea.numbersWidth(ticks.values.map(Numbers.grouped), style))
    let gap = 40.0
    let width =
      (sheet.drawing.width - left - 24 - gap * Double(columns - 1)) / Double(columns)
    let lines = PanelRows.mostLines(panels.map(\.name), width: width, style)
    let name =
      lines == 0 ? 10 : style.label.lineHeight + 12 + Double(lines - 1) * style.labelSpacing
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let height = (bottom - top - Double(rows) * name - Double(rows - 1) * 12) / Double(rows)
    for (index, panel) in panels.enumerated() {
      let (row, column) = (index / columns, index % columns)
      let area = PlotArea(
        frame: Rectangle(
          x: left + Double(column) * (width + gap),
          y: top + name + Double(row) * (height + name + 12), width: width, height: height),
        span: span, scale: .linear(ticks), style: style)
      PanelRows.draw(
        panel.name, panel.colour.map(theme.paint) ?? theme.ink, x: area.frame.x,
        bottom: area.frame.y - 10, width: width, style, on: &sheet.drawing)
      // The numbers below the axis stand where no other panel follows below.
      let isLowest = panels.count <= index + columns
      draw(panel, in: area, isFirst: column == 0, isLowest: isLowest, on: &sheet.drawing)
    }
    return sheet.drawing
  }

  /// Returns the chart with its panels in rows of four.
  private func panelDrawing(theme: ChartTheme, ticks: Ticks) -> Drawing {
    var laid = PanelSheet(
      theme,
      PanelSheet.Content(
        title: title, subtitle: measure, key: key,
        names: panels.map { ($0.name, $0.colour.map(theme.paint) ?? theme.ink) },
        numbers: ticks.values.map(Numbers.grouped), below: PlotArea.dayAxisHeight))
    for (index, panel) in panels.enumerated() {
      let area = PlotArea(
        frame: laid.frames[index], span: span, scale: .linear(ticks), style: laid.sheet.style)
      draw(
        panel, in: area, isFirst: laid.isFirst(index), isLowest: true, on: &laid.sheet.drawing)
    }
    return laid.sheet.drawing
  }

  private var key: [KeyEntry] {
    causes.map { KeyEntry(shape: .square, colour: $0.colour, name: $0.name) }
  }
}

extension CausesChart {
  private func value(_ panel: Panel, _ cause: Int, _ day: Int) -> Double {
    guard cause < panel.values.count, day < panel.values[cause].count else { return 0 }
    return panel.values[cause][day]
  }

  private func sum(_ panel: Panel, _ cause: Int) -> Double {
    days.indices.map { value(panel, cause, $0) }.reduce(0, +)
  }

  private func main(of panel: Panel) -> String? {
    var best: (name: String, sum: Double)?
    for (index, cause) in causes.enumerated() {
      let sum = sum(panel, index)
      if best?.sum ?? 0 < sum { best = (cause.name, sum) }
    }
    return best?.name
  }

  /// The heights at which the axis is marked.
  private func ticks(steps: ClosedRange<Int>) -> Ticks {
    let totals = panels.flatMap { panel in
      days.indices.map { day in causes.indices.map { value(panel, $0, day) }.reduce(0, +) }
    }
    let isWhole = panels.allSatisfy {
      $0.values.allSatisfy { $0.allSatisfy { $0 == $0.rounded() } }
    }
    return .fromZero(to: totals.max() ?? 0, steps: steps, whole: isWhole)
  }

  /// The days from the left side of the first bar to the right side of the last.
  private var span: ClosedRange<Double> {
    let first = days.first ?? 0
    let last = max(days.last ?? 1, first)
    let half = days.count < 2 ? 0.5 : (last - first) / Double(days.count - 1) / 2
    return (first - half)...(last + half)
  }

  private func draw(
    _ panel: Panel, in area: PlotArea, isFirst: Bool, isLowest: Bool, on drawing: inout Drawing
  ) {
    let style = area.style
    area.drawValueAxis(on: &drawing, label: { isFirst ? Numbers.grouped($0) : "" })
    let ticks = Ticks.days(from: days.first ?? 0, to: days.last ?? 1)
    area.drawDayAxis(
      on: &drawing, ticks: area.fitting(ticks), name: "Day", isNumbered: isLowest)
    let slot = area.frame.width / Double(max(1, days.count))
    let width = max(1, min(slot * (slot < 5 ? 1 : 0.84), 48))
    for (index, day) in days.enumerated() {
      var base = 0.0
      for (cause, item) in causes.enumerated() {
        let amount = value(panel, cause, index)
        guard 0 < amount else { continue }
        let (low, high) = (area.y(base), area.y(base + amount))
        drawing.fill(
          Rectangle(
            x: area.x(day) - width / 2, y: high, width: width, height: max(0.5, low - high)),
          style.theme.paint(item.colour))
        base += amount
      }
    }
  }
}
