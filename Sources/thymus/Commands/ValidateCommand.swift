import ArgumentParser
import Basics
import Experiments
import Foundation
import Outcomes
import Reports
import Validation

/// `thymus validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "The published numbers the model is held against, and what it gives.",
    usage: "thymus validate [<options>] [<id> ...]",
    discussion: """
      Kinds: U is a closed form, E comes out of rules that were not fitted to it, K
      can be calibrated, so only its pattern counts. Ends with 5 when a target does
      not hold.

      EXAMPLES
        thymus validate                      all targets, a few minutes
        thymus validate --fast               those that take seconds
        thymus validate P11 P13              two of them
        thymus validate --list               what there is, measuring nothing
      """)

  @Argument(help: ArgumentHelp("Targets, such as P11. (default: all)", valueName: "id"))
  var ids: [String] = []

  @Flag(name: .long, help: "Only targets that take seconds.")
  var fast = false

  @Flag(name: .long, help: "List the targets and measure nothing.")
  var list = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The seed of all chance.", valueName: "N"))
  var seed: UInt64 = 1

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(CountOptions.threadsHelp, valueName: "N"))
  var threads: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Virtual patients in each arm of a trial.", valueName: "N"))
  var patients = 100

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Write validation.md and a picture per target into a folder.", valueName: "dir"))
  var writeDocs: String?

  @Flag(name: .shortAndLong, help: "Replace an older report in that folder.")
  var force = false

  @OptionGroup(title: "Output") var console: ConsoleOptions

  mutating func validate() throws {
    if let threads, !(1...CountOptions.mostThreads).contains(threads) {
      throw ValidationError("--threads: \(threads) is not in 1 to \(CountOptions.mostThreads)")
    }
    if !(1...10_000).contains(patients) {
      throw ValidationError("--patients: \(patients) is not in 1 to 10000")
    }
    if let writeDocs, writeDocs.isEmpty {
      throw ValidationError("--write-docs: the name of the folder is empty")
    }
  }

  func run() throws {
    let console = Console(self.console.wishes)
    let targets = try chosen()
    guard !list else { return ValidateSummary.list(targets.map(\.card), on: console) }
    let cards = targets.map(\.card)
    let documents = try writeDocs.map { path throws(ExperimentError) in
      try ValidationReport.folder(at: path, for: cards, force: force)
    }
    let laboratory = Laboratory(
      seed: seed, threads: try CountOptions.threadCount(threads, on: console), patients: patients)
    let results = measure(targets, in: laboratory, console)
    let summary = ValidateSummary(results, seed: seed)
    if console.isJSON { console.document(summary.document) }
    console.result(summary.text(console.outputPaint))
    if let documents {
      try ValidationReport(results, seed: seed).put(into: documents)
      console.note("Written: \(documents.path)/validation.md")
    }
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if !results.allSatisfy(\.holds) { throw ExitCode(Failure.Code.expectation.rawValue) }
  }

  private func measure(
    _ targets: [any Target], in laboratory: Laboratory, _ console: Console
  ) -> [TargetResult] {
    Validation.measure(targets, in: laboratory) { card, index in
      guard console.progressStyle != .none else { return }
      console.note("[\(index + 1)/\(targets.count)] \(card.id) \(card.title)")
    } isStopped: {
      Interruption.hasHappened
    }
  }

  /// The targets that the command line names, in the order of the catalogue.
  private func chosen() throws -> [any Target] {
    let wanted = Set(ids.map { $0.lowercased() })
    for id in ids where !Validation.ids.contains(where: { $0.lowercased() == id.lowercased() }) {
      var tips: [String] = []
      if let near = Suggestion.nearest(to: id, among: Validation.ids) {
        tips.append("did you mean '\(near)'?")
      }
      tips.append("targets: \(Validation.ids.joined(separator: ", "))")
      throw Failure(code: .commandLine, message: "there is no target '\(id)'", tips: tips)
    }
    return Validation.targets.filter { target in
      (wanted.isEmpty || wanted.contains(target.card.id.lowercased()))
        && (!fast || target.card.isFast)
    }
  }
}
