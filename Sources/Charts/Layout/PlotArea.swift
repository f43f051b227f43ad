import Foundation

/// How values are turned into heights.
enum ValueScale: Equatable, Sendable {
  /// Evenly between the lowest and the highest tick.
  case linear(Ticks)
  /// Evenly between powers of ten; zero has a line of its own below them.
  case logarithmic(Ticks)

  /// The numbers at which the axis is marked.
  var ticks: Ticks {
    switch self {
    case .linear(let ticks), .logarithmic(let ticks): ticks
    }
  }
}

/// The rectangle in which data are drawn, with its axes.
struct PlotArea: Sendable {
  /// The rectangle between the axes.
  let frame: Rectangle
  /// The first and the last day or other value to the right.
  let span: ClosedRange<Double>
  /// How values are turned into heights.
  let scale: ValueScale
  /// The sizes in force.
  let style: Style

  /// The height that the line of zeros takes below a logarithmic axis.
  private var zeroBand: Double {
    if case .logarithmic = scale { return 30 * style.typeFactor }
    return 0
  }

  /// Returns the place to the right of a day or other value.
  func x(_ value: Double) -> Double {
    let length = span.upperBound - span.lowerBound
    guard 0 < length else { return frame.x + frame.width / 2 }
    return Self.onCanvas(
      frame.x + (value - span.lowerBound) / length * frame.width, otherwise: frame.x)
  }

  /// Returns a place that can be drawn at: numbers far beyond an axis lie far beyond its canvas, and
  /// what is no number at its beginning.
  private static func onCanvas(_ place: Double, otherwise: Double) -> Double {
    place.isNaN ? otherwise : min(1e7, max(-1e7, place))
  }

  /// Returns the height of a value.
  func y(_ value: Double) -> Double {
    let height = frame.height - zeroBand
    switch scale {
    case .linear(let ticks):
      return Self.onCanvas(
        frame.bottom - (value - ticks.bottom) / (ticks.top - ticks.bottom) * height,
        otherwise: frame.bottom)
    case .logarithmic(let ticks):
      guard 0 < value else { return frame.bottom }
      let (low, high) = (log10(ticks.bottom), log10(ticks.top))
      return Self.onCanvas(
        frame.bottom - zeroBand - max(0, (log10(value) - low) / (high - low)) * height,
        otherwise: frame.bottom)
    }
  }

  /// Returns the place of a day and a value.
  func point(_ day: Double, _ value: Double) -> Point { Point(x: x(day), y: y(value)) }

  /// Returns the places of values on days; surplus days or values are left out.
  func points(_ days: [Double], _ values: [Double]) -> [Point] {
    zip(days, values).map { point($0, $1) }
  }

  /// Returns the room that the numbers at the value axis need, their distance included.
  static func numbersWidth(_ labels: [String], _ style: Style) -> Double {
    (labels.map { Lettering.width(of: $0, in: style.axis) }.max() ?? 0) + 10
  }
}

extension PlotArea {
  /// Draws the horizontal lines and the numbers at them.
  func drawValueAxis(
    on drawing: inout Drawing, label: (Double) -> String = Numbers.grouped
  ) {
    var values = scale.ticks.values
    if case .logarithmic = scale { values.insert(0, at: 0) }
    for value in values {
      let height = y(value)
      let isBase = value == 0
      drawing.line(
        [Point(x: frame.x, y: height), Point(x: frame.right, y: height)],
        Stroke(paint: isBase ? style.theme.axis : style.theme.grid, width: 1))
      drawing.text(
        label(value), at: Point(x: frame.x - 10, y: height + style.axis.middle), style.axis,
        style.theme.secondary, anchor: .end, role: .axis)
    }
  }

  /// Draws the name of the panel above it, on a plate that interrupts the lines of treatments.
  func drawName(_ name: String, _ paint: Paint, on drawing: inout Drawing) {
    let room = drawing.width - 2 * style.border
    let text = TextMark(
      string: Lettering.shortened(name, to: room, in: style.panel),
      place: Point(x: style.border, y: frame.y - TreatmentMarks.baseline(style)),
      font: style.panel, paint: paint, anchor: .start, role: .axis)
    guard !text.string.isEmpty else { return }
    drawing.fill(text.bounds, style.theme.background)
    drawing.add(.text(text))
  }

  /// The room that the name of a panel needs above it.
  static func nameHeight(_ style: Style) -> Double {
    style.panel.lineHeight + TreatmentMarks.lift(style)
  }

  /// Draws ticks, their numbers and the name of the axis below the area.
  func drawDayAxis(
    on drawing: inout Drawing, ticks: Ticks, name: String, isNumbered: Bool = true,
    label: (Double) -> String = Numbers.grouped
  ) {
    for value in ticks.values {
      let place = x(value)
      drawing.line(
        [Point(x: place, y: frame.bottom), Point(x: place, y: frame.bottom + 6)],
        Stroke(paint: style.theme.axis, width: 1))
      guard isNumbered else { continue }
      drawing.text(
        label(value), at: Point(x: place, y: frame.bottom + 8 + style.axis.ascent), style.axis,
        style.theme.secondary, anchor: .middle, role: .axis)
    }
    guard isNumbered else { return }
    drawing.text(
      name,
      at: Point(
        x: frame.centre.x, y: frame.bottom + 8 + style.axis.ascent + style.axis.lineHeight),
      style.axis, style.theme.secondary, anchor: .middle, role: .axis)
  }

  /// The height that ticks, numbers and the name of the lower axis need.
  static func dayAxisHeight(_ style: Style) -> Double {
    max(64, 8 + style.axis.ascent + style.axis.lineHeight + style.axis.descent + 8)
  }
}
