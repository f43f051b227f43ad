/// Columns of text that line up.
struct TextTable {
  /// On which side of its column a text stands.
  enum Side {
    case left
    case right
  }

  var indent = ""
  var gap = "  "
  let sides: [Side]
  private(set) var rows: [[String]] = []

  /// Creates an empty table.
  ///
  /// - Parameters:
  ///   - sides: The side on which the texts of each column stand.
  ///   - indent: What each line begins with.
  ///   - gap: What stands between two columns.
  init(_ sides: [Side], indent: String = "", gap: String = "  ") {
    self.sides = sides
    self.indent = indent
    self.gap = gap
  }

  mutating func add(_ cells: String...) { rows.append(cells) }

  mutating func add(row: [String]) { rows.append(row) }

  /// The lines, without spaces at their ends.
  func lines() -> [String] {
    let widths = sides.indices.map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, zip(widths, sides)).map { text, layout in
        let (width, side) = layout
        let pad = String(repeating: " ", count: width - text.count)
        return side == .left ? text + pad : pad + text
      }
      let line = indent + cells.joined(separator: gap)
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  func text() -> String { lines().joined(separator: "\n") }
}
