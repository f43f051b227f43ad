import Basics

/// Benefit against harm: a point for each run, in a panel for each kind of harm (K7).
///
/// Better is up and to the left in each panel: the fewer cells are left, the higher a point stands, and
/// the more harm was done, the farther to the right.
package struct TradeOffChart: Chart {
  /// The runs of an arm.
  package struct Arm: Sendable, Equatable {
    /// The arm.
    package let arm: ChartArm
    /// The harm of each run.
    package let costs: [Double]
    /// What the benefit should bring down, for each run.
    package let remainders: [Double]

    /// Creates the runs of an arm; runs with a number that is not finite are left out.
    package init(arm: ChartArm, costs: [Double], remainders: [Double]) {
      self.arm = arm
      let pairs = zip(costs, remainders).filter { $0.isFinite && $1.isFinite }
      self.costs = pairs.map(\.0)
      self.remainders = pairs.map(\.1)
    }
  }

  /// A kind of harm.
  package struct Panel: Sendable, Equatable {
    /// What is counted to the right, such as “Healthy cells harmed, %”.
    package let cost: String
    /// Whether less of it is more harm, as of cells in blood; the axis begins with the most then.
    package let lessIsHarm: Bool
    /// The arms.
    package let arms: [Arm]

    /// Creates a panel.
    package init(cost: String, lessIsHarm: Bool = false, arms: [Arm]) {
      self.cost = cost
      self.lessIsHarm = lessIsHarm
      self.arms = arms
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What is counted upwards, fewer being higher, such as “Tumour cells left”.
  package let remainder: String
  /// The kinds of harm.
  package let panels: [Panel]
  /// Whether arms may be held against each other, which is not so if they begin in other tissues.
  package let isRanked: Bool

  /// Creates a chart of several kinds of harm.
  package init(heading: String = "", remainder: String, panels: [Panel], isRanked: Bool = true) {
    self.isRanked = isRanked
    self.heading = heading
    self.remainder = remainder
    self.panels = panels
  }

  /// Creates a chart of one kind of harm.
  package init(heading: String = "", cost: String, remainder: String, arms: [Arm]) {
    self.init(heading: heading, remainder: remainder, panels: [Panel(cost: cost, arms: arms)])
  }

  private var arms: [Arm] { panels.first?.arms ?? [] }
}

extension TradeOffChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    guard heading.isEmpty else { return heading }
    if 1 < panels.count { return "\(remainder) against each kind of harm" }
    let costs = panels.map { Wording.uncapitalized($0.cost) }
    return costs.isEmpty
      ? "\(remainder): no data" : "\(remainder) against \(Enumeration.text(costs))"
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Scatter plots of \(Wording.short(Wording.uncapitalized(remainder))) against harm; medians:",
      parts: panels.flatMap { panel in
        panel.arms.map { item in
          let name = Wording.short(item.arm.label)
          guard let left = Summary.spokenMedian(item.remainders),
            let lost = Summary.median(item.costs)
          else { return "\(name) no runs" }
          return "\(name) \(Numbers.grouped(left)) and \(Numbers.grouped(lost)) "
            + "(\(Wording.short(Wording.uncapitalized(panel.cost))))"
        }
      })
  }

  /// The numbers, a row for each run and kind of harm.
  package var csv: String {
    var table = Table(["harm", "arm", "run", "harm done", Lettering.cleaned(remainder)])
    for panel in panels {
      for item in panel.arms {
        for (index, pair) in zip(item.costs, item.remainders).enumerated() {
          table.append([
            Lettering.cleaned(panel.cost), item.arm.label, "\(index + 1)", Numbers.plain(pair.0),
            Numbers.plain(pair.1),
          ])
        }
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    var sheet = Sheet(
      theme, title: title,
      subtitle:
        "\(remainder), fewest on top · harm to the right"
        + (isRanked ? ", so better is up and to the left" : "")
        + " · small = one virtual run, large = median of the arm")
    let style = sheet.style
    let top = sheet.drawKey(
      arms.map { KeyEntry(shape: $0.arm.shape, colour: $0.arm.colour, name: $0.arm.label) })
    let left = panels.flatMap { $0.arms.flatMap(\.remainders) }
    let up = Ticks.fromZero(to: left.max() ?? 0, whole: left.allSatisfy { $0 == $0.rounded() })
    let margin = max(
      88, style.border + PlotArea.numbersWidth(up.values.map(Numbers.grouped), style))
    let gap = 56.0
    let count = Double(max(1, panels.count))
    let width = (sheet.drawing.width - margin - 40 - gap * (count - 1)) / count
    let shown = panels.isEmpty ? [Panel(cost: "", arms: [])] : panels
    let names = shown.map {
      Lettering.wrapped($0.cost, to: width + gap * 0.8, in: style.axis, lines: 2)
    }
    let bottom =
      sheet.drawing.height - PlotArea.dayAxisHeight(style)
      - Double(max(1, names.map(\.count).max() ?? 1) - 1) * style.axis.lineHeight
    for (index, panel) in shown.enumerated() {
      let scale = HarmScale(panel, steps: 1 < shown.count ? 2...3 : 3...5)
      let area = PlotArea(
        frame: Rectangle(
          x: margin + Double(index) * (width + gap), y: top + 14, width: width,
          height: bottom - top - 14),
        span: 0...scale.ticks.top, scale: .linear(up), style: style)
      // The fewer are left, the better: the axis stands on its head.
      area.drawValueAxis(on: &sheet.drawing) { value in
        index == 0 ? Numbers.grouped(up.top - value) : ""
      }
      area.drawDayAxis(on: &sheet.drawing, ticks: scale.ticks, name: names[index].first ?? "") {
        Numbers.grouped(scale.place($0))
      }
      // A name without its unit says little, so it goes on below.
      for (line, text) in names[index].enumerated().dropFirst() {
        let baseline = bottom + 8 + style.axis.ascent + Double(line + 1) * style.axis.lineHeight
        sheet.drawing.text(
          text, at: Point(x: area.frame.centre.x, y: baseline), style.axis, theme.secondary,
          anchor: .middle, role: .axis)
      }
      drawPoints(of: panel, scale, up.top, in: area, on: &sheet.drawing)
    }
    return sheet.drawing
  }
}

/// Where harm lies to the right.
private struct HarmScale {
  let ticks: Ticks
  private let isReversed: Bool

  init(_ panel: TradeOffChart.Panel, steps: ClosedRange<Int>) {
    let costs = panel.arms.flatMap(\.costs)
    ticks = Ticks.fromZero(
      to: costs.max() ?? 0, steps: steps, whole: costs.allSatisfy { $0 == $0.rounded() })
    isReversed = panel.lessIsHarm
  }

  /// The place of a harm, and the harm at a place.
  func place(_ value: Double) -> Double { isReversed ? ticks.top - value : value }
}

extension TradeOffChart {
  private func drawPoints(
    of panel: Panel, _ scale: HarmScale, _ most: Double, in area: PlotArea,
    on drawing: inout Drawing
  ) {
    let runs = panel.arms.map(\.costs.count).max() ?? 0
    let radius = (runs <= 30 ? 6.0 : 4) * area.style.theme.lineFactor.squareRoot()
    for item in panel.arms {
      let paint = area.style.theme.paint(item.arm.colour).faded(to: 0.7)
      for (cost, remainder) in zip(item.costs, item.remainders) {
        drawing.marker(
          item.arm.shape, at: area.point(scale.place(cost), most - remainder), radius: radius, paint
        )
      }
    }
    drawMedians(of: panel, scale, most, in: area, radius: radius * 2.6, on: &drawing)
  }

  /// Steps to places around one, the nearest first, and to the right before others.
  private static let nearest: [Point] = (-8...8).flatMap { row in
    (-24...24).map { Point(x: Double($0), y: Double(row)) }
  }.sorted { one, other in
    let (a, b) = (one.x * one.x + one.y * one.y, other.x * other.x + other.y * other.y)
    return a == b ? (other.x, one.y) < (one.x, other.y) : a < b
  }

  /// Draws a disc with the arm's letter at the median of each arm, beside an earlier one where it
  /// would cover that, with a line to the median then.
  private func drawMedians(
    of panel: Panel, _ scale: HarmScale, _ most: Double, in area: PlotArea, radius: Double,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let size = max(radius, style.panel.size * 0.75)
    var placed: [Point] = []
    var discs: [(arm: ChartArm, median: Point)] = []
    for item in panel.arms {
      guard let cost = Summary.median(item.costs), let left = Summary.median(item.remainders)
      else { continue }
      let median = area.point(scale.place(cost), most - left)
      // A disc on an axis would cover its numbers.
      let inside = Rectangle(
        x: area.frame.x + size + 2, y: area.frame.y + size + 2,
        width: area.frame.width - 2 * size - 4, height: area.frame.height - 2 * size - 4)
      let start = Point(
        x: min(max(median.x, inside.x), inside.right),
        y: min(max(median.y, inside.y), inside.bottom))
      let free = Self.nearest.lazy.map { step in
        Point(x: start.x + step.x * size, y: start.y + step.y * size)
      }.first { place in
        inside.x <= place.x && place.x <= inside.right && inside.y <= place.y
          && place.y <= inside.bottom
          && !placed.contains { other in
            let (dx, dy) = (other.x - place.x, other.y - place.y)
            return dx * dx + dy * dy < 4 * size * size - 0.01
          }
      }
      placed.append(free ?? start)
      discs.append((item.arm, median))
    }
    // A disc that had to move must not tell of another harm: a line leads to where it belongs.
    for (disc, place) in zip(discs, placed)
    where 2 * size < abs(place.x - disc.median.x) + abs(place.y - disc.median.y) {
      drawing.line([disc.median, place], style.stroke(style.theme.paint(disc.arm.colour), 2))
    }
    for (disc, place) in zip(discs, placed) {
      let paint = style.theme.paint(disc.arm.colour)
      drawing.add(
        .circle(
          place, radius: size, fill: style.theme.background.faded(to: 0.85),
          stroke: Stroke(paint: paint, width: style.line(2))))
      drawing.text(
        disc.arm.letter, at: Point(x: place.x, y: place.y + style.panel.middle), style.panel,
        paint, anchor: .middle, role: .label)
    }
  }
}
