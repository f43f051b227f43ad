/// The outcome of each run at the last day, a dot per run and a column per arm (K3).
///
/// More than four arms have a row each, ranked by their medians.
package struct OutcomeChart: Chart {
  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What is counted, such as “Tumour cells on day 42”.
  package let measure: String
  /// The numbers of the arms.
  package let arms: [ArmValues]
  /// Whether arms may be held against each other, so that many of them are ranked.
  package let isRanked: Bool
  /// Whether the rows of many arms have an axis of powers of ten.
  package let isLogarithmic: Bool

  /// Creates a chart.
  package init(
    heading: String = "", measure: String, arms: [ArmValues], isRanked: Bool = true,
    isLogarithmic: Bool = false
  ) {
    self.isLogarithmic = isLogarithmic
    self.isRanked = isRanked
    self.heading = heading
    self.measure = measure
    self.arms = arms
  }
}

extension OutcomeChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let tally = arms.map { item in
      (item.arm.letter, item.values.count { $0 == 0 }, item.values.count)
    }
    return tally.isEmpty ? "\(measure): no data" : "Cleared: " + Wording.tally(tally)
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Dot plot of \(Wording.short(Wording.uncapitalized(measure), limit: 48)), "
        + "\(Wording.runs(arms.map(\.values.count))) in each arm:",
      parts: arms.map { item in
        let name = Wording.short(item.arm.label)
        guard let median = Summary.spokenMedian(item.values) else { return "\(name) has no runs" }
        let low = item.values.min() ?? 0
        let high = item.values.max() ?? 0
        return "\(name) median \(Numbers.grouped(median)) "
          + "(\(Numbers.grouped(low)) to \(Numbers.grouped(high)))"
      })
  }

  /// The numbers, a row for each run.
  package var csv: String {
    var table = Table(["arm", "run", Lettering.cleaned(measure)])
    for item in arms {
      for (index, value) in item.values.enumerated() {
        table.append([item.arm.label, "\(index + 1)", Numbers.plain(value)])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    if Self.mostColumns < arms.count { return rankedDrawing(theme: theme) }
    var sheet = Sheet(
      theme, title: title,
      subtitle: "\(measure) · one dot = one virtual run, line = median")
    let style = sheet.style
    let values = arms.flatMap(\.values)
    let ticks = Ticks.fromZero(
      to: values.max() ?? 0, whole: values.allSatisfy { $0 == $0.rounded() })
    let numbers = ticks.values.map(Numbers.grouped) + ["cleared"]
    let left = max(88, style.border + PlotArea.numbersWidth(numbers, style))
    let width = sheet.drawing.width - left - 24
    let column = width / Double(max(1, arms.count))
    let names = arms.map {
      Lettering.wrapped($0.arm.label, to: column - 12, in: style.label, lines: 2)
    }
    let nameHeight = Double(names.map(\.count).max() ?? 1) * style.labelSpacing + 16
    let bandHeight = 40 + style.note.lineHeight
    let band = Rectangle(
      x: left, y: sheet.drawing.height - nameHeight - bandHeight, width: width,
      height: bandHeight)
    let area = PlotArea(
      frame: Rectangle(x: left, y: sheet.top, width: width, height: band.y - sheet.top - 8),
      span: -0.5...(Double(max(arms.count, 1)) - 0.5), scale: .linear(ticks), style: style)
    drawBand(band, style, on: &sheet.drawing)
    area.drawValueAxis(on: &sheet.drawing)
    for (index, item) in arms.enumerated() {
      let x = area.x(Double(index))
      let cell = Rectangle(x: x - column / 2, y: band.y, width: column, height: band.height)
      draw(item, above: cell, area, on: &sheet.drawing)
      for (row, line) in names[index].enumerated() {
        let baseline = band.bottom + 6 + style.label.ascent + Double(row) * style.labelSpacing
        sheet.drawing.text(
          line, at: Point(x: x, y: baseline), style.label, theme.paint(item.arm.colour),
          anchor: .middle, role: .label)
      }
    }
    return sheet.drawing
  }
}

extension OutcomeChart {
  /// More arms than these have rows.
  static let mostColumns = 4

  private func drawBand(_ band: Rectangle, _ style: Style, on drawing: inout Drawing) {
    drawing.fill(band, style.theme.wash)
    drawing.text(
      "cleared", at: Point(x: band.x - 10, y: band.centre.y + style.axis.middle), style.axis,
      style.theme.secondary, anchor: .end, role: .axis)
  }

  /// Draws the dots of an arm, its median and the number of cleared runs.
  private func draw(
    _ item: ArmValues, above cell: Rectangle, _ area: PlotArea, on drawing: inout Drawing
  ) {
    let style = area.style
    let paint = style.theme.paint(item.arm.colour)
    let median = Summary.median(item.values)
    let number = Summary.spokenMedian(item.values).map(Numbers.grouped) ?? ""
    let numberWidth = number.isEmpty ? 0 : Lettering.width(of: number, in: style.label) + 8
    // The dots stand left of the middle, so that dots and the number of the median are centred.
    let half = max(8, min(90, (cell.width - numberWidth - 12) / 2))
    let middle = cell.centre.x - numberWidth / 2
    let rest = item.values.filter { $0 != 0 }
    let heights = rest.map(area.y)
    var radius = 7 * style.theme.lineFactor.squareRoot()
    var offsets = Swarm.offsets(heights, distance: 2.2 * radius, halfWidth: half - radius)
    while offsets == nil && 1.2 < radius {
      radius *= 0.85
      offsets = Swarm.offsets(heights, distance: 2.2 * radius, halfWidth: half - radius)
    }
    for (index, height) in heights.enumerated() {
      let place = Point(x: middle + (offsets?[index] ?? 0), y: height)
      drawing.add(.circle(place, radius: radius, fill: paint.faded(to: 0.75), stroke: nil))
    }
    let row = drawCleared(
      item.values.count - rest.count, of: item.values.count, paint, around: middle, half: half,
      style, cell, on: &drawing)
    guard let median else { return }
    let y = median == 0 ? row : area.y(median)
    drawing.line(
      [Point(x: middle - half, y: y), Point(x: middle + half, y: y)],
      Stroke(paint: style.theme.ink, width: style.line(3)))
    drawing.text(
      number, at: Point(x: middle + half + 8, y: y + style.label.middle), style.label,
      style.theme.ink, role: .label)
  }

  /// Draws the dots of cleared runs in rows, and how many there are; returns the height of the
  /// middle row.
  private func drawCleared(
    _ count: Int, of total: Int, _ paint: Paint, around middle: Double, half: Double,
    _ style: Style, _ cell: Rectangle, on drawing: inout Drawing
  ) -> Double {
    drawing.text(
      "\(count) of \(total)", at: Point(x: cell.centre.x, y: cell.bottom - 6), style.note,
      style.theme.ink, anchor: .middle, role: .note)
    let room = cell.height - style.note.lineHeight - 8
    let centre = cell.y + 4 + room / 2
    guard 0 < count else { return centre }
    var radius = min(7 * style.theme.lineFactor.squareRoot(), room / 2)
    func columns() -> Int { max(1, Int(2 * half / (2.2 * radius))) }
    func rows() -> Int { (count + columns() - 1) / columns() }
    while 1 < radius && room < Double(rows()) * 2.2 * radius { radius *= 0.94 }
    let rowCount = rows()
    let perRow = (count + rowCount - 1) / rowCount
    for index in 0..<count {
      let (row, place) = (index / perRow, index % perRow)
      let inRow = row == rowCount - 1 ? count - row * perRow : perRow
      let x = middle + (Double(place) - Double(inRow - 1) / 2) * 2.2 * radius
      let y = centre + (Double(row) - Double(rowCount - 1) / 2) * 2.2 * radius
      drawing.add(
        .circle(Point(x: x, y: y), radius: radius, fill: paint.faded(to: 0.75), stroke: nil))
    }
    return centre
  }
}
