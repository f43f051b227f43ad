package import Outcomes

extension ComparisonTable {
  /// Writes the table of a comparison as CSV, the same as `summary.csv`.
  package static func writeCSV(
    of summary: ComparisonSummary, to file: NamedFile
  ) throws(ExperimentError) {
    try file.write(SummaryTable.bytes(summary))
  }

  /// Writes the table of a comparison as Markdown, with the sentences below it, and the table of
  /// textbooks if it is wanted.
  package static func writeMarkdown(
    of summary: ComparisonSummary, to file: NamedFile, withTextbook: Bool = false
  ) throws(ExperimentError) {
    try file.write(Array(markdown(of: summary, withTextbook: withTextbook).utf8))
  }
}
