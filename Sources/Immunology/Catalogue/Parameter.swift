/// One number of the model: what it is, what it may be, and where its default comes from.
public struct Parameter: Sendable, Equatable {
  /// How far a default can be trusted.
  public enum Confidence: String, Sendable, CaseIterable {
    /// Read in the primary source.
    case primary = "S"
    /// Read in a secondary copy that cites the primary source.
    case secondary = "S2"
    /// Derived by calculation from sourced numbers.
    case derived = "D"
    /// From memory of the literature.
    case memory = "M"
    /// From memory, order of magnitude only.
    case contested = "M?"
    /// A modelling choice: no measurement exists at this level.
    case assumption = "A"
  }

  /// The place of the number in a scenario file, `section.name_with_unit`.
  public let key: ParameterKey
  /// The value when a scenario says nothing.
  public let standard: Double
  /// The values that a scenario may give.
  public let range: ClosedRange<Double>
  /// The unit in words, or "" for a pure number.
  public let unit: String
  /// One sentence for a reader of a scenario file.
  public let about: String
  /// Author, year and place of the number, or why it was chosen.
  public let source: String
  /// How far the default can be trusted.
  public let confidence: Confidence
  /// Whether only whole numbers make sense.
  public let isWhole: Bool

  init(
    _ key: ParameterKey, _ standard: Double, in range: ClosedRange<Double>, unit: String,
    _ about: String, source: String, _ confidence: Confidence, whole: Bool = false
  ) {
    precondition(range.contains(standard), "The default of \(key.rawValue) is out of its range.")
    self.key = key
    self.standard = standard
    self.range = range
    self.unit = unit
    self.about = about
    self.source = source
    self.confidence = confidence
    self.isWhole = whole
  }
}
