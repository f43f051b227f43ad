/// A part of the model that can be left out to see what it contributes.
///
/// Those that belong to a kind of cell or to a factor are declared in its folder.
public struct Mechanism: Hashable, Sendable {
  /// The word in a scenario file.
  public let rawValue: String

  /// Declares a mechanism; its note must stand in `notes`, or in that of its kind or factor.
  init(word: String) { rawValue = word }

  /// The mechanism of a word, if there is one.
  public init?(rawValue: String) {
    guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }
}

extension Mechanism: CaseIterable {
  /// All mechanisms, in the order in which they are listed everywhere.
  public static let allCases: [Mechanism] = notes.map { $0.mechanism }

  /// The explanation of this mechanism.
  public var note: MechanismNote {
    guard let note = Self.notes.first(where: { $0.mechanism == self }) else {
      preconditionFailure("\(rawValue) has no note.")
    }
    return note
  }

  private static let notes: [MechanismNote] = ordered(
    [
      .checkpoint, .adaptiveResistance, .exhaustion, .progenitors, .expansion, .contraction,
      .memory, .priming, .recruitment, .chemotaxis, .antigenLoss, .mhcInduction, .autoimmunity,
      .fratricide, .repair, .hypoxia, .crowding, .vesselCollapse,
    ], with: KindTable.mechanisms + FactorTable.mechanisms)

  /// Puts the mechanisms of kinds and factors behind those that they want to follow, or else at the
  /// end.
  private static func ordered(
    _ notes: [MechanismNote], with others: [MechanismNote]
  ) -> [MechanismNote] {
    let entering = KindTable.forms.flatMap { $0.enters }
    var (notes, left) = (notes, others)
    while !left.isEmpty {
      let next = left.firstIndex { note in notes.contains { $0.mechanism.rawValue == note.after } }
      let note = left.remove(at: next ?? 0)
      let place = notes.firstIndex { $0.mechanism.rawValue == note.after }
      notes.insert(note, at: place.map { $0 + 1 } ?? notes.count)
    }
    for index in notes.indices {
      for own in entering where own.mechanism == notes[index].mechanism {
        notes[index].parameters += own.keys
      }
    }
    return notes
  }
}

/// What a mechanism does, in words and as an equation, and what it leaves out.
public struct MechanismNote: Sendable, Equatable {
  /// What it explains.
  public let mechanism: Mechanism
  /// The word of the mechanism that it stands behind in lists, if it is declared with a kind of cell or
  /// a factor; at the end without one.
  public let after: String?
  /// A short name.
  public let title: String
  /// What it does, in one sentence for the list of what can be left out.
  public let about: String
  /// What happens, in sentences without formulas.
  public let rule: String
  /// The form that is computed.
  public let equation: String
  /// The numbers of the catalogue that enter, in the order in which a reader meets them.
  public fileprivate(set) var parameters: [ParameterKey]
  /// What is left out or made simpler than it is.
  public let simplified: String
  /// Where form and numbers come from.
  public let sources: [String]

  init(
    _ mechanism: Mechanism, after: String? = nil, title: String, about: String, rule: String,
    equation: String,
    parameters: [ParameterKey], simplified: String, sources: [String]
  ) {
    self.mechanism = mechanism
    self.after = after
    self.title = title
    self.about = about
    self.rule = rule
    self.equation = equation
    self.parameters = parameters
    self.simplified = simplified
    self.sources = sources
  }
}
