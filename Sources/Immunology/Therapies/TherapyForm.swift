/// What is told about a kind of treatment, and what a scenario may set for it.
///
/// The scenario language, the schema, `thymus explain` and the textbook table of a comparison are
/// made from it.
public struct TherapyForm: Sendable {
  /// How the amount of a dose is written.
  public enum Amount: Sendable, Equatable {
    /// In `dose_mg` or `dose_mg_per_kg`.
    case milligrams
    /// In a number of the catalogue, or not at all.
    case other
  }

  /// Which way of treating it belongs to.
  public enum School: String, Sendable, CaseIterable {
    /// It lets the immune system do the work.
    case immunotherapy
    /// It acts on the tumour itself.
    case traditional
    /// It helps or guards another treatment.
    case support

    /// The school as a heading.
    public var title: String {
      switch self {
      case .immunotherapy: "Immunotherapy"
      case .traditional: "Traditional treatment"
      case .support: "Support"
      }
    }
  }

  /// What cells it is made of.
  public enum Product: Sendable, Equatable {
    /// It is no product of cells.
    case none
    /// Cells with a receptor for surface antigens.
    case chimeric
    /// Cells with a T-cell receptor for a peptide.
    case inserted
    /// Cells with the receptors they came with.
    case own

    /// Whether something is put into the cells in the laboratory.
    public var isEngineered: Bool { self == .chimeric || self == .inserted }
  }

  /// The kind.
  public let kind: TherapyKind
  /// What one time of giving it is called at its mark in a chart; of a product the name of its cells.
  public let noun: String
  /// The name, such as `Checkpoint inhibitor against PD-1`.
  public var title: String
  /// Which way of treating it belongs to.
  public var school = School.immunotherapy
  /// What it does, as a sentence for the list of kinds.
  public var about: String
  /// What it does in a few words, for the column *approach* of the textbook table.
  public var approach: String
  /// What has to be thought of and cannot be seen in the numbers of a run.
  public var considerations: String
  /// The numbers that are declared with it.
  public var parameters: [Parameter] = []
  /// The sections of the catalogue whose numbers may be set for a treatment, whatever the drug.
  public var sections: [String]
  /// Those of each drug, by its name, where drugs differ.
  public var drugSections: [String: [String]] = [:]
  /// The sections of the body that it acts on; they are set in groups of their own.
  public var bodySections: [String] = []
  /// How the amount of a dose is written.
  public var amount = Amount.other
  /// The drugs to choose from, with a word about each; the first is the default.
  public var drugs: [(name: String, about: String)] = []
  /// How many antigens it may aim at; 0...0 for none.
  public var targets = 0...0
  /// What cells it is made of.
  public var product = Product.none
  /// The schedule when a scenario says nothing; the first day has no default but 0.
  public var standard = DoseSchedule(firstDay: 0, everyDays: 21, doses: 1)
  /// Where the usual schedule comes from.
  public var scheduleSource = ""
  /// The mechanisms that it acts on; without all of them it does nothing.
  public var mechanisms: [Mechanism] = []

  /// Whether it is a product of cells.
  public var isProduct: Bool { product != .none }

  /// The sections whose numbers may be set for a treatment with a drug; those of all drugs without
  /// one.
  public func sections(drug: String?) -> [String] {
    let names = drug.map { [$0] } ?? drugs.map { $0.name }
    return sections + names.flatMap { drugSections[$0] ?? [] }
  }

  /// All sections that say how it works.
  public var allSections: [String] { sections(drug: nil) + bodySections }
}
