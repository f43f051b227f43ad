import Basics

/// Whether a promise of the scenario's author held.
package struct JudgedPromise: Sendable, Equatable {
  /// The promise as it stands in the scenario file.
  package let text: String
  /// Whether it held over the runs.
  package let holds: Bool
  /// The value of its left side, or not-a-number if a column is missing.
  package let measured: Double
  /// The value of its right side, or not-a-number if a column is missing.
  package let bound: Double
  /// The column that the runs do not have, if that is why it does not hold.
  package let missingColumn: String?

  /// Creates what became of a promise.
  package init(
    text: String, holds: Bool, measured: Double, bound: Double, missingColumn: String? = nil
  ) {
    (self.text, self.holds, self.measured) = (text, holds, measured)
    (self.bound, self.missingColumn) = (bound, missingColumn)
  }

  /// How it turned out, in words that do not alarm: chance alone may break a promise.
  package var words: String {
    if holds { return "so it was" }
    guard measured.isFinite else {
      return "that has no number here (it never came, or was not recorded)"
    }
    return "here it came to \(NumberText.text((measured * 100).rounded() / 100))"
  }
}
