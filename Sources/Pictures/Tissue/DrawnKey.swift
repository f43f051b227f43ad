package import Immunology

/// What pictures at their scale show of cells, and so what their key must show.
///
/// Cells of fewer than seven pixels are dots whose colour alone is left, so kinds that share a colour
/// are one line of the key there.
package struct DrawnKey: Sendable {
  /// A line of the key.
  package struct Line: Sendable, Equatable {
    /// What it stands for; several kinds where the pictures do not tell them apart.
    package let entries: [KeyLine]
    /// What is drawn, around (0, 0), as a cell of the radius that was asked for.
    package let marks: [Mark]

    /// The populations that it stands for beside the first one of their kind.
    package let clones: [Clone]

    /// The words.
    package var label: String {
      let names = clones.map { $0.label }
      return (entries.isEmpty ? names : [KeyLine.label(of: entries)] + names)
        .joined(separator: ", also ")
    }
  }

  /// What was seen of an entry.
  private struct Seen {
    var appearance: TissueView.Appearance?
    var hasShape: Bool
  }

  private let theme: Theme
  private var seen: [KeyLine: Seen] = [:]
  private var clones: [(clone: Clone, seen: Seen)] = []

  /// Begins a key of pictures in a theme, of which none was seen yet.
  package init(theme: Theme) { self.theme = theme }

  /// Adds what a picture shows.
  package mutating func add(_ picture: TissuePicture) {
    guard 0 < picture.view.size.x else { return }
    let scale = Float(picture.style.width) / picture.view.size.x
    var largest: [UInt8: Float] = [:]
    for cell in picture.view.cells {
      let factor = cell.appearance.nature.crawls ? picture.effectorScale : 1
      largest[cell.look.byte] = max(
        largest[cell.look.byte] ?? 0, cell.radius * factor * scale)
    }
    for byte in largest.keys.sorted() {
      guard let look = TissueView.Look(byte: byte), let radius = largest[byte], 0 < radius else {
        continue
      }
      let new = Seen(
        appearance: look.appearance, hasShape: CellArt.smallestShape <= 2 * radius)
      func isBetter(than known: Seen?) -> Bool {
        known.map { !$0.hasShape && new.hasShape } ?? true
      }
      let clone = picture.style.clones.first {
        $0.kind == look.appearance.form.kind && $0.number == look.clone
      }
      guard let clone, look.appearance.nature.condition != .dying else {
        let entry = look.appearance.form.key
        if isBetter(than: seen[entry]) { seen[entry] = new }
        continue
      }
      if let known = clones.firstIndex(where: { $0.clone == clone }) {
        if isBetter(than: clones[known].seen) { clones[known].seen = new }
      } else {
        clones.append((clone, new))
      }
    }
    if !picture.view.vessels.isEmpty { seen[.vessel] = Seen(appearance: nil, hasShape: true) }
  }

  /// The lines, each drawn as the pictures draw it, about as large as a cell with a radius.
  package func lines(radius: Float) -> [Line] {
    let art = CellArt(Palette(theme), isOpen: false)
    var lines: [Line] = []
    func add(_ marks: [Mark], _ entries: [KeyLine], _ clones: [Clone]) {
      if let same = lines.firstIndex(where: { $0.marks == marks }) {
        lines[same] = Line(
          entries: lines[same].entries + entries, marks: marks,
          clones: lines[same].clones + clones)
      } else {
        lines.append(Line(entries: entries, marks: marks, clones: clones))
      }
    }
    for entry in KeyLine.allCases {
      guard let seen = seen[entry] else { continue }
      add(
        seen.hasShape
          ? entry.marks(theme: theme, radius: radius, appearance: seen.appearance)
          : art.dot(TissueView.Look(seen.appearance ?? .healthy), radius: radius * 0.7), [entry], []
      )
    }
    for (clone, seen) in clones {
      guard let appearance = seen.appearance else { continue }
      add(
        seen.hasShape
          ? appearance.form.key.marks(
            theme: theme, radius: radius, appearance: appearance, clone: clone.number)
          : art.dot(TissueView.Look(appearance, clone: clone.number), radius: radius * 0.7), [],
        [clone])
    }
    return lines
  }
}

extension KeyLine {
  /// The words of a line that stands for several entries: “T cell, active or attacking”.
  static func label(of entries: [KeyLine]) -> String {
    guard let first = entries.first, 1 < entries.count else { return entries.first?.label ?? "" }
    func state(_ entry: KeyLine) -> String {
      let label = entry.label
      guard let comma = label.firstIndex(of: ",") else { return label }
      return String(label[label.index(comma, offsetBy: 2)...])
    }
    let rest = entries.dropFirst().map(state)
    let states = (first.label.contains(",") ? [state(first)] : []) + rest
    let list =
      states.count == 1
      ? states[0] : states.dropLast().joined(separator: ", ") + " or " + states[states.count - 1]
    return first.label.contains(",")
      ? first.label.prefix { $0 != "," } + ", " + list : "\(first.label), also \(list)"
  }
}
