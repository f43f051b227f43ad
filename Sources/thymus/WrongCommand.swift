import ArgumentParser
import Foundation

/// Turns a command line that cannot be understood into a helpful message.
enum WrongCommand {
  /// Checks the name of the command, for which the parser has no suggestion.
  static func check(_ arguments: [String]) throws {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    try check(command: first)
    if first == "help", arguments.count > 1, let second = arguments.dropFirst().first,
      !second.hasPrefix("-")
    {
      try check(command: second)
    }
  }

  private static func check(command: String) throws {
    let known = ThymusCommand.names + ["help"]
    guard !known.contains(command) else { return }
    var tips: [String] = []
    if let near = Suggestion.nearest(to: command, in: known) {
      tips.append("a similar command exists: '\(near)'")
    } else {
      tips.append("commands: \(ThymusCommand.names.joined(separator: ", "))")
    }
    tips.append("for more information, try 'thymus --help'")
    throw Failure(code: .commandLine, message: "there is no command '\(command)'", tips: tips)
  }

  /// The parser's own message in our shape.
  static func failure(for error: any Error) -> Failure {
    let full = ThymusCommand.fullMessage(for: error)
    var message = ThymusCommand.message(for: error)
    var tips: [String] = []
    if let range = message.range(of: "Did you mean '") {
      let rest = message[range.upperBound...]
      tips.append("a similar option exists: '\(rest.prefix { $0 != "'" })'")
      message = String(message[..<range.lowerBound])
    }
    while let last = message.last, last.isWhitespace || last == "." { message.removeLast() }
    if let usage = full.split(separator: "\n").first(where: { $0.hasPrefix("Usage: ") }) {
      tips.append("usage: \(usage.dropFirst("Usage: ".count))")
    }
    tips.append("for more information, try '\(helpCommand(in: full))'")
    return Failure(
      code: .commandLine, message: message.prefix(1).lowercased() + message.dropFirst(), tips: tips)
  }

  private static func helpCommand(in full: String) -> String {
    let usage = full.split(separator: "\n").first { $0.hasPrefix("Usage: ") } ?? ""
    let words = usage.split(separator: " ").dropFirst().prefix(2)
    return (words.filter { !$0.hasPrefix("<") && !$0.hasPrefix("[") } + ["--help"])
      .joined(separator: " ")
  }
}
