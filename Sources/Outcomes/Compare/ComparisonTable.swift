import Basics

/// The table of a comparison as texts for other programs.
package enum ComparisonTable {
  /// More arms than these are rows, not columns.
  package static let mostColumns = 4
  /// The width of a part of a turned table, without the names of the arms.
  package static let turnedWidth = 90

  /// The text of one number of the table, as people read it.
  package static func text(_ value: ComparisonRow.Value) -> String {
    switch value {
    case .spread(let spread): range(spread) { ComparisonWords.count($0) }
    case .day(let spread): range(spread, NumberText.day)
    case .share(let spread): range(spread, unit: " %", ComparisonWords.percent)
    case .runs(let count, let all): "\(count) of \(all) \(all == 1 ? "run" : "runs")"
    case .decimal(let spread): range(spread, OutcomeStory.decimal)
    case .ratio(let spread): ratio(spread)
    case .words(let tallies):
      tallies.map { tally in
        tallies.count == 1 && tally.runs == 1 ? tally.label : "\(tally.label) \(tally.runs)"
      }.joined(separator: ", ")
    case .promises(let count, let all): "\(count) of \(all)"
    case .none: "–"
    }
  }

  private static func range(
    _ spread: Spread, unit: String = "", _ words: (Double) -> String
  ) -> String {
    let (low, high) = (words(spread.lowest), words(spread.highest))
    if low == high { return words(spread.median) }
    // The unit stands once, behind both ends, where they have the same.
    let isOne = low.hasSuffix(unit) == high.hasSuffix(unit)
    return "\(words(spread.median)) (\(isOne ? String(low.dropLast(unit.count)) : low)–\(high))"
  }

  /// A targetedness as short as a table wants it; where it has no end, that is said in words.
  private static func ratio(_ spread: Spread) -> String {
    func words(_ value: Double) -> String {
      value < 10 ? OutcomeStory.decimal(value) : ComparisonWords.count(value)
    }
    if spread.highest == 0 { return "none killed" }
    if spread.lowest.isInfinite { return "no healthy one killed" }
    if spread.median.isInfinite { return "no healthy one killed (worst: \(words(spread.lowest)))" }
    if spread.highest.isInfinite {
      return "\(words(spread.median)) (worst: \(words(spread.lowest)))"
    }
    return range(spread, words)
  }

  /// What the numbers of the table are.
  package static func note(runs: Int) -> String {
    runs == 1
      ? "Numbers: one run of each arm." : "Numbers: median (lowest–highest of \(runs) runs)."
  }

  /// What the numbers of the table of some arms are, and which runs are nearest to their medians.
  package static func note(of arms: [ArmNumbers]) -> String {
    let runs = arms.map { $0.runs }.min() ?? 0
    let isOver = arms.flatMap { $0.readouts }.contains { readout in
      [readout.harmedShare, readout.lostToTumourShare].contains { ComparisonWords.isOver($0) }
    }
    let over =
      isOver
      ? " 1.1 × is a tenth more than all healthy cells at enrolment: what grew again was lost again."
      : ""
    guard 2 < runs else { return note(runs: runs) + over }
    let seeds = arms.compactMap { arm in arm.middleSeed.map { "\(arm.letter) seed \($0)" } }
    return note(runs: runs) + " Middle runs (nearest to the median of tumour cells): "
      + seeds.joined(separator: ", ") + "." + over
  }

  /// The table of a comparison as Markdown.
  package static func markdown(of summary: ComparisonSummary, withTextbook: Bool = false) -> String
  {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map {
          $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        }
        .joined(separator: " | ") + " |"
    }
    func rule(_ columns: Int) -> String { "|" + String(repeating: "---|", count: columns) }
    var lines: [String] = []
    if mostColumns < summary.arms.count {
      let turned = TurnedTable(summary)
      for part in turned.parts(width: turnedWidth, gap: 3) {
        if !lines.isEmpty { lines.append("") }
        lines += [line(["Arm"] + turned.heads[part]), rule(part.count + 1)]
        lines += turned.rows.map { line([$0.name] + $0.cells[part]) }
      }
    } else {
      lines += [line([""] + summary.arms.map { $0.label }), rule(summary.arms.count + 1)]
      for row in summary.shownRows { lines.append(line([row.label] + row.values.map(text))) }
    }
    lines += ["", note(of: summary.arms), ""]
    lines += summary.sentences.map { "- \($0)" }
    if withTextbook {
      lines += ["", line([""] + TextbookTable.columns)]
      lines.append(rule(TextbookTable.columns.count + 1))
      lines += summary.textbook.rows.map { row in
        line([row.arm, row.method, row.approach, row.benefits, row.considerations])
      }
      lines += ["", TextbookTable.note]
    }
    return lines.joined(separator: "\n") + "\n\nA teaching model. Not medical advice.\n"
  }
}
