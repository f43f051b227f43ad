import Experiments
import Immunology
import Outcomes
import Pictures

/// The key of the page: who is who, drawn with the marks of the pictures.
enum PageKey {
  /// A line of the key.
  struct Line {
    var entry: KeyLine
    /// The population that the line is about, if it is not the first one of its kind.
    var clone: Clone?
    var name: String
    var about: String
  }

  /// The usual lines, whatever a run happens to show, as a key that never changes can be learned;
  /// and those of other kinds that are there.
  ///
  /// - Parameters:
  ///   - looks: What can be seen in any of the runs.
  ///   - clones: The populations beside the first one of their kind; those that are seen have a line.
  /// - Returns: The lines in the order of the key.
  static func lines(for looks: [TissueView.Look], clones: [Clone] = []) -> [Line] {
    let seen = looks.map(\.appearance.form.key)
    let usual = KeyLine.allCases.filter { KeyLine.usual.contains($0) || seen.contains($0) }
    let own = clones.filter { clone in
      looks.contains {
        $0.clone == clone.number && $0.appearance.form.kind == clone.kind
      }
    }
    return usual.map { Line(entry: $0, name: $0.name, about: $0.about) }
      + own.compactMap { clone in
        clone.entry.map {
          Line(
            entry: $0, clone: clone, name: clone.label,
            about:
              "belongs to the population “\(clone.name)” of the scenario; its states are drawn as "
              + "those of the first one, in this tint.")
        }
      }
  }

  /// The name of what a cell looks like in the replay.
  static func name(_ look: TissueView.Look, of clones: [Clone]) -> String {
    let name = name(look.appearance)
    guard 0 < look.clone else { return name }
    let clone = clones.first {
      $0.number == look.clone && $0.kind == look.appearance.form.kind
    }
    return "\(name): \(clone?.name ?? "another population")"
  }

  /// The name of an appearance in the replay.
  static func name(_ appearance: TissueView.Appearance) -> String { appearance.form.name }
}
