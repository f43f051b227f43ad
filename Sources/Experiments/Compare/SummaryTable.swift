import Basics
import Outcomes

/// `summary.csv`: a line for each number of the table and each arm.
enum SummaryTable {
  static let fileName = "summary.csv"
  static let columns = ["measure", "arm", "name", "runs", "median", "lowest", "highest"]

  static func bytes(_ summary: ComparisonSummary) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    for row in summary.rows {
      for (arm, value) in zip(summary.arms, row.values) {
        for (ending, fields) in lines(value, of: arm) {
          CSV.append(
            [row.key + ending, arm.letter, CSV.harmless(arm.name)] + fields, to: &bytes)
        }
      }
    }
    return bytes
  }

  /// The lines of a value: one, or one for each word, with what is added to the name of the measure.
  private static func lines(
    _ value: ComparisonRow.Value, of arm: ArmNumbers
  ) -> [(ending: String, fields: [String])] {
    guard case .words(let tallies) = value else { return [("", fields(value, of: arm))] }
    return tallies.map { ("_" + $0.word, ["\(arm.runs)", "\($0.runs)", "", ""]) }
  }

  private static func fields(_ value: ComparisonRow.Value, of arm: ArmNumbers) -> [String] {
    switch value {
    case .spread(let spread), .share(let spread), .day(let spread), .decimal(let spread),
      .ratio(let spread):
      ["\(arm.runs)"] + [spread.median, spread.lowest, spread.highest].map(NumberText.text)
    case .runs(let count, let all): ["\(all)", "\(count)", "", ""]
    case .promises(let count, _): ["\(arm.runs)", "\(count)", "", ""]
    case .none, .words: ["\(arm.runs)", "", "", ""]
    }
  }
}
