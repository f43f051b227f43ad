/// A comparison in numbers and sentences, made from the tables of its arms alone.
public struct ComparisonSummary: Sendable, Equatable {
  /// The arms.
  public let arms: [ArmNumbers]
  /// The rows of the table.
  public let rows: [ComparisonRow]
  /// Each other arm against the first.
  public let pairs: [ComparisonPair]
  /// What the comparison showed, in words.
  public let sentences: [String]

  init(_ arms: [ArmNumbers], lastDay: Double) {
    self.arms = arms
    rows = ComparisonRow.table(of: arms, lastDay: lastDay)
    pairs = arms.dropFirst().map { ComparisonPair(arms[0], $0) }
    sentences = ComparisonWords(arms: arms, pairs: pairs, lastDay: lastDay).sentences
  }

  /// The number of finished runs of each arm.
  public var runs: Int { arms.map(\.runs).min() ?? 0 }
}
