/// Words of commands that are shown, as a shell reads them back.
package enum ShellWord {
  /// A whole command.
  package static func command(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// A word, in quotes when a shell would change or part it.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./=:,+@%".utf8.contains(byte)
      }
    }
    // Some shells read a word that begins with `=` as the path of a program.
    if isPlain && !word.isEmpty && !word.hasPrefix("=") { return word }
    if word.unicodeScalars.contains(where: isUnseen) { return escaped(word) }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// A name or path that stands where an option could: with a hyphen at its beginning it would be
  /// taken for one.
  package static func operand(_ path: String) -> String {
    path.hasPrefix("-") ? "./" + path : path
  }

  // What a terminal does not show would be lost when the line is copied; a line end would break it.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { VisibleText.isHidden(scalar) }

  private static func escaped(_ word: String) -> String {
    let pieces = word.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\t": "\\t"
      case "'", "\\": "\\" + String(scalar)
      case _ where isUnseen(scalar):
        // Bytes in three octal digits are the same in every shell that has these quotes, and in
        // every language.
        String(scalar).utf8.map { "\\" + NumberText.padded($0, radix: 8, to: 3) }.joined()
      default: String(scalar)
      }
    }
    return "$'" + pieces.joined() + "'"
  }
}
