/// A range that holds an unknown number with a stated confidence.
package struct Interval: Sendable, Equatable {
  /// The lower end.
  package let lower: Double
  /// The upper end.
  package let upper: Double

  /// Creates an interval.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a number lies in it, its ends included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The 97.5 % point of the normal distribution, for intervals of 95 %.
  static let normal95 = 1.959_963_984_540_054
}
