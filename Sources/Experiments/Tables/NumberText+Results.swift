import Basics

extension NumberText {
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
