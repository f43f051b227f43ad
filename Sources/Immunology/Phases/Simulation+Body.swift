extension Simulation {
  /// Phase 8: drugs spread and leave, doses that are due are given.
  func updateBody() {
    if isDue(every: rhythm.decisionTicks) {
      body.advance(days: Double(rules.decisionMinutes) / 1440)
    }
    giveDoses()
    let perDay = Int(rhythm.ticksPerDay.rounded())
    if Int(ticks) % perDay == 0 { bookFailures() }
  }

  /// Gives the doses of this tick.
  func giveDoses() {
    for milligrams in body.giveDueDoses(at: day) {
      ledger.append(
        LedgerEntry(
          day: day, event: .dose, cause: "anti_pd1", cell: 0, population: "", position: .zero,
          actor: 0, detail: "\(milligrams) mg"))
    }
  }

  /// Books the day's failed attacks, one entry per reason.
  private func bookFailures() {
    for failure in AttackFailure.allCases where 0 < failures[failure.rawValue] {
      ledger.append(
        LedgerEntry(
          day: day, event: .failedAttack, cause: failure.cause, cell: 0, population: "",
          position: .zero, actor: 0, detail: "count=\(failures[failure.rawValue])"))
      failures[failure.rawValue] = 0
    }
  }
}
