import ArgumentParser
import Basics
import Experiments
import Scenarios

/// `thymus new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented scenario file to edit.",
    usage: "thymus new [<options>] <name>",
    discussion: "An existing file is never overwritten.")

  @Argument(help: ArgumentHelp("The name of the new scenario, or its path.", valueName: "name"))
  var name: String

  @Option(name: .long, help: ArgumentHelp("The scenario to start from.", valueName: "scenario"))
  var from = "no-treatment"

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let path = name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml"
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = String(file.prefix { $0 != "." })
    guard !stem.isEmpty, !name.hasSuffix("/") else {
      throw Failure(code: .commandLine, message: "'\(name)' is no name for a scenario")
    }
    let text = try ScenarioTemplate.text(name: stem, from: from)
    try NamedFile(path).write(Array(text.utf8))
    if console.isJSON {
      console.document(.object([("schema_version", .number(1)), ("file", .text(path))]))
    }
    console.result(Painted(path))
    let word = ShellWord.quoted(ShellWord.operand(path))
    console.note("Edit it, then: thymus check \(word) · thymus run \(word)")
  }
}
