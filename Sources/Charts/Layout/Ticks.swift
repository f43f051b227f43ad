import Foundation

/// The round numbers at which an axis is marked.
struct Ticks: Equatable, Sendable {
  /// The numbers, from the lowest to the highest; the first and the last end the axis.
  var values: [Double]

  /// The lowest number.
  var bottom: Double { values.first ?? 0 }
  /// The highest number.
  var top: Double { values.last ?? 1 }

  /// The largest number that an axis reaches, and the smallest above 0 at which one ends: beyond them
  /// steps are no numbers any more.
  private static let (largest, smallest) = (1e300, 1e-300)
  /// Whole numbers of steps are counted up to here.
  private static let mostSteps = 9e15

  /// Returns a number that an axis can reach.
  static func reachable(_ value: Double) -> Double {
    value.isNaN ? 0 : min(largest, max(-largest, value))
  }

  /// Returns ticks from 0 to a round number that is not below the maximum.
  ///
  /// - Parameters:
  ///   - maximum: The largest number that is drawn.
  ///   - steps: How many steps the axis may have; the choice with the least empty space wins.
  ///   - whole: Whether only whole numbers make sense, as for counts.
  /// - Returns: The ticks.
  static func fromZero(
    to maximum: Double, steps: ClosedRange<Int> = 3...5, whole: Bool = false
  ) -> Ticks {
    let maximum = reachable(maximum.isFinite ? maximum : 0)
    guard smallest < maximum else {
      return Ticks(values: whole ? [0, 5, 10] : [0, 0.5, 1])
    }
    var best: (top: Double, step: Double, count: Int)?
    for count in steps.reversed() {
      let step = roundStep(atLeast: maximum / Double(count), whole: whole)
      // A very small maximum of whole numbers needs fewer steps than asked for.
      let used = max(1, Int((maximum / step - 1e-9).rounded(.up)))
      let top = step * Double(used)
      if best.map({ top < $0.top - 1e-9 * top }) ?? true { best = (top, step, used) }
    }
    guard let best else { return Ticks(values: [0, 1]) }
    return Ticks(values: (0...best.count).map { cleaned(Double($0) * best.step) })
  }

  /// Returns ticks for relative changes that enclose both numbers; −100 %, below which nothing can
  /// fall, is always one of them.
  static func changes(from minimum: Double, to maximum: Double) -> Ticks {
    let (minimum, maximum) = (reachable(minimum), reachable(maximum))
    let top = max(maximum, 0)
    let bottom = min(minimum, -1)
    var step = 0.25
    for factor in [2.0, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2]
    where 8 * step < top - bottom {
      step *= factor
    }
    while 8 * step < top - bottom { step *= 10 }
    let first = (bottom / step + 1e-9).rounded(.down)
    let last = max((top / step - 1e-9).rounded(.up), first + 1)
    let values = (Int(first)...Int(last)).map { cleaned(Double($0) * step) }
    // With steps of 200 % and more the axis ends at −100 % all the same.
    return Ticks(values: values.map { minimum < -1 ? $0 : max($0, -1) })
  }

  /// Returns powers of ten that enclose positive numbers.
  static func decades(from minimum: Double, to maximum: Double) -> Ticks {
    let low = log10(max(reachable(minimum), 1e-12)).rounded(.down)
    let high = max(log10(max(reachable(maximum), 1e-12)).rounded(.up), low + 1)
    let step = max(1, ((high - low) / 6).rounded(.up))
    let count = Int(((high - low) / step).rounded(.up))
    return Ticks(values: (0...count).map { pow(10, low + Double($0) * step) })
  }

  /// Returns days at which the time axis is marked: weeks where there is room for them.
  static func days(from first: Double, to last: Double) -> Ticks {
    let (first, last) = (reachable(first), reachable(last))
    let span = max(last - first, 1e-9)
    let step: Double =
      switch span {
      case ...2: roundStep(atLeast: span / 5, whole: false)
      case ...10: 1
      case ..<21: 2
      case ...84: 7
      default: 7 * roundStep(atLeast: span / 7 / 9, whole: true)
      }
    let start = (first / step - 1e-9).rounded(.up)
    let end = (last / step + 1e-9).rounded(.down)
    guard start <= end, -mostSteps < start, end < mostSteps else { return Ticks(values: [first]) }
    return Ticks(values: (Int(start)...Int(end)).map { cleaned(Double($0) * step) })
  }

  /// Returns the smallest round number that is not below another.
  private static func roundStep(atLeast minimum: Double, whole: Bool) -> Double {
    let scale = pow(10, log10(minimum).rounded(.down))
    for factor in [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] {
      let step = cleaned(factor * scale)
      guard minimum <= step * (1 + 1e-9) else { continue }
      if whole && step < 1 { return 1 }
      if whole && step != step.rounded() { continue }
      return step
    }
    return whole ? max(1, 10 * scale) : 10 * scale
  }

  /// Returns a number without the last binary digits, so that 0.1 × 3 is written 0.3.
  private static func cleaned(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    let scale = pow(10, 11 - log10(abs(value)).rounded(.down))
    guard scale.isFinite, 0 < scale else { return value }
    return (value * scale).rounded() / scale
  }
}
