import Charts
import Immunology
import Pictures

/// The one colour, shape and name that each kind of cell has in charts, the same as in pictures.
enum CellLooks {
  /// The colour of a meaning in charts.
  static func colour(_ role: Palette.Role) -> ChartColour {
    ChartColour(
      light: code(Palette(.light).colour(role)), dark: code(Palette(.dark).colour(role)))
  }

  /// Healthy tissue is kept faint in pictures; a line of it needs more contrast.
  static let healthyLine = ChartColour(
    light: code(Palette(.light).secondaryText), dark: code(Palette(.dark).secondaryText))

  private static func code(_ colour: RGB) -> UInt32 {
    UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
  }

  /// The line of the key under a strip of pictures.
  static func keyEntry(_ entry: Pictures.KeyEntry) -> Charts.KeyEntry {
    let (shape, role) = mark(entry)
    return Charts.KeyEntry(shape: shape, colour: colour(role), name: entry.label)
  }

  /// The shape and the meaning of the colour that stand for an entry in charts.
  private static func mark(_ entry: Pictures.KeyEntry) -> (MarkerShape, Palette.Role) {
    switch entry {
    case .tumour: (.square, .tumour)
    case .tumourHypoxic: (.square, .tumourHypoxic)
    case .tumourEscaped: (.notchedSquare, .tumourEscaped)
    case .necrotic: (.cross, .necrotic)
    case .effectorActive: (.circle, .effectorActive)
    case .effectorEngaged: (.ringedCircle, .effectorActive)
    case .effectorTired: (.openCircle, .effectorTired)
    case .effectorProgenitor: (.barredCircle, .effectorActive)
    case .effectorMemory: (.halfCircle, .effectorActive)
    case .engineeredActive: (.dottedCircle, .engineered)
    case .engineeredEngaged: (.ringedCircle, .engineered)
    case .engineeredTired: (.openCircle, .engineered)
    case .regulatory: (.diamond, .regulatory)
    case .naturalKiller: (.triangle, .naturalKiller)
    case .dendritic: (.star, .dendritic)
    case .macrophage: (.hexagon, .macrophage)
    case .dying: (.cross, .dying)
    case .healthy: (.openCircle, .healthy)
    case .vessel: (.ringedCircle, .vessel)
    }
  }
}
