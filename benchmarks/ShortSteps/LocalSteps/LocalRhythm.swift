/// When cells are looked at.
final class LocalRhythm {
  /// The number of this step, in a byte.
  var step: UInt8 = 0
  /// The time of a step in minutes.
  let minutes: Float
  /// The longest way in a step in µm.
  let limit: Float
  /// The square of the way after which a cell wakes those whom it pushes, in µm².
  let farSquare: Float
  /// The speed by which a cell goes half of the tolerance until its next look at the latest, in
  /// µm/min.
  let slowest: Float
  private let waySquare: Float
  private let turnSquare: Float
  // Whole numbers of steps for the highest bits of fourth powers of them.
  private let waits: UnsafeMutablePointer<UInt8>

  /// For how many steps what woke a cell is taken to have lasted.
  ///
  /// Were it the whole time since the last look, a push that has just begun would count as if it had
  /// grown all the while, and cells that a crawler comes upon would go too far.
  static let wokenSteps: UInt8 = 1

  // Sign, exponent and three bits of a number: a fourth root is then right to 3 %.
  private static let bits = 12

  /// - Parameters:
  ///   - minutes: The time of a step.
  ///   - limit: The longest way in a step in µm.
  ///   - tolerance: How far a cell may go between two looks in µm.
  ///   - longest: The most steps between two looks.
  init(minutes: Float, limit: Float, tolerance: Float, longest: Int) {
    (self.minutes, self.limit) = (minutes, limit)
    farSquare = 4 * tolerance * tolerance
    slowest = 0.5 * tolerance / (Float(longest) * minutes)
    // A way of k·Δt·|v| is at most half of the tolerance, and one of ½·(k·Δt)²·|dv/dt| a fifth of it:
    // of the shares that give as many looks, those with the smallest errors (benchmarks/NOTES.md).
    let perStep = tolerance / minutes
    waySquare = 0.5 * perStep * (0.5 * perStep)
    turnSquare = 0.4 * perStep * (0.4 * perStep)
    waits = .allocate(capacity: 1 << Self.bits)
    for pattern in 0..<1 << Self.bits {
      let fourth = Float(bitPattern: UInt32(pattern) << (32 - UInt32(Self.bits)))
      let steps = fourth.squareRoot().squareRoot()
      // What is no number, or below 0, is one step.
      (waits + pattern).initialize(
        to: 1 < steps ? UInt8(min(steps, Float(longest))) : 1)
    }
  }

  deinit { waits.deallocate() }

  /// The fourth power of how many steps cells may wait for their next look.
  ///
  /// - Parameters:
  ///   - speed: The squares of their speeds in µm/min.
  ///   - change: The squares of the changes of their velocities since the last look.
  ///   - steps: How many steps that was ago.
  /// - Returns: The fourth powers; where 0 is divided by 0, what is no number.
  @inline(__always)
  func fourthPower(speed: Lanes8, change: Lanes8, steps: Lanes8) -> Lanes8 {
    let byWay = Lanes8(waySquare) / speed
    // 0 divided by 0 is no number; then the second counts, and 1 step if it is none either.
    return (byWay * byWay).smaller(Lanes8(turnSquare) * (steps * steps) / change)
  }

  /// How many steps a cell may wait for its next look.
  @inline(__always)
  func wait(ofFourthPower number: Float) -> UInt8 {
    waits[Int(number.bitPattern &>> (32 - UInt32(Self.bits)))]
  }
}
