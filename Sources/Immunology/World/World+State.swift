import Tissue

extension World {
  /// Visits the whole state: **the one list** of what a digest sees, and what a branch and a file
  /// take along.
  ///
  /// What follows from the setup, the seed and the state stands in ``settle()``.
  ///
  /// - Returns: Whether the cells have the columns of this setup; a reader may find others.
  @discardableResult
  func visitState<Visitor: WorldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) -> Bool {
    let isOwn = try visitShared(&visitor)
    // A reader knows the day only now.
    courses.settle(at: day)
    try courses.visitState(&visitor)
    return isOwn
  }

  /// Visits all but the treatments: what a branch with other treatments takes along.
  ///
  /// - Returns: Whether the cells have the columns of this setup.
  @discardableResult
  func visitShared<Visitor: StateVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) -> Bool
  {
    try visitor.visit(&ticks)
    try visitor.visit(&residentsMoved)
    let areOwn = (
      try residents.visitState(&visitor, columns: residentPlan),
      try crawlers.visitState(&visitor, columns: crawlerPlan)
    )
    for grid in [residentGrid, crawlerGrid] { try grid.visitState(&visitor) }
    for field in factors.fields { try field.visitState(&visitor) }
    try vessels.visitState(&visitor)
    try body.visitState(&visitor)
    // A branch may have more products than its past, or fewer; those have done nothing yet.
    let count = try visitor.visit(count: tallies.count, bytesEach: 80)
    var nothing = Tally()
    for index in 0..<count {
      if index < tallies.count {
        try tallies[index].visitState(&visitor)
      } else {
        try nothing.visitState(&visitor)
      }
    }
    try visitor.visit(elementsOf: &failures)
    try visitor.visit(&hits)
    try visitor.visit(elementsOf: &carriers)
    return areOwn.0 && areOwn.1
  }

  /// Visits the entries of the ledger that nobody has collected yet.
  ///
  /// They are not a part of the state, because how many there are depends on who looks how often.
  func visitLedger<Visitor: StateVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.visit(&ledger, blank: .blank, bytesEach: LedgerEntry.leastBytes) {
      visitor, entry throws(Visitor.Failure) in try entry.visitState(&visitor)
    }
  }

  /// Brings what follows from the state up to date after the state was replaced as a whole.
  func settle() {
    courses.settle(at: day)
    pullLevers()
  }

  /// Takes over a state that was written under the same setup and seed.
  func restore(from bytes: [UInt8]) throws(StateDamage) {
    var reader = StateReader(bytes)
    let isOwn = try visitState(&reader)
    try visitLedger(&reader)
    guard isOwn, reader.remaining == 0, isSound else { throw StateDamage() }
    settle()
  }

  /// Takes over what ``visitShared(_:)`` and ``visitLedger(_:)`` wrote.
  func restoreShared(from bytes: [UInt8]) throws(StateDamage) {
    var reader = StateReader(bytes)
    try visitShared(&reader)
    try visitLedger(&reader)
    guard reader.remaining == 0 else { throw StateDamage() }
  }
}

// MARK: - Soundness

extension World {
  /// Whether a state that was read is one that the loops of the model can go on from.
  ///
  /// They trust bins, types and codes without a check. A reader has seen to it that all numbers are
  /// finite; here is what the places and the meanings of some of them must be.
  var isSound: Bool {
    guard residents.isSound(in: residentGrid, types: kinds.count),
      crawlers.isSound(in: crawlerGrid, types: kinds.count),
      // Long before its end the counter of ticks would be 8,000 years.
      ticks < .max / 2, 0 <= residentsMoved
    else { return false }
    guard factors.fields.allSatisfy({ $0.isSound }), residentPlan.allows(residents),
      crawlerPlan.allows(crawlers)
    else { return false }
    guard liesInItsSheet(residents, crawling: false), liesInItsSheet(crawlers, crawling: true)
    else { return false }
    if let killers = KillerSheet(self) {
      let known = model.recognition.count
      for cell in 0..<crawlers.count
      where known <= killers.clone[cell] && killers.clone[cell] != Clonality.bystander {
        return false
      }
    }
    guard ledger.allSatisfy({ ($0.population ?? 0) < kinds.count }) else { return false }
    return vessels.flows.allSatisfy { 0 <= $0 && $0 <= 1 }
  }

  /// Whether all cells of a sheet are of kinds that belong there.
  private func liesInItsSheet(_ cells: Cells, crawling: Bool) -> Bool {
    (0..<cells.count).allSatisfy { (kinds[Int(cells.type[$0])].crawl != nil) == crawling }
  }
}
