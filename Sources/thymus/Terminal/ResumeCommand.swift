/// The command that goes on with work that was stopped.
enum ResumeCommand {
  /// The words of this command line, with what chance decided filled in and `--resume`.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - seed: The seed that was used, which takes the place of `random`.
  /// - Returns: A line for a shell.
  static func text(
    arguments: [String] = Array(CommandLine.arguments.dropFirst()), seed: UInt64
  ) -> String {
    var words = ["thymus"]
    for (index, word) in arguments.enumerated() {
      if word == "random", index > 0, arguments[index - 1] == "--seed" {
        words.append("\(seed)")
      } else if word == "--seed=random" {
        words.append("--seed=\(seed)")
      } else if word != "--resume" {
        words.append(word)
      }
    }
    // What stands behind `--` is no option any more.
    words.insert("--resume", at: words.firstIndex(of: "--") ?? words.count)
    return words.map(quoted).joined(separator: " ")
  }

  /// A word as a shell reads it back.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./=:,+@%".utf8.contains(byte)
      }
    }
    if isPlain && !word.isEmpty { return word }
    // A line end inside quotes would break the line that is shown.
    if word.unicodeScalars.contains(where: { $0.value < 32 }) {
      let escaped = word.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "'", "\\": "\\" + String(scalar)
        case _ where scalar.value < 32:
          "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      return "$'" + escaped.joined() + "'"
    }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
