/// The table of a comparison of many arms: each arm a row, each number a column, so that any number of
/// arms stand below each other.
package struct TurnedTable: Sendable, Equatable {
  /// What the columns are.
  package let heads: [String]
  /// The arms with their numbers.
  package let rows: [(name: String, cells: [String])]

  /// Turns the table of a comparison.
  package init(_ summary: ComparisonSummary) {
    let shown = summary.shownRows
    heads = shown.map { $0.label }
    let cells = shown.map { $0.values.map(ComparisonTable.text) }
    rows = summary.arms.enumerated().map { place, arm in
      (arm.label, cells.map { place < $0.count ? $0[place] : "" })
    }
  }

  /// Creates a table of texts.
  init(heads: [String], rows: [(name: String, cells: [String])]) {
    self.heads = heads
    self.rows = rows
  }

  /// Whether two tables hold the same texts.
  package static func == (one: TurnedTable, other: TurnedTable) -> Bool {
    one.heads == other.heads && one.rows.map { $0.name } == other.rows.map { $0.name }
      && one.rows.map { $0.cells } == other.rows.map { $0.cells }
  }

  /// The narrowest and the widest that a column may be.
  package static let columnWidths = 12...24

  /// Returns how wide a column is; longer texts are broken into lines.
  package func width(of column: Int) -> Int {
    let words = heads[column].split(separator: " ").reduce(0) { max($0, $1.count) }
    let widest = max(rows.map { $0.cells[column].count }.max() ?? 0, words)
    return min(
      max(widest, min(heads[column].count, Self.columnWidths.lowerBound)),
      Self.columnWidths.upperBound)
  }

  /// Returns the columns that fit beside each other into a width, in as many tables as they need.
  ///
  /// - Parameters:
  ///   - width: The width without the names of the arms.
  ///   - gap: What lies between two columns.
  /// - Returns: The columns of each table.
  package func parts(width: Int, gap: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (first, used) = (0, 0)
    for column in heads.indices {
      let needed = self.width(of: column) + gap
      if first < column, width < used + needed {
        parts.append(first..<column)
        (first, used) = (column, 0)
      }
      used += needed
    }
    if first < heads.count { parts.append(first..<heads.count) }
    return parts
  }
}
