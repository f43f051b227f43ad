import Basics

/// The same quantities in each arm in small panels: columns are arms, rows are quantities with the
/// same axes (K2).
///
/// More than four arms stand in rows of four, with the median of the first one in grey behind each.
package struct SmallMultiples: Chart {
  /// A quantity in all arms.
  package struct Row: Sendable, Equatable {
    /// The name of the quantity.
    package let name: String
    /// The colour of its lines.
    package let colour: ChartColour
    /// For each arm, the values of each run.
    package let runs: [[[Double]]]
    /// For each arm, the day from which on the median tells of the box that it grows in; empty where
    /// none does.
    package let limitedFrom: [Double?]

    /// Creates a row.
    package init(
      name: String, colour: ChartColour, runs: [[[Double]]], limitedFrom: [Double?] = []
    ) {
      self.limitedFrom = limitedFrom.contains { $0 != nil } ? limitedFrom : []
      self.name = name
      self.colour = colour
      self.runs = runs.map { arm in arm.map { run in Array(run.prefix { $0.isFinite }) } }
    }
  }

  /// The finding; generated when empty.
  package let heading: String
  /// The days of the values, rising.
  package let days: [Double]
  /// The columns.
  package let arms: [ChartArm]
  /// The rows.
  package let rows: [Row]
  /// Whether arms may be held against the first one.
  package let isRanked: Bool
  /// What is told of the days, empty for nothing.
  package let dayNote: String
  /// Whether heights are powers of ten; zero has its own line.
  package let isLogarithmic: Bool
  /// When the band of the middle runs is drawn.
  package let ribbon: LineChart.Ribbon

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated when empty.
  ///   - days: The days of the values, rising.
  ///   - arms: The columns.
  ///   - rows: The rows.
  ///   - isRanked: Whether arms may be held against the first one.
  ///   - dayNote: What is told of the days, empty for nothing.
  ///   - isLogarithmic: Whether heights are powers of ten.
  ///   - ribbon: When the band of the middle runs is drawn.
  package init(
    heading: String = "", days: [Double], arms: [ChartArm], rows: [Row], isRanked: Bool = true,
    dayNote: String = "", isLogarithmic: Bool = false, ribbon: LineChart.Ribbon = .never
  ) {
    self.isLogarithmic = isLogarithmic
    self.ribbon = ribbon
    self.isRanked = isRanked
    self.dayNote = dayNote
    self.heading = heading
    self.days = Array(days.prefix { $0.isFinite })
    self.arms = arms
    self.rows = rows
  }

  private static let leastWidth = 1200.0
  private static let panelWidth = 360.0
  private static let panelHeight = 200.0
  private static let gap = 48.0

  /// The places of the arms that stand beside each other.
  private var blocks: [Range<Int>] { PanelRows.rows(of: arms.count) }

  /// Whether the first arm is drawn behind the others.
  private var hasControl: Bool { isRanked && 1 < blocks.count }
}

extension SmallMultiples {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let names = rows.enumerated().map { index, row in
      let name = Wording.short(row.name, limit: 24)
      return index == 0 ? name : Wording.uncapitalized(name)
    }
    return names.isEmpty ? "No data" : "\(Enumeration.text(names)) in each arm"
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    let counts = rows.flatMap { $0.runs.map(\.count) }
    return Wording.altText(
      "Small line charts, \(Numbers.count(arms.count, "arm")), \(Wording.runs(counts)), medians:",
      parts: rows.flatMap { row in
        zip(arms, row.runs).map { arm, runs in
          "\(Wording.uncapitalized(Wording.short(row.name, limit: 20))) in \(arm.letter) "
            + Wording.course(days, Summary.spokenCourse(of: runs))
        }
      })
  }

  /// The medians, a row for each day and a column for each panel.
  package var csv: String {
    var table = Table(["day"] + rows.flatMap { row in arms.map { "\(row.name), \($0.label)" } })
    let courses = rows.flatMap { row in
      arms.indices.map { index in
        index < row.runs.count ? Summary.course(0.5, of: row.runs[index]) : []
      }
    }
    for (index, day) in days.enumerated() {
      let fields = courses.map { index < $0.count ? Numbers.plain($0[index]) : "" }
      table.append([Numbers.plain(day)] + fields)
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    // The height depends on the type and the type on the height; two rounds settle it.
    var height = 675.0
    var plan = plan(theme, height: height)
    for _ in 0..<3 {
      height = plan.height
      plan = self.plan(theme, height: height)
    }
    var sheet = Sheet(
      theme, title: title, subtitle: subtitle, width: plan.width,
      height: plan.height)
    for (index, block) in blocks.enumerated() {
      draw(block, below: sheet.top + Double(index) * plan.blockHeight, plan, on: &sheet)
    }
    return sheet.drawing
  }

  /// Draws arms beside each other, a row for each quantity.
  private func draw(
    _ block: Range<Int>, below top: Double, _ plan: Plan, on sheet: inout Sheet
  ) {
    let (style, theme) = (sheet.style, sheet.theme)
    for (place, column) in block.enumerated() {
      let x = plan.left + Double(place) * (plan.panelWidth + Self.gap)
      PanelRows.draw(
        arms[column].label, theme.paint(arms[column].colour), x: x,
        bottom: top + style.label.ascent + plan.nameLift, width: plan.panelWidth, style,
        on: &sheet.drawing)
    }
    for (index, row) in rows.enumerated() {
      let y =
        top + plan.nameLift + style.label.lineHeight + PlotArea.nameHeight(style)
        + Double(index) * (Self.panelHeight + plan.rowGap)
      for (place, column) in block.enumerated() {
        let area = PlotArea(
          frame: Rectangle(
            x: plan.left + Double(place) * (plan.panelWidth + Self.gap), y: y,
            width: plan.panelWidth, height: Self.panelHeight),
          span: (days.first ?? 0)...max(days.last ?? 1, days.first ?? 0),
          scale: plan.scales[index], style: style)
        area.drawValueAxis(
          on: &sheet.drawing, label: { place == 0 ? Numbers.grouped($0) : "" })
        let ticks = area.fitting(.days(from: area.span.lowerBound, to: area.span.upperBound))
        area.drawDayAxis(
          on: &sheet.drawing, ticks: ticks, name: "Day", isNumbered: index == rows.count - 1)
        if hasControl, 0 < column, let control = row.runs.first {
          sheet.drawing.line(
            area.points(days, Summary.course(0.5, of: control)),
            style.stroke(theme.axis.faded(to: 0.7), 3))
        }
        draw(row, of: column, in: area, on: &sheet.drawing)
        if place == 0 {
          area.drawName(row.name, theme.paint(row.colour), on: &sheet.drawing)
        }
      }
    }
  }
}

extension SmallMultiples {
  /// The sizes of the chart after layout.
  private struct Plan {
    var width: Double
    var height: Double
    var left: Double
    var blockHeight: Double
    /// What names of two lines need more than those of one.
    var nameLift: Double
    var rowGap: Double
    var panelWidth: Double
    var scales: [ValueScale]
  }

  /// Returns the sizes for type that suits a height.
  private func plan(_ theme: ChartTheme, height: Double) -> Plan {
    let scales = rows.map(scale)
    // A sheet of this height tells the type; its width does not matter for that.
    let style = Sheet(theme, title: "", subtitle: "", height: height).style
    let numbers =
      scales.flatMap { $0.ticks.values.map(Numbers.grouped) } + (isLogarithmic ? ["0"] : [])
    let left = max(88, style.border + PlotArea.numbersWidth(numbers, style))
    let columns = Double(max(1, blocks[0].count))
    let spaces = left + (columns - 1) * Self.gap + 30
    // Few arms share the width of the other charts, so that the type is as large as theirs.
    let panelWidth = max(Self.panelWidth, ((Self.leastWidth - spaces) / columns).rounded(.down))
    let width = spaces + columns * panelWidth
    let sheet = Sheet(
      theme, title: title, subtitle: subtitle, width: width.rounded(.up), height: height)
    let rowGap = PlotArea.nameHeight(style) + 16
    let count = Double(max(1, rows.count))
    let lines = PanelRows.mostLines(arms.map(\.label), width: panelWidth, style)
    let nameLift = Double(max(1, lines) - 1) * style.labelSpacing
    let blockHeight =
      nameLift + style.label.lineHeight + PlotArea.nameHeight(style) + count * Self.panelHeight
      + (count - 1) * rowGap + PlotArea.dayAxisHeight(style)
    let bottom = sheet.top + Double(blocks.count) * blockHeight
    return Plan(
      width: width.rounded(.up), height: bottom.rounded(.up), left: left,
      blockHeight: blockHeight, nameLift: nameLift, rowGap: rowGap, panelWidth: panelWidth,
      scales: scales)
  }

  /// What is drawn and in how many runs.
  var subtitle: String {
    let counts = rows.flatMap { $0.runs.map(\.count) }
    let most = counts.max() ?? 0
    var notes = hasControl ? " · grey = \(arms[0].letter)" : ""
    if rows.contains(where: { !$0.limitedFrom.isEmpty }) { notes += " · " + LimitMark.words }
    if !dayNote.isEmpty { notes += " · " + dayNote }
    guard 1 < most else { return "\(Wording.sentence(Wording.runs(counts))) in each arm" + notes }
    let drawn = LineChart.drawnRuns
    return "Thick line = median of \(Wording.runs(counts)), thin lines = "
      + (drawn < most ? "\(drawn) of them" : "each run") + " · same axes in a row" + notes
  }

  private func scale(_ row: Row) -> ValueScale {
    let drawn = row.runs.flatMap { runs in
      Summary.thinned(runs, to: LineChart.drawnRuns).flatMap { $0.prefix(days.count) }
        + Summary.course(0.5, of: runs).prefix(days.count)
        + (hasRibbon(runs) ? Summary.course(0.9, of: runs).prefix(days.count) : [])
    }
    if isLogarithmic, let least = drawn.filter({ 0 < $0 }).min() {
      return .logarithmic(.decades(from: least, to: drawn.max() ?? least))
    }
    return .linear(
      .fromZero(
        to: drawn.max() ?? 0, steps: 2...4,
        whole: row.runs.allSatisfy { $0.allSatisfy { $0.allSatisfy { $0 == $0.rounded() } } }))
  }

  private func hasRibbon(_ runs: [[Double]]) -> Bool { ribbon.isDrawn(of: runs.count) }

  private func draw(
    _ row: Row, of column: Int, in area: PlotArea, on drawing: inout Drawing
  ) {
    let runs = column < row.runs.count ? row.runs[column] : []
    let paint = drawing.theme.paint(row.colour)
    if hasRibbon(runs) {
      let low = area.points(days, Summary.course(0.1, of: runs))
      let high = area.points(days, Summary.course(0.9, of: runs))
      drawing.add(.area(high + low.reversed(), fill: paint.faded(to: 0.18), stroke: nil))
    }
    if 1 < runs.count {
      for run in Summary.thinned(runs, to: LineChart.drawnRuns) {
        drawing.line(area.points(days, run), area.style.stroke(paint.faded(to: 0.28), 1))
      }
    }
    let median = Summary.course(0.5, of: runs)
    drawing.line(area.points(days, median), area.style.stroke(paint, 4))
    LimitMark.draw(
      at: column < row.limitedFrom.count ? row.limitedFrom[column] : nil, on: days, median, paint,
      in: area, on: &drawing)
  }
}

extension PlotArea {
  /// Returns the ticks whose numbers fit beside each other in a narrow area.
  func fitting(_ ticks: Ticks) -> Ticks {
    let widest =
      ticks.values.map { Lettering.width(of: Numbers.grouped($0), in: style.axis) }.max() ?? 0
    guard 1 < ticks.values.count else { return ticks }
    let spacing = abs(x(ticks.values[1]) - x(ticks.values[0]))
    let every = max(1, Int(((widest + 14) / max(spacing, 1)).rounded(.up)))
    return Ticks(values: ticks.values.enumerated().filter { $0.offset % every == 0 }.map(\.element))
  }
}
