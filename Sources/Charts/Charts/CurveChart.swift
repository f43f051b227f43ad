import Foundation

/// Quantities over another quantity: curves of a model, fits, and single points beside them.
///
/// Unlike ``LineChart`` it has no days and no runs: places to the right are any numbers, evenly or by
/// powers of ten. Names stand at the ends of lines; points are told apart by their shape.
public struct CurveChart: Chart {
  /// One quantity.
  public struct Curve: Sendable, Equatable {
    /// How a quantity is drawn.
    public enum Style: Sendable, Equatable {
      /// A line with dashes.
      case line(LineDash)
      /// A marker at each point.
      case markers(MarkerShape)
    }

    /// The name.
    package let name: String
    /// The colour.
    package let colour: ChartColour
    /// How it is drawn.
    package let style: Style
    /// The points, from left to right.
    package let points: [(x: Double, y: Double)]

    /// Creates a curve; points that cannot be drawn are left out.
    public init(
      _ name: String, colour: ChartColour, style: Style, points: [(x: Double, y: Double)]
    ) {
      self.name = name
      self.colour = colour
      self.style = style
      self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
    }

    /// Whether two curves look the same.
    public static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.colour == right.colour && left.style == right.style
        && left.points.elementsEqual(right.points) { $0.x == $1.x && $0.y == $1.y }
    }
  }

  /// What the chart shows, as one sentence with the finding.
  public let title: String
  /// What the axis to the right is.
  package let xName: String
  /// What the heights are.
  package let yName: String
  /// Whether places to the right are powers of ten.
  package let isLogX: Bool
  /// Whether heights are powers of ten.
  package let isLogY: Bool
  /// The curves; the first lies on top.
  package let curves: [Curve]

  /// Creates a chart.
  public init(
    title: String, xName: String, yName: String, isLogX: Bool = false, isLogY: Bool = false,
    curves: [Curve]
  ) {
    self.title = title
    self.xName = xName
    self.yName = yName
    self.isLogX = isLogX
    self.isLogY = isLogY
    self.curves = curves.map { curve in
      Curve(
        curve.name, colour: curve.colour, style: curve.style,
        points: curve.points.filter { (!isLogX || 0 < $0.x) && (!isLogY || 0 < $0.y) })
    }
  }
}

extension CurveChart {
  /// What the chart shows for those who cannot see it.
  public var altText: String {
    let opening =
      "\(Wording.short(yName, limit: 40)) against \(Wording.short(xName, limit: 40)):"
    return Wording.altText(
      opening,
      parts: curves.map { curve in
        let name = Wording.short(curve.name)
        guard let first = curve.points.first, let last = curve.points.last else {
          return "\(name) has no points"
        }
        return "\(name) from \(Numbers.grouped(first.y)) at \(Numbers.grouped(first.x)) to "
          + "\(Numbers.grouped(last.y)) at \(Numbers.grouped(last.x))"
      })
  }

  /// The numbers, a row for each point.
  public var csv: String {
    var table = Table(["curve", xName, yName])
    for curve in curves {
      for point in curve.points {
        table.append([curve.name, Numbers.plain(point.x), Numbers.plain(point.y)])
      }
    }
    return table.csv
  }

  /// Returns the chart laid out in a theme.
  public func drawing(theme: ChartTheme) -> Drawing {
    var sheet = Sheet(theme, title: title, subtitle: yName)
    let style = sheet.style
    let heights = curves.flatMap { $0.points.map(\.y) }
    let scale = self.scale(of: heights)
    let numbers = scale.ticks.values.map(Self.number)
    let left = max(88, style.border + PlotArea.numbersWidth(numbers, style))
    let names = EndLabels.width(of: curves.map(\.name), style)
    let right = sheet.drawing.width - max(names + EndLabels.distance + 2 * style.border, 40)
    let bottom = sheet.drawing.height - PlotArea.dayAxisHeight(style)
    let ticks = xTicks
    let area = PlotArea(
      frame: Rectangle(x: left, y: sheet.top, width: right - left, height: bottom - sheet.top),
      // A little air, so that the first number below stands clear of the lowest beside it.
      span: ticks.bottom - 0.03 * (ticks.top - ticks.bottom)...ticks.top, scale: scale,
      style: style)
    area.drawValueAxis(on: &sheet.drawing, label: Self.number)
    area.drawDayAxis(on: &sheet.drawing, ticks: ticks, name: xName) { value in
      Self.number(isLogX ? pow(10, value) : value)
    }
    draw(in: area, on: &sheet.drawing)
    return sheet.drawing
  }
}

extension CurveChart {
  private func draw(in area: PlotArea, on drawing: inout Drawing) {
    var names: [(name: String, paint: Paint, y: Double)] = []
    for curve in curves.reversed() {
      let paint = drawing.theme.paint(curve.colour)
      let points = curve.points.map { area.point(isLogX ? log10($0.x) : $0.x, $0.y) }
      switch curve.style {
      case .line(let dash): drawing.line(points, area.style.stroke(paint, 4, dash: dash))
      case .markers(let shape):
        for point in points {
          drawing.marker(
            shape, at: point, radius: 8 * drawing.theme.lineFactor.squareRoot(), paint)
        }
      }
      guard let end = points.last else { continue }
      names.insert((curve.name, paint, end.y), at: 0)
    }
    EndLabels(names, area: area.frame, style: area.style)
      .draw(at: area.frame.right + EndLabels.distance + 8, on: &drawing)
  }

  private func scale(of heights: [Double]) -> ValueScale {
    let (low, high) = (heights.min() ?? 0, heights.max() ?? 0)
    if isLogY, 0 < low { return .logarithmic(.decades(from: low, to: high)) }
    guard 0 <= low else { return .linear(Self.ticks(from: low, to: high)) }
    return .linear(.fromZero(to: high))
  }

  /// The ticks below, as logarithms where places are powers of ten.
  private var xTicks: Ticks {
    let places = curves.flatMap { $0.points.map(\.x) }
    guard let low = places.min(), let high = places.max() else { return Ticks(values: [0, 1]) }
    if isLogX { return Ticks(values: Ticks.decades(from: low, to: high).values.map { log10($0) }) }
    return 0 <= low ? .fromZero(to: high, steps: 4...7) : Self.ticks(from: low, to: high)
  }

  /// Round numbers that enclose two of which the first is negative.
  private static func ticks(from low: Double, to high: Double) -> Ticks {
    // The axis reaches to 0 at least.
    let (low, high) = (Ticks.reachable(low), max(Ticks.reachable(high), 0))
    let step = Ticks.fromZero(to: max(high - low, 1e-9)).values[1]
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    return Ticks(values: (Int(first)...Int(last)).map { Double($0) * step })
  }

  /// A number at an axis; large ones as powers of ten.
  private static func number(_ value: Double) -> String {
    guard 1e5 <= abs(value) else { return Numbers.grouped(value) }
    let exponent = Int(log10(abs(value)).rounded(.down))
    let front = Numbers.grouped(value / pow(10, Double(exponent)))
    return front == "1" ? "10^\(exponent)" : "\(front)e\(exponent)"
  }
}
