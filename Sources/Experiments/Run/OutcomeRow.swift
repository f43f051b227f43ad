import Immunology

/// One row of the table at the end of a run: a kind of cell from the first to the last day.
public struct OutcomeRow: Sendable, Equatable {
  /// What the row is about, in plain words.
  public let label: String
  /// The column of `counts.csv` that the row is made from.
  public let column: String
  /// The value on day 0.
  public let start: Spread
  /// The value on the last day.
  public let end: Spread
  /// What else there is to say, such as `cleared on day 35`, or "".
  public let note: String
}
