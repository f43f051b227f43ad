import Basics

/// Texts as they stand in files that are read again.
enum YamlText {
  /// A text in quotes, with everything escaped that the reader would not let stand.
  static func quoted(_ text: String) -> String {
    // Others than those of the basic plane would need two escapes, which YAML does not know.
    JSONValue.quoted(text, escaping: { StrangeCharacter.name($0) != nil })
  }
}
