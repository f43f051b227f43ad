import Foundation
import Testing

struct HelpTests {
  static let commands = [
    "list", "run", "compare", "sensitivity", "check", "new", "explain", "validate", "report",
    "movie", "schema",
    "completions",
  ]

  @Test func `a bare command shows the start page`() throws {
    let ending = try Thymus.run([], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.errors.isEmpty)
    try expectGolden(ending.output, named: "start-page.txt")
  }

  @Test(arguments: ["--help", "-h", "help"])
  func `help is a result`(word: String) throws {
    let ending = try Thymus.run([word], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.errors.isEmpty)
    try expectGolden(ending.output, named: "help.txt")
  }

  @Test(arguments: commands)
  func `each command explains itself`(command: String) throws {
    let folder = try TestFolder()
    let ending = try Thymus.run([command, "--help"], in: folder)
    #expect(ending.exitCode == 0)
    #expect(ending.errors.isEmpty)
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try expectGolden(ending.output, named: "help-\(command).txt")
    #expect(try Thymus.run(["help", command], in: folder).output == ending.output)
  }

  @Test func `the version is one line`() throws {
    let ending = try Thymus.run(["--version"], in: TestFolder())
    #expect(ending.exitCode == 0)
    #expect(ending.output.wholeMatch(of: /thymus \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `the commands in the readme exist`() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let named = Set(text.matches(of: /thymus ([a-z]+)\b/).map { String($0.1) })
    #expect(named.isSuperset(of: ["list", "run", "new", "check", "explain"]))
    #expect(named.subtracting(Self.commands).subtracting(["help"]) == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there is a completion script for each shell`(shell: String) throws {
    let ending = try Thymus.run(["completions", shell], in: TestFolder())
    #expect(ending.exitCode == 0)
    for command in Self.commands { #expect(ending.output.contains(command)) }
  }
}
