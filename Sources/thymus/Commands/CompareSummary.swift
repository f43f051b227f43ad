import Experiments
import Immunology
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
            ("schema_version", .number(1)), ("command", .text("compare")), ("dry_run", .bool(true)),
            ("days", .number(plan.durationDays)),
            ("seeds", .array(plan.seeds.map { .whole($0) })),
            ("first_difference_day", .number(parting)),
            (
              "arms",
              .array(
                zip(ComparisonArm.letters, plan.arms).map { letter, arm in
                  .object([("id", .text(letter)), ("name", .text(arm.name))])
                })
            ),
            ("folder", .text(plan.folder)),
          ] + estimate.fields))
    }
    var table = TextTable([.left, .left], indent: "  ")
    for (letter, arm) in zip(ComparisonArm.letters, plan.arms) { table.add(letter, arm.name) }
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
      showTimes(outcome)
      console.result("\n\(table(of: outcome.summary))")
      console.result("  \(ComparisonTable.note(of: outcome.summary.arms))")
      if tables.textbook { console.result("\n\(CompareTextbook(outcome.summary.textbook).text)") }
      if tables.stats { console.result("\n\(CompareStatistics(outcome.summary).text)") }
      console.result("\n" + console.outputPaint.bold("Summary"))
      for sentence in outcome.summary.sentences {
        console.result(Painted(Wrapping.filled(sentence, indent: "  ")))
      }
      showPromises(outcome.summary)
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

  /// Promises of the author that did not hold, and those that nobody looked at, with the reason.
  private func showPromises(_ summary: ComparisonSummary) {
    for (arm, planned) in zip(summary.arms, plan.arms) {
      for promise in arm.promises {
        let mark =
          promise.holds
          ? console.outputPaint.green("✓ holds") : console.outputPaint.red("✗ does not hold")
        console.result("  \(arm.letter) \(mark): \(promise.text)")
      }
      let reason = planned.keepsPromises ? "" : " (the arm changes the scenario)"
      for text in arm.uncheckedPromises {
        console.detail("  \(arm.letter) not checked\(reason): \(text)")
      }
    }
  }

  private func showTimes(_ outcome: CompareOutcome) {
    let arms = zip(outcome.summary.arms, plan.arms).map { numbers, arm in
      "\(numbers.letter) \(arm.name)  \(numbers.runs)/\(plan.seeds.count) done"
    }
    console.note("  \(arms.joined(separator: "      "))")
    var line = "  \(Numbers.seconds(outcome.wallSeconds))"
    if 0 < outcome.resumedRuns {
      line += "; \(outcome.resumedRuns) of \(outcome.plannedRuns) runs were there already"
    }
    if 0 < outcome.savedShare {
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

  private func table(of summary: ComparisonSummary) -> String {
    var table = TextTable(
      [.left] + summary.arms.map { _ in .left }, indent: "  ", gap: "    ")
    table.add(row: [""] + summary.arms.map(\.label))
    for row in summary.shownRows {
      table.add(row: [row.label] + row.values.map(ComparisonTable.text))
    }
    return table.text()
  }

  var resumeCommand: String {
    ResumeCommand.text(seed: plan.seeds.first ?? 0)
  }

  /// The facts of the end as one document: those of `compare.json`, and the files.
  func document(_ outcome: CompareOutcome, drawn: [String]) -> JSONText {
    let facts = CompareDocument.json(plan, outcome, folder: outcome.folder, drawn: drawn)
    return .embedded(String(facts.document.dropLast()))
  }
}
