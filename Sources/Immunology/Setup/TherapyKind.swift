/// What can be given to a virtual patient, by its word in a scenario file.
///
/// Each is declared with its therapy in `Therapies`; ``TherapyTable`` lists them. What is to be known of
/// it is in its ``form``.
public struct TherapyKind: Hashable, Sendable {
  /// The word in a scenario file.
  public let rawValue: String

  init(word: String) { rawValue = word }

  /// The kind of a word, if there is one.
  public init?(rawValue: String) {
    guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }
}

extension TherapyKind: CaseIterable {
  /// All kinds of treatments, in the order of ``TherapyTable``.
  public static let allCases: [TherapyKind] = TherapyTable.forms.map { $0.kind }

  /// All that is told of it, and what a scenario may set.
  public var form: TherapyForm { TherapyTable.entry(of: self).form }
}
