import Immunology
import Pictures

/// The key of the page: who is who, drawn with the colours of the pictures.
enum PageKey {
  /// A line of the key.
  struct Line {
    var entry: KeyEntry
    var name: String
    var about: String
  }

  /// All lines, whatever a run happens to show: a key that never changes can be learned.
  static let lines: [Line] = KeyEntry.allCases.map { entry in
    let (name, about) = words(entry)
    return Line(entry: entry, name: name, about: about)
  }

  /// The name of an appearance in the replay.
  static func name(_ appearance: TissueView.Appearance) -> String {
    switch appearance {
    case .tumour: "Harmful cell (tumour)"
    case .tumourHypoxic: "Harmful cell (tumour), short of oxygen"
    case .tumourDying: "Harmful cell (tumour), dying"
    case .necrotic: "Dead of lack of oxygen (necrosis)"
    case .healthy: "Healthy cell"
    case .healthyDying: "Healthy cell, dying"
    case .effectorActive: "Active T cell"
    case .effectorEngaged: "T cell, attacking"
    case .effectorTired: "Tired T cell (exhausted)"
    case .effectorDying: "T cell, dying"
    }
  }

  private static func words(_ entry: KeyEntry) -> (name: String, about: String) {
    switch entry {
    case .tumour:
      ("Harmful cell (tumour)", "divides whenever it has room and oxygen.")
    case .tumourHypoxic:
      ("Harmful cell (tumour), short of oxygen", "alive, but it does not divide.")
    case .necrotic:
      ("Dead core (necrosis)", "starved of oxygen and not cleared away yet.")
    case .effectorActive:
      ("Active T cell", "crawls about and looks for harmful cells.")
    case .effectorEngaged:
      ("T cell, attacking", "holds on to a harmful cell and hits it.")
    case .effectorTired:
      ("Tired T cell (exhausted)", "has fought for too long and hits far less often.")
    case .dying:
      ("Dying cell", "falls apart within hours.")
    case .healthy:
      ("Healthy cell", "the tissue around, drawn faintly; it dies where the tumour crushes it.")
    case .vessel:
      ("Blood vessel", "brings oxygen, T cells and the drug.")
    }
  }

  /// A drawing of the line's sample.
  static func drawing(_ entry: KeyEntry, isDark: Bool) -> String {
    let palette = Palette(isDark ? .dark : .light)
    func hex(_ colour: RGB) -> String { colour.hexadecimal }
    func disc(_ radius: Double, _ fill: RGB) -> String {
      "<circle cx=\"20\" cy=\"20\" r=\"\(radius)\" fill=\"\(hex(fill))\"/>"
    }
    func ring(_ radius: Double, _ width: Double, _ stroke: RGB, dashes: String = "") -> String {
      "<circle cx=\"20\" cy=\"20\" r=\"\(radius)\" fill=\"none\" stroke=\"\(hex(stroke))\" "
        + "stroke-width=\"\(width)\"\(dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"")/>"
    }
    func cross(_ arm: Int, _ width: Double, _ stroke: RGB) -> String {
      "<path d=\"M\(20 - arm) \(20 - arm)L\(20 + arm) \(20 + arm)M\(20 - arm) \(20 + arm)"
        + "L\(20 + arm) \(20 - arm)\" stroke=\"\(hex(stroke))\" stroke-width=\"\(width)\" "
        + "stroke-linecap=\"round\"/>"
    }
    func resident(_ role: Palette.Role) -> String {
      disc(16, palette.rim(role)) + disc(14, palette.body(role)) + disc(6.7, palette.nucleus(role))
    }
    let marks: String =
      switch entry {
      case .tumour: resident(.tumour)
      case .tumourHypoxic: resident(.tumourHypoxic)
      case .healthy: resident(.healthy)
      case .necrotic:
        disc(15, palette.body(.necrotic)) + ring(15, 2, palette.rim(.necrotic), dashes: "9 7")
      case .dying:
        disc(13, palette.colour(.tumour)) + disc(11, palette.colour(.dying))
          + cross(5, 3, palette.paper)
      case .effectorActive:
        disc(11, palette.rim(.effectorActive)) + disc(9.8, palette.colour(.effectorActive))
      case .effectorEngaged:
        ring(15.5, 2.6, palette.colour(.effectorActive)) + disc(11, palette.colour(.effectorActive))
      case .effectorTired: ring(9.2, 3.8, palette.colour(.effectorTired))
      case .vessel: ring(12, 3, palette.colour(.vessel))
      }
    return "<svg class=\"\(isDark ? "k-dark" : "k-light")\" viewBox=\"0 0 40 40\" "
      + "aria-hidden=\"true\">\(marks)</svg>"
  }

  /// The colours of a theme for the script of the page.
  static func colours(_ theme: Theme) -> [(name: String, colours: [(String, String)])] {
    let palette = Palette(theme)
    return Palette.Role.allCases.map { role in
      (
        role.rawValue,
        [
          ("colour", palette.colour(role).hexadecimal), ("body", palette.body(role).hexadecimal),
          ("rim", palette.rim(role).hexadecimal), ("nucleus", palette.nucleus(role).hexadecimal),
        ]
      )
    }
  }
}
