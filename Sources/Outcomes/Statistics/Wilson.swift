/// The interval of a proportion by Wilson's score.
///
/// It stays inside 0 to 1 and has a width even for none or all of the runs, unlike the textbook
/// formula p ± z·√(p(1−p)/n). Wilson 1927, "Probable inference, the law of succession, and
/// statistical inference"; the form here is equation 3 (method 3) of Newcombe 1998, Statistics in
/// Medicine 17, 857–872.
package enum Wilson {
  /// Returns the 95 % interval of a proportion, or nothing without any trial.
  package static func interval(successes: Int, trials: Int) -> Interval? {
    guard 0 < trials, (0...trials).contains(successes) else { return nil }
    let (n, z) = (Double(trials), Interval.normal95)
    let p = Double(successes) / n
    let half = z * (z * z + 4 * n * p * (1 - p)).squareRoot()
    let bottom = 2 * (n + z * z)
    let middle = 2 * n * p + z * z
    return Interval(
      lower: successes == 0 ? 0 : max(0, (middle - half) / bottom),
      upper: successes == trials ? 1 : min(1, (middle + half) / bottom))
  }
}
