/// All that is to be known of a kind of cell outside of its folder: its words, its settings, what is
/// counted of it, and how it looks.
///
/// The scenario language, the schema, `thymus explain`, tables, charts, pictures and their keys are
/// made from it.
public struct KindForm: Sendable {
  /// What the body, treatments and tables take cells of a kind for.
  public enum Role: Sendable, CaseIterable {
    /// Harmful cells: what treatments aim at, and what a scan measures.
    case tumour
    /// T cells of the body that can kill.
    case killerT
    /// T cells of a product, which a treatment brings.
    case product
    /// Other cells that kill or help or hold back.
    case immune
    /// The tissue around: what is lost of it is harm.
    case healthy
  }

  /// A column of the counts.
  public struct Column: Sendable {
    /// What its name ends with, after the name of the population.
    public let ending: String
    /// What is counted.
    public let about: String

    init(_ ending: String, _ about: String) {
      self.ending = ending
      self.about = about
    }
  }

  /// A row of the table at the end of a run.
  public struct Row: Sendable {
    /// The column of the counts that it tells of.
    public let ending: String
    /// What the row is about, in plain words.
    public let words: String
    /// Whether its highest value and the day of it are told.
    public var tellsPeak = true
  }

  /// A line in charts, which also is a number beside the replay of a page.
  public struct Line: Sendable {
    /// The dashes of a line.
    public enum Dash: Sendable { case solid, dashed, dotted }

    /// The column of the counts that is drawn.
    public let ending: String
    /// The name at the end of the line.
    public let name: String
    /// The name beside the replay.
    public let spoken: String
    /// The meaning of its colour.
    public let colour: ColourRole
    /// The dashes.
    public let dash: Dash
    /// Lines of a family share a panel where the sizes of families differ much.
    public let family: String
    /// Whether the small charts of a comparison have a row for it.
    public var hasRow = true
    /// Whether it is told of only where it was ever above zero.
    public var isExceptional = false
  }

  /// What a number of the kind needs, besides cells of it, to change anything.
  public struct Need: Sendable {
    /// The numbers.
    public let keys: [ParameterKey]
    /// Mechanisms that are not left out.
    public let mechanisms: [Mechanism]
    /// Whether there must be cells that kill.
    public let killers: Bool
    /// Whether there must be T cells that kill.
    public let tCells: Bool

    init(
      _ keys: ParameterKey..., mechanisms: [Mechanism] = [], killers: Bool = false,
      tCells: Bool = false
    ) {
      self.keys = keys
      self.mechanisms = mechanisms
      self.killers = killers
      self.tCells = tCells
    }
  }

  /// The kind.
  public let kind: CellKind
  /// What its cells are taken for.
  public let role: Role
  /// The name in a title.
  public let title: String
  /// What one living cell is called where cells are counted, and one that is exhausted.
  public let noun: String
  /// What one that is exhausted is called, if it is told apart.
  public var tiredNoun: String?
  /// Where it stands in tables and charts: lower first, those of one place in the order of kinds.
  public var place = 0
  /// What the cells are, as a sentence for the list of kinds in a scenario.
  public let about: String
  /// What they do, in sentences without formulas.
  public let explanation: String
  /// What is left out or made simpler than it is.
  public let simplified: String
  /// The mechanisms that belong to its explanation.
  public let mechanisms: [Mechanism]
  /// Other words that mean it.
  public let otherNames: [String]
  /// The mechanisms that are declared with it.
  public var notes: [MechanismNote] = []
  /// The mechanism without which there are no such cells.
  public var leftOutWith: Mechanism?
  /// What its cells recognise others by, where a scenario says nothing.
  public var receptor = Receptor.clonal
  /// Whether its cells hold killers back.
  public var holdsBack = false
  /// Numbers of the kind that enter mechanisms that are declared elsewhere.
  public var enters: [(mechanism: Mechanism, keys: [ParameterKey])] = []
  /// Whether its cells kill others.
  public var kills = false
  /// What the page of a run says of them, as a sentence, where there are some that act.
  public var story: String?
  /// Whether its cells crawl among the others.
  public let crawls: Bool
  /// The catalogue sections that hold its numbers; the first is its own.
  public let sections: [String]
  /// Which numbers of another kind's section it uses; all of its sections if nothing is said.
  public var borrowed: [ParameterKey]?
  /// The numbers that are declared with it.
  public let parameters: [Parameter]
  /// The radius of a young cell.
  public let radius: ParameterKey
  /// The factors that its cells make, each with the number that says how much; 0 is none.
  public var makes: [(factor: Factor, rate: ParameterKey)] = []
  /// The columns that its cells have of their own; the model adds them to their sheet where there is
  /// such a population.
  var columns = ColumnPlan()
  /// What its numbers need to change anything.
  public var needs: [Need] = []
  /// The settings that a class changes first.
  public let firstSettings: [String]
  /// The columns of the counts, in their order; the first one counts the living cells.
  public let census: [Column]
  /// The rows of the table at the end of a run.
  public let rows: [Row]
  /// The lines in charts.
  public let lines: [Line]
  /// What its cells can look like.
  public let appearances: [AppearanceForm]
}

extension ModelSetup {
  /// Whether a kind of cell that holds killers back is left out, in the body too.
  var lacksSuppressors: Bool {
    CellKind.allCases.contains { $0.form.holdsBack && isLeftOut($0) }
  }

  /// Whether cells of a kind are left out with a mechanism.
  public func isLeftOut(_ kind: CellKind) -> Bool {
    guard let mechanism = kind.form.leftOutWith else { return false }
    return without.contains(mechanism)
  }
}
