/// Things in the order of a size: a bar across for each, with how far it spreads and what chance alone
/// would show.
package struct RankedBarsChart: Chart {
  /// A bar.
  package struct Bar: Sendable, Equatable {
    /// The name, left of the bar.
    package let name: String
    /// The length of the bar, from 0.
    package let size: Double
    /// How far single values lie from it, to both sides; nothing if that is not known.
    package let spread: Double?
    /// The size that chance alone would show; nothing if that is not known.
    package let noise: Double?
    /// The group that it belongs to, by its place in the chart.
    package let group: Int
    /// Whether it is more than chance; a bar that is not is drawn pale.
    package let isCertain: Bool
    /// A few letters behind its number.
    package let mark: String

    /// Creates a bar; a size that is not finite or negative counts as 0.
    package init(
      _ name: String, size: Double, spread: Double? = nil, noise: Double? = nil, group: Int = 0,
      isCertain: Bool = true, mark: String = ""
    ) {
      self.name = name
      self.size = Self.bounded(size)
      self.spread = spread.map(Self.bounded)
      self.noise = noise.map(Self.bounded)
      (self.group, self.isCertain, self.mark) = (group, isCertain, mark)
    }

    /// Numbers of files may be anything; beyond this an axis has no steps.
    private static func bounded(_ value: Double) -> Double {
      value.isFinite ? min(max(0, value), 1e100) : 0
    }
  }

  /// The finding.
  package let title: String
  /// What the sizes are.
  package let measure: String
  /// The name and the colour of each group, for the key.
  package let groups: [(name: String, colour: ChartColour)]
  /// The bars, from top to bottom.
  package let bars: [Bar]
  /// What a reader has to know, below the bars.
  package let caption: String

  /// Creates a chart.
  ///
  /// - Precondition: There is a group.
  package init(
    title: String, measure: String, groups: [(name: String, colour: ChartColour)], bars: [Bar],
    caption: String = ""
  ) {
    precondition(!groups.isEmpty, "Bars without a group have no colour.")
    (self.title, self.measure, self.groups) = (title, measure, groups)
    (self.bars, self.caption) = (bars, caption)
  }
}

extension RankedBarsChart {
  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Bars of the \(Wording.short(Wording.uncapitalized(measure), limit: 64)), the longest first:",
      parts: bars.map { bar in
        let doubt = bar.isCertain ? "" : " (may be chance)"
        return "\(Wording.short(bar.name, limit: 44)) \(Numbers.grouped(bar.size))\(doubt)"
      })
  }

  /// The numbers, a row for each bar.
  package var csv: String {
    var table = Table(["name", Lettering.cleaned(measure), "spread", "noise", "group", "certain"])
    for bar in bars {
      table.append([
        bar.name, Numbers.plain(bar.size), bar.spread.map(Numbers.plain) ?? "",
        bar.noise.map(Numbers.plain) ?? "", group(of: bar).name, bar.isCertain ? "yes" : "no",
      ])
    }
    return table.csv
  }

  private func group(of bar: Bar) -> (name: String, colour: ChartColour) {
    groups[min(max(0, bar.group), groups.count - 1)]
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    // A sheet of the standard height tells the type; bars that need more room make it higher.
    let sizes = Sheet(theme, title: title, subtitle: measure).style
    let rows = Double(max(1, bars.count))
    let height = max(675, 260 * sizes.typeFactor + rows * sizes.axis.lineHeight * 1.3)
    var sheet = Sheet(theme, title: title, subtitle: measure, height: height.rounded(.up))
    let style = sheet.style
    let top = sheet.drawKey(
      groups.map { KeyEntry(shape: .square, colour: $0.colour, name: $0.name) })
    let bottom = sheet.drawNote(caption)
    let ends = bars.map { max($0.size + ($0.spread ?? 0), $0.noise ?? 0) }
    let ticks = Ticks.fromZero(to: ends.max() ?? 0)
    let room = min(
      bars.map { Lettering.width(of: $0.name, in: style.axis) }.max() ?? 0,
      sheet.drawing.width * 0.42)
    let largest = bars.map(\.size).max() ?? 0
    let texts = bars.map { Numbers.listed($0.size, largest: largest) }
    let numbers = texts.map { Lettering.width(of: $0, in: style.axis) }.max() ?? 0
    // Marks have a column of their own, so that numbers stand below each other.
    let marks = bars.map { Lettering.width(of: $0.mark, in: style.axis) }.max() ?? 0
    let edge = sheet.drawing.width - style.border - (0 < marks ? marks + 12 : 0)
    let left = style.border + room + 12
    let frame = Rectangle(
      x: left, y: top + 4, width: max(1, edge - numbers - 24 - left),
      height: max(1, bottom - top - 8 - 8 - style.axis.lineHeight))
    let area = PlotArea(
      frame: frame, span: 0...ticks.top, scale: .linear(ticks), style: style)
    drawAxis(ticks, in: area, on: &sheet.drawing)
    let step = frame.height / rows
    for (index, bar) in bars.enumerated() {
      let middle = frame.y + (Double(index) + 0.5) * step
      sheet.drawing.text(
        Lettering.shortened(bar.name, to: room, in: style.axis),
        at: Point(x: left - 12, y: middle + style.axis.middle), style.axis, theme.ink,
        anchor: .end, role: .axis)
      draw(bar, at: middle, step: step, in: area, on: &sheet.drawing)
      let paint = bar.isCertain ? theme.ink : theme.secondary
      let height = middle + style.axis.middle
      sheet.drawing.text(
        texts[index], at: Point(x: edge, y: height), style.axis, paint, anchor: .end, role: .label)
      guard !bar.mark.isEmpty else { continue }
      sheet.drawing.text(
        bar.mark, at: Point(x: edge + 12, y: height), style.axis, paint, role: .label)
    }
    return sheet.drawing
  }

  private func drawAxis(_ ticks: Ticks, in area: PlotArea, on drawing: inout Drawing) {
    let (theme, font) = (area.style.theme, area.style.axis)
    for value in ticks.values {
      let x = area.x(value)
      drawing.line(
        [Point(x: x, y: area.frame.y), Point(x: x, y: area.frame.bottom)],
        Stroke(paint: value == 0 ? theme.axis : theme.grid, width: 1))
      drawing.text(
        Numbers.grouped(value), at: Point(x: x, y: area.frame.bottom + 4 + font.ascent), font,
        theme.secondary, anchor: .middle, role: .axis)
    }
  }

  private func draw(
    _ bar: Bar, at middle: Double, step: Double, in area: PlotArea, on drawing: inout Drawing
  ) {
    let style = area.style
    let paint = style.theme.paint(group(of: bar).colour)
    // A bar of no width would look like a missing one.
    let width = max(area.x(bar.size) - area.frame.x, 2)
    drawing.fill(
      Rectangle(x: area.frame.x, y: middle - step * 0.32, width: width, height: step * 0.64),
      bar.isCertain ? paint : paint.faded(to: 0.3))
    if let spread = bar.spread {
      let (from, to) = (area.x(max(0, bar.size - spread)), area.x(bar.size + spread))
      let stroke = Stroke(paint: style.theme.ink, width: style.line(1.5))
      drawing.line([Point(x: from, y: middle), Point(x: to, y: middle)], stroke)
      for x in [from, to] {
        drawing.line(
          [Point(x: x, y: middle - step * 0.14), Point(x: x, y: middle + step * 0.14)], stroke)
      }
    }
    if let noise = bar.noise {
      let x = area.x(noise)
      drawing.line(
        [Point(x: x, y: middle - step * 0.42), Point(x: x, y: middle + step * 0.42)],
        style.thinDashes(style.theme.secondary))
    }
  }
}
