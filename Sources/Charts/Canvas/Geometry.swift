/// A place on the canvas, in pixels of the layout; y points down.
struct Point: Equatable, Sendable {
  /// The distance from the left border.
  var x: Double
  /// The distance from the top border.
  var y: Double
}

/// An upright rectangle on the canvas.
struct Rectangle: Equatable, Sendable {
  /// The left border.
  var x: Double
  /// The top border.
  var y: Double
  /// The extent to the right.
  var width: Double
  /// The extent downwards.
  var height: Double

  /// The right border.
  var right: Double { x + width }
  /// The bottom border.
  var bottom: Double { y + height }
  /// The middle.
  var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

  /// Returns whether another rectangle lies inside, within a tolerance.
  func contains(_ other: Rectangle, within slack: Double = 0.5) -> Bool {
    x - slack <= other.x && y - slack <= other.y
      && other.right <= right + slack && other.bottom <= bottom + slack
  }

  /// Returns whether another rectangle shares more than its border with this one.
  func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Returns the rectangle made larger on each side.
  func grown(by margin: Double) -> Rectangle {
    Rectangle(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}
