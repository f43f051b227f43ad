import ArgumentParser
import Experiments

/// Tables of a comparison besides those in its folder, and how much of them is shown.
struct CompareTables: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Also write the table as CSV to a file.", valueName: "file"))
  var exportCsv: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Also write the table as Markdown to a file.", valueName: "file"))
  var exportMarkdown: String?

  @Flag(
    name: .long,
    help: "Also show the table of textbooks: method, approach, benefits, considerations.")
  var textbook = false

  @Flag(name: .long, help: "Show intervals, tests and what pairing saved.")
  var stats = false

  /// Writes the tables that were asked for.
  func write(_ outcome: CompareOutcome) throws(ExperimentError) {
    if let exportCsv { try ComparisonTable.writeCSV(of: outcome.summary, to: exportCsv) }
    if let exportMarkdown {
      try ComparisonTable.writeMarkdown(
        of: outcome.summary, to: exportMarkdown, withTextbook: textbook)
    }
  }
}
