extension Double {
  /// The number with the twelve digits that matter, for files and people.
  ///
  /// Sums, shares and products of decimal fractions carry a rounding error in their last digits, such
  /// as 0.8999999999999999 or −100.00000000000001, which says nothing and looks like precision. What
  /// is written of the result reads back to the same number, so a table and what is computed from it
  /// agree. Whole numbers stay as they are.
  package var withoutNoise: Double {
    guard isFinite, self != rounded() else { return self }
    if 1e12 <= magnitude { return rounded() }
    guard 1e-10 <= magnitude else { return tinyWithoutNoise }
    // Powers of ten up to 10²² are exact, so the quotient is the number nearest to its decimal text.
    var power = 1.0
    while magnitude * power < 1e11 { power *= 10 }
    return (self * power).rounded() / power
  }

  /// The same for a number that is written with an exponent.
  private var tinyWithoutNoise: Double {
    let parts = "\(self)".split(separator: "e")
    guard parts.count == 2, let digits = Double(parts[0]) else { return self }
    return Double("\(digits.withoutNoise)e\(parts[1])") ?? self
  }
}
