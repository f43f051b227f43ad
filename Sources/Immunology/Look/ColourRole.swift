/// What a colour means: a meaning has one colour in every output, for ever.
///
/// Seven colours belong to cells, and a few neutral ones to kinds that their shape tells apart. The
/// seven are tuned from the Okabe–Ito palette so that each is at least 3:1 against the paper and any
/// two can be told apart with a red-green or blue-yellow deficiency. Kinds of cells declare theirs.
public struct ColourRole: Sendable, Hashable {
  /// A word that names it in files.
  public let rawValue: String
  /// The colour on white paper, as 0xRRGGBB.
  public let light: UInt32
  /// The colour on dark paper.
  public let dark: UInt32

  init(_ word: String, light: UInt32, dark: UInt32) {
    rawValue = word
    self.light = light
    self.dark = dark
  }

  /// A cell that is dying, or dead by suicide or attack.
  public static let dying = ColourRole("dying", light: 0x8A_8A8A, dark: 0x85_8B8F)
  /// A cell that died of lack of oxygen.
  public static let necrotic = ColourRole("necrotic", light: 0x77_726D, dark: 0x6E_757C)
  /// A blood vessel.
  public static let vessel = ColourRole("vessel", light: 0xB3_122F, dark: 0xD9_485F)

  /// All meanings: those of kinds in the order of their table, then what any cell can become.
  public static let allCases: [ColourRole] = {
    var roles: [ColourRole] = []
    let own = KindTable.forms.flatMap { $0.appearances }.map { $0.colour }
    for role in own + [.dying, .necrotic, .vessel] where !roles.contains(role) {
      roles.append(role)
    }
    return roles
  }()
}
