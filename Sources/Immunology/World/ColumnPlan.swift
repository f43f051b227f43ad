import Tissue

/// The columns of a sheet for the model, by their names: those that all its cells have, then those
/// that the kinds in it declare.
struct ColumnPlan: Sendable {
  /// A column of numbers, and what a simulation can have in it.
  struct Number: Sendable {
    let word: String
    let range: ClosedRange<Float>

    /// Numbers that are not negative, and such that a few of them can be multiplied.
    init(_ word: String, _ range: ClosedRange<Float> = 0...1e7) {
      self.word = word
      self.range = range
    }
  }

  /// A column of small whole numbers, and what a simulation can have in it.
  struct Code: Sendable {
    let word: String
    let range: ClosedRange<UInt8>

    init(_ word: String, _ range: ClosedRange<UInt8>) {
      self.word = word
      self.range = range
    }
  }

  var numbers: [Number] = []
  var codes: [Code] = []
  var sets: [String] = []
  var names: [String] = []

  /// The plan with what others have and it has not.
  func joined(with others: [ColumnPlan]) -> ColumnPlan {
    var all = self
    for other in others {
      all.numbers += other.numbers.filter { one in !all.numbers.contains { $0.word == one.word } }
      all.codes += other.codes.filter { one in !all.codes.contains { $0.word == one.word } }
      all.sets += other.sets.filter { !all.sets.contains($0) }
      all.names += other.names.filter { !all.names.contains($0) }
    }
    return all
  }

  /// Where a column of numbers stands.
  ///
  /// - Precondition: The plan has it: a kind declares the columns that it uses.
  func number(_ word: String) -> NumberColumn {
    guard let place = numbers.firstIndex(where: { $0.word == word }) else {
      preconditionFailure("No kind in this sheet declares the column \(word).")
    }
    return NumberColumn(place: place)
  }

  /// Where a column of small whole numbers stands.
  ///
  /// - Precondition: The plan has it.
  func code(_ word: String) -> CodeColumn {
    guard let place = codes.firstIndex(where: { $0.word == word }) else {
      preconditionFailure("No kind in this sheet declares the column \(word).")
    }
    return CodeColumn(place: place)
  }

  /// An empty sheet with these columns.
  func sheet(capacity: Int) -> Cells {
    Cells(
      capacity: capacity, numbers: numbers.count, names: names.count, codes: codes.count,
      sets: sets.count)
  }

  /// Whether all values of some cells are such that a simulation can have them.
  func allows(_ cells: Cells) -> Bool {
    for (column, form) in zip(cells.numbers, numbers) {
      for cell in 0..<cells.count where !form.range.contains(column[cell]) { return false }
    }
    for (column, form) in zip(cells.codes, codes) {
      for cell in 0..<cells.count where !form.range.contains(column[cell]) { return false }
    }
    return true
  }
}

extension ModelSetup {
  /// The columns of the cells that stay in their places.
  var residentPlan: ColumnPlan { Resident.plan.joined(with: ownColumns(crawling: false)) }

  /// The columns of the cells that crawl; those of killers come first.
  var crawlerPlan: ColumnPlan {
    Crawler.plan.joined(
      with: (hasKillers ? [KillerColumns.plan] : []) + ownColumns(crawling: true))
  }

  /// Whether there are cells that kill.
  var hasKillers: Bool { populations.contains { $0.kind.form.kills } }

  private func ownColumns(crawling: Bool) -> [ColumnPlan] {
    CellKind.allCases.filter { kind in
      kind.crawls == crawling && populations.contains { $0.kind == kind }
    }.map { $0.form.columns }
  }
}

extension Cells {
  /// Visits all cells with all their columns, those of the model by their words: a branch with further
  /// kinds of cells than its past finds its own.
  ///
  /// - Returns: Whether the columns that were visited are those of the plan.
  @discardableResult
  func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor, columns plan: ColumnPlan
  ) throws(Visitor.Failure) -> Bool {
    let own = (plan.numbers.map { $0.word }, plan.codes.map { $0.word }, plan.sets, plan.names)
    var words = own
    try visitor.visit(&words.0)
    try visitor.visit(&words.1)
    try visitor.visit(&words.2)
    try visitor.visit(&words.3)
    try visitState(
      &visitor,
      ColumnPlaces(
        numbers: words.0.map { own.0.firstIndex(of: $0) },
        codes: words.1.map { own.1.firstIndex(of: $0) },
        sets: words.2.map { own.2.firstIndex(of: $0) },
        names: words.3.map { own.3.firstIndex(of: $0) }))
    return words == own
  }
}
