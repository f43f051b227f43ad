import ArgumentParser
import Scenarios

/// `thymus schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of scenario files, for editors, on standard output.")

  func run() {
    let text = ScenarioSchema.json()
    Stream.output.write(document: text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }
}
