/// The path of a crawling cell: straight on, with turns at random times (equation B1).
///
/// A direction lasts an exponential time with the mean P. The new one is
/// unit[(1−b)·ξ + b·ĝ], with ξ uniform on the circle or sphere and ĝ along the gradient of what
/// the cell follows. Within a step the turns are placed at their exact times, so the walk has the
/// same statistics for any length of the step: MSD(t) = 2v²P·[t − P·(1 − e^(−t/P))] without bias.
public struct PersistentWalk: Sendable {
  /// The mean time between turns, P, in minutes.
  public let persistence: Float
  /// The weight of the gradient in a new direction, b, from 0 to 1.
  public let bias: Float
  /// Whether the cell moves in three dimensions.
  public let isSolid: Bool

  /// Creates the walk of a type of cell.
  public init(persistence: Float, bias: Float, isSolid: Bool) {
    precondition(0 < persistence && 0 <= bias && bias <= 1, "A bias of \(bias) is not a share.")
    self.persistence = persistence
    self.bias = bias
    self.isSolid = isSolid
  }

  /// Returns where a cell gets in one step.
  ///
  /// - Parameters:
  ///   - direction: The direction, a unit vector; replaced by the one at the end of the step.
  ///   - speed: The speed in µm/min.
  ///   - minutes: The length of the step.
  ///   - gradient: The direction of the gradient, a unit vector or zero; asked for at a turn only,
  ///     because most steps have none.
  ///   - uniforms: Gives the n-th four uniform numbers of this cell in this step.
  /// - Returns: The way in µm.
  @inlinable @inline(__always)
  public func step(
    direction: inout SIMD3<Float>, speed: Float, minutes: Float,
    gradient: @autoclosure () -> SIMD3<Float>, uniforms: (UInt32) -> SIMD4<Float>
  ) -> SIMD3<Float> {
    var way = SIMD3<Float>.zero
    var left = minutes
    // A step of many persistence times has many turns; past the last the direction is kept.
    for turn in 0..<64 as Range<UInt32> {
      let u = uniforms(turn)
      // −ln(1−u)·P ≥ u·P, so a long wait is seen without the logarithm.
      guard u.x * persistence < left else { break }
      let wait = Float(-Elementary.log(1 - Double(u.x))) * persistence
      guard wait < left else { break }
      way += direction * (speed * wait)
      left -= wait
      direction = turned(u, gradient())
    }
    return way + direction * (speed * left)
  }

  /// Returns a fresh direction.
  public func turned(_ u: SIMD4<Float>, _ gradient: SIMD3<Float>) -> SIMD3<Float> {
    let (sine, cosine) = Elementary.sineAndCosine(turns: Double(u.y))
    var fresh = SIMD3<Float>(Float(cosine), Float(sine), 0)
    if isSolid {
      let height = 2 * u.z - 1
      let width = max(0, 1 - height * height).squareRoot()
      fresh = SIMD3(fresh.x * width, fresh.y * width, height)
    }
    let mixed = fresh * (1 - bias) + gradient * bias
    let length = (mixed.x * mixed.x + mixed.y * mixed.y + mixed.z * mixed.z).squareRoot()
    return length < 1e-6 ? fresh : mixed / length
  }
}
