import Basics

/// How much is said about problems, whatever the input was.
///
/// Each problem is bounded where it is made, and their number where they are gathered, so that no
/// caller has to think of it.
enum ProblemLimit {
  /// Problems that are told one by one; of the others only the number is.
  static let problems = 20
  /// Bytes of all problems together, before places and colours.
  static let bytes = 40_000
  /// Characters of a sentence.
  static let message = 400
  /// Characters of a line of help; the longest of ours names all settings.
  static let helpLine = 1000
  static let helpLines = 8
  /// Characters of a name or a value inside a sentence.
  static let value = 80
  /// Characters of the name of a setting.
  static let path = 200
  /// Characters of a flag; a path of a file is as long as the system lets it be.
  static let flag = 200
  static let file = 4096

  /// A sentence in which long names and values are cut in their middle.
  static func sentence(_ text: String, to limit: Int = message) -> String {
    guard text.utf8.count > value else { return text }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // Every second part stands between two backquotes.
    let short = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) || index == parts.count - 1
        ? String(part) : VisibleText.shortened(String(part), to: value)
    }
    return VisibleText.shortened(short.joined(separator: "`"), to: limit)
  }

  /// The first problems, as many as are told.
  static func told(_ problems: [Problem]) -> ArraySlice<Problem> {
    var bytes = 0
    let end = problems.prefix(Self.problems).firstIndex { problem in
      bytes += problem.message.utf8.count + problem.help.reduce(0) { $0 + $1.utf8.count }
      bytes += problem.path.utf8.count + (problem.location?.file.utf8.count ?? 0)
      return bytes > Self.bytes
    }
    // One at least, or nobody would know what is wrong.
    return problems.prefix(max(1, end ?? Self.problems))
  }
}
