import Basics
import Immunology
package import Outcomes

/// One row of the table at the end of a run: a kind of cell from the first to the last day.
package struct OutcomeRow: Sendable, Equatable {
  /// What the row is about, in plain words.
  package let label: String
  /// The column of `counts.csv` that the row is made from.
  package let column: String
  /// The value on day 0.
  package let start: Spread
  /// The value on the last day.
  package let end: Spread
  /// What else there is to say, such as `cleared on day 35`, or "".
  package let note: String
}

extension OutcomeRow {
  /// The rows for all populations: first the benefit, then the cost, then what T cells did.
  static func table(of runs: [RunResult], in setup: ModelSetup) -> [OutcomeRow] {
    CellKind.inTables.flatMap { kind -> [OutcomeRow] in
      let populations = setup.populations.filter { $0.kind == kind }
      return populations.flatMap { population in
        kind.form.rows.compactMap { told in
          row(
            population.name + "_" + told.ending,
            label: told.words + (populations.count == 1 ? "" : " (\(population.name))"),
            of: runs
          ) { note(kind, told, $0) }
        }
      }
    }
  }

  private static func row(
    _ column: String, label: String, of runs: [RunResult], _ note: ([RunResult.Column]) -> String
  ) -> OutcomeRow? {
    let stories = runs.compactMap { $0[column] }
    guard stories.count == runs.count, let start = Spread(stories.map(\.start)),
      let end = Spread(stories.map(\.end))
    else { return nil }
    return OutcomeRow(
      label: label, column: column, start: start, end: end, note: note(stories))
  }

  private static func note(
    _ kind: CellKind, _ told: KindForm.Row, _ stories: [RunResult.Column]
  ) -> String {
    if kind.role == .tumour {
      let days = stories.compactMap(\.clearedDay)
      guard let cleared = Spread(days) else { return "" }
      let day = words(cleared)
      if stories.count == 1 { return "cleared on day \(day)" }
      return "cleared in \(days.count) of \(stories.count) runs, on day \(day)"
    }
    guard told.tellsPeak, let peak = Spread(stories.map(\.peak)),
      let day = Spread(stories.map(\.peakDay)),
      stories.contains(where: { max($0.start, $0.end) < $0.peak })
    else { return "" }
    return "most: \(grouped(peak.median)) on day \(NumberText.day(day.median))"
  }

  private static func words(_ days: Spread) -> String {
    OutcomeStory.range(days, NumberText.day)
  }

  /// A rounded number with commas between thousands.
  private static func grouped(_ value: Double) -> String {
    let digits = NumberText.text(value.rounded())
    var text = ""
    for (index, digit) in digits.reversed().enumerated() {
      if 0 < index && index.isMultiple(of: 3) && digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
