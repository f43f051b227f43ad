import Foundation

// Many arms: a row for each, the one with the lowest median on top.

extension OutcomeChart {
  /// The arms from top to bottom.
  var rankedArms: [ArmValues] {
    guard isRanked else { return arms }
    return arms.enumerated().sorted { first, second in
      let (one, other) = (
        Summary.median(first.element.values) ?? .infinity,
        Summary.median(second.element.values) ?? .infinity
      )
      return (one, first.offset) < (other, second.offset)
    }.map(\.element)
  }

  /// Returns the chart with a row for each arm.
  func rankedDrawing(theme: ChartTheme) -> Drawing {
    let order = isRanked ? ", lowest median on top" : ""
    var sheet = Sheet(
      theme, title: title,
      subtitle: "\(measure) · one dot = one virtual run, bar = median\(order)",
      height: max(675, 200 + 92 * Double(arms.count)))
    let style = sheet.style
    let names = min(
      340 * style.typeFactor,
      (arms.map { Lettering.width(of: $0.arm.label, in: style.label) }.max() ?? 0))
    let left = style.border + names + 24
    let told = arms.map { "cleared \($0.values.count) of \($0.values.count)" }
    let right =
      sheet.drawing.width - style.border - 16
      - (told.map { Lettering.width(of: $0, in: style.note) }.max() ?? 0)
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let rows = RankedRows(
      of: self,
      within: Rectangle(x: left, y: sheet.top, width: right - left, height: bottom - sheet.top),
      style)
    rows.drawAxis(named: measure, on: &sheet.drawing)
    let height = (bottom - sheet.top) / Double(max(1, arms.count))
    for (index, item) in rankedArms.enumerated() {
      let middle = sheet.top + (Double(index) + 0.5) * height
      draw(item, at: middle, height: height, named: names, in: rows, on: &sheet.drawing)
    }
    return sheet.drawing
  }

  private func draw(
    _ item: ArmValues, at middle: Double, height: Double, named width: Double, in rows: RankedRows,
    on drawing: inout Drawing
  ) {
    let style = rows.area.style
    let paint = style.theme.paint(item.arm.colour)
    let names = Lettering.wrapped(item.arm.label, to: width, in: style.label, lines: 2)
    for (index, line) in names.enumerated() {
      let lift = (Double(names.count - 1) / 2 - Double(index)) * style.labelSpacing
      drawing.text(
        line, at: Point(x: style.border, y: middle - lift + style.label.middle), style.label, paint,
        role: .label)
    }
    let half = height / 2 - 6
    let cleared = item.values.count { $0 == 0 }
    let places = item.values.filter { $0 != 0 }.map(rows.x)
    var radius = 6 * style.theme.lineFactor.squareRoot()
    var offsets = Swarm.offsets(places, distance: 2.2 * radius, halfWidth: half - radius)
    while 1.2 < radius, offsets == nil || rows.clearedRoom(for: cleared, radius, half: half) == nil
    {
      radius *= 0.85
      offsets = Swarm.offsets(places, distance: 2.2 * radius, halfWidth: half - radius)
    }
    var dots = places.enumerated().map { Point(x: $1, y: middle + (offsets?[$0] ?? 0)) }
    dots += rows.clearedPlaces(of: cleared, radius, half: half, around: middle)
    for dot in dots {
      drawing.add(.circle(dot, radius: radius, fill: paint.faded(to: 0.75), stroke: nil))
    }
    guard let median = Summary.median(item.values), let spoken = Summary.spokenMedian(item.values)
    else { return }
    let x = rows.x(median)
    drawing.line(
      [Point(x: x, y: middle - half), Point(x: x, y: middle + half)],
      Stroke(paint: style.theme.ink, width: style.line(3)))
    let lines = [
      Numbers.grouped(spoken),
      cleared == 0 ? "" : "cleared \(cleared) of \(item.values.count)",
    ].filter { !$0.isEmpty }
    let first = middle - Double(lines.count - 1) / 2 * style.note.lineHeight
    for (index, line) in lines.enumerated() {
      drawing.text(
        line,
        at: Point(
          x: rows.area.frame.right + 16,
          y: first + Double(index) * style.note.lineHeight + style.note.middle), style.note,
        style.theme.ink, role: .note)
    }
  }
}

/// Where values lie to the right in the rows of a ranked dot plot: cleared runs have a band of their
/// own at the left, so that none hides on the axis or falls off a logarithmic one.
struct RankedRows {
  /// The band of cleared runs, if there are any.
  let band: Rectangle?
  /// The rectangle of all other values.
  let area: PlotArea
  private let isLogarithmic: Bool

  init(of chart: OutcomeChart, within frame: Rectangle, _ style: Style) {
    let values = chart.arms.flatMap(\.values)
    let least = values.filter { 0 < $0 }.min()
    let largest = values.max() ?? 0
    isLogarithmic = chart.isLogarithmic && least != nil
    let ticks: Ticks
    if isLogarithmic, let least {
      ticks = Ticks(values: Ticks.decades(from: least, to: largest).values.map { log10($0) })
    } else {
      ticks = .fromZero(to: largest, whole: values.allSatisfy { $0 == $0.rounded() })
    }
    let width = max(90 * style.typeFactor, Lettering.width(of: "cleared", in: style.axis) + 20)
    band =
      values.contains(0)
      ? Rectangle(x: frame.x, y: frame.y, width: width, height: frame.height) : nil
    let left = band.map { $0.right + 24 } ?? frame.x
    area = PlotArea(
      frame: Rectangle(x: left, y: frame.y, width: frame.right - left, height: frame.height),
      span: ticks.bottom...max(ticks.top, ticks.bottom + 1), scale: .linear(ticks), style: style)
  }

  /// Returns the place of a value; that of cleared runs is the middle of their band.
  func x(_ value: Double) -> Double {
    if value == 0, let band { return band.centre.x }
    // A median of cleared and other runs may be below the least value that the axis is made for.
    return area.x(
      isLogarithmic ? max(log10(max(value, 1e-12)), area.span.lowerBound) : value)
  }

  /// Draws the band, the lines of the axis and the numbers at them.
  func drawAxis(named name: String, on drawing: inout Drawing) {
    let (style, frame) = (area.style, area.frame)
    if let band {
      drawing.fill(band, style.theme.wash)
      drawing.text(
        "cleared", at: Point(x: band.centre.x, y: band.bottom + 8 + style.axis.ascent), style.axis,
        style.theme.secondary, anchor: .middle, role: .axis)
    }
    for value in area.scale.ticks.values {
      drawing.line(
        [Point(x: area.x(value), y: frame.y), Point(x: area.x(value), y: frame.bottom)],
        Stroke(
          paint: value == 0 && !isLogarithmic ? style.theme.axis : style.theme.grid, width: 1))
    }
    let ticks = area.scale.ticks
    area.drawDayAxis(
      on: &drawing, ticks: isLogarithmic ? ticks : area.fitting(ticks), name: name,
      label: { Numbers.grouped(isLogarithmic ? pow(10, $0) : $0) })
  }

  /// Returns how many dots stand below each other and beside each other, or nothing if they do not
  /// fit into the band.
  func clearedRoom(
    for count: Int, _ radius: Double, half: Double
  ) -> (rows: Int, columns: Int)? {
    guard 0 < count, let band else { return (0, 0) }
    let rows = max(1, min(count, Int((2 * half) / (2.2 * radius))))
    let columns = (count + rows - 1) / rows
    return Double(columns) * 2.2 * radius <= band.width - 8 ? (rows, columns) : nil
  }

  /// Returns the places of the dots of cleared runs around the middle of a row.
  func clearedPlaces(
    of count: Int, _ radius: Double, half: Double, around middle: Double
  ) -> [Point] {
    guard 0 < count, let band else { return [] }
    // Where dots cannot be small enough they lie over each other, inside the band.
    let least = (rows: max(1, Int(2 * half / (2.2 * radius))), columns: 1)
    let (rows, columns) = clearedRoom(for: count, radius, half: half) ?? least
    return (0..<count).map { index in
      let column = min(index / rows, columns - 1)
      let inColumn = min(rows, count - column * rows)
      let row = index % rows
      return Point(
        x: band.centre.x + (Double(column) - Double(columns - 1) / 2) * 2.2 * radius,
        y: middle + (Double(row) - Double(inColumn - 1) / 2) * 2.2 * radius)
    }
  }
}
