import Basics
import Scenarios

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
    return ShellWord.command(words)
  }
}
