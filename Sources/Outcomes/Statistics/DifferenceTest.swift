import Tissue

/// Whether two arms differ in a number by more than chance would have it.
struct DifferenceTest: Sendable, Equatable {
  /// The mean difference, the second arm minus the first.
  let mean: Double
  /// The chance of a difference at least as large if there were none.
  let pValue: Double
  /// The standard error of the mean difference, and its degrees of freedom; nothing for shares.
  private let spread: (error: Double, degrees: Double)?

  static func == (left: Self, right: Self) -> Bool {
    left.mean == right.mean && left.pValue == right.pValue
  }

  /// The fewest runs of each arm with which a difference is stated at all.
  static let fewestRuns = 3

  /// Compares means by Student's t, of the differences of virtual patients where both arms have the
  /// same ones, by Welch's otherwise.
  ///
  /// - Returns: Nothing with fewer than three runs in an arm.
  init?(_ first: [Double], _ second: [Double], arePaired: Bool) {
    guard Self.fewestRuns <= min(first.count, second.count),
      (first + second).allSatisfy({ $0.isFinite })
    else { return nil }
    let (error, degrees): (Double, Double)
    if arePaired, first.count == second.count {
      let moments = Moments(zip(first, second).map { $1 - $0 })
      mean = moments.mean
      error = (moments.variance / Double(moments.count)).squareRoot()
      degrees = Double(moments.count - 1)
    } else {
      let (a, b) = (Moments(first), Moments(second))
      mean = b.mean - a.mean
      let (u, v) = (a.variance / Double(a.count), b.variance / Double(b.count))
      error = (u + v).squareRoot()
      let bottom = u * u / Double(a.count - 1) + v * v / Double(b.count - 1)
      degrees = 0 < bottom ? (u + v) * (u + v) / bottom : Double(a.count + b.count - 2)
    }
    spread = (error, degrees)
    pValue =
      mean == 0 ? 1 : error == 0 ? 0 : StudentT.bothTails(mean / error, degrees: degrees)
  }

  /// Compares how many runs of each arm had something, by Fisher's exact test.
  init?(_ first: Int, of all: Int, _ second: Int, of others: Int) {
    guard Self.fewestRuns <= min(all, others) else { return nil }
    mean = Double(second) / Double(others) - Double(first) / Double(all)
    spread = nil
    func logChoose(_ n: Int, _ k: Int) -> Double {
      StudentT.logGamma(Double(n + 1)) - StudentT.logGamma(Double(k + 1))
        - StudentT.logGamma(Double(n - k + 1))
    }
    let had = first + second
    func chance(_ k: Int) -> Double {
      Elementary.exp(
        logChoose(all, k) + logChoose(others, had - k) - logChoose(all + others, had))
    }
    let seen = chance(first)
    let possible = max(0, had - others)...min(all, had)
    pValue = min(1, possible.map(chance).filter { $0 <= seen * (1 + 1e-9) }.reduce(0, +))
  }

  /// The interval of the mean difference that misses the truth with a chance; nothing for shares.
  func interval(missing chance: Double) -> Interval? {
    guard let spread else { return nil }
    let half = spread.error * StudentT.quantile(bothTails: chance, degrees: spread.degrees)
    return Interval(lower: mean - half, upper: mean + half)
  }

  /// Which of several tests hold together at 5 %, by Holm's steps (Holm 1979).
  static func holding(_ pValues: [Double]) -> [Bool] {
    var holds = pValues.map { _ in false }
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (step, index) in order.enumerated() {
      guard pValues[index] <= 0.05 / Double(pValues.count - step) else { break }
      holds[index] = true
    }
    return holds
  }
}
