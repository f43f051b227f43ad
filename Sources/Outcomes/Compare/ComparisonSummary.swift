/// A comparison in numbers and sentences, made from the tables of its arms alone.
package struct ComparisonSummary: Sendable, Equatable {
  /// The arms.
  package let arms: [ArmNumbers]
  /// The rows of the table, also those that files alone hold.
  package let rows: [ComparisonRow]
  /// All pairs of arms.
  package let pairs: [ComparisonPair]
  /// What the comparison showed, in words.
  package let sentences: [String]
  /// The promises that did not hold, in words; no finding about arms, so not among the sentences.
  package let brokenPromises: [String]

  /// Those of the sentences that tell of arms that begin in another tissue.
  package let otherTissues: [String]
  /// The letters of the arms that begin in another tissue than the first.
  package let lettersOfOtherTissues: [String]

  /// Sums up some arms.
  package init(_ arms: [ArmNumbers], lastDay: Double) {
    self.arms = arms
    rows = ComparisonRow.table(of: arms, lastDay: lastDay)
    pairs = ComparisonPair.all(of: arms)
    let words = ComparisonWords(arms: arms, pairs: pairs, lastDay: lastDay)
    sentences = words.sentences
    brokenPromises = words.brokenPromises
    otherTissues = words.otherTissues
    lettersOfOtherTissues = words.lettersOfOtherTissues
  }

  /// The rows that people are shown.
  package var shownRows: [ComparisonRow] { rows.filter { $0.isShown } }

  /// The table of textbooks.
  package var textbook: TextbookTable { TextbookTable(arms) }

  /// The number of finished runs of each arm.
  package var runs: Int { arms.map { $0.runs }.min() ?? 0 }
}
