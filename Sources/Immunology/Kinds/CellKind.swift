/// What a cell is, by the word that stands for it in a scenario file.
///
/// Each kind is declared in its folder in `Kinds`; ``KindTable`` lists them. What is to be known of a
/// kind is in its ``form``: other rooms ask there, and name no kind.
public struct CellKind: Hashable, Sendable {
  /// The word in a scenario file, which also is the section of its own numbers.
  public let rawValue: String

  init(word: String) { rawValue = word }

  /// The kind of a word, if there is one.
  public init?(rawValue: String) {
    guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }
}

extension CellKind: CaseIterable {
  /// All kinds, in the order of ``KindTable``.
  public static let allCases: [CellKind] = KindTable.forms.map { $0.kind }

  /// All that is told of the kind, and what a scenario may set for it.
  public var form: KindForm { KindTable.form(of: self) }

  /// What the body, treatments and tables take its cells for.
  public var role: KindForm.Role { form.role }

  /// All kinds, in the order of tables and charts.
  public static let inTables: [CellKind] = (0...2).flatMap { place in
    allCases.filter { $0.form.place == place }
  }

  /// The catalogue section of its own.
  public var section: String { rawValue }

  /// The catalogue sections that hold the numbers of the kind; the first is its own.
  public var sections: [String] { form.sections }

  /// Whether cells of the kind have any use for a number, as far as it belongs to another kind whose
  /// section they share.
  public func uses(_ key: ParameterKey) -> Bool {
    let form = form
    guard let borrowed = form.borrowed, form.sections.dropFirst().contains(key.section) else {
      return true
    }
    return borrowed.contains(key)
  }

  /// The mechanisms that belong to its explanation; for T cells of the body also those that hold them
  /// back.
  public var mechanisms: [Mechanism] {
    let others = Self.allCases.filter { $0.form.holdsBack }.compactMap { $0.form.leftOutWith }
    return form.mechanisms + (role == .killerT ? others : [])
  }

  /// Whether cells of the kind crawl among the others.
  public var crawls: Bool { form.crawls }

  /// Whether cells of the kind are T cells that can kill.
  public var isKillerT: Bool { role == .killerT || role == .product }

  /// The names of the sections that belong to kinds.
  public static let allSections: [String] = allCases.map { $0.rawValue }

  /// For each of some populations, which one of its kind it is: 0 for the first.
  public static func clones(of kinds: [CellKind]) -> [Int] {
    kinds.indices.map { index in kinds[..<index].count { $0 == kinds[index] } }
  }
}
