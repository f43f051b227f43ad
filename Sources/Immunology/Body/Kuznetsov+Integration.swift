import Tissue

extension Kuznetsov {
  /// Returns the states at equal distances in time.
  ///
  /// - Parameters:
  ///   - start: The state at the beginning.
  ///   - units: How long, in units of time.
  ///   - count: The number of equal parts.
  /// - Returns: The state at the beginning and after each part.
  /// - Precondition: Neither number of cells is negative, and there are effectors.
  public func course(from start: State, units: Double, parts count: Int) -> [State] {
    var states = [start]
    for _ in 0..<count {
      states.append(advanced(from: states[states.count - 1], units: units / Double(count)))
    }
    return states
  }

  /// Returns the state after some time.
  ///
  /// - Parameters:
  ///   - start: The state at the beginning.
  ///   - units: How long, in units of time.
  ///   - tolerance: The relative error that a step may make.
  /// - Returns: The state then.
  /// - Precondition: Neither number of cells is negative, and there are effectors.
  public func advanced(from start: State, units: Double, tolerance: Double = 1e-9) -> State {
    precondition(0 < start.effectors && 0 <= start.tumour, "Cells cannot be fewer than none.")
    let hasTumour = 0 < start.tumour
    // Logarithms; without a tumour the second stays as it is and counts for nothing.
    var point = SIMD2(
      Elementary.log(start.effectors), hasTumour ? Elementary.log(start.tumour) : 0)
    func slope(_ point: SIMD2<Double>) -> SIMD2<Double> {
      let effectors = Elementary.exp(point[0])
      let tumour = hasTumour ? Elementary.exp(point[1]) : 0
      return SIMD2(
        supply / effectors + netGain(tumour: tumour),
        hasTumour ? growth * (1 - crowding * tumour) - effectors : 0)
    }
    var (time, step) = (0.0, min(0.01, units))
    while time < units {
      // Rounding must not leave a last step of nearly nothing.
      let isLast = units <= time + step * (1 + 1e-9)
      if isLast { step = units - time }
      let (next, error) = Self.dormandPrince(from: point, step: step, slope: slope)
      if error <= tolerance {
        point = next
        time = isLast ? units : time + step
      }
      // The error grows like the fifth power of the step; 0.9 leaves some slack.
      let factor = 0 < error ? 0.9 * Elementary.power(tolerance / error, 0.2) : 5
      step *= min(5, max(0.2, factor))
    }
    return State(
      effectors: Elementary.exp(point[0]), tumour: hasTumour ? Elementary.exp(point[1]) : 0)
  }

  /// One step of fifth order and the difference to that of fourth order.
  private static func dormandPrince(
    from start: SIMD2<Double>, step: Double, slope: (SIMD2<Double>) -> SIMD2<Double>
  ) -> (next: SIMD2<Double>, error: Double) {
    var slopes: [SIMD2<Double>] = []
    func moved(by weights: [Double]) -> SIMD2<Double> {
      var sum = SIMD2<Double>(0, 0)
      for (weight, slope) in zip(weights, slopes) { sum += weight * slope }
      return step * sum
    }
    for weights in stages { slopes.append(slope(start + moved(by: weights))) }
    let difference = moved(by: zip(fifthOrder, fourthOrder).map { $0 - $1 })
    return (start + moved(by: fifthOrder), max(abs(difference[0]), abs(difference[1])))
  }

  // Dormand and Prince 1980, table 2; the last stage is the step of fifth order itself.
  private static let stages: [[Double]] = [
    [],
    [1.0 / 5],
    [3.0 / 40, 9.0 / 40],
    [44.0 / 45, -56.0 / 15, 32.0 / 9],
    [19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729],
    [9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656],
    fifthOrder,
  ]
  private static let fifthOrder = [
    35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84, 0,
  ]
  private static let fourthOrder = [
    5179.0 / 57600, 0, 7571.0 / 16695, 393.0 / 640, -92097.0 / 339_200, 187.0 / 2100, 1.0 / 40,
  ]
}
