import Immunology

/// What pictures at their scale show of cells, and so what their key must show.
///
/// Cells of fewer than seven pixels are dots whose colour alone is left, so kinds that share a colour
/// are one line of the key there.
public struct DrawnKey: Sendable {
  /// A line of the key.
  public struct Line: Sendable, Equatable {
    /// What it stands for; several kinds where the pictures do not tell them apart.
    public let entries: [KeyEntry]
    /// What is drawn, around (0, 0), as a cell of the radius that was asked for.
    public let marks: [Mark]

    /// The words.
    public var label: String { KeyEntry.label(of: entries) }
  }

  /// What was seen of an entry.
  private struct Seen {
    var appearance: TissueView.Appearance?
    var hasShape: Bool
  }

  private let theme: Theme
  private var seen: [KeyEntry: Seen] = [:]

  /// Begins a key of pictures in a theme, of which none was seen yet.
  public init(theme: Theme) { self.theme = theme }

  /// Adds what a picture shows.
  public mutating func add(_ picture: TissuePicture) {
    guard 0 < picture.view.size.x else { return }
    let scale = Float(picture.style.width) / picture.view.size.x
    var largest = [Float](repeating: 0, count: TissueView.Appearance.allCases.count)
    for cell in picture.view.cells {
      let factor = cell.appearance.nature.crawls ? picture.effectorScale : 1
      let place = Int(cell.appearance.rawValue)
      largest[place] = max(largest[place], cell.radius * factor * scale)
    }
    for appearance in TissueView.Appearance.allCases {
      let radius = largest[Int(appearance.rawValue)]
      guard 0 < radius else { continue }
      let hasShape = CellArt.smallestShape <= 2 * radius
      let entry = KeyEntry(appearance)
      if let known = seen[entry], known.hasShape || !hasShape { continue }
      seen[entry] = Seen(appearance: appearance, hasShape: hasShape)
    }
    if !picture.view.vessels.isEmpty { seen[.vessel] = Seen(appearance: nil, hasShape: true) }
  }

  /// The lines, each drawn as the pictures draw it, about as large as a cell with a radius.
  public func lines(radius: Float) -> [Line] {
    let art = CellArt(Palette(theme), isOpen: false)
    var lines: [Line] = []
    for entry in KeyEntry.allCases {
      guard let seen = seen[entry] else { continue }
      let marks =
        seen.hasShape
        ? entry.marks(theme: theme, radius: radius, appearance: seen.appearance)
        : art.dot(seen.appearance ?? .healthy, radius: radius * 0.7)
      if let same = lines.firstIndex(where: { $0.marks == marks }) {
        lines[same] = Line(entries: lines[same].entries + [entry], marks: marks)
      } else {
        lines.append(Line(entries: [entry], marks: marks))
      }
    }
    return lines
  }
}

extension KeyEntry {
  /// The words of a line that stands for several entries: “T cell, active or attacking”.
  static func label(of entries: [KeyEntry]) -> String {
    guard let first = entries.first, 1 < entries.count else { return entries.first?.label ?? "" }
    func state(_ entry: KeyEntry) -> String {
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
