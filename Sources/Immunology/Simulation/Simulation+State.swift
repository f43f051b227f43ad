public import Tissue

extension Simulation {
  /// Visits the whole state: **the one list** of what a digest sees, and what a branch and a file
  /// take along.
  ///
  /// What follows from the setup, the seed and the state stands in ``settle()``.
  func visitState<Visitor: StateVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitShared(&visitor)
    // A reader knows the day only now.
    courses.settle(at: day)
    try courses.visitState(&visitor)
  }

  /// Visits all but the treatments: what a branch with other treatments takes along.
  func visitShared<Visitor: StateVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
    try visitor.visit(&ticks)
    try visitor.visit(&residentsMoved)
    for cells in [residents, crawlers] { try cells.visitState(&visitor) }
    for grid in [residentGrid, crawlerGrid] { try grid.visitState(&visitor) }
    for field in [oxygen, interferon, chemokine, interleukin, transforming] {
      try field.visitState(&visitor)
    }
    try vessels.visitState(&visitor)
    try body.visitState(&visitor)
    try visitor.visit(elementsOf: &struckBins)
    try visitor.visit(&anyHits)
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

  /// A number that differs if a single bit of the state differs, as 16 hexadecimal digits.
  public func digest() -> String {
    var digest = Digest()
    visitState(&digest)
    return digest.text
  }

  /// The whole state as bytes, which ``restore(from:)`` takes back.
  ///
  /// The bytes are those of the machine's memory, for machines that are little-endian (all that
  /// Swift runs on today).
  public func savedState() -> [UInt8] {
    var writer = StateWriter()
    visitState(&writer)
    visitLedger(&writer)
    return writer.bytes
  }

  /// Takes over a state that ``savedState()`` gave, under the same setup and seed.
  ///
  /// What comes then has the same bits as if the run had never stopped, whatever the number of
  /// threads.
  ///
  /// - Parameter bytes: All that was written.
  /// - Throws: An error if it was written by a simulation of another shape, or is damaged. The
  ///   simulation must not be used then.
  public func restore(from bytes: [UInt8]) throws(StateDamage) {
    var reader = StateReader(bytes)
    try visitState(&reader)
    try visitLedger(&reader)
    guard reader.remaining == 0, isSound else { throw StateDamage() }
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

extension Tally {
  /// Visits all counts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&started)
    try visitor.visit(&divisions)
    try visitor.visit(&arrivals)
    try visitor.visit(&deaths)
    try visitor.visit(&killed)
    try visitor.visit(&removed)
    try visitor.visit(&lost)
    try visitor.visit(&tiredEver)
    try visitor.visit(&remembering)
    try visitor.visit(&mutations)
  }
}

extension LedgerEntry {
  /// An entry to read another one into.
  static let blank = LedgerEntry(
    day: 0, event: .start, cause: "", cell: 0, population: "", position: .zero, actor: 0,
    detail: "")

  /// The bytes that an entry without texts takes.
  static let leastBytes = 8 + 1 + 2 * 8 + 12 + 3 * 8

  /// Visits the whole entry.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&day)
    var code = UInt8(Event.allCases.firstIndex(of: event) ?? 0)
    try visitor.visit(&code)
    if Int(code) < Event.allCases.count { event = Event.allCases[Int(code)] }
    try visitor.visit(&cause)
    try visitor.visit(&cell)
    try visitor.visit(&population)
    try visitor.visit(&position)
    try visitor.visit(&actor)
    try visitor.visit(&detail)
  }
}
