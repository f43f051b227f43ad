import Images
package import Immunology

/// A population beside the first one of its kind, which pictures tell from that one: its cells have a
/// tint of the colour of their kind, and pale nuclei or, where they crawl, dots beside them.
public struct Clone: Sendable, Hashable {
  /// What its cells are.
  package let kind: CellKind
  /// Which of its kind it is: 1 for the second one.
  package let number: UInt8
  /// Its name, which the key tells.
  package let name: String

  /// Creates a clone.
  package init(kind: CellKind, number: UInt8, name: String) {
    self.kind = kind
    self.number = number
    self.name = name
  }

  /// The entry of the key that is about the first population of its kind.
  package var entry: KeyLine? {
    KeyLine.allCases.first { $0.kind == kind }
  }

  /// The words in the key, such as “Tumour: implant”.
  package var label: String {
    let longest = 28
    let word = name.count <= longest ? name : name.prefix(longest - 1) + "…"
    return "\(entry.map { $0.label.prefix { $0 != "," } } ?? "Cell"): \(word)"
  }
}

extension Palette {
  /// A colour of a kind as its clones have it: paler and paler, or, where it is pale itself, stronger.
  func tint(_ colour: RGB, clone: UInt8) -> RGB {
    let end = colour.contrast(with: paper) < 2.2 ? text : paper
    return clone == 0 ? colour : colour.mixed(with: end, clone == 1 ? 0.4 : 0.7)
  }
}
