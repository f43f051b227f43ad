/// Breaks text into lines that are easy to read.
enum Wrapping {
  /// The widest line of explanations.
  static let width = 78

  /// Fills paragraphs, which are parted by empty lines.
  ///
  /// - Parameters:
  ///   - text: The text; single line ends within a paragraph are spaces.
  ///   - indent: What each line begins with.
  /// - Returns: The lines.
  static func filled(_ text: String, indent: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
    return paragraphs.map { paragraph($0.map(String.init), indent: indent) }
      .joined(separator: "\n\n")
  }

  /// Breaks a text into lines of a width; a word that is longer than a line is cut.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
        continue
      }
      var rest = word
      while width < rest.count {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      lines.append(String(rest))
    }
    return lines
  }

  // Lists and indented lines (commands, examples) keep their line breaks.
  private static func paragraph(_ lines: [String], indent: String) -> String {
    var output: [String] = []
    var words: [Substring] = []
    func flush() {
      if !words.isEmpty { output.append(line(words, indent: indent)) }
      words = []
    }
    for text in lines {
      let isItem = text.hasPrefix("- ") || text.hasPrefix("* ")
      if text.hasPrefix("  ") && words.first != "-" {
        flush()
        output.append(indent + text)
      } else {
        if isItem { flush() }
        words += text.split(separator: " ")
      }
    }
    flush()
    return output.joined(separator: "\n")
  }

  private static func line(_ words: [Substring], indent: String) -> String {
    let hanging = words.first == "-" || words.first == "*" ? indent + "  " : indent
    var output = ""
    var column = 0
    for (index, word) in words.enumerated() {
      if index == 0 {
        output = indent + word
        column = output.count
      } else if column + 1 + word.count > width {
        output += "\n" + hanging + word
        column = hanging.count + word.count
      } else {
        output += " " + word
        column += 1 + word.count
      }
    }
    return output
  }
}
