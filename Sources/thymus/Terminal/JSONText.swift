/// A JSON value whose keys keep their order: a document of ours begins with its version.
enum JSONText {
  case text(String)
  case number(Double)
  /// A whole number of any size, such as a seed.
  case whole(UInt64)
  case bool(Bool)
  case null
  /// A document that is already written.
  case embedded(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value over several lines.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return number.isFinite ? Numbers.short(number) : "null"
    case .whole(let number): return String(number)
    case .embedded(let text): return text
    case .bool(let value): return value ? "true" : "false"
    case .null: return "null"
    case .array(let values):
      return Self.list(values.map { $0.text(indent: inner) }, "[", "]", indent)
    case .object(let fields):
      let texts = fields.map { "\(Self.quoted($0.0)): \($0.1.text(indent: inner))" }
      return Self.list(texts, "{", "}", indent)
    }
  }

  private static func list(
    _ texts: [String], _ open: String, _ close: String, _ indent: String
  ) -> String {
    if texts.isEmpty { return open + close }
    return "\(open)\n\(indent)  " + texts.joined(separator: ",\n\(indent)  ")
      + "\n\(indent)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case ..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
