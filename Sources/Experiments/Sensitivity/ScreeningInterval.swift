import Basics
import Tissue

/// The values between which a screening moves a setting.
///
/// They are chosen, not measured: a number of the catalogue has a range of what is *allowed*, which is
/// often far wider than what is plausible, and few have a measured spread.
package struct ScreeningInterval: Sendable, Equatable {
  /// How values lie between the ends.
  package enum Scale: String, Sendable, CaseIterable {
    /// By equal ratios, around the scenario's value.
    case ratio
    /// Shares, by equal ratios of what has it to what has it not.
    case odds
    /// By equal differences, from nothing to the default of the catalogue.
    case difference
  }

  /// The lower end.
  package let lowest: Double
  /// The upper end.
  package let highest: Double
  /// How values lie between them.
  package let scale: Scale
  /// Whether values are rounded to whole numbers.
  let isWhole: Bool
}

extension ScreeningInterval {
  /// Chooses an interval; there is none where there is no other value to move to: of what is 0 here
  /// and in the catalogue there is no half and no double.
  ///
  /// - Parameters:
  ///   - value: The scenario's value.
  ///   - range: The values that a scenario may give.
  ///   - isWhole: Whether only whole numbers make sense.
  ///   - standard: The default of the catalogue.
  ///   - factor: How many times smaller and larger than the scenario's value the ends are.
  init?(
    around value: Double, in range: ClosedRange<Double>, isWhole: Bool, standard: Double?,
    factor: Double
  ) {
    let isShare = range.lowerBound == 0 && range.upperBound == 1 && 0 < value && value < 1
    var ends: (Double, Double)
    if value == 0 {
      guard let standard, standard != 0 else { return nil }
      scale = .difference
      ends = (min(0, standard), max(0, standard))
    } else if isShare && !isWhole {
      scale = .odds
      ends = (
        value / (value + factor * (1 - value)), factor * value / (factor * value + 1 - value)
      )
    } else {
      scale = .ratio
      let (less, more) = (value / factor, value * factor)
      ends = (min(less, more), max(less, more))
    }
    ends = (max(ends.0, range.lowerBound), min(ends.1, range.upperBound))
    if isWhole {
      ends = (ends.0.rounded(), ends.1.rounded())
      if ends.0 == ends.1 {
        ends = (max(value - 1, range.lowerBound), min(value + 1, range.upperBound))
      }
    } else {
      ends = (Self.tidy(ends.0), Self.tidy(ends.1))
    }
    (lowest, highest, self.isWhole) = (ends.0, ends.1, isWhole)
    guard lowest < highest, range.contains(lowest), range.contains(highest) else { return nil }
  }

  /// The value at a place, from 0 at the lower end to 1 at the upper one.
  func value(at place: Double) -> Double {
    if place <= 0 { return lowest }
    if 1 <= place { return highest }
    let value: Double
    switch scale {
    case .difference: value = lowest + (highest - lowest) * place
    case .ratio where 0 < lowest || highest < 0:
      value = lowest * Elementary.power(highest / lowest, place)
    // An end that was moved to 0 leaves no ratio.
    case .ratio: value = lowest + (highest - lowest) * place
    case .odds:
      let (low, high) = (lowest / (1 - lowest), highest / (1 - highest))
      guard 0 < low, high.isFinite else { return lowest + (highest - lowest) * place }
      let odds = low * Elementary.power(high / low, place)
      value = odds / (1 + odds)
    }
    return isWhole ? value.rounded() : Self.tidy(value)
  }

  /// Four digits are as many as a chosen number has.
  static func tidy(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    var power = 1.0
    while abs(value) * power < 1000 { power *= 10 }
    while 10_000 <= abs(value) * power { power /= 10 }
    return ((value * power).rounded() / power).withoutNoise
  }
}
