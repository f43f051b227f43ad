import Basics

extension LineChart {
  /// Series that share a panel.
  struct Panel: Sendable {
    /// The name of the panel; empty for the only one.
    var name: String
    /// The series, in order.
    var series: [ChartSeries]
  }

  /// The panels: one, or two when families of series differ in size by more than ten times.
  var panels: [Panel] {
    let families = series.map(\.family).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let groups =
      1 < families.count
      ? families.map { family in series.filter { $0.family == family } } : splitBySize()
    let sizes = groups.map { group in group.map(largest).max() ?? 0 }.filter { 0 < $0 }
    guard 1 < groups.count, !isLogarithmic, let low = sizes.min(), let high = sizes.max(),
      10 * low < high
    else { return [Panel(name: "", series: series)] }
    let rest = groups.dropFirst().flatMap(\.self)
    let names = [groups[0], rest].map { group in
      Enumeration.text(
        group.map(\.family).reduce(into: [String]()) { names, name in
          if !name.isEmpty && !names.contains(name) { names.append(name) }
        })
    }
    return [Panel(name: names[0], series: groups[0]), Panel(name: names[1], series: rest)]
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
    let marks = self.marks(in: lowest, canvas: drawing.width, style)
    let ticks = Ticks.days(from: lowest.span.lowerBound, to: lowest.span.upperBound)
    for area in areas {
      area.drawValueAxis(on: &drawing)
      area.drawDayAxis(
        on: &drawing, ticks: ticks, name: dayName, isNumbered: area.frame == lowest.frame)
    }
    for (panel, area) in zip(panels, areas) {
      drawSpread(of: panel.series, in: area, on: &drawing)
    }
    marks.draw(on: &drawing, through: areas)
    for (panel, area) in zip(panels, areas) { area.drawName(panel.name, theme.ink, on: &drawing) }
    for (panel, area) in zip(panels, areas) {
      drawMedians(of: panel.series, in: area, on: &drawing)
    }
    marks.drawDoses(on: &drawing, along: lowest)
    return drawing
  }
}

extension LineChart {
  /// Returns the rectangles and scales of the panels.
  private func areas(on drawing: Drawing, below top: Double, _ style: Style) -> [PlotArea] {
    let first = days.first ?? 0
    let span = first...max(days.last ?? 7, first)
    let scales = panels.map { scale(for: $0.series) }
    var numbers = scales.flatMap { $0.ticks.values.map(Numbers.grouped) }
    if isLogarithmic { numbers.append("0") }
    let left = max(88, style.border + PlotArea.numbersWidth(numbers, style))
    let names = EndLabels.width(of: series.map(\.name), style)
    let right = drawing.width - max(names + EndLabels.distance + style.border, 40)
    func area(_ y: Double, _ height: Double, _ scale: ValueScale) -> PlotArea {
      PlotArea(
        frame: Rectangle(x: left, y: y, width: right - left, height: height), span: span,
        scale: scale, style: style)
    }
    let probe = area(0, 1, scales[0])
    let marks = self.marks(in: probe, canvas: drawing.width, style)
    let hasNames = panels.contains { !$0.name.isEmpty }
    let nameHeight = hasNames ? PlotArea.nameHeight(style) : 8
    let start = top + max(marks.height, hasNames ? nameHeight : 0)
    let bottom = drawing.height - PlotArea.dayAxisHeight(style)
    guard scales.count == 2 else { return [area(start, bottom - start, scales[0])] }
    let gap = nameHeight + 20
    let height = (bottom - start - gap) / 2
    return [area(start, height, scales[0]), area(start + height + gap, height, scales[1])]
  }

  private func marks(in area: PlotArea, canvas: Double, _ style: Style) -> TreatmentMarks {
    TreatmentMarks(
      treatments, area: area, canvas: canvas, panelName: panels.first?.name ?? "", style: style)
  }

  /// Returns a scale that encloses everything that is drawn of some series.
  private func scale(for series: [ChartSeries]) -> ValueScale {
    let values = series.flatMap { item in
      Summary.thinned(item.runs, to: Self.drawnRuns).flatMap { $0.prefix(days.count) }
        + item.median.prefix(days.count)
    }
    let isWhole = series.allSatisfy { $0.runs.allSatisfy { $0.allSatisfy { $0 == $0.rounded() } } }
    let ribbons = series.filter(hasRibbon).flatMap { Summary.course(0.9, of: $0.runs) }
    let maximum = (values + ribbons).max() ?? 0
    let steps = panels.count == 2 ? 2...4 : 3...5
    let positive = values.filter { 0 < $0 }
    if isLogarithmic, let minimum = positive.min() {
      return .logarithmic(.decades(from: minimum, to: maximum))
    }
    return .linear(.fromZero(to: maximum, steps: steps, whole: isWhole))
  }

  /// Draws bands and thin lines of the runs.
  private func drawSpread(
    of series: [ChartSeries], in area: PlotArea, on drawing: inout Drawing
  ) {
    for item in series.reversed() where hasRibbon(item) {
      let low = area.points(days, Summary.course(0.1, of: item.runs))
      let high = area.points(days, Summary.course(0.9, of: item.runs))
      let paint = drawing.theme.paint(item.colour).faded(to: 0.18)
      drawing.add(.area(high + low.reversed(), fill: paint, stroke: nil))
    }
    for item in series.reversed() where 1 < item.runs.count {
      let paint = drawing.theme.paint(item.colour).faded(to: 0.28)
      for run in Summary.thinned(item.runs, to: Self.drawnRuns) {
        drawing.line(area.points(days, run), area.style.stroke(paint, 1))
      }
    }
  }

  /// Draws thick lines and the names at their ends; the first series lies on top, because the
  /// control is dashed and shows what is below it.
  private func drawMedians(
    of series: [ChartSeries], in area: PlotArea, on drawing: inout Drawing
  ) {
    var names: [(name: String, paint: Paint, y: Double)] = []
    for item in series.reversed() {
      let paint = drawing.theme.paint(item.colour)
      let points = area.points(days, item.median)
      drawing.line(points, area.style.stroke(paint, 4, dash: item.dash))
      LimitMark.draw(
        at: item.limitedFrom, on: days, item.median, paint, in: area, on: &drawing)
      guard let end = points.last else { continue }
      names.insert((item.name, paint, end.y), at: 0)
    }
    EndLabels(names, area: area.frame, style: area.style)
      .draw(at: area.frame.right + EndLabels.distance, on: &drawing)
  }

  /// Returns the largest value of a series.
  private func largest(_ item: ChartSeries) -> Double { item.median.max() ?? 0 }

  /// Returns the series in two groups at the widest gap between their sizes, in given order.
  private func splitBySize() -> [[ChartSeries]] {
    let sizes = series.map(largest).filter { 0 < $0 }.sorted()
    var threshold = 0.0
    var widest = 1.0
    for (low, high) in zip(sizes, sizes.dropFirst()) where widest < high / low {
      (widest, threshold) = (high / low, high)
    }
    guard 10 < widest else { return [series] }
    return [series.filter { threshold <= largest($0) }, series.filter { largest($0) < threshold }]
  }
}
