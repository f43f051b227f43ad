/// The table of a comparison as texts for other programs.
public enum ComparisonTable {
  /// The text of one number of the table, as people read it.
  public static func text(_ value: ComparisonRow.Value) -> String {
    switch value {
    case .spread(let spread): range(spread) { ComparisonWords.count($0) }
    case .day(let spread): range(spread) { ComparisonWords.count($0) }
    case .share(let spread): range(spread, unit: " %", ComparisonWords.percent)
    case .runs(let count, let all): "\(count) of \(all) \(all == 1 ? "run" : "runs")"
    case .promises(let count, let all): "\(count) of \(all)"
    case .none: "–"
    }
  }

  private static func range(
    _ spread: Spread, unit: String = "", _ words: (Double) -> String
  ) -> String {
    let (low, high) = (words(spread.lowest), words(spread.highest))
    if low == high { return words(spread.median) }
    // The unit stands once, behind both ends.
    return "\(words(spread.median)) (\(low.dropLast(unit.count))–\(high))"
  }

  /// What the numbers of the table are.
  public static func note(runs: Int) -> String {
    runs == 1
      ? "Numbers: one run of each arm."
      : "Numbers: the middle run (lowest–highest of \(runs) runs)."
  }

  /// Writes the table of a comparison as CSV, the same as `summary.csv`.
  public static func writeCSV(
    of summary: ComparisonSummary, to path: String
  ) throws(ExperimentError) {
    try write(SummaryTable.bytes(summary), to: path)
  }

  /// Writes the table of a comparison as Markdown, with the sentences below it.
  public static func writeMarkdown(
    of summary: ComparisonSummary, to path: String
  ) throws(ExperimentError) {
    try write(Array(markdown(of: summary).utf8), to: path)
  }

  /// The table of a comparison as Markdown.
  static func markdown(of summary: ComparisonSummary) -> String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map {
          $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        }
        .joined(separator: " | ") + " |"
    }
    var lines = [line([""] + summary.arms.map(\.label))]
    lines.append("|" + String(repeating: "---|", count: summary.arms.count + 1))
    for row in summary.rows { lines.append(line([row.label] + row.values.map(text))) }
    lines += ["", note(runs: summary.runs), ""]
    lines += summary.sentences.map { "- \($0)" }
    return lines.joined(separator: "\n") + "\n\nA teaching model. Not medical advice.\n"
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(ExperimentError) {
    let draft = path + ".thymus-partial"
    do {
      let file = try PosixFile(creating: draft)
      try file.append(bytes)
      try file.finish()
      try FileTree.move(draft, to: path)
    } catch {
      FileTree.remove(draft)
      throw ExperimentError(error.code, path: path, error.message)
    }
  }
}
