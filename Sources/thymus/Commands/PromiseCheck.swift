import Experiments
import Foundation
import Immunology
import Scenarios

/// Runs a scenario with several seeds to see whether its author's promises hold; keeps nothing.
struct PromiseCheck {
  let console: Console
  let runs: Int
  let threads: Int

  /// Runs the scenario and judges its promises.
  ///
  /// - Parameter scenario: The checked scenario.
  /// - Returns: What the runs came to.
  /// - Throws: An error if there is no room for what a run writes on the way.
  func run(_ scenario: Scenario) throws -> RunOutcome {
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path)
    defer { withExtendedLifetime(scratch) {} }
    let plan = RunPlan(
      scenario: scenario, seeds: RunPlan.seeds(from: scenario.seed, runs: runs), threads: threads,
      recording: RecordingPlan(frames: .none), folder: scratch.path)
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
  static func json(_ outcome: RunOutcome) -> [(String, JSONText)] {
    [
      ("seeds", .array(outcome.seeds.map { .whole($0) })),
      ("promises_hold", .bool(outcome.promisesHold && outcome.uncheckedPromises.isEmpty)),
      (
        "promises",
        .array(
          outcome.promises.map { promise in
            .object([
              ("text", .text(promise.text)), ("holds", .bool(promise.holds)),
              ("measured", .number(promise.measured)), ("bound", .number(promise.bound)),
            ])
          })
      ),
      ("unchecked", .array(outcome.uncheckedPromises.map { .text($0) })),
    ]
  }
}
