extension TissueView {
  /// What a cell looks like to an observer.
  ///
  /// Saved states hold the raw value, so those that are there keep theirs, and a new one takes the
  /// next that is free. Each is declared with its kind of cell; what it is and how it is drawn stands
  /// in its ``form``.
  public struct Appearance: Hashable, Sendable {
    /// The number in saved states, below 32.
    public let rawValue: UInt8

    init(_ rawValue: UInt8) { self.rawValue = rawValue }

    /// The appearance of a number, if there is one.
    public init?(rawValue: UInt8) {
      guard Self.forms[Int(rawValue & 31)] != nil, rawValue < 32 else { return nil }
      self.rawValue = rawValue
    }
  }
}

extension TissueView.Appearance: CaseIterable {
  /// A cell that died of lack of oxygen.
  public static let necrotic = Self(3)
  /// A dying immune cell that is not a T cell.
  public static let immuneDying = Self(21)

  /// All appearances, in the order of their numbers.
  public static let allCases: [Self] = forms.compactMap { $0?.appearance }

  /// What loops over many cells ask of it.
  public struct Nature: Sendable, Equatable {
    /// What the cell is taken for, if it can be told.
    public let role: KindForm.Role?
    /// The state.
    public let condition: AppearanceForm.Condition
    /// Whether the cell crawls over the cells that stay in their places.
    public let crawls: Bool
    /// What its signal stands for.
    public let signal: AppearanceForm.Signal
  }

  /// What loops over many cells ask of it.
  public var nature: Nature { Self.natures[Int(rawValue)] }

  private static let natures: [Nature] = forms.map { form in
    Nature(
      role: form?.kind?.role, condition: form?.condition ?? .dying, crawls: form?.crawls ?? false,
      signal: form?.signal ?? .nothing)
  }

  /// What it is and how it is drawn.
  public var form: AppearanceForm {
    guard let form = Self.forms[Int(rawValue)] else {
      preconditionFailure("No kind of cell has the appearance \(rawValue).")
    }
    return form
  }

  /// The forms by their numbers.
  private static let forms: [AppearanceForm?] = {
    var forms = [AppearanceForm?](repeating: nil, count: 32)
    let shared: [AppearanceForm] = [.necrotic, .immuneDying]
    for form in KindTable.forms.flatMap({ $0.appearances }) + shared {
      let number = Int(form.appearance.rawValue)
      precondition(forms[number] == nil, "Two appearances have the number \(number).")
      forms[number] = form
    }
    return forms
  }()
}

/// What a cell of some appearance is, and how it is drawn: pictures, movies, charts, pages and their
/// keys all follow it.
public struct AppearanceForm: Sendable {
  /// The state that a cell is in.
  public enum Condition: Sendable {
    /// Alive, and able to do what it does.
    case well
    /// Attacking another cell.
    case engaged
    /// Alive, and exhausted.
    case tired
    /// Dying or dead.
    case dying
  }

  /// What the signal of a cell stands for.
  public enum Signal: String, Sendable {
    /// PD-L1 molecules.
    case ligand
    /// Exhaustion from 0 to 1.
    case exhaustion
    /// Nothing.
    case nothing
  }

  /// The appearance.
  public let appearance: TissueView.Appearance
  /// The kind of cell that it belongs to, if it can be told.
  public let kind: CellKind?
  /// The state.
  public let condition: Condition
  /// Whether the cell crawls over the cells that stay in their places.
  public let crawls: Bool
  /// What its signal stands for.
  public let signal: Signal
  /// The shape.
  public let shape: CellShape
  /// The meaning that gives it its colour.
  public let colour: ColourRole
  /// The line of the key that it is found under.
  public let key: KeyLine
  /// The name in the replay of a page, where it is another than that of its line in the key.
  public let name: String

  init(
    _ appearance: TissueView.Appearance, of kind: CellKind?, _ condition: Condition = .well,
    crawls: Bool, signal: Signal = .nothing, _ shape: CellShape, _ colour: ColourRole,
    key: KeyLine, name: String? = nil
  ) {
    self.appearance = appearance
    self.kind = kind
    self.condition = condition
    self.crawls = crawls
    self.signal = signal
    self.shape = shape
    self.colour = colour
    self.key = key
    self.name = name ?? key.name
  }

  /// Cells that any resident kind can become; they are counted with the tumour.
  static let necrotic = AppearanceForm(
    .necrotic, of: KindTable.forms.first { $0.role == .tumour }?.kind, .dying, crawls: false,
    .ghost, .necrotic,
    key: KeyLine(
      "necrotic", .harmful, label: "Dead core (necrosis)", name: "Dead core (necrosis)",
      about: "starved of oxygen and not cleared away yet.", isUsual: true),
    name: "Dead of lack of oxygen (necrosis)")

  /// Immune cells that can no longer be told apart.
  static let immuneDying = AppearanceForm(
    .immuneDying, of: nil, .dying, crawls: true, .cross, .dying, key: .dying,
    name: "Immune cell, dying")
}
