/// A JSON value whose keys stay in the order in which they were written.
package enum JSONValue: Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// A whole number that may need all 64 bits, such as a seed.
  case unsigned(UInt64)
  /// A number without the rounding error of its last digits; one that is not finite is written as
  /// null.
  case number(Double)
  /// A number that reads back to the same bits.
  case exact(Double)
  /// True or false.
  case truth(Bool)
  /// Nothing.
  case null
  /// A document that is already written.
  case written(String)
  /// Values in a row.
  case array([JSONValue])
  /// Named values.
  case object([(String, JSONValue)])

  /// How the values of a document are laid out.
  package enum Layout: Sendable {
    /// All on one line, without spaces.
    case line
    /// Each value on a line of its own.
    case lines
    /// Each value on a line of its own, but the numbers of an array on one.
    case rows
  }

  /// The value as a text over several lines, with a line end at the end.
  package var document: String { text(.rows) + "\n" }

  /// The value as a text without a line end at its end.
  package func text(_ layout: Layout) -> String {
    var output = ""
    write(to: &output, layout, level: 0)
    return output
  }

  /// A text in quotes, with everything escaped that JSON or JavaScript does not allow in them or
  /// that a terminal would obey.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - others: Which characters of the basic plane to escape besides those.
  /// - Returns: The text with its quotes.
  package static func quoted(
    _ text: String, escaping others: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case ..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": output += escape(scalar)
      case _ where scalar.value <= 0xFFFF && others(scalar): output += escape(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// The escape of a character, two of them beyond the basic plane.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + NumberText.padded($0, to: 4) }.joined()
  }
}

extension JSONValue: Equatable {
  /// Whether two values are written in the same way.
  package static func == (first: JSONValue, second: JSONValue) -> Bool {
    first.text(.line) == second.text(.line)
  }
}

extension JSONValue {
  private func write(to output: inout String, _ layout: Layout, level: Int) {
    switch self {
    case .text(let text): output += Self.quoted(text)
    case .whole(let number): output += "\(number)"
    case .unsigned(let number): output += "\(number)"
    case .number(let number): output += number.isFinite ? NumberText.text(number) : "null"
    case .exact(let number): output += number.isFinite ? NumberText.exact(number) : "null"
    case .truth(let value): output += value ? "true" : "false"
    case .null: output += "null"
    case .written(let document): output += document
    case .array(let values):
      let isRow = layout == .rows && !values.contains(where: { $0.isBig })
      Self.write(values, "[", "]", to: &output, layout, isRow: isRow, level) { value, output in
        value.write(to: &output, layout, level: level + 1)
      }
    case .object(let fields):
      Self.write(fields, "{", "}", to: &output, layout, isRow: false, level) { field, output in
        output += Self.quoted(field.0) + (layout == .line ? ":" : ": ")
        field.1.write(to: &output, layout, level: level + 1)
      }
    }
  }

  /// Whether a row of such values would be hard to read.
  private var isBig: Bool {
    switch self {
    case .array, .object, .text, .written: true
    default: false
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, to output: inout String,
    _ layout: Layout, isRow: Bool, _ level: Int, element: (Element, inout String) -> Void
  ) {
    let breaks = layout != .line && !isRow && !elements.isEmpty
    output += open
    for (index, value) in elements.enumerated() {
      if 0 < index { output += isRow ? ", " : "," }
      if breaks { output += "\n" + String(repeating: "  ", count: level + 1) }
      element(value, &output)
    }
    if breaks { output += "\n" + String(repeating: "  ", count: level) }
    output += close
  }
}
