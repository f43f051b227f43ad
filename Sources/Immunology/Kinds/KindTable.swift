/// The kinds of cells: one line for each, in the order in which they are listed everywhere.
///
/// A kind is a folder beside this file: a value with a ``KindForm`` that says what it is, and hooks of
/// ``Kind`` that say what its cells do. Nothing else in the package has to name it.
enum KindTable {
  private static let entries: [Entry] = [
    Entry(Tumour.self),
    Entry(Healthy.self),
    Entry(Effector.self),
    Entry(Engineered.self),
    Entry(Regulatory.self),
    Entry(NaturalKiller.self),
    Entry(Macrophage.self),
  ]

  /// What is known of one kind, and how the numbers of a population of it are made.
  private struct Entry: Sendable {
    let form: KindForm
    let make: @Sendable (Population, KindSetting) -> any Kind

    init<K: Kind>(_ kind: K.Type) {
      form = K.form
      make = { K($0, in: $1) }
    }
  }

  /// The forms of all kinds.
  static let forms: [KindForm] = entries.map { $0.form }

  /// The numbers that are declared with kinds.
  static let parameters: [Parameter] = forms.flatMap { $0.parameters }

  /// The mechanisms that are declared with kinds.
  static let mechanisms: [MechanismNote] = forms.flatMap { $0.notes }

  /// What is known of a kind.
  static func form(of kind: CellKind) -> KindForm { entry(of: kind).form }

  /// The numbers and deeds of a population.
  static func make(_ population: Population, in setting: KindSetting) -> any Kind {
    entry(of: population.kind).make(population, setting)
  }

  private static func entry(of kind: CellKind) -> Entry {
    guard let entry = entries.first(where: { $0.form.kind == kind }) else {
      preconditionFailure("\(kind.rawValue) is not in the table of kinds.")
    }
    return entry
  }
}
