package import Basics

extension NumberText {
  /// A day of something that happened: whole days, but what happened within hours of the start did
  /// not happen on day 0.
  package static func day(_ day: Double) -> String {
    text(day < 0.95 ? (day * 10).rounded() / 10 : day.rounded())
  }

  /// The day of a picture, of which two may lie in one day: day 7.5 is neither 7 nor 8.
  package static func moment(_ day: Double) -> String { text((day * 10).rounded() / 10) }

  /// A cell's name in the ledger: 16 hexadecimal digits, or "" for no cell.
  static func lineage(_ lineage: UInt64) -> String {
    var bytes: [UInt8] = []
    append(lineage: lineage, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a cell's name to a text: a ledger has millions of them.
  static func append(lineage: UInt64, to bytes: inout [UInt8]) {
    guard lineage != 0 else { return }
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: lineage >> UInt64(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
