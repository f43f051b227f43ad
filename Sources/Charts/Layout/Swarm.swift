/// Places points of like height side by side, so that each can be seen.
enum Swarm {
  /// Returns how far each point moves to the side.
  ///
  /// Points are taken from the highest to the lowest; each goes to the free place nearest to the
  /// middle.
  ///
  /// - Parameters:
  ///   - heights: The heights of the points.
  ///   - distance: The least distance of two points.
  ///   - halfWidth: The furthest that a point may move.
  /// - Returns: The offsets in the order of the points, or `nil` where the width does not suffice.
  static func offsets(
    _ heights: [Double], distance: Double, halfWidth: Double
  ) -> [Double]? {
    var result = Array(repeating: 0.0, count: heights.count)
    var placed: [Point] = []
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    let reach = max(0, Int(halfWidth / distance))
    var candidates = [0.0]
    for step in 0..<reach {
      let offset = Double(step + 1) * distance
      candidates += [offset, -offset]
    }
    for index in order {
      let y = heights[index]
      // Points come in order of height, so only the last few can be near.
      let near = placed.reversed().prefix { y - $0.y < distance }
      let free = candidates.first { x in
        !near.contains { point in
          let (dx, dy) = (point.x - x, point.y - y)
          return dx * dx + dy * dy < distance * distance * 0.98
        }
      }
      guard let free else { return nil }
      result[index] = free
      placed.append(Point(x: result[index], y: y))
    }
    return result
  }
}
