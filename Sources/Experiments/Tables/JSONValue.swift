/// A JSON value whose keys stay in the order in which they were written.
public enum JSONValue: Sendable, Equatable {
  /// A text.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// A whole number that may need all 64 bits, such as a seed.
  case unsigned(UInt64)
  /// A number; one that is not finite is written as null.
  case number(Double)
  /// True or false.
  case truth(Bool)
  /// Nothing.
  case null
  /// Values in a row.
  case array([JSONValue])
  /// Named values.
  case object([Field])

  /// A named value of an object.
  public struct Field: Sendable, Equatable {
    /// The name.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Creates a named value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value as a text over several lines, with a line end at the end.
  public var document: String {
    var text = ""
    write(to: &text, level: 0)
    return text + "\n"
  }

  private func write(to text: inout String, level: Int) {
    switch self {
    case .text(let value): Self.quote(value, to: &text)
    case .whole(let value): text += "\(value)"
    case .unsigned(let value): text += "\(value)"
    case .number(let value): text += value.isFinite ? NumberText.text(value) : "null"
    case .truth(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .array(let values):
      let breaks = values.contains(where: \.isBig)
      Self.write(values, in: "[]", to: &text, level: level, breaks: breaks) { value, text in
        value.write(to: &text, level: level + 1)
      }
    case .object(let fields):
      Self.write(fields, in: "{}", to: &text, level: level, breaks: true) { field, text in
        Self.quote(field.key, to: &text)
        text += ": "
        field.value.write(to: &text, level: level + 1)
      }
    }
  }

  /// Whether a list of such values gets a line for each.
  private var isBig: Bool {
    switch self {
    case .array, .object, .text: true
    default: false
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: String, to text: inout String, level: Int, breaks: Bool,
    element: (Element, inout String) -> Void
  ) {
    text += brackets.prefix(1)
    for (index, value) in elements.enumerated() {
      if 0 < index { text += breaks ? "," : ", " }
      if breaks { text += "\n" + String(repeating: "  ", count: level + 1) }
      element(value, &text)
    }
    if breaks && !elements.isEmpty { text += "\n" + String(repeating: "  ", count: level) }
    text += brackets.suffix(1)
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
