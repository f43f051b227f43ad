/// Lines without the points that nobody can see.
enum ThinLine {
  /// The largest distance, in pixels of the layout, of a point that is left out from the line that
  /// is drawn without it: a fifth of a pixel, on the thinnest line that there is.
  static let tolerance = 0.2

  /// Returns the points that a line needs to pass all within the tolerance.
  ///
  /// It is the way of Ramer, Douglas and Peucker; the first and the last point stay.
  static func points(_ points: [Point]) -> [Point] {
    guard 2 < points.count else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    (isKept[0], isKept[points.count - 1]) = (true, true)
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      var farthest = first
      var distance = tolerance * tolerance
      for index in (first + 1)..<last {
        let here = squaredDistance(points[index], from: points[first], to: points[last])
        if distance < here { (farthest, distance) = (index, here) }
      }
      guard farthest != first else { continue }
      isKept[farthest] = true
      if 1 < farthest - first { open.append((first, farthest)) }
      if 1 < last - farthest { open.append((farthest, last)) }
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// The squared distance of a point from the piece of a line between two others.
  private static func squaredDistance(_ point: Point, from start: Point, to end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / max(length, 1e-12)
    let share = min(max(along, 0), 1)
    let (x, y) = (point.x - start.x - share * dx, point.y - start.y - share * dy)
    return x * x + y * y
  }
}
