/// A lane for each run from the start to its progression or the end, with what happened on the way
/// (K6).
package struct SwimmerChart: Chart {
  /// What happened in one run.
  package struct Lane: Sendable, Equatable {
    /// The day of progression, or the last day on which it was looked for.
    package let length: Double
    /// The day on which a response was first seen.
    package let firstShrink: Double?
    /// The day on which the tumour was gone.
    package let cleared: Double?
    /// Whether the run was without progression at the end.
    package let isGoingOn: Bool
    /// Whether progression was there at the end but not confirmed.
    package let isUnconfirmed: Bool
    /// Whether it ends because the tissue limited the growth of the tumour.
    package let isLimited: Bool

    /// Creates a lane.
    package init(
      length: Double, firstShrink: Double?, cleared: Double?, isGoingOn: Bool,
      isUnconfirmed: Bool = false, isLimited: Bool = false
    ) {
      self.isUnconfirmed = isUnconfirmed
      self.isLimited = isLimited
      self.length = length.isFinite ? max(0, length) : 0
      self.firstShrink = firstShrink
      self.cleared = cleared
      self.isGoingOn = isGoingOn
    }
  }

  /// The lanes of an arm.
  package struct Arm: Sendable, Equatable {
    /// The arm.
    package let arm: ChartArm
    /// The lanes.
    package let lanes: [Lane]

    /// Creates the lanes of an arm.
    package init(arm: ChartArm, lanes: [Lane]) {
      self.arm = arm
      self.lanes = lanes
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// What the days below are.
  package let axis: String
  /// The last day of the experiment.
  package let lastDay: Double
  /// The arms.
  package let arms: [Arm]

  /// Creates a chart.
  package init(heading: String = "", axis: String = "Day", lastDay: Double, arms: [Arm]) {
    self.heading = heading
    self.axis = axis
    self.lastDay = lastDay.isFinite ? max(lastDay, 1) : 1
    self.arms = arms
  }

  /// The most lanes that are drawn.
  static let drawnLanes = 72
}

extension SwimmerChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let tally = arms.map { item in
      (item.arm.letter, item.lanes.count { $0.isGoingOn }, item.lanes.count)
    }
    return tally.isEmpty
      ? "Runs without progression: no data"
      : "Without progression to the end: " + Wording.tally(tally)
  }

  /// What is drawn.
  var subtitle: String {
    let total = arms.map(\.lanes.count).reduce(0, +)
    let text = "One lane = one virtual run, its length = days until progression or the end"
    guard Self.drawnLanes < total else { return text }
    return text + " · \(drawnLanes.map(\.lanes.count).reduce(0, +)) of "
      + "\(Numbers.count(total, "run")) drawn"
  }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Swimmer chart, a lane for each virtual run:",
      parts: arms.map { item in
        let median = Summary.median(item.lanes.map(\.length))
        let days = median.map { ", median length \(Numbers.grouped($0)) days" } ?? ""
        return "\(Wording.short(item.arm.label)) \(item.lanes.count { $0.isGoingOn }) of "
          + "\(item.lanes.count) without progression\(days), "
          + "\(item.lanes.count { $0.cleared != nil }) cleared"
      })
  }

  /// The lanes, a row for each run.
  package var csv: String {
    var table = Table([
      "arm", "run", "days", "first response", "cleared", "going on", "unconfirmed",
      "limited by the tissue",
    ])
    for item in arms {
      for (index, lane) in item.lanes.enumerated() {
        table.append([
          item.arm.label, "\(index + 1)", Numbers.plain(lane.length),
          lane.firstShrink.map(Numbers.plain) ?? "", lane.cleared.map(Numbers.plain) ?? "",
          lane.isGoingOn ? "1" : "0", lane.isUnconfirmed ? "1" : "0", lane.isLimited ? "1" : "0",
        ])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    let shown = drawnLanes
    let count = shown.map(\.lanes.count).reduce(0, +)
    let (lane, gap) = (14.0 + 4, 16.0)
    let lanesHeight = Double(count) * lane + Double(shown.count) * gap
    let room = 675.0 - 72 - 64 - 30
    let height = max(675, (675 + lanesHeight - room).rounded(.up))
    var sheet = Sheet(theme, title: title, subtitle: subtitle, height: height)
    let style = sheet.style
    let ink = ChartColour(light: 0x1A1A1A, dark: 0xF2F2F2)
    let top = sheet.drawKey(
      Self.marks.filter { mark in shown.contains { $0.lanes.contains(where: mark.isIn) } }
        .map { KeyEntry(shape: $0.shape, colour: ink, name: $0.name) })
    let last = max(lastDay, shown.flatMap(\.lanes).map(\.length).max() ?? 0)
    let names = min(
      280 * style.typeFactor,
      shown.map { Lettering.width(of: $0.arm.label, in: style.label) }.max() ?? 0)
    let left = max(88, style.border + names + 12)
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let area = PlotArea(
      frame: Rectangle(
        x: left, y: top, width: sheet.drawing.width - left - 48, height: bottom - top),
      span: 0...last, scale: .linear(Ticks(values: [0, 1])), style: style)
    area.drawDayAxis(on: &sheet.drawing, ticks: Ticks.days(from: 0, to: last), name: axis)
    for day in Ticks.days(from: 0, to: last).values {
      sheet.drawing.line(
        [Point(x: area.x(day), y: top), Point(x: area.x(day), y: bottom)],
        Stroke(paint: theme.grid, width: 1))
    }
    let used = Double(count) * lane + Double(max(0, shown.count - 1)) * gap
    let pitch = used <= 0 ? lane : lane * min(1.8, max(0.5, (bottom - top - 12) / used))
    var y = top + 6
    for item in shown {
      draw(item, from: y, pitch: pitch, area, nameWidth: names, on: &sheet.drawing)
      y += Double(item.lanes.count) * pitch + gap * pitch / lane
    }
    return sheet.drawing
  }
}

extension SwimmerChart {
  /// The marks of lanes; a mark that no lane has needs no place in the key.
  private static let marks: [(shape: MarkerShape, name: String, isIn: @Sendable (Lane) -> Bool)] = [
    (.triangle, "first response", { $0.firstShrink != nil }),
    (.circle, "cleared", { $0.cleared != nil }),
    (.arrow, "still without progression", { $0.isGoingOn }),
    (.cross, "progression, unconfirmed", { $0.isUnconfirmed }),
    (.bar, "limited by the tissue", { $0.isLimited }),
  ]

  /// The arms with their lanes sorted, and evenly thinned where there are too many.
  private var drawnLanes: [Arm] {
    let total = arms.map(\.lanes.count).reduce(0, +)
    return arms.map { item in
      let sorted = item.lanes.enumerated()
        .sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }
        .map(\.element)
      guard Self.drawnLanes < total else { return Arm(arm: item.arm, lanes: sorted) }
      let limit = max(1, sorted.count * Self.drawnLanes / total)
      let kept = (0..<min(limit, sorted.count)).map { sorted[$0 * sorted.count / limit] }
      return Arm(arm: item.arm, lanes: kept)
    }
  }

  private func draw(
    _ item: Arm, from top: Double, pitch: Double, _ area: PlotArea, nameWidth: Double,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let paint = style.theme.paint(item.arm.colour)
    let thickness = min(14, pitch * 0.8)
    for (index, lane) in item.lanes.enumerated() {
      let y = top + (Double(index) + 0.5) * pitch
      let end = area.x(lane.length)
      drawing.fill(
        Rectangle(
          x: area.frame.x, y: y - thickness / 2, width: max(1, end - area.frame.x),
          height: thickness), paint.faded(to: 0.55))
      // What came after progression still belongs to this run.
      if let last = [lane.firstShrink, lane.cleared].compactMap(\.self).max(), lane.length < last {
        drawing.line(
          [Point(x: end, y: y), Point(x: area.x(last), y: y)],
          style.stroke(paint.faded(to: 0.55), 1.5))
      }
      let radius = min(8, thickness * 0.55)
      let ink = style.theme.ink
      if let day = lane.firstShrink {
        drawing.marker(.triangle, at: Point(x: area.x(day), y: y), radius: radius, ink)
      }
      if let day = lane.cleared {
        drawing.marker(.circle, at: Point(x: area.x(day), y: y), radius: radius, ink)
      }
      let shape: MarkerShape? =
        lane.isGoingOn ? .arrow : lane.isUnconfirmed ? .cross : lane.isLimited ? .bar : nil
      if let shape {
        drawing.marker(shape, at: Point(x: end + 6 + radius, y: y), radius: radius, ink)
      }
    }
    let height = max(Double(item.lanes.count), 1) * pitch
    let limit = max(1, min(3, Int(height / style.labelSpacing)))
    let lines = Lettering.wrapped(item.arm.label, to: nameWidth, in: style.label, lines: limit)
    let first = top + height / 2 - Double(lines.count - 1) / 2 * style.labelSpacing
    for (index, line) in lines.enumerated() {
      let baseline = first + Double(index) * style.labelSpacing + style.label.middle
      drawing.text(
        line, at: Point(x: style.border, y: baseline), style.label, paint, role: .label)
    }
  }
}
