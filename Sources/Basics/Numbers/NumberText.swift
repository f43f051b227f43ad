/// Numbers as they stand in files and sentences: all digits that matter and none that do not.
package enum NumberText {
  /// The number without the rounding error of its last digits; whole numbers have no point.
  ///
  /// A value that is no number has no text, which is how tables say that something is missing.
  package static func text(_ number: Double) -> String {
    number.isNaN ? "" : exact(number.withoutNoise)
  }

  /// The shortest text that reads back to the same number, for what must differ when a bit differs
  /// and for files that are read again.
  package static func exact(_ number: Double) -> String {
    // Up to here each whole number is a Double of its own.
    if let whole = Int64(exactly: number), whole.magnitude <= 9_007_199_254_740_992 {
      return "\(whole)"
    }
    return "\(number)"
  }

  /// A whole number with a comma after each three digits.
  package static func grouped(_ number: some FixedWidthInteger & UnsignedInteger) -> String {
    let digits = "\(number)"
    var output = ""
    for (index, digit) in digits.enumerated() {
      if 0 < index, (digits.count - index).isMultiple(of: 3) { output += "," }
      output.append(digit)
    }
    return output
  }

  /// A number in another system than ours, with zeros before it up to a number of digits.
  package static func padded(
    _ number: some FixedWidthInteger & UnsignedInteger, radix: Int = 16, to count: Int,
    uppercase: Bool = false
  ) -> String {
    let digits = String(number, radix: radix, uppercase: uppercase)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  /// A decimal fraction without zeros at its end.
  package static func trimmed(_ decimals: String) -> String {
    guard decimals.utf8.contains(UInt8(ascii: ".")) else { return decimals }
    var digits = decimals[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}

extension Int {
  /// The whole number nearest to another number, whatever that is: 0 for what is no number, and one
  /// at the end of the range for what lies beyond it.
  @inlinable
  package init(nearest value: some BinaryFloatingPoint) {
    self = value.isNaN ? 0 : Int(Swift.max(-9e18, Swift.min(9e18, value)).rounded())
  }
}
