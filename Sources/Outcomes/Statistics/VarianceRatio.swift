/// The distribution of F, the ratio of two variances that are estimated from normal numbers.
enum VarianceRatio {
  /// The chance that the ratio is at least so large if both variances are the same.
  ///
  /// I(ν₂/(ν₂ + ν₁F); ν₂/2, ν₁/2), the regularised incomplete beta function (Abramowitz & Stegun
  /// 26.6.2).
  ///
  /// - Parameters:
  ///   - ratio: The ratio.
  ///   - above: The degrees of freedom of the variance above the line.
  ///   - below: Those of the variance below it.
  /// - Returns: The chance, from 0 to 1.
  static func upperTail(_ ratio: Double, above: Double, below: Double) -> Double {
    guard ratio.isFinite else { return 0 }
    guard 0 < ratio else { return 1 }
    return StudentT.incompleteBeta(below / (below + above * ratio), below / 2, above / 2)
  }
}
