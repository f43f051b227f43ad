import ArgumentParser
import Basics
import Scenarios

/// `thymus list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The bundled scenarios: level, what each shows.",
    usage: "thymus list [<options>]")

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let scenarios = ScenarioLibrary.bundled
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)),
          ("scenarios", .array(scenarios.map(Self.json(of:)))),
        ]))
      return
    }
    var table = TextTable([.left, .left, .left])
    table.add("SCENARIO", "LEVEL", "SHOWS")
    for scenario in scenarios {
      table.add(
        scenario.name, scenario.level.map(\.rawValue).joined(separator: " "), scenario.summary)
    }
    let lines = table.lines()
    console.result(console.outputPaint.bold(lines.first ?? ""))
    for line in lines.dropFirst() { console.result(Painted(line)) }
    let count = scenarios.count == 1 ? "1 scenario" : "\(scenarios.count) scenarios"
    let name = scenarios.last?.name ?? "NAME"
    console.note("\(count). More about one: thymus explain \(name)")
  }

  private static func json(of scenario: BundledScenario) -> JSONValue {
    .object([
      ("name", .text(scenario.name)),
      ("title", .text(scenario.title)),
      ("level", .array(scenario.level.map { .text($0.rawValue) })),
      ("summary", .text(scenario.summary)),
    ])
  }
}
