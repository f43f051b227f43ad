import Tissue

/// The distribution of Student's t, for tests and intervals of means.
enum StudentT {
  /// The chance that t is at least so far from zero, on either side, if there is no difference.
  ///
  /// I(ν/(ν + t²); ν/2, ½), the regularised incomplete beta function (Abramowitz & Stegun 26.7.1).
  static func bothTails(_ t: Double, degrees: Double) -> Double {
    guard t.isFinite else { return 0 }
    return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// How far from zero t is with a chance on either side.
  static func quantile(bothTails chance: Double, degrees: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while chance < bothTails(high, degrees: degrees), high < 1e9 { high *= 2 }
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if chance < bothTails(middle, degrees: degrees) { low = middle } else { high = middle }
    }
    return high
  }

  /// The regularised incomplete beta function, by its continued fraction (Lentz's method).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard 0 < x else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast below the mean.
    if (a + 1) / (a + b + 2) < x { return 1 - incompleteBeta(1 - x, b, a) }
    let front = Elementary.exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * Elementary.log(x)
        + b * Elementary.log(1 - x))
    let tiny = 1e-300
    var (c, d) = (1.0, 1 - (a + b) * x / (a + 1))
    d = 1 / (abs(d) < tiny ? tiny : d)
    var fraction = d
    for step in 1..<500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      for part in [even, odd] {
        d = 1 + part * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + part / c
        if abs(c) < tiny { c = tiny }
        fraction *= c * d
      }
      if abs(c * d - 1) < 1e-14 { break }
    }
    return front * fraction / a
  }

  /// The logarithm of the gamma function for positive numbers, by Stirling's series.
  static func logGamma(_ x: Double) -> Double {
    var (value, shift) = (x, 0.0)
    while value < 12 {
      shift += Elementary.log(value)
      value += 1
    }
    let inverse = 1 / value
    let square = inverse * inverse
    let series =
      inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)))
    return (value - 0.5) * Elementary.log(value) - value + 0.918_938_533_204_672_7 + series - shift
  }
}
