import Experiments
import Outcomes

/// The table of textbooks for a terminal: texts that are broken into lines inside their columns.
struct CompareTextbook {
  private static let widths = [20, 20, 26, 30]

  private let table: TextbookTable

  init(_ table: TextbookTable) { self.table = table }

  var text: String {
    var output = TextTable(Self.widths.map { _ in .left }, indent: "  ", gap: "  ")
    output.add(row: TextbookTable.columns)
    output.add(row: Self.widths.map { String(repeating: "-", count: $0) })
    for (index, row) in table.rows.enumerated() {
      if 0 < index { output.add(row: Self.widths.map { _ in "" }) }
      let cells = ["\(row.arm): \(row.method)", row.approach, row.benefits, row.considerations]
      let columns = zip(cells, Self.widths).map { Wrapping.lines(of: $0, width: $1) }
      for line in 0..<(columns.map(\.count).max() ?? 0) {
        output.add(row: columns.map { line < $0.count ? $0[line] : "" })
      }
    }
    return output.text() + "\n" + Wrapping.filled(TextbookTable.note, indent: "  ")
  }
}
