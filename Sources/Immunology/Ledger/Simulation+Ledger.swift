import Tissue

extension Simulation {
  /// Adds an entry about one cell.
  func book(
    _ event: LedgerEntry.Event, _ fate: Fate, _ cell: Int, of cells: Cells, actor: UInt64 = 0,
    cause: String? = nil
  ) {
    ledger.append(
      LedgerEntry(
        day: day, event: event, cause: cause ?? fate.cause, cell: cells.lineage[cell],
        population: setup.populations[Int(cells.type[cell])].name,
        position: cells.position(cell), actor: actor, detail: ""))
  }

  /// Adds an entry for each cell of the first day.
  func bookFounders() {
    for cells in [residents, crawlers] {
      for cell in 0..<cells.count {
        tallies[Int(cells.type[cell])].started += 1
        book(.start, .none, cell, of: cells, cause: "scenario")
      }
    }
  }

  /// Hands over the ledger entries since the last call, in the order in which they happened.
  public func drainLedger() -> [LedgerEntry] {
    defer { ledger.removeAll(keepingCapacity: true) }
    return ledger
  }
}
