import Tissue

/// The states of T cells that can kill, as they are counted and seen.
enum TCellCounts {
  /// The columns of the counts.
  static let columns: [KindForm.Column] = [
    .init("cells", "living cells"), .init("active", "living cells neither tired nor memory"),
    .init("tired", "living cells that are exhausted"),
    .init("progenitor", "living cells that can renew themselves"),
    .init("terminal", "living cells whose exhaustion is fixed by more than half"),
    .init("memory", "living memory cells"), .init("engaged", "living cells at a synapse"),
    .init("arrived", "cells that came out of vessels so far"),
    .init("divided", "divisions so far"),
    .init("tired_ever", "times that a cell became tired so far"),
    .init("dead", "deaths so far"),
  ]

  private enum State: Int, CaseIterable { case tired, engaged, progenitor, terminal, memory }

  /// Adds the state of a living cell.
  static func count(
    _ cell: Int, in cells: Cells, tiredAbove limit: Float, _ counts: inout CellCounts
  ) {
    func add(_ state: State) { counts.states[state.rawValue] += 1 }
    let phase = LifePhase(rawValue: cells[KillerColumns.phase][cell])
    if phase == .progenitor { add(.progenitor) }
    if phase == .memory {
      add(.memory)
    } else if limit < cells[KillerColumns.exhaustion][cell] {
      add(.tired)
      // What is fixed by more than half does not come back.
      if phase != .progenitor && 0.5 < cells[KillerColumns.fixation][cell] { add(.terminal) }
    }
    if cells.state[cell] == CrawlerState.engaged { add(.engaged) }
  }

  /// The values of the columns.
  static func census(_ counts: CellCounts, _ tally: Tally) -> [Double] {
    func number(_ state: State) -> Int { counts.states[state.rawValue] }
    return [
      counts.alive, counts.alive - number(.tired) - number(.memory), number(.tired),
      number(.progenitor), number(.terminal), number(.memory), number(.engaged), tally.arrivals,
      tally.divisions, tally.tiredEver, tally.deaths,
    ].map { Double($0) }
  }
}
