/// What one arm differs from another by, virtual patient for virtual patient.
package struct PairedDifference: Sendable, Equatable {
  /// The second arm minus the first, for each patient.
  package let differences: [Double]
  /// The mean difference.
  package let mean: Double
  /// The 95 % interval of the mean difference, or `nil` for fewer than two patients.
  package let interval: Interval?
  /// How many times more runs would be needed if the arms had patients of their own.
  ///
  /// For the same precision of the mean difference: (variance of A + variance of B) / variance of
  /// the differences. `nil` when all differences are equal, and for fewer than three patients.
  package let pairingGain: Double?

  /// Creates the difference of two arms whose values are in the same order of patients.
  ///
  /// - Returns: Nothing if there are no pairs, or not one value of each arm for each.
  package init?(from first: [Double], to second: [Double]) {
    guard !first.isEmpty, first.count == second.count else { return nil }
    differences = zip(first, second).map { $1 - $0 }
    mean = differences.reduce(0, +) / Double(differences.count)
    interval = Bootstrap.meanInterval(differences)
    let unpaired = Moments(first).variance + Moments(second).variance
    let paired = Moments(differences).variance
    pairingGain = first.count < 3 || paired == 0 ? nil : unpaired / paired
  }

  /// The runs in all that would probably tell the arms apart if the mean difference is real, or
  /// `nil` if no number can be given.
  ///
  /// The usual formula for paired samples, n = ((z₀.₉₇₅ + z₀.₈) · s / d)², which finds a true
  /// difference of this size in 8 of 10 comparisons.
  package var runsToSettle: Int? {
    let moments = Moments(differences)
    guard 3 <= moments.count, mean != 0, 0 < moments.variance else { return nil }
    let power80 = 0.841_621_233_572_914
    let factor = Interval.normal95 + power80
    let needed = factor * factor * moments.variance / (mean * mean)
    return needed < 100_000 ? max(6, Int(needed.rounded(.up))) : nil
  }
}
