import Immunology

/// A JSON value with its keys in a fixed order.
enum JSON {
  case text(String)
  case number(Double)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])

  /// The value on one line, or over several lines when an indentation is given.
  func text(indented: Bool = false) -> String {
    var output = ""
    write(to: &output, level: indented ? 0 : nil)
    return output
  }

  private func write(to output: inout String, level: Int?) {
    switch self {
    case .text(let text): output += Self.quoted(text)
    case .number(let number): output += NumberText.exact(number)
    case .bool(let value): output += value ? "true" : "false"
    case .array(let values):
      Self.list(values, "[", "]", level, &output) { value, level, output in
        value.write(to: &output, level: level)
      }
    case .object(let fields):
      Self.list(fields, "{", "}", level, &output) { field, level, output in
        output += Self.quoted(field.0) + (level == nil ? ":" : ": ")
        field.1.write(to: &output, level: level)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ level: Int?, _ output: inout String,
    write: (Element, Int?, inout String) -> Void
  ) {
    output += open
    let inner = level.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      if let inner { output += "\n" + String(repeating: "  ", count: inner) }
      write(element, inner, &output)
    }
    if let level, !elements.isEmpty { output += "\n" + String(repeating: "  ", count: level) }
    output += close
  }

  /// A text in quotes with everything escaped that JSON and YAML want escaped.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      default:
        if needsEscape(scalar) {
          let unit = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - unit.count) + unit
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    return output + "\""
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    // Others than these of the basic plane would need two escapes, which YAML does not know.
    scalar.value <= 0xFFFF && StrangeCharacter.name(scalar) != nil
  }
}

/// Writes numbers as people do.
enum NumberText {
  /// The number without the rounding error of its last digits, and without `.0`.
  static func text(_ number: Double) -> String { exact(number.withoutNoise) }

  /// The shortest text that reads back to the same number, for files that are read again.
  static func exact(_ number: Double) -> String {
    if let whole = Int64(exactly: number), abs(whole) <= 9_007_199_254_740_992 {
      return String(whole)
    }
    return "\(number)"
  }
}
