import Basics
import Experiments
import Foundation
import Immunology
import Outcomes
import Scenarios

/// Runs a scenario with several seeds to see whether its author's promises hold; keeps nothing.
struct PromiseCheck {
  let console: Console
  /// The number of runs, if it is not to be that of the author.
  let runs: Int?
  let threads: Int

  /// A scenario, or an arm of a file, whose promises are judged.
  struct Subject {
    /// The name as the user knows it.
    var name: String
    var arm: String?
    var scenario: Scenario
  }

  /// What of a file is judged: the file as it stands, and each arm that promises something itself.
  ///
  /// - Parameters:
  ///   - name: The scenario as the user named it.
  ///   - scenario: The scenario, without its arms.
  ///   - reader: Reads its arms.
  /// - Returns: The subjects in the order of the file.
  /// - Throws: What is wrong with an arm.
  static func subjects(
    of name: String, _ scenario: Scenario, _ reader: ScenarioReader
  ) throws(ScenarioProblems) -> [Subject] {
    let arms = try reader.readArms(name).filter {
      $0.ownsExpectations && !$0.scenario.expectations.isEmpty
    }.map { Subject(name: "\(name), arm \($0.name)", arm: $0.name, scenario: $0.scenario) }
    // An arm that changes nothing is the file as it stands.
    let isThere = arms.contains {
      $0.scenario.setup == scenario.setup && $0.scenario.expectations == scenario.expectations
    }
    let isSilent = !arms.isEmpty && scenario.expectations.isEmpty
    return (isThere || isSilent ? [] : [Subject(name: name, scenario: scenario)]) + arms
  }

  /// Runs the scenario and judges its promises.
  ///
  /// - Parameter scenario: The checked scenario.
  /// - Returns: What the runs came to.
  /// - Throws: An error if there is no room for what a run writes on the way.
  func run(_ scenario: Scenario) throws -> RunOutcome {
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path)
    defer { withExtendedLifetime(scratch) {} }
    let runs = self.runs ?? scenario.promisedRuns
    var plan = RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: Conduct.seeds(from: scenario.seed, runs: runs), threads: threads,
        recording: RecordingPlan(frames: .none), folder: scratch.path))
    plan.judgesPromises = true
    let progress = SharedProgress(
      ProgressReport(console: console, totalDays: scenario.setup.durationDays, runs: runs))
    defer { progress.clear() }
    progress.begin()
    return try RunExperiment(plan).run(
      progress: { progress.show($0) }, note: { console.warning($0) },
      isCancelled: { Interruption.hasHappened })
  }

  /// Shows which promises held.
  ///
  /// - Parameters:
  ///   - outcome: What the runs came to.
  ///   - name: The scenario as the user named it.
  func show(_ outcome: RunOutcome, of name: String) {
    let runs = outcome.plannedRuns == 1 ? "1 run" : "\(outcome.plannedRuns) runs"
    if outcome.promises.isEmpty && outcome.uncheckedPromises.isEmpty {
      console.result("\(name): promises nothing (\(runs))")
      return
    }
    let kept = outcome.promises.count(where: \.holds)
    let all = outcome.promises.count + outcome.uncheckedPromises.count
    let mark =
      outcome.promisesHold && outcome.uncheckedPromises.isEmpty
      ? console.outputPaint.green("✓") : console.outputPaint.red("✗")
    console.result(
      "\(name): \(mark) \(kept) of \(all) promises hold over \(runs) "
        + "(\(Numbers.seconds(outcome.wallSeconds)))")
    for promise in outcome.promises where console.talk >= .verbose || !promise.holds {
      console.result("    \(promise.holds ? "✓" : "✗") \(promise.text): \(Self.measured(promise))")
    }
    for text in outcome.uncheckedPromises { console.result("    – not checked: \(text)") }
  }

  private static func measured(_ promise: RunOutcome.Promise) -> String {
    if let column = promise.missingColumn { return "there is no `\(column)`" }
    return "\(Numbers.readable(promise.measured)) against \(Numbers.readable(promise.bound))"
  }

  /// The outcome for scripts.
  static func json(_ outcome: RunOutcome) -> [(String, JSONValue)] {
    [
      ("seeds", .array(outcome.seeds.map { .unsigned($0) })),
      ("promises_hold", .truth(outcome.promisesHold && outcome.uncheckedPromises.isEmpty)),
      (
        "promises",
        .array(
          outcome.promises.map { promise in
            .object([
              ("text", .text(promise.text)), ("holds", .truth(promise.holds)),
              ("measured", .number(promise.measured)), ("bound", .number(promise.bound)),
            ])
          })
      ),
      ("unchecked", .array(outcome.uncheckedPromises.map { .text($0) })),
    ]
  }
}
