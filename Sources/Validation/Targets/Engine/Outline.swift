/// The outline of a crowd of cells: where a disc rolls that is too large to get in between them.
struct Outline {
  /// The pairs of neighbours on the outline.
  let edges: [(from: SIMD2<Double>, to: SIMD2<Double>)]

  /// Finds the outline (an α-shape).
  ///
  /// Two cells are neighbours on it if a disc touches both and holds no cell, on one side alone.
  ///
  /// - Parameters:
  ///   - places: The middles of the cells.
  ///   - disc: The radius of the disc.
  init(of places: [SIMD2<Double>], disc: Double) {
    func isEmpty(_ middle: SIMD2<Double>, but one: Int, _ other: Int) -> Bool {
      places.indices.allSatisfy { cell in
        cell == one || cell == other
          || disc * disc <= Self.square(of: places[cell] - middle)
      }
    }
    var edges: [(from: SIMD2<Double>, to: SIMD2<Double>)] = []
    for (one, place) in places.enumerated() {
      for other in places.indices.dropFirst(one + 1) {
        let way = places[other] - place
        let square = Self.square(of: way)
        guard 0 < square, square < 4 * disc * disc else { continue }
        let middle = (place + places[other]) / 2
        let across = SIMD2(-way.y, way.x) * (disc * disc / square - 0.25).squareRoot()
        let isFree = isEmpty(middle + across, but: one, other)
        if isFree != isEmpty(middle - across, but: one, other) {
          edges.append((place, places[other]))
        }
      }
    }
    self.edges = edges
  }

  /// The mean distance of the outline from a place, each pair by its length.
  func meanDistance(from place: SIMD2<Double>) -> Double {
    let lengths = edges.map { Self.square(of: $0.to - $0.from).squareRoot() }
    let sum = zip(edges, lengths).reduce(0) { sum, pair in
      let middle = (pair.0.from + pair.0.to) / 2
      return sum + pair.1 * Self.square(of: middle - place).squareRoot()
    }
    return sum / lengths.reduce(0, +)
  }

  private static func square(of way: SIMD2<Double>) -> Double { way.x * way.x + way.y * way.y }
}
