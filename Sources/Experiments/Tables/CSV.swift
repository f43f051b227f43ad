/// Tables as RFC 4180 has them: commas, quotes doubled inside quotes, CRLF at line ends.
enum CSV {
  /// Adds one line of fields to a text.
  static func append(_ fields: some Sequence<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(field: field, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A text that a person wrote, for a field of its own.
  ///
  /// A spreadsheet would take one that begins like a formula for a formula and run it, so such a text
  /// gets an apostrophe before it, by which spreadsheets know that it is a text.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  /// Adds one field to a line, quoted if it needs that.
  static func append(field: String, to bytes: inout [UInt8]) {
    guard field.utf8.contains(where: needsQuotes) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// The fields of each line of a table, handed over line by line.
  ///
  /// Lines may end with CRLF, LF, or the end of the file.
  ///
  /// - Parameters:
  ///   - bytes: The whole table.
  ///   - body: Is given the number of the line, from 1, and its fields.
  /// - Returns: Whether quotes were closed everywhere and no line was longer than any of ours.
  /// - Throws: What the body throws.
  static func forEachLine(
    of bytes: [UInt8], _ body: (Int, [String]) throws(ExperimentError) -> Void
  ) throws(ExperimentError) -> Bool {
    var fields: [String] = []
    var field: [UInt8] = []
    var line = 1
    var isQuoted = false
    var index = 0
    var start = 0
    while index < bytes.count {
      guard index - start <= ResultBounds.line else { return false }
      let byte = bytes[index]
      index += 1
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          field.append(byte)
          continue
        }
        if index < bytes.count && bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","):
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\r") where index < bytes.count && bytes[index] == UInt8(ascii: "\n"):
        continue
      case UInt8(ascii: "\n"):
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        try body(line, fields)
        fields.removeAll(keepingCapacity: true)
        line += 1
        start = index
      default:
        // A field mostly goes on without anything special up to its comma.
        let begin = index - 1
        while index < bytes.count, !needsQuotes(bytes[index]) { index += 1 }
        if field.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ",") {
          fields.append(String(decoding: bytes[begin..<index], as: UTF8.self))
          index += 1
        } else {
          field.append(contentsOf: bytes[begin..<index])
        }
      }
    }
    if !field.isEmpty || !fields.isEmpty {
      fields.append(String(decoding: field, as: UTF8.self))
      try body(line, fields)
    }
    return !isQuoted
  }
}
