import Basics
import Experiments
import Immunology
import Outcomes
import Scenarios

/// What is said about a run before it and after it.
struct RunSummary {
  let plan: RunPlan
  let console: Console
  /// The scenario as the user named it.
  let name: String

  /// One line about what is going to happen.
  var headline: Painted {
    let runs = plan.seeds.count
    let seeds =
      runs > 1 ? "seeds \(firstSeed)–\(plan.seeds.last ?? firstSeed)" : "seed \(firstSeed)"
    let threads = plan.threads == 1 ? "1 thread" : "\(plan.threads) threads"
    return [
      console.errorPaint.bold(plan.scenario.title),
      Painted(Numbers.days(plan.scenario.setup.durationDays)), Painted(seeds),
      runs == 1 ? "1 run" : "\(runs) runs", Painted(threads),
    ].joined(separator: " · ")
  }

  /// The command that goes on with a run that was stopped.
  var resumeCommand: String { ResumeCommand.text(seed: firstSeed) }

  private var firstSeed: UInt64 { plan.seeds.first ?? plan.scenario.seed }

  /// Says what a run would do.
  func showPlan() {
    let frames = plan.recording.frameDays(of: plan.scenario.setup)
    let estimate = RunExperiment(plan).estimate()
    if console.isJSON {
      console.document(
        .object(
          [
            ("schema_version", .number(1)), ("command", .text("run")), ("dry_run", .truth(true)),
            ("scenario", .text(plan.scenario.id)),
            ("days", .number(plan.scenario.setup.durationDays)),
            ("seeds", .array(plan.seeds.map { .unsigned($0) })),
            ("frame_days", .array(frames.map { .number($0) })),
            ("folder", .text(plan.folder)),
          ] + estimate.fields))
    }
    let days = frames.map { Numbers.readable($0) }.joined(separator: ", ")
    var table = TextTable([.left, .left], indent: "  ")
    table.add("results", plan.folder + "/")
    table.add("pictures", frames.isEmpty ? "none" : "\(frames.count), on days \(days)")
    for line in estimate.lines { table.add(row: line) }
    console.result(Painted(table.text()))
    for text in estimate.advice { console.note(Painted(Wrapping.filled(text))) }
    console.note("Nothing was run (--dry-run).")
  }

  /// Shows the table at the end and the files to open.
  func show(_ outcome: RunOutcome, drawn: [FileLine]) {
    if outcome.isInterrupted {
      console.note(
        "\nStopped. \(outcome.runs.count) of \(outcome.plannedRuns) runs are finished and kept.")
    } else {
      let there =
        outcome.resumedRuns == 0
        ? "" : "; \(outcome.resumedRuns) of \(outcome.plannedRuns) runs were there already"
      console.note("\nDone in \(Numbers.seconds(outcome.wallSeconds))\(there).")
    }
    if console.talk >= .normal { showResults(outcome) }
    console.result("\(outcome.folder)/")
    if console.talk >= .normal { console.result(Painted(FileLine.text(drawn + Self.tables))) }
    showNextSteps(outcome)
  }

  private func showResults(_ outcome: RunOutcome) {
    var table = TextTable([.left, .right, .left, .left], indent: "  ")
    for row in outcome.table {
      table.add(
        row.label, Self.words(row.start), "→ \(Self.words(row.end))",
        row.note.isEmpty ? "" : "(\(row.note))")
    }
    console.result(Painted(table.text()))
    if outcome.runs.count > 1 {
      console.result("  Numbers: median (lowest–highest of \(outcome.runs.count) runs).")
    }
    showOutcomes(outcome)
    for run in outcome.runs {
      let line = "  Digest of seed \(run.seed): \(run.digest)"
      if outcome.runs.count == 1 { console.result(Painted(line)) } else { console.detail(line) }
      console.detail("  Seed \(run.seed) took \(Numbers.seconds(run.wallSeconds))")
    }
    for promise in outcome.promises {
      console.result("  Its author expects \(promise.text): \(promise.words)")
    }
    console.result("")
  }

  /// Benefit and cost in a short block.
  private func showOutcomes(_ outcome: RunOutcome) {
    var table = TextTable([.left, .left], indent: "  ")
    for line in OutcomeStory(outcome.runs.map(\.readout)).lines {
      let texts = Wrapping.lines(of: line.text, width: Wrapping.width - 24)
      for (index, text) in texts.enumerated() { table.add(index == 0 ? line.label : "", text) }
    }
    console.result("\n\(console.outputPaint.bold("Outcomes"))\n\(table.text())")
    console.detail(Wrapping.filled(OutcomeStory.note, indent: "  "))
  }

  private static let tables = [
    FileLine(name: "counts.csv", about: "cells of each kind, four times a day"),
    FileLine(name: "body.csv", about: "drugs, blood, lymph node and marrow"),
    FileLine(name: "ledger.csv", about: "each birth, death, attack and dose, and why"),
    FileLine(
      name: "run.json", about: "scenario, seed, version: everything needed to repeat it"),
  ]

  private func showNextSteps(_ outcome: RunOutcome) {
    if outcome.isInterrupted {
      console.note("To go on: \(resumeCommand)")
      console.note("A teaching model. Not medical advice.")
      return
    }
    if let line = notJudged(outcome) { console.note(Painted("\n" + Wrapping.filled(line))) }
    if outcome.runs.count == 1 {
      let again = ShellWord.command(
        ["thymus", "run", ShellWord.operand(name), "--runs", "12"])
      console.note("\nOne run is one roll of the dice. Try: \(again)")
    }
    console.note("A teaching model. Not medical advice.")
  }

  /// What is said where the author speaks of other days, settings or another number of runs.
  private func notJudged(_ outcome: RunOutcome) -> String? {
    guard !outcome.uncheckedPromises.isEmpty else { return nil }
    let runs = plan.scenario.promisedRuns
    let judge = ShellWord.command(["thymus", "check", ShellWord.operand(name), "--run"])
    return
      "What its author expects of \(runs == 1 ? "one run" : "\(runs) runs") was not judged here. "
      + "To judge it: \(judge)"
  }

  /// A middle value, with the range when there are several runs that differ.
  private static func words(_ spread: Spread) -> String {
    guard spread.lowest < spread.highest else { return Numbers.count(spread.median) }
    return "\(Numbers.count(spread.median)) "
      + "(\(Numbers.count(spread.lowest))–\(Numbers.count(spread.highest)))"
  }
}
