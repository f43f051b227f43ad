import Basics

/// A text that scenarios are read from: a file, a bundled scenario, or a flag.
final class SourceText: Sendable {
  /// The name as the user knows it.
  let name: String
  /// The text without a byte order mark.
  let text: String
  /// The lines without their ends.
  let lines: [String]
  /// Whether it was typed as a flag.
  let isCommandLine: Bool

  init(name: String, text: String, isCommandLine: Bool = false) {
    self.name = name
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    self.lines = Self.split(self.text)
    self.isCommandLine = isCommandLine
  }

  /// Parts a text at the line ends that YAML knows.
  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
      last = scalar
    }
    lines.append(String(line))
    return lines
  }

  /// The text of a line, from 1, or "".
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}

/// A place in a source text.
struct Place: Sendable {
  var source: SourceText
  /// From 1; 0 means the whole text.
  var line = 0
  /// From 1; 0 means the whole line.
  var column = 0
  /// How many characters are meant.
  var length = 1

  /// The place as it is shown.
  var location: Problem.Location {
    if source.isCommandLine {
      return Problem.Location(
        file: VisibleText.shortened(source.name, to: ProblemLimit.flag), line: 0, column: column,
        length: length, before: "", text: source.text)
    }
    return Problem.Location(
      file: VisibleText.shortened(source.name, to: ProblemLimit.file), line: line, column: column,
      length: length, before: source.line(line - 1), text: source.line(line))
  }

  /// Where a value came from, for the list of settings.
  var origin: String {
    if source.isCommandLine { return String(source.name.prefix { $0 != " " }) }
    return line > 0 ? "\(source.name) line \(line)" : source.name
  }
}
