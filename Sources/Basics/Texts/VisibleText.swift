/// Makes visible what a terminal would obey, or what nobody would see.
///
/// Texts of strangers (arguments, names of files, scenarios, saved results) may hold escape
/// sequences, characters that turn the direction of writing around, and invisible ones. Shown as
/// `\u{1b}` they do nothing but tell what they are.
package enum VisibleText {
  /// Whether a character is obeyed or not seen, rather than shown.
  ///
  /// Line ends and tabs are among them; whoever asks decides about those.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all characters of nearly all texts.
    if (0x20..<0x7F).contains(scalar.value) { return false }
    // Tags, and what Unicode keeps for more of their kind.
    if (0xE0000...0xE0FFF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default:
      return scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.isNoncharacterCodePoint
    }
  }

  /// A text in which hidden characters besides line ends and tabs are written out.
  ///
  /// Joiners and variation selectors stay where a script or an emoji needs them.
  package static func text(_ text: String) -> String {
    replacing(in: text) { "\\u{\(String($0.value, radix: 16))}" }
  }

  /// A JSON document in which hidden characters are escapes; they can only stand in its strings.
  package static func json(_ document: String) -> String {
    replacing(in: document, with: JSONValue.escape)
  }

  /// A text that is cut in its middle when it is longer than a number of characters.
  package static func shortened(_ text: String, to limit: Int) -> String {
    // A character takes at least one byte.
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    let tail = limit / 3
    return String(scalars.prefix(limit - tail - 1)) + "…" + String(scalars.suffix(tail))
  }

  private static func replacing(
    in text: String, with escape: (Unicode.Scalar) -> String
  ) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
    if isPlain { return text }
    let scalars = Array(text.unicodeScalars)
    var output = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isShown =
        scalar == "\n" || scalar == "\t" || !isHidden(scalar)
        || JoinerRule.belongs(scalars, at: index)
      if isShown {
        output.append(scalar)
      } else {
        output.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    return String(output)
  }
}
