/// Round cells in a row under the contact law of the engine, in double precision and tiny steps: what
/// the engine's own solution is held against.
///
/// The velocity of a pair is c·(1 − d)² for d < 1, less g·(1 − d/a)² for d < a, with the distance d of
/// their middles in diameters. Fourth-order Runge–Kutta steps.
struct ExactRow {
  /// The places of the middles, in diameters.
  private(set) var places: [Double]
  /// The speeds of repulsion c and adhesion g, in diameters per unit of time.
  let repulsion, adhesion: Double
  /// The distance a up to which cells attract each other, in diameters.
  let range: Double

  /// Places cells at equal distances.
  init(
    of count: Int, spacing: Double, repulsion: Double, adhesion: Double = 0, range: Double = 1
  ) {
    places = (0..<count).map { Double($0) * spacing }
    (self.repulsion, self.adhesion, self.range) = (repulsion, adhesion, range)
  }

  /// How far the middles of the outer cells are apart, in diameters.
  var width: Double { (places.last ?? 0) - (places.first ?? 0) }

  /// Goes on for a time.
  mutating func advance(by time: Double, step: Double) {
    let count = max(1, Int((time / step).rounded(.up)))
    let step = time / Double(count)
    for _ in 0..<count {
      let first = velocities(at: places)
      let second = velocities(at: moved(by: first, step / 2))
      let third = velocities(at: moved(by: second, step / 2))
      let fourth = velocities(at: moved(by: third, step))
      for cell in places.indices {
        places[cell] +=
          step / 6 * (first[cell] + 2 * second[cell] + 2 * third[cell] + fourth[cell])
      }
    }
  }

  private func moved(by velocities: [Double], _ time: Double) -> [Double] {
    zip(places, velocities).map { $0 + time * $1 }
  }

  private func velocities(at places: [Double]) -> [Double] {
    var velocities = [Double](repeating: 0, count: places.count)
    for left in places.indices {
      // Cells keep their order, so all after the first one out of reach are out of reach.
      for right in places.indices.dropFirst(left + 1) {
        let distance = places[right] - places[left]
        guard distance < max(1, range) else { break }
        let (squeeze, near) = (max(0, 1 - distance), max(0, 1 - distance / range))
        let speed = repulsion * squeeze * squeeze - adhesion * near * near
        velocities[left] -= speed
        velocities[right] += speed
      }
    }
    return velocities
  }
}
