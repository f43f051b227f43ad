import Immunology

extension Int {
  /// The whole number nearest to another number, whatever that is: 0 for what is no number, and one
  /// at the end of the range for what lies beyond it.
  public init(nearest value: Double) {
    self = value.isNaN ? 0 : Int(Swift.max(-9e18, Swift.min(9e18, value)).rounded())
  }
}

/// Numbers as they stand in our files: all digits that matter and none that do not.
public enum NumberText {
  /// The number without the rounding error of its last digits; whole numbers have no point.
  ///
  /// A value that is no number has no text, which is how tables say that something is missing.
  static func text(_ value: Double) -> String { exact(value.withoutNoise) }

  /// A day of something that happened: whole days, but what happened within hours of the start did
  /// not happen on day 0.
  public static func day(_ day: Double) -> String {
    text(day < 0.95 ? (day * 10).rounded() / 10 : day.rounded())
  }

  /// The day of a picture, of which two may lie in one day: day 7.5 is neither 7 nor 8.
  public static func moment(_ day: Double) -> String { text((day * 10).rounded() / 10) }

  /// The shortest text that reads back to the same number, for what must differ when a bit differs.
  static func exact(_ value: Double) -> String {
    if value.isNaN { return "" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    // Up to here each whole number is a Double of its own.
    if value == value.rounded() && abs(value) < 9_007_199_254_740_992 { return "\(Int(value))" }
    return "\(value)"
  }

  /// A cell's name in the ledger: 16 hexadecimal digits, or "" for no cell.
  static func lineage(_ lineage: UInt64) -> String {
    var bytes: [UInt8] = []
    append(lineage: lineage, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a cell's name to a text.
  static func append(lineage: UInt64, to bytes: inout [UInt8]) {
    guard lineage != 0 else { return }
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: lineage >> UInt64(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
