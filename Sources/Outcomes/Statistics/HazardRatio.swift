import Tissue

/// How many times faster events come in the second group than in the first: Cox's model with one
/// covariate.
///
/// The partial likelihood (Cox 1972) is made larger by Newton's steps; runs with events on the same
/// day are handled by Efron's formula (Efron 1977, equation 5), which R uses too. The interval is
/// Wald's: exp(b ± 1.96·s).
package struct HazardRatio: Sendable, Equatable {
  /// The logarithm of the ratio.
  package let coefficient: Double
  /// The standard error of the logarithm.
  package let standardError: Double

  /// The ratio.
  package var ratio: Double { Elementary.exp(coefficient) }
  /// The 95 % interval of the ratio.
  package var interval: Interval {
    let half = Interval.normal95 * standardError
    return Interval(
      lower: Elementary.exp(coefficient - half), upper: Elementary.exp(coefficient + half))
  }

  /// Creates the ratio of two groups, or nothing if there is none: with all events in one group it
  /// would be zero or infinite.
  package init?(_ first: [Survival], _ second: [Survival]) {
    guard first.contains(where: { $0.hasEvent }), second.contains(where: { $0.hasEvent }) else {
      return nil
    }
    let days = Set((first + second).filter { $0.hasEvent }.map { $0.day }).sorted()
    let tables = days.map { day in
      (
        n1: Double(first.count { day <= $0.day }), n2: Double(second.count { day <= $0.day }),
        d1: first.count { $0.hasEvent && $0.day == day },
        d2: second.count { $0.hasEvent && $0.day == day }
      )
    }
    var b = 0.0
    var information = 0.0
    for _ in 0..<60 {
      let weight = Elementary.exp(b)
      var slope = 0.0
      information = 0
      for table in tables {
        let events = table.d1 + table.d2
        slope += Double(table.d2)
        for tie in 0..<events {
          let left = Double(tie) / Double(events)
          let second = weight * (table.n2 - left * Double(table.d2))
          let share = second / (table.n1 - left * Double(table.d1) + second)
          slope -= share
          information += share * (1 - share)
        }
      }
      guard 0 < information else { return nil }
      // A step of more than 2 in the logarithm would overshoot.
      let step = min(2, max(-2, slope / information))
      b += step
      if abs(step) < 1e-12 { break }
    }
    guard abs(b) < 15 else { return nil }
    coefficient = b
    standardError = 1 / information.squareRoot()
  }
}
