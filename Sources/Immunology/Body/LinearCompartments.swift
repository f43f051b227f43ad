import Tissue

/// Amounts of a drug that move between up to three compartments at constant rates.
///
/// dx/dt = M·x + u with positive rates between compartments and a constant inflow into the first.
/// The inflow is a fourth amount that stays as it is and feeds the first. The step e^(M·t)·x is summed as a series of
/// positive terms, e^(−s·t)·Σ (t·(M + s))ⁿ·x/n! with s the largest rate of loss, so it is exact to
/// rounding for any length and no amount becomes negative.
struct LinearCompartments: Sendable, Equatable {
  /// The amounts.
  private(set) var amounts = SIMD4<Double>(repeating: 0)

  /// Column by column, M + s: where the content of a compartment goes.
  private let columns: [SIMD4<Double>]
  private let shift: Double

  /// Creates empty compartments.
  ///
  /// - Parameters:
  ///   - transfers: The rates per day from one compartment to another.
  ///   - losses: The rates per day at which each loses its content for good.
  init(transfers: [(from: Int, to: Int, rate: Double)], losses: [Double]) {
    var matrix = [SIMD4<Double>](repeating: SIMD4(repeating: 0), count: 4)
    matrix[3][0] = 1
    for (index, loss) in losses.enumerated() { matrix[index][index] -= loss }
    for transfer in transfers {
      matrix[transfer.from][transfer.to] += transfer.rate
      matrix[transfer.from][transfer.from] -= transfer.rate
    }
    var largest = 0.0
    for index in 0..<4 { largest = max(largest, -matrix[index][index]) }
    for index in 0..<4 { matrix[index][index] += largest }
    shift = largest
    columns = matrix
  }

  /// Whether there is nothing in any compartment.
  var isEmpty: Bool { amounts == SIMD4(repeating: 0) }

  /// Puts an amount into a compartment.
  mutating func add(_ amount: Double, to compartment: Int) { amounts[compartment] += amount }

  /// Runs forward by some days.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - inflow: The amount per day that runs into the first compartment.
  mutating func advance(days: Double, inflow: Double = 0) {
    guard 0 < days, 0 < inflow || !isEmpty else { return }
    amounts[3] = inflow
    // Up to 8 the series needs at most 50 terms and loses no digits: all terms are positive.
    let count = max(1, (shift * days / 8).rounded(.up))
    let step = days / count
    let decay = Elementary.exp(-shift * step)
    for _ in 0..<Int(count) {
      var term = amounts
      var sum = amounts
      for order in 1...50 {
        let factor = step / Double(order)
        var next = columns[0] * term[0]
        for column in 1..<4 { next += columns[column] * term[column] }
        term = next * factor
        sum += term
        if term.sum() <= 1e-17 * sum.sum() { break }
      }
      let after = sum * decay
      amounts = after.replacing(with: 0, where: after .< 1e-12)
      amounts[3] = inflow
    }
    amounts[3] = 0
  }

  /// Visits all amounts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(lanesOf: &amounts)
  }
}
