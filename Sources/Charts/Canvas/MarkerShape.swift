/// A shape that stands for a kind of thing, in keys and scatter plots.
public enum MarkerShape: String, Sendable, CaseIterable {
  /// A filled square with rounded corners.
  case square
  /// A filled circle.
  case circle
  /// The outline of a circle.
  case openCircle
  /// A square standing on a corner.
  case diamond
  /// A triangle pointing up.
  case triangle
  /// A triangle pointing down.
  case downTriangle
  /// Two crossing strokes.
  case cross
  /// A short line.
  case bar
  /// An arrow to the right.
  case arrow
}

extension Drawing {
  /// Adds a shape around a centre.
  mutating func marker(
    _ shape: MarkerShape, at centre: Point, radius: Double, _ paint: Paint
  ) {
    let (x, y, r) = (centre.x, centre.y, radius)
    let side = r * 0.9
    let stroke = Stroke(paint: paint, width: max(1.5, r * 0.32))
    switch shape {
    case .square:
      fill(
        Rectangle(x: x - side, y: y - side, width: 2 * side, height: 2 * side), paint,
        radius: side * 0.3)
    case .circle:
      add(.circle(centre, radius: r, fill: paint, stroke: nil))
    case .openCircle:
      add(.circle(centre, radius: r - stroke.width / 2, fill: nil, stroke: stroke))
    case .diamond:
      let corners = [(0.0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)]
      add(
        .area(corners.map { Point(x: x + $0.0 * r, y: y + $0.1 * r) }, fill: paint, stroke: nil))
    case .triangle, .downTriangle:
      let up: Double = shape == .triangle ? 1 : -1
      let corners = [(0.0, -1.0), (1, 0.8), (-1, 0.8)]
      add(
        .area(
          corners.map { Point(x: x + $0.0 * r, y: y + up * $0.1 * r) }, fill: paint, stroke: nil))
    case .cross:
      line([Point(x: x - side, y: y - side), Point(x: x + side, y: y + side)], stroke)
      line([Point(x: x - side, y: y + side), Point(x: x + side, y: y - side)], stroke)
    case .arrow:
      line([Point(x: x - r, y: y), Point(x: x + r * 0.4, y: y)], stroke)
      let corners = [(1.1, 0.0), (0, -0.8), (0, 0.8)]
      add(
        .area(corners.map { Point(x: x + $0.0 * r, y: y + $0.1 * r) }, fill: paint, stroke: nil))
    case .bar:
      line([Point(x: x - r, y: y), Point(x: x + r, y: y)], stroke)
    }
  }
}
