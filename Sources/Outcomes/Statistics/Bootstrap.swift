import Tissue

/// Intervals of means by drawing the sample again from itself (Efron & Tibshirani 1993, "An
/// Introduction to the Bootstrap", chapters 6 and 13: the percentile interval).
///
/// The draws come from the counter-based generator under a key of their own, so the same numbers
/// have the same interval on each machine and at each time.
package enum Bootstrap {
  /// The number of samples that are drawn.
  static let samples = 4000
  private static let key: UInt64 = 0xB007_57A9_0000_0001

  /// Returns the 95 % interval of the mean of some numbers, or nothing for fewer than two.
  package static func meanInterval(_ values: [Double]) -> Interval? {
    guard 2 <= values.count else { return nil }
    return percentiles(means(of: values))
  }

  /// Returns the 95 % interval of the difference of two means of independent samples, or nothing
  /// if one has fewer than two numbers.
  package static func differenceInterval(_ first: [Double], _ second: [Double]) -> Interval? {
    guard 2 <= first.count, 2 <= second.count else { return nil }
    let differences = zip(means(of: first, purpose: 1), means(of: second, purpose: 2)).map {
      $1 - $0
    }
    return percentiles(differences)
  }

  /// The means of samples drawn with replacement.
  static func means(of values: [Double], purpose: UInt32 = 0) -> [Double] {
    let draw = Draw(seed: key)
    let count = values.count
    return (0..<samples).map { sample in
      var sum = 0.0
      for block in 0..<((count + 3) / 4) {
        let words = draw.bits(lineage: UInt64(sample), tick: UInt32(block), purpose: purpose)
        for lane in 0..<min(4, count - 4 * block) {
          // The upper half of the product is a position without a division.
          sum += values[Int((UInt64(words[lane]) * UInt64(count)) >> 32)]
        }
      }
      return sum / Double(count)
    }
  }

  private static func percentiles(_ means: [Double]) -> Interval {
    let sorted = means.sorted()
    let tail = sorted.count / 40
    return Interval(lower: sorted[tail], upper: sorted[sorted.count - 1 - tail])
  }
}
