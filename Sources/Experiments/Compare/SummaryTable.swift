/// `summary.csv`: a line for each number of the table and each arm.
enum SummaryTable {
  static let fileName = "summary.csv"
  static let columns = ["measure", "arm", "name", "runs", "median", "lowest", "highest"]

  static func bytes(_ summary: ComparisonSummary) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    for row in summary.rows {
      for (arm, value) in zip(summary.arms, row.values) {
        CSV.append([row.key, arm.letter, arm.name] + fields(value, of: arm), to: &bytes)
      }
    }
    return bytes
  }

  private static func fields(_ value: ComparisonRow.Value, of arm: ArmNumbers) -> [String] {
    switch value {
    case .spread(let spread), .share(let spread), .day(let spread):
      ["\(arm.runs)"] + [spread.median, spread.lowest, spread.highest].map(NumberText.text)
    case .runs(let count, let all): ["\(all)", "\(count)", "", ""]
    case .promises(let count, _): ["\(arm.runs)", "\(count)", "", ""]
    case .none: ["\(arm.runs)", "", "", ""]
    }
  }
}
