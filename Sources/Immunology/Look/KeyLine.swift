/// A line of the key: something that can be seen in a picture.
public struct KeyLine: Sendable, Hashable, CaseIterable {
  /// Where a line stands in the key; within a place those of the table of kinds stand in its order.
  public enum Place: Int, Sendable {
    /// Harmful cells.
    case harmful
    /// Cells of the immune system.
    case immune
    /// What is dying.
    case dying
    /// The tissue around, and its vessels.
    case around
  }

  /// A word that names it in files.
  public let word: String
  /// Where it stands.
  public let place: Place
  /// The words in the key of a picture.
  public let label: String
  /// The name in the key of a page.
  public let name: String
  /// What the cell does, as the end of a sentence that its name begins.
  public let about: String
  /// Whether every key of a page has it, whatever its runs happen to show.
  public let isUsual: Bool

  init(
    _ word: String, _ place: Place, label: String, name: String, about: String,
    isUsual: Bool = false
  ) {
    self.word = word
    self.place = place
    self.label = label
    self.name = name
    self.about = about
    self.isUsual = isUsual
  }

  /// Lines are the same when they have the same word.
  public static func == (one: KeyLine, other: KeyLine) -> Bool { one.word == other.word }

  /// The word.
  public func hash(into hasher: inout Hasher) { hasher.combine(word) }

  /// Any cell that is dying.
  public static let dying = KeyLine(
    "dying", .dying, label: "Dying", name: "Dying cell", about: "falls apart within hours.",
    isUsual: true)

  /// A blood vessel.
  public static let vessel = KeyLine(
    "vessel", .around, label: "Blood vessel", name: "Blood vessel",
    about: "brings oxygen, immune cells and what is given into the blood.", isUsual: true)

  /// All lines, in the order of the key.
  public static let allCases: [KeyLine] = {
    var lines: [KeyLine] = []
    for key in TissueView.Appearance.keys where !lines.contains(key) { lines.append(key) }
    lines.append(.vessel)
    return [Place.harmful, .immune, .dying, .around].flatMap { place in
      lines.filter { $0.place == place }
    }
  }()
}

extension TissueView.Appearance {
  /// The lines of the key of all appearances, kind by kind.
  fileprivate static let keys: [KeyLine] =
    (KindTable.forms.flatMap { $0.appearances } + [.necrotic, .immuneDying]).map { $0.key }
}
