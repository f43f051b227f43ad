import ArgumentParser
import Basics
import Immunology
import Outcomes
import Scenarios

/// `thymus explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "A word, a scenario, a setting, a treatment, a mechanism: what and why.",
    usage: "thymus explain [<options>] [<topic>]",
    discussion: """
      EXAMPLES
        thymus explain checkpoint            a scenario
        thymus explain tumour.cycle_hours    a setting; cycle_hours and tumour work too
        thymus explain cd8_t                 a cell type
        thymus explain car_t                 a treatment
        thymus explain ifng-pdl1             a mechanism
        thymus explain outcomes              what a run comes to, for promises
        thymus explain tired T cells         a word of pictures, charts and tables
        thymus explain tags                  how far numbers can be trusted
        thymus explain S012                  an error code
        thymus explain                       all topics
      """)

  @Argument(help: "What to explain.") var topic: [String] = []

  @Flag(name: .long, help: "Explain everything, one topic after the other.") var all = false

  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let name = topic.joined(separator: " ")
    guard all || !name.isEmpty else {
      showTopics(on: console)
      return
    }
    let topics = all ? try Self.allTopics() : try Topic.named(name)
    guard !topics.isEmpty else { throw Self.unknown(name) }
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)), ("topic", .text(name)),
          ("entries", .array(topics.map(\.document))),
        ]))
    }
    let explanation = Explanation(paint: console.outputPaint)
    console.result(topics.map(explanation.text(of:)).joined(separator: "\n\n\n"))
  }

  private static func allTopics() throws -> [Topic] {
    let names = groups.flatMap(\.names).filter { $0 != "settings" } + settings
    return try names.map { name in
      let topics = try Topic.named(name)
      guard !topics.isEmpty else { throw unknown(name) }
      return topics
    }.flatMap { $0 }
  }

  private static let groups: [(title: String, names: [String])] = [
    ("Scenarios", ScenarioLibrary.bundled.map(\.name)),
    ("Cell types", CellKind.allCases.map(\.rawValue)),
    ("Treatments", TherapyKind.allCases.map(\.rawValue)),
    ("Mechanisms", Mechanism.allCases.map(\.rawValue)),
    ("Sections of settings", Catalogue.sections + Topic.groups.map(\.name)),
    ("Outcomes of runs", [Topic.outcomesName] + OutcomeName.allCases.map(\.rawValue)),
    ("Words of pictures, charts and tables", Topic.words),
    ("How far numbers can be trusted", ["tags"]),
    ("Error codes", ProblemCode.allCases.map(\.rawValue)),
  ]

  private static var settings: [String] {
    ParameterKey.allCases.map(\.rawValue) + Topic.otherSettings.map(\.path)
  }

  private static func unknown(_ name: String) -> Failure {
    var tips: [String] = []
    if let near = Suggestion.nearest(to: name, among: Topic.names) {
      tips.append("did you mean '\(near)'?")
    }
    tips.append("all topics: thymus explain")
    return Failure(
      code: .commandLine, message: "there is nothing to explain under '\(name)'", tips: tips)
  }

  private func showTopics(on console: Console) {
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)),
          (
            "topics",
            .object(Self.groups.map { ($0.title, .array($0.names.map { .text($0) })) })
          ),
          ("settings", .array(Self.settings.map { .text($0) })),
        ]))
    }
    for group in Self.groups {
      console.result(console.outputPaint.bold(group.title))
      let names = group.names.joined(separator: ", ")
      console.result(Painted(Wrapping.filled(names, indent: "  ")))
    }
    console.note("More about one: thymus explain TOPIC")
  }
}
