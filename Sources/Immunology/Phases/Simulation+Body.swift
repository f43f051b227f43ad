extension Simulation {
  /// Phase 8: drugs spread and leave, blood and lymph node go on, what is due is given.
  func updateBody() {
    if isDue(every: rhythm.decisionTicks) {
      let days = Double(rules.decisionMinutes) / 1440
      treat(days: days)
      body.advance(days: days)
    } else if courses.isDue(at: day) {
      treat(days: 0)
    }
    // Populations of cells change over hours.
    if isDue(every: 12 * rhythm.turnoverTicks) { countCarriers() }
    let perDay = Int(rhythm.ticksPerDay.rounded())
    if Int(ticks) % perDay == 0 { bookDay() }
  }

  /// Runs the treatments forward, gives what is due and books it.
  func treat(days: Double) {
    guard !courses.courses.isEmpty else { return }
    // Treatments may change cells and body, so they are taken out while they act.
    var acting = Courses()
    swap(&acting, &courses)
    for (treatment, detail, isPaused) in acting.advance(days: days, in: self) {
      ledger.append(
        LedgerEntry(
          day: day, event: isPaused ? .pause : .dose, cause: treatment.kind.rawValue, cell: 0,
          population: "", position: .zero, actor: 0, detail: detail))
    }
    courses = acting
    pullLevers()
  }

  /// Lets the body and the cells feel what treatments do.
  func pullLevers() {
    body.levers = courses.levers
    poison = Poison(courses.levers)
    for type in rows.indices {
      guard let receptor = courses.levers.receptors[type], case .effector(var row) = rows[type]
      else { continue }
      row.take(receptor)
      rows[type] = .effector(row)
      table.replace(type, with: rows[type])
    }
  }

  /// How much harm there is of a kind, for rules that pause a treatment.
  func toxicity(_ measure: PauseRule.Measure) -> Double {
    switch measure {
    case .healthyLost:
      let healthy = setup.populations.indices.filter { setup.populations[$0].kind == .healthy }
      let started = healthy.reduce(0) { $0 + tallies[$1].started }
      let lost = healthy.reduce(0) { $0 + tallies[$1].lost }
      return started == 0 ? 0 : 100 * Double(lost) / Double(started)
    case .neutrophils: return body.marrow.neutrophils
    case .lymphocytes: return body.lymphocytes.concentration
    case .interleukin6: return body.cytokines.effective
    }
  }

  /// Books what happens too often to be booked one by one: hits and failed attacks of the day.
  func bookDay() {
    ledger += restOfDay()
    for failure in AttackFailure.allCases { failures[failure.rawValue] = 0 }
    hits = 0
  }

  /// What was counted since the last whole day and is not booked yet.
  ///
  /// A run that ends within a day asks for it. Nothing of the state changes, so the digest of a run
  /// does not depend on whether anybody asks.
  public func restOfDay() -> [LedgerEntry] {
    var entries = AttackFailure.allCases.filter { 0 < failures[$0.rawValue] }.map {
      sum(.failedAttack, $0.cause, failures[$0.rawValue])
    }
    if 0 < hits { entries.append(sum(.hit, "synapse", hits)) }
    return entries
  }

  private func sum(_ event: LedgerEntry.Event, _ cause: String, _ count: Int) -> LedgerEntry {
    LedgerEntry(
      day: day, event: event, cause: cause, cell: 0, population: "", position: .zero, actor: 0,
      detail: "count=\(count)")
  }
}
