/// Numbers as they stand in our files: all digits that matter and none that do not.
enum NumberText {
  /// The shortest text that reads back to the same number; whole numbers have no point.
  ///
  /// A value that is no number has no text, which is how tables say that something is missing.
  static func text(_ value: Double) -> String {
    if value.isNaN { return "" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    // Up to here each whole number is a Double of its own.
    if value == value.rounded() && abs(value) < 9_007_199_254_740_992 { return "\(Int(value))" }
    return "\(value)"
  }

  /// A cell's name in the ledger: 16 hexadecimal digits, or "" for no cell.
  static func lineage(_ lineage: UInt64) -> String {
    if lineage == 0 { return "" }
    let digits = String(lineage, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
