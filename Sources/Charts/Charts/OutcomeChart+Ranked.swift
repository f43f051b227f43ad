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
    let values = arms.flatMap(\.values)
    let ticks = Ticks.fromZero(
      to: values.max() ?? 0, whole: values.allSatisfy { $0 == $0.rounded() })
    let names = min(
      340 * style.typeFactor,
      (arms.map { Lettering.width(of: $0.arm.label, in: style.label) }.max() ?? 0))
    let left = style.border + names + 24
    let told = arms.map { "cleared \($0.values.count) of \($0.values.count)" }
    let right =
      sheet.drawing.width - style.border - 16
      - (told.map { Lettering.width(of: $0, in: style.note) }.max() ?? 0)
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let area = PlotArea(
      frame: Rectangle(x: left, y: sheet.top, width: right - left, height: bottom - sheet.top),
      span: ticks.bottom...max(ticks.top, ticks.bottom + 1), scale: .linear(ticks), style: style)
    for value in ticks.values {
      sheet.drawing.line(
        [Point(x: area.x(value), y: area.frame.y), Point(x: area.x(value), y: bottom)],
        Stroke(paint: value == 0 ? theme.axis : theme.grid, width: 1))
    }
    area.drawDayAxis(on: &sheet.drawing, ticks: area.fitting(ticks), name: measure)
    let height = (bottom - sheet.top) / Double(max(1, arms.count))
    for (index, item) in rankedArms.enumerated() {
      let middle = sheet.top + (Double(index) + 0.5) * height
      draw(item, at: middle, height: height, named: names, in: area, on: &sheet.drawing)
    }
    return sheet.drawing
  }

  private func draw(
    _ item: ArmValues, at middle: Double, height: Double, named width: Double, in area: PlotArea,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let paint = style.theme.paint(item.arm.colour)
    drawing.text(
      Lettering.shortened(item.arm.label, to: width, in: style.label),
      at: Point(x: style.border, y: middle + style.label.middle), style.label, paint, role: .label)
    let places = item.values.map(area.x)
    let half = height / 2 - 6
    var radius = 6 * style.theme.lineFactor.squareRoot()
    var offsets = Swarm.offsets(places, distance: 2.2 * radius, halfWidth: half - radius)
    while offsets == nil && 1.2 < radius {
      radius *= 0.85
      offsets = Swarm.offsets(places, distance: 2.2 * radius, halfWidth: half - radius)
    }
    for (index, place) in places.enumerated() {
      drawing.add(
        .circle(
          Point(x: place, y: middle + (offsets?[index] ?? 0)), radius: radius,
          fill: paint.faded(to: 0.75), stroke: nil))
    }
    guard let median = Summary.median(item.values), let spoken = Summary.spokenMedian(item.values)
    else { return }
    let x = area.x(median)
    drawing.line(
      [Point(x: x, y: middle - half), Point(x: x, y: middle + half)],
      Stroke(paint: style.theme.ink, width: style.line(3)))
    let cleared = item.values.count { $0 == 0 }
    let lines = [
      Numbers.grouped(spoken),
      cleared == 0 ? "" : "cleared \(cleared) of \(item.values.count)",
    ].filter { !$0.isEmpty }
    let first = middle - Double(lines.count - 1) / 2 * style.note.lineHeight
    for (index, line) in lines.enumerated() {
      drawing.text(
        line,
        at: Point(
          x: area.frame.right + 16,
          y: first + Double(index) * style.note.lineHeight + style.note.middle), style.note,
        style.theme.ink, role: .note)
    }
  }
}
