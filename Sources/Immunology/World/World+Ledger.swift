import Tissue

extension World {
  /// Adds an entry about one cell.
  func book(
    _ event: LedgerEntry.Event, _ fate: Fate, _ cell: Int, of cells: Cells, actor: UInt64 = 0,
    cause: String? = nil
  ) {
    ledger.append(
      LedgerEntry(
        day: day, event: event, cause: cause ?? fate.cause, cell: cells.lineage[cell],
        population: Int(cells.type[cell]), position: cells.position(cell), actor: actor))
  }

  /// Books cells that were placed, with their number.
  func bookStart(of cells: Cells, from first: Int, cause: String) {
    for cell in first..<cells.count {
      tallies[Int(cells.type[cell])].started += 1
      book(.start, .none, cell, of: cells, cause: cause)
    }
  }

  /// Books the death of a cell.
  func bookDeath(
    _ cell: Int, _ fate: Fate, of cells: Cells, actor: UInt64 = 0, cause: String? = nil
  ) {
    let type = Int(cells.type[cell])
    tallies[type].deaths += 1
    if fate != .turnover { tallies[type].lost += 1 }
    if fate.isKill { tallies[type].killed += 1 }
    book(.death, fate, cell, of: cells, actor: actor, cause: cause)
  }

  /// Books that a cell is no longer there; the next sort sweeps it away.
  func bookRemoval(_ cell: Int, of cells: Cells, cause: String? = nil) {
    tallies[Int(cells.type[cell])].removed += 1
    book(.removal, .cleared, cell, of: cells, cause: cause)
    cells.state[cell] = Cells.removedState
  }

  /// Books what happens too often to be booked one by one: hits and failed attacks of the day.
  func bookDay() {
    ledger += restOfDay()
    for failure in AttackFailure.allCases { failures[failure.rawValue] = 0 }
    hits = 0
  }

  /// What was counted since the last whole day and is not booked yet.
  func restOfDay() -> [LedgerEntry] {
    var entries = AttackFailure.allCases.filter { 0 < failures[$0.rawValue] }.map {
      sum(.failedAttack, $0.cause, failures[$0.rawValue])
    }
    if 0 < hits { entries.append(sum(.hit, "synapse", hits)) }
    return entries
  }

  private func sum(_ event: LedgerEntry.Event, _ cause: String, _ count: Int) -> LedgerEntry {
    LedgerEntry(day: day, event: event, cause: cause, count: count)
  }
}
