/// The change of each run as sorted bars in the colours of the arms (K5).
///
/// More than four arms have a panel each: nobody can find twelve colours again among many bars.
package struct WaterfallChart: Chart {
  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What changed, such as “Change of equivalent diameter by day 42”.
  package let measure: String
  /// The changes of the arms' runs, −1 for all gone and 0.2 for a fifth more.
  package let arms: [ArmValues]
  /// The values at which dotted lines are drawn.
  package let thresholds: [Threshold]
  /// What a reader has to know about such charts, below it.
  package let caption: String

  /// The thresholds of response and progression that are in use for diameters.
  package static let diameterThresholds = [
    Threshold(value: 0.2, name: "+20 %: counts as progression"),
    Threshold(value: -0.3, name: "−30 %: counts as response"),
  ]

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - heading: The finding; generated from the numbers when empty.
  ///   - measure: What changed.
  ///   - arms: The changes, −1 for all gone and 0.2 for a fifth more.
  ///   - thresholds: The values at which dotted lines are drawn.
  ///   - caption: What a reader has to know about such charts.
  package init(
    heading: String = "", measure: String, arms: [ArmValues],
    thresholds: [Threshold] = WaterfallChart.diameterThresholds, caption: String = ""
  ) {
    self.heading = heading
    self.measure = measure
    self.arms = arms
    self.thresholds = thresholds
    self.caption = caption
  }
}

extension WaterfallChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let tally = arms.map { item in
      (item.arm.letter, item.values.count { $0 <= -0.3 }, item.values.count)
    }
    return tally.isEmpty
      ? "\(measure): no data" : "Smaller by 30 % or more: " + Wording.tally(tally)
  }

  /// What is drawn.
  var subtitle: String { "\(measure) · one bar = one virtual run, sorted" }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Waterfall chart, \(Wording.short(Wording.uncapitalized(measure), limit: 56)), a bar "
        + "for each virtual run:",
      parts: arms.map { item in
        let name = Wording.short(item.arm.label)
        guard let worst = item.values.max(), let best = item.values.min() else {
          return "\(name) has no runs"
        }
        return "\(name) from \(Numbers.change(worst)) to \(Numbers.change(best))"
      })
  }

  /// The changes, a row for each run.
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
    if PanelRows.mostColumns < arms.count { return panelDrawing(theme: theme) }
    var sheet = Sheet(theme, title: title, subtitle: subtitle)
    let style = sheet.style
    let top = sheet.drawKey(
      arms.map { KeyEntry(shape: .square, colour: $0.arm.colour, name: $0.arm.label) })
    let bottom = sheet.drawNote(caption)
    let values = arms.flatMap(\.values)
    let limits = thresholds.map(\.value)
    let ticks = Ticks.changes(
      from: (values + limits).min() ?? -1, to: (values + limits).max() ?? 1)
    let left = max(
      88, style.border + PlotArea.numbersWidth(ticks.values.map(Numbers.change), style))
    let area = PlotArea(
      frame: Rectangle(
        x: left, y: top + 10, width: sheet.drawing.width - left - 24,
        height: bottom - top - 10 - 16),
      span: -0.5...(Double(max(values.count, 1)) - 0.5), scale: .linear(ticks), style: style)
    area.drawValueAxis(on: &sheet.drawing, label: Numbers.change)
    drawBars(Self.bars(of: arms), hasLetters: true, in: area, on: &sheet.drawing)
    area.drawThresholdLines(thresholds, on: &sheet.drawing)
    area.drawThresholdNames(thresholds, on: &sheet.drawing)
    return sheet.drawing
  }
}

extension WaterfallChart {
  /// Returns the chart with a panel for each arm.
  private func panelDrawing(theme: ChartTheme) -> Drawing {
    let values = arms.flatMap(\.values) + thresholds.map(\.value)
    let ticks = Ticks.changes(from: values.min() ?? -1, to: values.max() ?? 1)
    let lines = thresholds.map { " · dotted, " + $0.name }.joined()
    var panels = PanelSheet(
      theme,
      PanelSheet.Content(
        title: title, subtitle: subtitle + lines,
        note: caption, names: arms.map { ($0.arm.label, theme.paint($0.arm.colour)) },
        numbers: ticks.values.map(Numbers.change), below: { $0.axis.descent + 16 }))
    for (index, item) in arms.enumerated() {
      let area = PlotArea(
        frame: panels.frames[index], span: -0.5...(Double(max(item.values.count, 1)) - 0.5),
        scale: .linear(ticks), style: panels.sheet.style)
      let isFirst = panels.isFirst(index)
      area.drawValueAxis(on: &panels.sheet.drawing, label: { isFirst ? Numbers.change($0) : "" })
      drawBars(Self.bars(of: [item]), hasLetters: false, in: area, on: &panels.sheet.drawing)
      area.drawThresholdLines(thresholds, on: &panels.sheet.drawing)
    }
    return panels.sheet.drawing
  }

  /// The bars of some arms, the largest growth first.
  private static func bars(of arms: [ArmValues]) -> [(arm: ChartArm, value: Double)] {
    arms.flatMap { item in item.values.map { (arm: item.arm, value: $0) } }
      .enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .map(\.element)
  }

  private func drawBars(
    _ bars: [(arm: ChartArm, value: Double)], hasLetters: Bool, in area: PlotArea,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let slot = area.frame.width / Double(max(1, bars.count))
    let zero = area.y(0)
    guard 6 <= slot else { return drawNarrowBars(bars, slot: slot, in: area, on: &drawing) }
    let width = min(slot * 0.8, 60)
    for (index, bar) in bars.enumerated() {
      let (x, y) = (area.x(Double(index)), area.y(bar.value))
      let paint = style.theme.paint(bar.arm.colour)
      // A bar of no height would look like a missing run.
      let height = max(abs(y - zero), 2)
      drawing.fill(
        Rectangle(x: x - width / 2, y: min(y, zero), width: width, height: height), paint)
      // Letters at the foot tell the arms apart without colour.
      guard hasLetters, style.note.size * 0.9 < slot else { continue }
      let baseline = 0 <= bar.value ? zero + style.note.ascent + 4 : zero - 6
      drawing.text(
        bar.arm.letter, at: Point(x: x, y: baseline), style.note, paint, anchor: .middle,
        role: .note)
    }
  }

  /// Draws neighbours of one arm as one area: side by side their soft edges would make stripes.
  private func drawNarrowBars(
    _ bars: [(arm: ChartArm, value: Double)], slot: Double, in area: PlotArea,
    on drawing: inout Drawing
  ) {
    let zero = area.y(0)
    var index = 0
    while index < bars.count {
      let arm = bars[index].arm
      var points = [Point(x: area.x(Double(index)) - slot / 2, y: zero)]
      while index < bars.count && bars[index].arm == arm {
        let (x, y) = (area.x(Double(index)), area.y(bars[index].value))
        points += [Point(x: x - slot / 2, y: y), Point(x: x + slot / 2, y: y)]
        index += 1
      }
      points.append(Point(x: area.x(Double(index - 1)) + slot / 2, y: zero))
      drawing.add(.area(points, fill: area.style.theme.paint(arm.colour), stroke: nil))
    }
  }
}
