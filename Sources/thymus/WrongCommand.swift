import ArgumentParser
import Basics
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
    if let near = Suggestion.nearest(to: command, among: known) {
      tips.append("a similar command exists: '\(near)'")
    } else {
      tips.append("commands: \(ThymusCommand.names.joined(separator: ", "))")
    }
    throw Failure(
      code: .commandLine, message: "there is no command '\(command)'", tips: tips,
      more: ["Usage: thymus <command>", "For more information, try 'thymus --help'."])
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
    let usage = full.split(separator: "\n").first { $0.hasPrefix("Usage: ") } ?? ""
    return Failure(
      code: .commandLine, message: message.prefix(1).lowercased() + message.dropFirst(),
      tips: tips,
      more: [String(usage), "For more information, try '\(helpCommand(in: usage))'."])
  }

  /// The command whose help goes with a line such as `Usage: thymus run [<options>]`.
  private static func helpCommand(in usage: Substring) -> String {
    let words = usage.split(separator: " ").dropFirst().prefix(2)
    return (words.filter { !$0.hasPrefix("<") && !$0.hasPrefix("[") } + ["--help"])
      .joined(separator: " ")
  }
}
