/// When something was given.
package struct TreatmentCourse: Sendable, Equatable {
  /// What is given, such as “dose”.
  package let name: String
  /// The days on which it is given.
  package let days: [Double]
  /// What follows the first day, such as “in the laboratory”, empty for nothing.
  package let after: String

  /// Creates a course; the days are sorted.
  package init(name: String, days: [Double], after: String = "") {
    self.name = name
    self.days = days.filter(\.isFinite).sorted()
    self.after = after
  }

  /// What stands at the line of the first day.
  var label: String {
    guard let first = days.first else { return "" }
    let day = Numbers.grouped(first)
    let what = days.count == 1 ? "\(name), day \(day)" : "\(name) 1, day \(day)"
    return after.isEmpty ? what : "\(what) · \(after)"
  }
}

/// The marks of treatments on a time axis: an upright line with a name for the first day of each
/// course, small triangles on the axis for all of them.
struct TreatmentMarks: Sendable {
  /// A course with the row in which its name stands.
  private struct Placed {
    var course: TreatmentCourse
    var label: String
    var row: Int
    var isLeft: Bool
    var days: [Double]
  }

  private var placed: [Placed] = []
  private let style: Style

  /// The number of rows of names above the plot.
  private var rowCount: Int { (placed.map(\.row).max() ?? -1) + 1 }

  /// The distance of the lowest row from the panel below it: the upper half of the topmost number
  /// of the value axis stands there.
  static func lift(_ style: Style) -> Double { style.axis.middle + 5 }

  /// The distance of the baselines in the lowest row from the panel below it.
  static func baseline(_ style: Style) -> Double {
    lift(style) + style.note.lineHeight / 2 - style.note.middle
  }

  /// The room that the names need above the plot.
  var height: Double {
    Double(rowCount) * style.note.lineHeight + (rowCount == 0 ? 0 : Self.lift(style) + 2)
  }

  /// Chooses a row for each name so that none covers another.
  ///
  /// - Parameters:
  ///   - courses: What was given, and when.
  ///   - area: The panel whose time axis is used.
  ///   - canvas: The width of the canvas.
  ///   - panelName: The name at the left of the lowest row, empty for none.
  ///   - style: The sizes in force.
  init(
    _ courses: [TreatmentCourse], area: PlotArea, canvas: Double, panelName: String = "",
    style: Style
  ) {
    self.style = style
    var taken: [[ClosedRange<Double>]] = []
    if !panelName.isEmpty {
      let width = Lettering.width(of: panelName, in: style.panel)
      taken.append([0...(style.border + width + 12)])
    }
    // The later a course begins the lower its name, so that the line of an earlier one, on its way
    // down, passes the name at its left.
    let ordered = courses.enumerated().sorted { first, second in
      let (early, late) = (first.element.days.first ?? 0, second.element.days.first ?? 0)
      return (late, first.offset) < (early, second.offset)
    }
    for course in ordered.map(\.element) {
      let days = course.days.filter { area.span.contains($0) }
      guard let first = days.first else { continue }
      let start = area.x(first)
      let room = canvas - style.border
      let label = Lettering.shortened(course.label, to: room / 2, in: style.note)
      let width = Lettering.width(of: label, in: style.note) + 20
      let isLeft = room < start + width
      let extent = isLeft ? (start - width - 8)...(start + 8) : (start - 8)...(start + width + 8)
      var row = 0
      while row < taken.count && taken[row].contains(where: { $0.overlaps(extent) }) { row += 1 }
      if row == taken.count { taken.append([]) }
      taken[row].append(extent)
      placed.append(
        Placed(course: course, label: label, row: row, isLeft: isLeft, days: days))
    }
  }

  /// Draws names above the topmost panel and lines through all panels.
  func draw(on drawing: inout Drawing, through areas: [PlotArea]) {
    guard let top = areas.first else { return }
    let paint = style.theme.secondary
    let radius = 6 * style.typeFactor
    func middle(_ item: Placed) -> Double {
      top.frame.y - Self.lift(style) - (Double(item.row) + 0.5) * style.note.lineHeight
    }
    for item in placed {
      guard let first = item.days.first else { continue }
      let x = top.x(first)
      let stroke = style.thinDashes(style.theme.axis)
      drawing.line(
        [Point(x: x, y: middle(item) + radius), Point(x: x, y: top.frame.bottom)], stroke)
      for area in areas.dropFirst() {
        drawing.line(
          [Point(x: x, y: area.frame.y), Point(x: x, y: area.frame.bottom)], stroke)
      }
    }
    for item in placed {
      guard let first = item.days.first else { continue }
      let x = top.x(first)
      let offset = item.isLeft ? -radius - 6 : radius + 6
      let text = TextMark(
        string: item.label, place: Point(x: x + offset, y: middle(item) + style.note.middle),
        font: style.note, paint: paint, anchor: item.isLeft ? .end : .start, role: .note)
      drawing.fill(text.bounds, style.theme.background)
      drawing.marker(.downTriangle, at: Point(x: x, y: middle(item)), radius: radius, paint)
      drawing.add(.text(text))
    }
  }

  /// Draws a small triangle on the axis for each day of a course of several; above the data, with a
  /// rim that keeps it apart from them.
  func drawDoses(on drawing: inout Drawing, along area: PlotArea) {
    for item in placed where 1 < item.days.count {
      for day in item.days {
        let place = Point(x: area.x(day), y: area.frame.bottom - 7 * style.typeFactor)
        drawing.marker(
          .downTriangle, at: place, radius: 8 * style.typeFactor, style.theme.background)
        drawing.marker(
          .downTriangle, at: place, radius: 5.5 * style.typeFactor, style.theme.secondary)
      }
    }
  }
}
