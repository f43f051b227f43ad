import Immunology

/// What was recorded of a run, and how its tumour was judged: what outcomes are measured from.
package struct RecordedRun: Sendable {
  /// The counts of the cells.
  package let counts: RunSeries
  /// The blood; a row holds until the next one.
  package let body: RunSeries
  /// What was given and taken in the run, in order.
  package let doses: [LedgerTally.Dose]
  /// What is known of the scenario; days count from enrolment.
  package let rules: OutcomeRules
  /// What was found of the tumour.
  package let findings: Findings
  /// The course of the tumour.
  package let course: LesionCourse
  private let ledger: LedgerTally

  /// Looks at what was recorded.
  ///
  /// - Parameters:
  ///   - counts: The counts of the cells.
  ///   - body: The blood.
  ///   - ledger: What happened; only that of this run is looked at.
  ///   - rules: What is known of the scenario.
  package init(counts: RunSeries, body: RunSeries, ledger: LedgerTally, rules: OutcomeRules) {
    (self.counts, self.body, self.ledger, self.rules) = (counts, body, ledger, rules)
    doses = ledger.doses.filter { $0.run == counts.run }
    findings = Findings(counts: counts, body: body, doses: doses, rules: rules)
    course = LesionCourse(findings, rules: rules)
  }

  /// How many cells of some populations died from enrolment on, by cause; the most frequent first.
  package func deaths(of populations: [String]) -> [RunReadout.Loss] {
    ledger.deaths(of: populations, in: counts.run, from: rules.enrolDay)
  }

  /// For how many days from enrolment on a number of the blood was such as asked for; nothing if it
  /// was not recorded.
  package func days(_ column: String, _ isSo: (Double) -> Bool) -> Double? {
    guard let values = body.values(of: column) else { return nil }
    return zip(body.days.indices, body.days.indices.dropFirst()).reduce(0) { sum, rows in
      let (from, to) = (max(body.days[rows.0], rules.enrolDay), body.days[rows.1])
      return isSo(values[rows.0]) ? sum + max(0, to - from) : sum
    }
  }
}

extension RunReadout {
  /// Tells the outcomes of a run from what was recorded of it.
  package init(counts: RunSeries, body: RunSeries, ledger: LedgerTally, rules: OutcomeRules) {
    self.init(RecordedRun(counts: counts, body: body, ledger: ledger, rules: rules))
  }
}

extension LedgerTally {
  /// How many cells of some populations died in a run from a day on, by cause; the most frequent
  /// first.
  func deaths(
    of populations: [String], in run: Int, from day: Double = 0
  ) -> [RunReadout.Loss] {
    causes(of: .death, populations: populations, run: run, from: Int(day))
      .filter { 0 < $0.count }
      .map { RunReadout.Loss(cause: $0.cause, cells: $0.count) }
      .sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) }
  }
}
