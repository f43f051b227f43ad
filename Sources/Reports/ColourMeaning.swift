import Charts
import Immunology
import Pictures

/// What the colours of charts and keys mean: the one table, in which each colour has one meaning.
///
/// Cells have the colours of the pictures, which ``CellLooks`` knows, arms those of their letters.
/// Something that has to do with one kind of cell, such as what it did or what was done to it, has
/// the colour of that kind; everything else has one of its own.
enum ColourMeaning: Hashable {
  /// A kind of cell, and what that kind does or suffers.
  case cells(ColourRole)
  /// An arm of a comparison, by its place.
  case arm(Int)
  /// What cells died of, or what stopped an attack, apart from kinds of cells.
  case cause(Cause)

  /// Causes that are no kind of cell.
  enum Cause: String, CaseIterable {
    case withoutAttack
    case crushed
    case drug
    case radiation
    case operation
    case implant
    case brake
    case hiddenMHC
    case suppression
    case repair
    case shortContact
    case other
  }

  /// All meanings.
  static let all: [ColourMeaning] =
    ColourRole.allCases.map { .cells($0) } + (0..<ChartArm.colours).map { .arm($0) }
    + Cause.allCases.map { .cause($0) }

  /// The colour.
  var colour: ChartColour {
    switch self {
    case .cells(let role): CellLooks.colour(role)
    case .arm(let index): ChartArm(index: index, name: "").colour
    case .cause(let cause): cause.colour
    }
  }
}

extension ColourMeaning.Cause {
  /// Colours that came out of a search: those of one chart are the furthest apart that could be found,
  /// also for eyes that lack one kind of cone, and none is near that of a cell or of an arm.
  fileprivate var colour: ChartColour {
    switch self {
    case .withoutAttack: ChartColour(light: 0xBC9515, dark: 0x9F981F)
    case .crushed: ChartColour(light: 0x763A74, dark: 0x7F4FC1)
    case .drug: ChartColour(light: 0xD1DD4A, dark: 0xF3C470)
    case .radiation: ChartColour(light: 0xEA75B3, dark: 0xF36ED3)
    case .operation: ChartColour(light: 0xA2DFC0, dark: 0x64A595)
    case .implant: ChartColour(light: 0x7599FF, dark: 0x912C1D)
    case .brake: ChartColour(light: 0x968E00, dark: 0x94BC47)
    case .hiddenMHC: ChartColour(light: 0xCBD9CA, dark: 0xA2A7FF)
    case .suppression: ChartColour(light: 0x3D977B, dark: 0x95D8FF)
    case .repair: ChartColour(light: 0xFFA978, dark: 0xE9B9B3)
    case .shortContact: ChartColour(light: 0xFFD200, dark: 0xB47600)
    case .other: ChartColour(light: 0xDEBAFF, dark: 0x264968)
    }
  }
}
