import Tissue

/// The log-rank test of two groups (Mantel 1966; in the form of Kleinbaum & Klein, "Survival
/// Analysis", chapter 2): whether events come earlier in one of them than chance would have it.
package struct LogRank: Sendable, Equatable {
  /// The events of the second group.
  package let observed: Double
  /// The events that the second group would have had if the groups were alike.
  package let expected: Double
  /// The statistic, with one degree of freedom.
  package let chiSquare: Double
  /// The chance of a statistic at least as large if the groups were alike.
  package let pValue: Double

  /// Creates the test of two groups, or nothing if it has no variance (no events at all, or no two
  /// runs at risk together).
  package init?(_ first: [Survival], _ second: [Survival]) {
    let days = Set((first + second).filter { $0.hasEvent }.map { $0.day }).sorted()
    var (observed, expected, variance) = (0.0, 0.0, 0.0)
    for day in days {
      let n1 = Double(first.count { day <= $0.day })
      let n2 = Double(second.count { day <= $0.day })
      let d2 = Double(second.count { $0.hasEvent && $0.day == day })
      let d = d2 + Double(first.count { $0.hasEvent && $0.day == day })
      let n = n1 + n2
      observed += d2
      expected += d * n2 / n
      if 1 < n { variance += d * (n1 / n) * (n2 / n) * (n - d) / (n - 1) }
    }
    guard 0 < variance else { return nil }
    self.observed = observed
    self.expected = expected
    chiSquare = (observed - expected) * (observed - expected) / variance
    pValue = Self.upperTail(chiSquare)
  }

  /// The chance that a chi-square with one degree of freedom is larger: erfc(√(x/2)).
  ///
  /// Erfc by its series for small arguments and its continued fraction for large ones (Abramowitz &
  /// Stegun 7.1.6 and 7.1.14).
  static func upperTail(_ chiSquare: Double) -> Double {
    let z = (max(0, chiSquare) / 2).squareRoot()
    let factor = 1.128_379_167_095_512_6
    if z < 2 {
      var (term, sum) = (z, z)
      var k = 1.0
      while 1e-17 * sum < term {
        term *= 2 * z * z / (2 * k + 1)
        sum += term
        k += 1
      }
      return min(1, max(0, 1 - factor * Elementary.exp(-z * z) * sum))
    }
    guard z < 26 else { return 0 }
    var tail = z
    for k in stride(from: 60.0, to: 0, by: -1) { tail = z + k / 2 / tail }
    return Elementary.exp(-z * z) * factor / 2 / tail
  }
}
