/// Recognises `name:value`, which YAML reads as one text.
enum MissingSpace {
  /// The problem of a text that was meant to be a setting, or `nil` if it does not look like one.
  static func problem(in text: String, at place: Place) -> Problem? {
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let rest = text.dropFirst(name.count)
    guard name.first?.isLetter == true, rest.first == ":", rest.count > 1 else { return nil }
    let value = rest.dropFirst().prefix { !$0.isWhitespace }
    var colon = place
    if !place.source.isCommandLine { colon.column += name.count }
    colon.length = 1
    return Problem(
      .missingSpace, "a space is missing behind `\(name):`", at: colon,
      help: ["write `\(name): \(value)`"], suggestion: "\(name): \(value)")
  }
}
