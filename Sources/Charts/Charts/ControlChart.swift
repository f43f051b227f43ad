/// What became of a run: the day it had the event, or the day until which it was watched without.
package struct FollowUp: Sendable, Equatable {
  /// The day of the event or the last day watched.
  package let day: Double
  /// Whether the event happened on that day; otherwise the run is censored.
  package let hasEvent: Bool

  /// Creates the outcome of a run.
  package init(day: Double, hasEvent: Bool) {
    self.day = day
    self.hasEvent = hasEvent
  }
}

/// The share of runs without an event so far, as steps in the form of Kaplan and Meier, with the
/// numbers at risk below (K4); or the share that had it, which rises.
///
/// More than four arms have a panel each, with the first one in grey behind the others.
package struct ControlChart: Chart {
  /// The runs of an arm.
  package struct Arm: Sendable, Equatable {
    /// The arm.
    package let arm: ChartArm
    /// What became of each run.
    package let followUps: [FollowUp]
    /// The days and the lower and upper shares of an interval, drawn with twenty runs or more.
    package let band: [BandStep]

    /// Creates the runs of an arm; days that are not finite are left out.
    package init(arm: ChartArm, followUps: [FollowUp], band: [BandStep] = []) {
      self.arm = arm
      self.followUps = followUps.filter(\.day.isFinite)
      self.band = band
    }
  }

  /// The interval of a share from a day on.
  package struct BandStep: Sendable, Equatable {
    /// The day from which the interval holds.
    package let day: Double
    /// The lower end, 0 to 1.
    package let lower: Double
    /// The upper end, 0 to 1.
    package let upper: Double

    /// Creates a step.
    package init(day: Double, lower: Double, upper: Double) {
      self.day = day
      self.lower = lower
      self.upper = upper
    }
  }

  /// The finding; generated from the numbers when empty.
  package let heading: String
  /// The event in words, such as “progression”.
  package let event: String
  /// Whether the share of runs that had the event is drawn, which rises; otherwise of those without.
  package let rises: Bool
  /// What the days below are.
  package let axis: String
  /// The last day of the experiment.
  package let lastDay: Double
  /// The arms.
  package let arms: [Arm]
  /// Whether arms may be held against the first one, which is then drawn behind each of many.
  package let isRanked: Bool

  /// Creates a chart.
  package init(
    heading: String = "", event: String, rises: Bool = false, axis: String = "Day",
    lastDay: Double, arms: [Arm], isRanked: Bool = true
  ) {
    self.isRanked = isRanked
    self.heading = heading
    self.event = event
    self.rises = rises
    self.axis = axis
    self.lastDay = lastDay.isFinite ? max(lastDay, 1) : 1
    self.arms = arms
  }
}

extension ControlChart.Arm {
  /// The shares without the event from days on, in the form of Kaplan and Meier: at each day with
  /// events the share is multiplied by the part of those at risk that had none.
  var steps: [(day: Double, share: Double)] {
    var share = 1.0
    var result = [(day: 0.0, share: 1.0)]
    let days = followUps.filter(\.hasEvent).map(\.day).sorted()
    var index = 0
    while index < days.count {
      let day = days[index]
      let events = days.count { $0 == day }
      let atRisk = followUps.count { day <= $0.day }
      share *= 1 - Double(events) / Double(atRisk)
      result.append((day, share))
      index += events
    }
    return result
  }

  /// Returns the share still under control on a day.
  func share(on day: Double) -> Double { Self.share(on: day, of: steps) }

  /// Returns the share on a day of steps that were made once for many days.
  static func share(on day: Double, of steps: [(day: Double, share: Double)]) -> Double {
    steps.last { $0.day <= day }?.share ?? 1
  }

  /// Returns how many runs are at risk on a day, and how many had the event or were censored before.
  ///
  /// Together they are all runs. A run that is censored on the day itself is still at risk on it.
  func tally(on day: Double, last: Double) -> (atRisk: Int, events: Int, censored: Int) {
    func isOver(_ item: FollowUp) -> Bool {
      item.hasEvent ? item.day <= day : item.day < day
    }
    let over = followUps.filter(isOver)
    let events = over.count { $0.hasEvent }
    return (followUps.count - over.count, events, over.count - events)
  }
}

extension ControlChart {
  /// What the chart shows, as one sentence with the finding.
  package var title: String {
    if !heading.isEmpty { return heading }
    let shares = arms.map {
      "\($0.arm.letter) \(Numbers.percent(shown($0.share(on: lastDay))))"
    }
    return "\(rises ? "With" : "Without") the event by day \(Numbers.grouped(lastDay)): "
      + (shares.isEmpty ? "no data" : shares.joined(separator: ", "))
  }

  /// The share that is drawn for a share without the event.
  private func shown(_ share: Double) -> Double { rises ? 1 - share : share }

  /// What is drawn and in how many runs.
  var subtitle: String {
    "Share of \(Wording.runs(arms.map(\.followUps.count))) \(rises ? "with" : "without") the "
      + "event (\(event)) · "
      + "upright tick = no longer watched"
      + (arms.contains(where: hasBand) ? ", band = 95 % interval" : "")
      + (hasPanels ? panelNotes : "")
  }

  /// Whether the first arm is drawn behind the others.
  var hasControl: Bool { hasPanels && isRanked }

  /// What the chart shows for those who cannot see it.
  package var altText: String {
    Wording.altText(
      "Step chart of virtual runs \(rises ? "with" : "without") the event "
        + "(\(Wording.short(event, limit: 48))) "
        + "over \(Numbers.grouped(lastDay)) days:",
      parts: arms.map { item in
        "\(Wording.short(item.arm.label)) \(Numbers.percent(shown(item.share(on: lastDay)))) of "
          + "\(Wording.runs([item.followUps.count])) at the end"
      })
  }

  /// What became of each run, a row for each.
  package var csv: String {
    var table = Table(["arm", "run", "day", "event"])
    for item in arms {
      for (index, followUp) in item.followUps.enumerated() {
        table.append([
          item.arm.label, "\(index + 1)", Numbers.plain(followUp.day),
          followUp.hasEvent ? "1" : "0",
        ])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  package func drawing(theme: ChartTheme) -> Drawing {
    if hasPanels { return panelDrawing(theme: theme) }
    var sheet = Sheet(theme, title: title, subtitle: subtitle)
    let style = sheet.style
    let tableHeight = Double(arms.count + 1) * style.note.lineHeight + 8
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style) - tableHeight
    let names = EndLabels.width(of: arms.map(\.arm.label), style)
    let ticks = Ticks.days(from: 0, to: lastDay)
    let table = tableCells(ticks)
    let widest = Self.widest(table, style)
    // The first cell of the table is centred below day 0 and must not touch the arm's letter.
    let left = max(
      88, style.border + PlotArea.numbersWidth(["100 %"], style),
      style.border + 26 * style.typeFactor + widest / 2)
    let right = sheet.drawing.width - names - EndLabels.distance - style.border
    let area = PlotArea(
      frame: Rectangle(x: left, y: sheet.top, width: right - left, height: bottom - sheet.top),
      span: 0...lastDay, scale: .linear(Ticks(values: [0, 0.25, 0.5, 0.75, 1])), style: style)
    area.drawValueAxis(on: &sheet.drawing, label: Numbers.percent)
    area.drawDayAxis(on: &sheet.drawing, ticks: ticks, name: axis)
    for item in arms.reversed() { drawBand(of: item, in: area, on: &sheet.drawing) }
    var labels: [(name: String, paint: Paint, y: Double)] = []
    for item in arms.reversed() {
      let paint = theme.paint(item.arm.colour)
      drawSteps(of: item, paint, dash: item.arm.dash, in: area, on: &sheet.drawing)
      labels.insert((item.arm.label, paint, area.y(shown(item.share(on: lastDay)))), at: 0)
    }
    EndLabels(labels, area: area.frame, style: style)
      .draw(at: right + EndLabels.distance, on: &sheet.drawing)
    drawTable(
      below: bottom + PlotArea.dayAxisHeight(style), in: area, ticks, table, on: &sheet.drawing)
    return sheet.drawing
  }
}

extension ControlChart {
  /// Bands need many runs to mean something and few arms to be told apart.
  private func hasBand(_ item: Arm) -> Bool {
    20 <= item.followUps.count && !item.band.isEmpty && arms.count <= 3
  }

  private func drawBand(of item: Arm, in area: PlotArea, on drawing: inout Drawing) {
    guard hasBand(item) else { return }
    let ends = item.band.dropFirst().map(\.day) + [lastDay]
    var upper: [Point] = []
    var lower: [Point] = []
    for (step, end) in zip(item.band, ends) {
      upper += [area.point(step.day, shown(step.upper)), area.point(end, shown(step.upper))]
      lower += [area.point(step.day, shown(step.lower)), area.point(end, shown(step.lower))]
    }
    let paint = drawing.theme.paint(item.arm.colour).faded(to: 0.18)
    drawing.add(.area(upper + lower.reversed(), fill: paint, stroke: nil))
  }

  /// Draws the steps of an arm, with a tick for each run that was no longer watched.
  func drawSteps(
    of item: Arm, _ paint: Paint, dash: LineDash, in area: PlotArea, on drawing: inout Drawing
  ) {
    guard !item.followUps.isEmpty else { return }
    var points: [Point] = []
    let steps = item.steps
    for step in steps where step.day <= lastDay {
      if let last = points.last { points.append(Point(x: area.x(step.day), y: last.y)) }
      points.append(area.point(step.day, shown(step.share)))
    }
    let end = item.followUps.map(\.day).max() ?? lastDay
    if let last = points.last {
      points.append(Point(x: area.x(min(max(end, 0), lastDay)), y: last.y))
    }
    drawing.line(points, area.style.stroke(paint, 4, dash: dash))
    for followUp in item.followUps where !followUp.hasEvent && followUp.day < lastDay {
      let place = area.point(followUp.day, shown(Arm.share(on: followUp.day, of: steps)))
      drawing.line(
        [Point(x: place.x, y: place.y - 9), Point(x: place.x, y: place.y + 9)],
        Stroke(paint: paint, width: area.style.line(2)))
    }
  }

  /// Returns the numbers of the table: a row for each arm, a column for each tick.
  func tableCells(_ ticks: Ticks) -> [[String]] {
    arms.map { item in
      ticks.values.map { day -> String in
        let tally = item.tally(on: day, last: lastDay)
        return "\(tally.atRisk) / \(tally.events) / \(tally.censored)"
      }
    }
  }

  /// Returns the width of the widest number of the table.
  static func widest(_ cells: [[String]], _ style: Style) -> Double {
    cells.flatMap(\.self).map { Lettering.width(of: $0, in: style.note) }.max() ?? 0
  }

  /// What the numbers below the days are.
  static let tableName = "Runs at risk / had the event / censored"

  /// Draws how many runs are at risk, had the event and are censored, below the ticks.
  private func drawTable(
    below top: Double, in area: PlotArea, _ ticks: Ticks, _ cells: [[String]],
    on drawing: inout Drawing
  ) {
    let style = area.style
    let height = style.note.lineHeight
    drawing.text(
      Self.tableName, at: Point(x: style.border, y: top + style.note.ascent), style.note,
      style.theme.secondary, role: .note)
    for (row, item) in arms.enumerated() {
      let rowTop = top + Double(row + 1) * height
      drawing.text(
        item.arm.letter, at: Point(x: style.border, y: rowTop + style.note.ascent),
        Font(size: style.note.size, isBold: true), style.theme.paint(item.arm.colour), role: .note)
      drawTableRow(
        cells[row], below: rowTop, in: area, ticks, widest: Self.widest(cells, style), on: &drawing)
    }
  }

  /// Draws the numbers of an arm below the ticks, as many as fit beside each other.
  func drawTableRow(
    _ cells: [String], below top: Double, in area: PlotArea, _ ticks: Ticks, widest: Double,
    on drawing: inout Drawing
  ) {
    let style = area.style
    let spacing = area.frame.width / Double(max(1, ticks.values.count - 1))
    let every = max(1, Int(((widest + 10) / max(spacing, 1)).rounded(.up)))
    for (index, day) in ticks.values.enumerated() where index.isMultiple(of: every) {
      drawing.text(
        cells[index], at: Point(x: area.x(day), y: top + style.note.ascent), style.note,
        style.theme.ink, anchor: .middle, role: .note)
    }
  }
}
