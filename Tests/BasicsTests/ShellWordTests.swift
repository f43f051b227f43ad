import Basics
import Foundation
import Testing

/// A command that is shown can be copied into a shell and means the same there.
struct ShellWordTests {
  /// The words that bash makes of a command.
  private func words(of command: String, locale: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "printf '%s\\0' \(command)"]
    process.environment = ["LC_ALL": locale, "PATH": "/usr/bin:/bin", "HOME": "/root"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(
      separator: "\0", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }

  private static let pieces = [
    "a", "Z", "0", " ", "  ", "'", "''", "\"", "\\", "\\n", "$HOME", "`id`", "$(id)", "!", "!!",
    "~", "*",
    "?", "[a]", "{a,b}", "#", ";", "&", "|", "<", ">", "(", ")", "=", "-", "--", "%", "^", "\n",
    "\t",
    "\r", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{2066}",
    "\u{E0041}", "\u{AD}", "\u{FEFF}", "é", "日本", "🧬", "👩‍🔬", "e\u{301}", "1", "9",
  ]

  @Test(arguments: ["C", "C.UTF-8"])
  func `a shell reads back the words of any command`(locale: String) throws {
    var random = SplitMix(seed: 11)
    var all = Self.pieces + [""]
    for _ in 0..<400 {
      all.append(
        (0..<Int.random(in: 1...6, using: &random))
          .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined())
    }
    let command = ShellWord.command(all)
    #expect(try words(of: command, locale: locale) == all)
    // What is copied from a terminal is what is seen there.
    #expect(VisibleText.text(command) == command)
    #expect(!command.contains("\n"))
  }

  @Test func `only words that a shell would change are quoted`() {
    for word in ["a", "--set", "cells.tumour.count=150", "out/x-1_2.yaml", "a:b,c+d@e%"] {
      #expect(ShellWord.quoted(word) == word)
    }
    #expect(ShellWord.quoted("place={fill: 0.5}") == "'place={fill: 0.5}'")
    #expect(ShellWord.quoted("it's $HOME") == "'it'\\''s $HOME'")
    #expect(ShellWord.quoted("") == "''")
  }

  @Test func `a name that begins with a hyphen is shown as a path`() {
    #expect(ShellWord.operand("-x.yaml") == "./-x.yaml")
    #expect(ShellWord.operand("a-x.yaml") == "a-x.yaml")
  }
}
