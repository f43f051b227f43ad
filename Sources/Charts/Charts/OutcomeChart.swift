/// The outcome of each run at the last day, a dot per run and a column per arm (K3).
public struct OutcomeChart: Chart {
  /// The finding; generated from the numbers when empty.
  public let heading: String
  /// What is counted, such as “Tumour cells on day 42”.
  public let measure: String
  /// The numbers of the arms.
  public let arms: [ArmValues]

  /// Creates a chart.
  public init(heading: String = "", measure: String, arms: [ArmValues]) {
    self.heading = heading
    self.measure = measure
    self.arms = arms
  }
}

extension OutcomeChart {
  /// What the chart shows, as one sentence with the finding.
  public var title: String {
    if !heading.isEmpty { return heading }
    let cleared = arms.map { item in
      "\(item.arm.letter) \(item.values.count { $0 == 0 }) of \(item.values.count)"
    }
    return cleared.isEmpty ? "\(measure): no data" : "Cleared: " + cleared.joined(separator: ", ")
  }

  /// What the chart shows for those who cannot see it.
  public var altText: String {
    Wording.altText(
      "Dot plot of \(Wording.short(Wording.uncapitalized(measure), limit: 48)), "
        + "\(Wording.runs(arms.map(\.values.count))) in each arm:",
      parts: arms.map { item in
        let name = Wording.short(item.arm.label)
        guard let median = Summary.median(item.values) else { return "\(name) has no runs" }
        let low = item.values.min() ?? 0
        let high = item.values.max() ?? 0
        return "\(name) median \(Numbers.grouped(median)) "
          + "(\(Numbers.grouped(low)) to \(Numbers.grouped(high)))"
      })
  }

  /// The numbers, a row for each run.
  public var csv: String {
    var table = Table(["arm", "run", Lettering.cleaned(measure)])
    for item in arms {
      for (index, value) in item.values.enumerated() {
        table.append([item.arm.label, "\(index + 1)", Numbers.plain(value)])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  public func drawing(theme: ChartTheme) -> Drawing {
    var sheet = Sheet(
      theme, title: title,
      subtitle: "\(measure) · one dot = one virtual run, line = median")
    let style = sheet.style
    let most = arms.map(\.values.count).max() ?? 0
    let radius = (most <= 30 ? 7.0 : most <= 80 ? 5 : 3.5) * theme.lineFactor.squareRoot()
    let band = Rectangle(
      x: 0, y: sheet.drawing.height - 112 * style.typeFactor.squareRoot(), width: 0,
      height: 62)
    let values = arms.flatMap(\.values)
    let ticks = Ticks.fromZero(
      to: values.max() ?? 0, whole: values.allSatisfy { $0 == $0.rounded() })
    let left = max(
      88,
      style.border
        + PlotArea.numbersWidth(ticks.values.map(Numbers.grouped) + ["cleared"], style))
    let area = PlotArea(
      frame: Rectangle(
        x: left, y: sheet.top, width: sheet.drawing.width - left - 24,
        height: band.y - sheet.top - 8),
      span: -0.5...(Double(max(arms.count, 1)) - 0.5), scale: .linear(ticks), style: style)
    drawBand(
      Rectangle(x: left, y: band.y, width: area.frame.width, height: band.height), style,
      on: &sheet.drawing)
    area.drawValueAxis(on: &sheet.drawing)
    for (index, item) in arms.enumerated() {
      draw(
        item, at: area.x(Double(index)), radius: radius, area, bandTop: band.y,
        bandHeight: band.height, on: &sheet.drawing)
    }
    return sheet.drawing
  }
}

extension OutcomeChart {
  private func drawBand(_ band: Rectangle, _ style: Style, on drawing: inout Drawing) {
    drawing.fill(band, style.theme.wash)
    drawing.text(
      "cleared", at: Point(x: band.x - 10, y: band.centre.y + style.axis.middle), style.axis,
      style.theme.secondary, anchor: .end, role: .axis)
  }

  private func draw(
    _ item: ArmValues, at x: Double, radius: Double, _ area: PlotArea, bandTop: Double,
    bandHeight: Double, on drawing: inout Drawing
  ) {
    let style = area.style
    let paint = style.theme.paint(item.arm.colour)
    let column = area.frame.width / Double(max(1, arms.count))
    let left = item.values.filter { $0 != 0 }
    let heights = left.map(area.y)
    let offsets = Swarm.offsets(heights, distance: 2.2 * radius, halfWidth: column * 0.3)
    for (height, offset) in zip(heights, offsets) {
      drawing.add(
        .circle(
          Point(x: x + offset, y: height), radius: radius, fill: paint.faded(to: 0.75),
          stroke: Stroke(paint: style.theme.background, width: 1)))
    }
    drawCleared(
      item.values.count - left.count, of: item.values.count, paint, at: x, column: column,
      radius: radius, style,
      Rectangle(x: x - column / 2, y: bandTop, width: column, height: bandHeight), on: &drawing)
    if let median = Summary.median(item.values) {
      drawMedian(median, paint, at: x, column: column, area, on: &drawing)
    }
    let name = Lettering.shortened(item.arm.label, to: column - 12, in: style.label)
    drawing.text(
      name, at: Point(x: x, y: bandTop + bandHeight + 8 + style.label.ascent), style.label, paint,
      anchor: .middle, role: .label)
  }

  /// Draws the dots of cleared runs in rows, and how many there are.
  private func drawCleared(
    _ count: Int, of total: Int, _ paint: Paint, at x: Double, column: Double, radius: Double,
    _ style: Style, _ band: Rectangle, on drawing: inout Drawing
  ) {
    let text = "\(count) of \(total)"
    let textHeight = style.note.lineHeight
    drawing.text(
      text, at: Point(x: x, y: band.bottom - 6), style.note, style.theme.ink, anchor: .middle,
      role: .note)
    guard 0 < count else { return }
    let room = band.height - textHeight - 6
    var size = min(radius, room / 2)
    func perRow(_ size: Double) -> Int { max(1, Int(column * 0.86 / (2.2 * size))) }
    while 1 < size, room < Double((count + perRow(size) - 1) / perRow(size)) * 2.2 * size {
      size *= 0.94
    }
    let columns = perRow(size)
    let rows = (count + columns - 1) / columns
    for index in 0..<count {
      let (row, place) = (index / columns, index % columns)
      let inRow = row == rows - 1 ? count - row * columns : columns
      let offset = (Double(place) - Double(inRow - 1) / 2) * 2.2 * size
      let y = band.y + 4 + room / 2 + (Double(row) - Double(rows - 1) / 2) * 2.2 * size
      drawing.add(
        .circle(
          Point(x: x + offset, y: y), radius: size, fill: paint.faded(to: 0.75), stroke: nil))
    }
  }

  private func drawMedian(
    _ median: Double, _ paint: Paint, at x: Double, column: Double, _ area: PlotArea,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let y = area.y(median)
    let half = min(column * 0.32, 90)
    drawing.line(
      [Point(x: x - half, y: y), Point(x: x + half, y: y)],
      Stroke(paint: style.theme.ink, width: style.line(3)))
    let text = TextMark(
      string: Numbers.grouped(median),
      place: Point(x: x + half - 4, y: max(y - 6, area.frame.y + style.label.ascent)),
      font: style.label, paint: style.theme.ink, anchor: .end, role: .label)
    drawing.fill(text.bounds.grown(by: 2), style.theme.background.faded(to: 0.8), radius: 3)
    drawing.add(.text(text))
  }
}
