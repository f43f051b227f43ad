/// Cost against benefit: a point for each run, with an arrow to where it is better (K7).
public struct TradeOffChart: Chart {
  /// The runs of an arm.
  public struct Arm: Sendable, Equatable {
    /// The arm.
    public let arm: ChartArm
    /// The cost of each run.
    public let costs: [Double]
    /// What the benefit should bring down, for each run.
    public let remainders: [Double]

    /// Creates the runs of an arm; runs with a number that is not finite are left out.
    public init(arm: ChartArm, costs: [Double], remainders: [Double]) {
      self.arm = arm
      let pairs = zip(costs, remainders).filter { $0.isFinite && $1.isFinite }
      self.costs = pairs.map(\.0)
      self.remainders = pairs.map(\.1)
    }
  }

  /// The finding; generated from the numbers when empty.
  public let heading: String
  /// What is counted to the right, such as “Healthy cells lost”.
  public let cost: String
  /// What is counted upwards, such as “Tumour cells left”.
  public let remainder: String
  /// The arms.
  public let arms: [Arm]

  /// Creates a chart.
  public init(heading: String = "", cost: String, remainder: String, arms: [Arm]) {
    self.heading = heading
    self.cost = cost
    self.remainder = remainder
    self.arms = arms
  }
}

extension TradeOffChart {
  /// What the chart shows, as one sentence with the finding.
  public var title: String {
    heading.isEmpty ? "\(remainder) against \(Wording.uncapitalized(cost))" : heading
  }

  /// What the chart shows for those who cannot see it.
  public var altText: String {
    Wording.altText(
      "Scatter plot of \(Wording.short(Wording.uncapitalized(remainder))) against "
        + "\(Wording.short(Wording.uncapitalized(cost))); medians:",
      parts: arms.map { item in
        let name = Wording.short(item.arm.label)
        guard let left = Summary.spokenMedian(item.remainders),
          let lost = Summary.median(item.costs)
        else { return "\(name) no runs" }
        return "\(name) \(Numbers.grouped(left)) and \(Numbers.grouped(lost))"
      })
  }

  /// The numbers, a row for each run.
  public var csv: String {
    var table = Table(["arm", "run", Lettering.cleaned(cost), Lettering.cleaned(remainder)])
    for item in arms {
      for (index, pair) in zip(item.costs, item.remainders).enumerated() {
        table.append([
          item.arm.label, "\(index + 1)", Numbers.plain(pair.0), Numbers.plain(pair.1),
        ])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  public func drawing(theme: ChartTheme) -> Drawing {
    var sheet = Sheet(
      theme, title: title,
      subtitle: "\(remainder) (up) against \(Wording.uncapitalized(cost)) (to the right) · "
        + "small = one virtual run, large = median of the arm")
    let style = sheet.style
    let top = sheet.drawKey(
      arms.map { KeyEntry(shape: $0.arm.shape, colour: $0.arm.colour, name: $0.arm.label) })
    let (costs, left) = (arms.flatMap(\.costs), arms.flatMap(\.remainders))
    let across = Ticks.fromZero(
      to: costs.max() ?? 0, whole: costs.allSatisfy { $0 == $0.rounded() })
    let up = Ticks.fromZero(to: left.max() ?? 0, whole: left.allSatisfy { $0 == $0.rounded() })
    let margin = max(
      88, style.border + PlotArea.numbersWidth(up.values.map(Numbers.grouped), style))
    let last = Lettering.width(of: Numbers.grouped(across.top), in: style.axis) / 2
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let area = PlotArea(
      frame: Rectangle(
        x: margin, y: top + 14, width: sheet.drawing.width - margin - max(24, last + 12),
        height: bottom - top - 14),
      span: across.bottom...across.top, scale: .linear(up), style: style)
    area.drawValueAxis(on: &sheet.drawing)
    area.drawDayAxis(on: &sheet.drawing, ticks: across, name: cost)
    drawPoints(in: area, on: &sheet.drawing)
    drawArrow(in: area, on: &sheet.drawing)
    return sheet.drawing
  }
}

extension TradeOffChart {
  private func drawPoints(in area: PlotArea, on drawing: inout Drawing) {
    let most = arms.map(\.costs.count).max() ?? 0
    let radius = (most <= 30 ? 6.0 : 4) * area.style.theme.lineFactor.squareRoot()
    for item in arms {
      let paint = area.style.theme.paint(item.arm.colour).faded(to: 0.7)
      for (cost, remainder) in zip(item.costs, item.remainders) {
        drawing.marker(item.arm.shape, at: area.point(cost, remainder), radius: radius, paint)
      }
    }
    drawMedians(in: area, radius: radius * 2.6, on: &drawing)
  }

  /// Draws a disc with the arm's letter at the median of each arm, beside an earlier one where it
  /// would cover that.
  private func drawMedians(
    in area: PlotArea, radius: Double, on drawing: inout Drawing
  ) {
    let style = area.style
    let size = max(radius, style.panel.size * 0.75)
    var placed: [Point] = []
    for item in arms {
      guard let cost = Summary.median(item.costs), let left = Summary.median(item.remainders)
      else { continue }
      var place = area.point(cost, left)
      // A disc on an axis would cover its numbers.
      place.x = min(max(place.x, area.frame.x + size + 2), area.frame.right - size - 2)
      place.y = min(max(place.y, area.frame.y + size + 2), area.frame.bottom - size - 2)
      while placed.contains(where: { other in
        let (dx, dy) = (other.x - place.x, other.y - place.y)
        return dx * dx + dy * dy < 4 * size * size - 0.01
      }) {
        place.x += size
      }
      placed.append(place)
      let paint = style.theme.paint(item.arm.colour)
      drawing.add(
        .circle(
          place, radius: size, fill: style.theme.background.faded(to: 0.85),
          stroke: Stroke(paint: paint, width: style.line(2))))
      drawing.text(
        item.arm.letter, at: Point(x: place.x, y: place.y + style.panel.middle), style.panel,
        paint, anchor: .middle, role: .label)
    }
  }

  /// Draws an arrow to the lower left with the word “better” in the emptier upper corner.
  private func drawArrow(in area: PlotArea, on drawing: inout Drawing) {
    let style = area.style
    let scale = style.typeFactor
    let word = Lettering.width(of: "better", in: style.label)
    let isRightBusy = arms.contains { item in
      zip(item.costs, item.remainders).contains { cost, remainder in
        let place = area.point(cost, remainder)
        return area.frame.right - word - 120 * scale < place.x
          && place.y < area.frame.y + 90 * scale
      }
    }
    let x = isRightBusy ? area.frame.centre.x : area.frame.right - word - 16
    let y = area.frame.y + 24 * scale
    let start = Point(x: x - 10 * scale, y: y + 4 * scale)
    let end = Point(x: x - 60 * scale, y: y + 54 * scale)
    let plate = Rectangle(
      x: end.x - 6, y: y - style.label.ascent, width: x + word - end.x + 12,
      height: end.y - y + style.label.ascent + 8)
    drawing.fill(plate, style.theme.background.faded(to: 0.8), radius: 4)
    drawing.text(
      "better", at: Point(x: x, y: y + style.label.middle), style.label, style.theme.ink,
      role: .note)
    drawing.line([start, end], Stroke(paint: style.theme.ink, width: style.line(3)))
    let size = 13 * scale
    let tip = Point(x: end.x - 5 * scale, y: end.y + 5 * scale)
    drawing.add(
      .area(
        [
          tip, Point(x: tip.x + size * 1.25, y: tip.y - size * 0.35),
          Point(x: tip.x + size * 0.35, y: tip.y - size * 1.25),
        ], fill: style.theme.ink, stroke: nil))
  }
}
