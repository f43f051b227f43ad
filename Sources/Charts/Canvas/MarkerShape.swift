import Foundation

/// A shape that stands for a kind of thing, in keys and scatter plots.
public enum MarkerShape: String, Sendable, CaseIterable {
  /// A filled square with rounded corners.
  case square
  /// A filled square without one corner.
  case notchedSquare
  /// A filled circle.
  case circle
  /// The outline of a circle.
  case openCircle
  /// A circle with a dot inside.
  case ringedCircle
  /// A filled circle without its middle.
  case dottedCircle
  /// The outline of a circle with a bar across.
  case barredCircle
  /// A circle whose lower half is filled.
  case halfCircle
  /// A hexagon.
  case hexagon
  /// A star with four arms.
  case star
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
    case .notchedSquare:
      let corners = [(-1.0, -1.0), (0, -1), (0, 0), (1, 0), (1, 1), (-1, 1)]
      add(
        .area(
          corners.map { Point(x: x + $0.0 * side, y: y + $0.1 * side) }, fill: paint, stroke: nil))
    case .circle:
      add(.circle(centre, radius: r, fill: paint, stroke: nil))
    case .openCircle:
      add(.circle(centre, radius: r - stroke.width / 2, fill: nil, stroke: stroke))
    case .ringedCircle:
      add(.circle(centre, radius: r - stroke.width / 2, fill: nil, stroke: stroke))
      add(.circle(centre, radius: r * 0.38, fill: paint, stroke: nil))
    case .dottedCircle:
      let line = r * 0.6
      add(
        .circle(centre, radius: r - line / 2, fill: nil, stroke: Stroke(paint: paint, width: line)))
    case .barredCircle:
      add(.circle(centre, radius: r - stroke.width / 2, fill: nil, stroke: stroke))
      line([Point(x: x - r, y: y), Point(x: x + r, y: y)], stroke)
    case .halfCircle:
      add(.circle(centre, radius: r - stroke.width / 2, fill: nil, stroke: stroke))
      let arc = (0...12).map { Double($0) / 12 * Double.pi }
      add(
        .area(
          arc.map { Point(x: x + r * 0.9 * cos($0), y: y + r * 0.9 * sin($0)) }, fill: paint,
          stroke: nil))
    case .hexagon:
      let corners = [
        (-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0),
      ]
      add(
        .area(corners.map { Point(x: x + $0.0 * r, y: y + $0.1 * r) }, fill: paint, stroke: nil))
    case .star:
      let corners = [
        (0.0, -1.25), (0.35, -0.35), (1.25, 0), (0.35, 0.35), (0, 1.25), (-0.35, 0.35), (-1.25, 0),
        (-0.35, -0.35),
      ]
      add(
        .area(corners.map { Point(x: x + $0.0 * r, y: y + $0.1 * r) }, fill: paint, stroke: nil))
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
