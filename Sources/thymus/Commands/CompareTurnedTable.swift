import Experiments
import Outcomes

/// The table of many arms for a terminal: arms as rows, in as many parts as the columns need.
struct CompareTurnedTable {
  let table: TurnedTable

  init(_ table: TurnedTable) { self.table = table }

  private static let nameWidth = 24
  private static let gap = 3

  /// The parts, an empty line between two.
  var text: String {
    let names = table.rows.map { Wrapping.lines(of: $0.name, width: Self.nameWidth) }
    return table.parts(width: ComparisonTable.turnedWidth, gap: Self.gap).map { part in
      var output = TextTable(
        Array(repeating: .left, count: part.count + 1), indent: "  ",
        gap: String(repeating: " ", count: Self.gap))
      add([""], part.map { broken(table.heads[$0], $0) }, to: &output)
      for (name, row) in zip(names, table.rows) {
        add(name, part.map { broken(row.cells[$0], $0) }, to: &output)
      }
      return output.text()
    }.joined(separator: "\n\n")
  }

  private func broken(_ text: String, _ column: Int) -> [String] {
    Wrapping.lines(of: text, width: table.width(of: column))
  }

  /// Adds texts beside each other, whose lines stand below each other.
  private func add(_ name: [String], _ cells: [[String]], to output: inout TextTable) {
    let columns = [name] + cells
    for line in 0..<(columns.map(\.count).max() ?? 0) {
      output.add(row: columns.map { line < $0.count ? $0[line] : "" })
    }
  }
}
