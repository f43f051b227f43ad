import Experiments
import Immunology
import Pictures

/// The key of the page: who is who, drawn with the marks of the pictures.
enum PageKey {
  /// A line of the key.
  struct Line {
    var entry: KeyEntry
    var name: String
    var about: String
  }

  /// The usual lines, whatever a run happens to show, as a key that never changes can be learned;
  /// and those of other kinds that are there.
  ///
  /// - Parameter appearances: What can be seen in any of the runs.
  /// - Returns: The lines in the order of the key.
  static func lines(for appearances: [TissueView.Appearance]) -> [Line] {
    let seen = appearances.map { KeyEntry($0) }
    return KeyEntry.allCases.filter { KeyEntry.usual.contains($0) || seen.contains($0) }.map {
      let (name, about) = words($0)
      return Line(entry: $0, name: name, about: about)
    }
  }

  /// The name of an appearance in the replay.
  static func name(_ appearance: TissueView.Appearance) -> String {
    switch appearance {
    case .tumourDying: "Harmful cell (tumour), dying"
    case .necrotic: "Dead of lack of oxygen (necrosis)"
    case .healthyDying: "Healthy cell, dying"
    case .effectorDying: "T cell, dying"
    case .engineeredDying: "Engineered T cell, dying"
    case .immuneDying: "Immune cell, dying"
    default: words(KeyEntry(appearance)).name
    }
  }

  private static func words(_ entry: KeyEntry) -> (name: String, about: String) {
    switch entry {
    case .tumour:
      ("Harmful cell (tumour)", "divides whenever it has room and oxygen.")
    case .tumourHypoxic:
      ("Harmful cell (tumour), short of oxygen", "alive, but it does not divide.")
    case .tumourEscaped:
      (
        "Harmful cell (tumour), target lost",
        "no longer shows one of the things that T cells look for; others may still find it."
      )
    case .necrotic:
      ("Dead core (necrosis)", "starved of oxygen and not cleared away yet.")
    case .effectorActive:
      ("Active T cell", "crawls about and looks for harmful cells.")
    case .effectorEngaged:
      ("T cell, attacking", "holds on to a harmful cell and hits it.")
    case .effectorTired:
      ("Tired T cell (exhausted)", "has fought for too long and hits far less often.")
    case .effectorProgenitor:
      ("T cell in reserve (progenitor)", "hits little, but can divide and bring fresh T cells.")
    case .effectorMemory:
      ("Memory T cell", "stays after the fight and answers faster next time.")
    case .engineeredActive:
      ("Engineered T cell", "was changed in the laboratory to find one marker.")
    case .engineeredEngaged:
      ("Engineered T cell, attacking", "holds on to a cell with its marker and hits it.")
    case .engineeredTired:
      ("Tired engineered T cell (exhausted)", "has fought for too long and hits far less often.")
    case .regulatory:
      ("Regulatory T cell", "holds other T cells back.")
    case .naturalKiller:
      ("Natural killer cell", "attacks cells that do not show who they are.")
    case .dendritic:
      ("Dendritic cell", "carries pieces of harmful cells to the lymph node and shows them around.")
    case .macrophage:
      ("Macrophage", "clears away what is dead; tumours make many of them hold T cells back.")
    case .dying:
      ("Dying cell", "falls apart within hours.")
    case .healthy:
      ("Healthy cell", "the tissue around, drawn faintly; it dies where the tumour crushes it.")
    case .vessel:
      ("Blood vessel", "brings oxygen, T cells and the drug.")
    }
  }
}
