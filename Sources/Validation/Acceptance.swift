/// The values that pass.
package struct Acceptance: Sendable, Equatable {
  /// The least, if there is one.
  package let lower: Double?
  /// The most, if there is one.
  package let upper: Double?

  private init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// Values in a range.
  package static func within(_ range: ClosedRange<Double>) -> Acceptance {
    Acceptance(lower: range.lowerBound, upper: range.upperBound)
  }

  /// Values not below a number.
  package static func atLeast(_ value: Double) -> Acceptance {
    Acceptance(lower: value, upper: nil)
  }

  /// Values not above a number.
  package static func atMost(_ value: Double) -> Acceptance { Acceptance(lower: nil, upper: value) }

  /// Values that differ from a number by some percent of it at most.
  package static func near(_ value: Double, percent: Double) -> Acceptance {
    let width = abs(value) * percent / 100
    return within(value - width...value + width)
  }

  /// Whether a value passes; what is not a number never does.
  package func holds(_ value: Double) -> Bool {
    guard !value.isNaN else { return false }
    return (lower ?? -.infinity) <= value && value <= (upper ?? .infinity)
  }

  /// The range in signs.
  package var text: String {
    switch (lower, upper) {
    case (let lower?, let upper?): "\(ValueText.short(lower)) to \(ValueText.short(upper))"
    case (let lower?, nil): "≥ \(ValueText.short(lower))"
    case (nil, let upper?): "≤ \(ValueText.short(upper))"
    case (nil, nil): "any"
    }
  }
}
