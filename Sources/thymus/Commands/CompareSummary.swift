import Basics
import Experiments
import Immunology
import Outcomes
import Scenarios

/// What is said about a comparison before it and after it.
struct CompareSummary {
  let plan: ComparePlan
  let console: Console

  /// One line about what is going to happen.
  var headline: String {
    let runs = plan.seeds.count
    let seeds = plan.seeds.first.map { first in
      runs > 1 ? "seeds \(first)–\(plan.seeds.last ?? first)" : "seed \(first)"
    }
    let isShifted = plan.arms.contains { $0.seedShift != plan.arms[0].seedShift }
    let same = isShifted ? "each arm has its own" : "the same in all arms"
    return "\(plan.arms.count) arms × \(runs) \(runs == 1 ? "run" : "runs"), "
      + "\(seeds ?? "") (\(same)), \(Numbers.days(plan.durationDays))"
  }

  /// Says what a comparison would do.
  func showPlan() {
    let parting = CompareExperiment(plan).partingDay
    let estimate = CompareExperiment(plan).estimate()
    if console.isJSON {
      console.document(
        .object(
          [
            ("schema_version", .number(1)), ("command", .text("compare")),
            ("dry_run", .truth(true)),
            ("days", .number(plan.durationDays)),
            ("seeds", .array(plan.seeds.map { .unsigned($0) })),
            ("first_difference_day", .number(parting)),
            (
              "arms",
              .array(
                zip(ComparisonArm.letters, plan.arms).map { letter, arm in
                  .object([
                    ("id", .text(letter)), ("name", .text(arm.name)), ("label", .text(arm.title)),
                  ])
                })
            ),
            ("folder", .text(plan.folder)),
          ] + estimate.fields))
    }
    var table = TextTable([.left, .left], indent: "  ")
    for (letter, arm) in zip(ComparisonArm.letters, plan.arms) { table.add(letter, arm.title) }
    table.add("results", plan.folder + "/")
    table.add(
      "shared past",
      parting == 0
        ? "none of all arms: one differs from the first moment"
        : parting.isFinite ? "up to day \(Numbers.readable(parting))" : "all: nothing differs")
    for line in estimate.lines { table.add(row: line) }
    console.result(Painted(table.text()))
    for text in estimate.advice { console.note(Painted(Wrapping.filled(text))) }
    console.note("Nothing was run (--dry-run).")
  }

  /// Shows the table and the sentences at the end.
  func show(_ outcome: CompareOutcome, drawn: [String], _ tables: CompareTables) {
    if outcome.isInterrupted {
      console.note(
        "\nStopped. \(outcome.finishedRuns) of \(outcome.plannedRuns) runs of each arm are "
          + "finished and kept.")
    }
    if console.talk >= .normal {
      showTimes(outcome, all: tables.stats || console.talk >= .verbose)
      console.result("\n\(table(of: outcome.summary))")
      console.result("  \(ComparisonTable.note(of: outcome.summary.arms))")
      if tables.textbook { console.result("\n\(CompareTextbook(outcome.summary.textbook).text)") }
      if tables.stats { console.result("\n\(CompareStatistics(outcome.summary).text)") }
      console.result("\n" + console.outputPaint.bold("Summary"))
      for sentence in outcome.summary.sentences {
        console.result(Painted(Wrapping.filled(sentence, indent: "  ")))
      }
      showPromises(outcome.summary, all: tables.stats)
      console.result("  This holds in this model, and its limits are many.\n")
    }
    console.result("\(outcome.folder)/")
    if let report = drawn.first(where: { $0.hasSuffix(".html") }) {
      console.result("\(outcome.folder)/\(report)")
    }
    if outcome.isInterrupted {
      console.note("To go on: \(resumeCommand)")
    }
    console.note("A teaching model. Not medical advice.")
  }

  /// What became of the authors' promises: one line, or all of them for who asks.
  private func showPromises(_ summary: ComparisonSummary, all: Bool) {
    let judged = summary.arms.flatMap(\.promises)
    if all {
      for arm in summary.arms {
        for promise in arm.promises {
          console.result("  \(arm.letter): expected \(promise.text): \(promise.words)")
        }
      }
    } else if !judged.isEmpty {
      console.note(
        "  Of what the authors expect, \(judged.count(where: \.holds)) of \(judged.count) held "
          + "(--stats lists it).")
    }
    let others = zip(summary.arms, plan.arms).filter { !$0.0.uncheckedPromises.isEmpty }
    // Who changes a scenario knows that its author did not speak of that.
    let asWritten = others.filter { $0.1.keepsPromises && $0.1.scenario.isAsWritten }
    if let first = asWritten.first, console.talk >= .normal {
      let judge = ShellWord.command(
        ["thymus", "check"] + asWritten.map { ShellWord.operand($0.1.scenario.id) } + ["--run"])
      let runs = first.1.scenario.promisedRuns
      console.note(
        Painted(
          Wrapping.filled(
            "What the authors expect of \(runs) runs was not judged here. To judge it: \(judge)",
            indent: "  ")))
    }
    for (arm, planned) in others {
      let reason =
        planned.keepsPromises && planned.scenario.isAsWritten
        ? "\(planned.scenario.promisedRuns) runs" : "the scenario as written"
      for text in arm.uncheckedPromises {
        console.detail("  \(arm.letter) not judged (it is about \(reason)): \(text)")
      }
    }
  }

  /// How long it took; with all, also what sharing the past and the patients saved.
  private func showTimes(_ outcome: CompareOutcome, all: Bool) {
    let arms = zip(outcome.summary.arms, plan.arms).map { numbers, arm in
      "\(numbers.letter) \(arm.title)  \(numbers.runs)/\(plan.seeds.count) done"
    }
    if ComparisonTable.mostColumns < plan.arms.count {
      // Many arms do not fit beside each other.
      for arm in arms { console.note("  \(arm)") }
    } else {
      console.note("  \(arms.joined(separator: "      "))")
    }
    var line = "  \(Numbers.seconds(outcome.wallSeconds))"
    if 0 < outcome.resumedRuns {
      line += "; \(outcome.resumedRuns) of \(outcome.plannedRuns) runs were there already"
    }
    if all, 0 < outcome.savedShare {
      let percent = Int((100 * outcome.savedShare).rounded())
      // Where one arm differs from the first moment, others may still share a past.
      let past =
        outcome.partingDay == 0
        ? "what some arms share of their past"
        : outcome.partingDay.isFinite
          ? "the shared past up to day \(Numbers.readable(outcome.partingDay))" : "the shared past"
      line +=
        "; \(past) was simulated once, which saved \(percent) % of the days "
        + "(\(Numbers.seconds(outcome.savedSeconds)) of processor time)"
    }
    console.note(Painted(line))
    guard all else { return }
    let gains = outcome.summary.pairs.compactMap { pair in
      pair.arePaired ? pair.tumour?.pairingGain.map { (pair.letters, $0) } : nil
    }
    if !gains.isEmpty {
      let parts = gains.map { letters, gain in
        "\(letters.joined(separator: "/")) \(Numbers.readable((gain * 100).rounded() / 100))"
      }
      console.note(
        "  Pairing: with other patients in each arm, the same precision would take so many times "
          + "the runs: \(parts.joined(separator: ", "))")
    }
  }

  private static let headWidth = 26

  private func table(of summary: ComparisonSummary) -> String {
    if ComparisonTable.mostColumns < summary.arms.count {
      return CompareTurnedTable(TurnedTable(summary)).text
    }
    var table = TextTable(
      [.left] + summary.arms.map { _ in .left }, indent: "  ", gap: "    ")
    // Titles may be long, so their words stand below each other.
    let heads = summary.arms.map { Wrapping.lines(of: $0.label, width: Self.headWidth) }
    for line in 0..<(heads.map(\.count).max() ?? 0) {
      table.add(row: [""] + heads.map { line < $0.count ? $0[line] : "" })
    }
    for row in summary.shownRows {
      table.add(row: [row.label] + row.values.map(ComparisonTable.text))
    }
    return table.text()
  }

  var resumeCommand: String {
    ResumeCommand.text(seed: plan.seeds.first ?? 0)
  }

  /// The facts of the end as one document: those of `compare.json`, and the files.
  func document(_ outcome: CompareOutcome, drawn: [String]) -> JSONValue {
    let facts = CompareDocument.json(plan, outcome, folder: outcome.folder, drawn: drawn)
    return .written(String(facts.document.dropLast()))
  }
}
