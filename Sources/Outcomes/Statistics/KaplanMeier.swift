import Tissue

/// The share of runs without an event, in the form of Kaplan and Meier (1958).
///
/// The variance of the share is Greenwood's; intervals are made on the scale of log(−log S), on
/// which they stay between 0 and 1 (Kalbfleisch & Prentice 1980, equation 1.13).
package struct KaplanMeier: Sendable, Equatable {
  /// A day with events, and the share after it.
  package struct Step: Sendable, Equatable {
    /// The day.
    package let day: Double
    /// The runs at risk just before it.
    package let atRisk: Int
    /// The events on it.
    package let events: Int
    /// The share without the event from it on.
    package let share: Double
    /// The standard error of the share.
    package let standardError: Double
    /// The 95 % interval of the share.
    package let interval: Interval
  }

  /// The steps in the order of the days.
  package let steps: [Step]

  /// Creates the curve of some runs.
  package init(_ runs: [Survival]) {
    let days = Set(runs.filter { $0.hasEvent }.map { $0.day }).sorted()
    var share = 1.0
    var sum = 0.0
    steps = days.map { day in
      let atRisk = runs.count { day <= $0.day }
      let events = runs.count { $0.hasEvent && $0.day == day }
      let survivors = atRisk - events
      share *= Double(survivors) / Double(atRisk)
      sum += Double(events) / (Double(atRisk) * Double(survivors))
      return Step(
        day: day, atRisk: atRisk, events: events, share: share,
        standardError: survivors == 0 ? 0 : share * sum.squareRoot(),
        interval: Self.interval(share, sum))
    }
  }

  /// The share without the event on a day.
  package func share(on day: Double) -> Double { steps.last { $0.day <= day }?.share ?? 1 }

  /// The first day on which half of the runs or fewer are without the event.
  package var medianDay: Double? { steps.first { $0.share <= 0.5 }?.day }

  private static func interval(_ share: Double, _ sum: Double) -> Interval {
    // At 0 and 1 the scale has no end, and there is nothing to be said.
    guard 0 < share, share < 1, sum.isFinite else { return Interval(lower: share, upper: share) }
    let logarithm = Elementary.log(share)
    let width = Interval.normal95 * sum.squareRoot() / -logarithm
    return Interval(
      lower: Elementary.exp(logarithm * Elementary.exp(width)),
      upper: Elementary.exp(logarithm * Elementary.exp(-width)))
  }
}
