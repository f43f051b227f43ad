/// The change of each run as sorted bars in the colours of the arms (K5).
public struct WaterfallChart: Chart {
  /// The finding; generated from the numbers when empty.
  public let heading: String
  /// What changed, such as “Change of equivalent diameter by day 42”.
  public let measure: String
  /// The changes of the arms' runs, −1 for all gone and 0.2 for a fifth more.
  public let arms: [ArmValues]
  /// The values at which dotted lines are drawn.
  public let thresholds: [Threshold]
  /// What a reader has to know about such charts, below it.
  public let caption: String

  /// The thresholds of response and progression that are in use for diameters.
  public static let diameterThresholds = [
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
  public init(
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
  public var title: String {
    if !heading.isEmpty { return heading }
    let counts = arms.map { item in
      "\(item.arm.letter) \(item.values.count { $0 <= -0.3 }) of \(item.values.count)"
    }
    return counts.isEmpty
      ? "\(measure): no data" : "Smaller by 30 % or more: " + counts.joined(separator: ", ")
  }

  /// What the chart shows for those who cannot see it.
  public var altText: String {
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
      theme, title: title, subtitle: "\(measure) · one bar = one virtual run, sorted")
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
    let bars = arms.flatMap { item in item.values.map { (item.arm, $0) } }
      .enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element)
    let slot = area.frame.width / Double(max(1, bars.count))
    let width = min(slot * (slot < 6 ? 1 : 0.8), 60)
    for (index, bar) in bars.enumerated() {
      let (zero, height) = (area.y(0), area.y(bar.1))
      // A bar of no height would look like a missing run.
      let extent = max(abs(height - zero), 2)
      sheet.drawing.fill(
        Rectangle(
          x: area.x(Double(index)) - width / 2, y: min(height, zero), width: width,
          height: extent), theme.paint(bar.0.colour))
      // Letters at the foot tell the arms apart without colour.
      guard style.note.size * 0.9 < slot else { continue }
      let isUp = 0 <= bar.1
      sheet.drawing.text(
        bar.0.letter,
        at: Point(
          x: area.x(Double(index)), y: isUp ? zero + style.note.ascent + 4 : zero - 6),
        style.note, theme.paint(bar.0.colour), anchor: .middle, role: .note)
    }
    area.drawThresholds(thresholds, on: &sheet.drawing)
    return sheet.drawing
  }
}
