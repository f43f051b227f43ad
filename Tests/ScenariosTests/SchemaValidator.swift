import Foundation

/// Validates values against the part of JSON Schema (draft-07) that our schema uses.
struct SchemaValidator {
  let root: [String: Any]

  /// What is wrong with a value, or `nil` if it is right.
  func complaint(about value: Any) -> String? { complaint(about: value, root, at: "") }

  private static let known: Set<String> = [
    "$schema", "title", "description", "default", "definitions", "$ref", "type", "enum", "const",
    "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "maxProperties",
    "items", "properties", "patternProperties", "additionalProperties", "required", "if", "then",
    "else", "oneOf", "anyOf",
  ]

  private func complaint(about value: Any, _ schema: [String: Any], at path: String) -> String? {
    for word in schema.keys.sorted() where !Self.known.contains(word) {
      return "\(path): this validator does not know \(word)"
    }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/definitions/".count))
      let definitions = root["definitions"] as? [String: Any]
      guard let target = definitions?[name] as? [String: Any] else { return "\(path): no \(name)" }
      return complaint(about: value, target, at: path)
    }
    return wrongType(value, schema, path) ?? wrongValue(value, schema, path)
      ?? wrongBranch(value, schema, path) ?? wrongItems(value, schema, path)
      ?? wrongFields(value, schema, path)
  }

  private func wrongType(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    let fits = types.contains { type in
      switch type {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "null": value is NSNull
      case "integer": number(value).map { $0 == $0.rounded() } ?? false
      case "number": number(value) != nil
      default: false
      }
    }
    return types.isEmpty || fits ? nil : "\(path): not \(types)"
  }

  private func number(_ value: Any) -> Double? {
    if value is String || value is [Any] || value is [String: Any] { return nil }
    return value as? Double ?? (value as? Int).map(Double.init)
  }

  private func wrongValue(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      return "\(path): not one of \(words)"
    }
    if let word = schema["const"] as? String, word != value as? String {
      return "\(path): not \(word)"
    }
    if let number = number(value) {
      if let least = schema["minimum"] as? Double, number < least { return "\(path): small" }
      if let most = schema["maximum"] as? Double, number > most { return "\(path): large" }
    }
    if let text = value as? String {
      if let least = schema["minLength"] as? Int, text.count < least { return "\(path): short" }
      if let most = schema["maxLength"] as? Int, text.count > most { return "\(path): long" }
    }
    return nil
  }

  private func wrongBranch(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    if let one = schema["oneOf"] as? [[String: Any]],
      one.count(where: { complaint(about: value, $0, at: path) == nil }) != 1
    {
      return "\(path): not exactly one"
    }
    if let any = schema["anyOf"] as? [[String: Any]],
      !any.contains(where: { complaint(about: value, $0, at: path) == nil })
    {
      return "\(path): none"
    }
    guard let condition = schema["if"] as? [String: Any] else { return nil }
    let holds = complaint(about: value, condition, at: path) == nil
    guard let branch = schema[holds ? "then" : "else"] as? [String: Any] else { return nil }
    return complaint(about: value, branch, at: path)
  }

  private func wrongItems(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    guard let items = value as? [Any] else { return nil }
    if let least = schema["minItems"] as? Int, items.count < least { return "\(path): few" }
    if let most = schema["maxItems"] as? Int, items.count > most { return "\(path): many" }
    guard let form = schema["items"] as? [String: Any] else { return nil }
    for (index, item) in items.enumerated() {
      if let found = complaint(about: item, form, at: "\(path).\(index)") { return found }
    }
    return nil
  }

  private func wrongFields(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    guard let fields = value as? [String: Any] else { return nil }
    for name in (schema["required"] as? [String]) ?? [] where fields[name] == nil {
      return "\(path): \(name) is missing"
    }
    if let most = schema["maxProperties"] as? Int, fields.count > most { return "\(path): many" }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let patterns = schema["patternProperties"] as? [String: Any] ?? [:]
    for name in fields.keys.sorted() {
      guard let field = fields[name] else { continue }
      var isKnown = false
      if let form = properties[name] as? [String: Any] {
        isKnown = true
        if let found = complaint(about: field, form, at: "\(path).\(name)") { return found }
      }
      for pattern in patterns.keys.sorted() {
        guard name.range(of: pattern, options: .regularExpression) != nil,
          let form = patterns[pattern] as? [String: Any]
        else { continue }
        isKnown = true
        if let found = complaint(about: field, form, at: "\(path).\(name)") { return found }
      }
      if !isKnown, schema["additionalProperties"] as? Bool == false {
        return "\(path): \(name) is unknown"
      }
    }
    return nil
  }
}
