import ArgumentParser
import Experiments
import Outcomes

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

  @Flag(
    name: .long,
    help: "Show intervals, tests, what pairing saved, and what became of the authors' promises.")
  var stats = false

  /// The files that were asked for, each seen to be writable.
  struct Files {
    fileprivate var csv: NamedFile?
    fileprivate var markdown: NamedFile?
  }

  /// Finds out whether the tables can be written, before anything is computed.
  ///
  /// - Parameters:
  ///   - force: Whether files that are there are replaced.
  ///   - inputs: The files that are compared.
  /// - Returns: The files.
  /// - Throws: An error if one of them cannot be written.
  func files(force: Bool, inputs: [String]) throws(ExperimentError) -> Files {
    var files = Files()
    if let exportCsv { files.csv = try NamedFile(exportCsv, force: force, inputs: inputs) }
    if let exportMarkdown {
      files.markdown = try NamedFile(exportMarkdown, force: force, inputs: inputs)
    }
    return files
  }

  /// Writes the tables that were asked for.
  func write(_ outcome: CompareOutcome, to files: Files) throws(ExperimentError) {
    if let file = files.csv { try ComparisonTable.writeCSV(of: outcome.summary, to: file) }
    if let file = files.markdown {
      try ComparisonTable.writeMarkdown(of: outcome.summary, to: file, withTextbook: textbook)
    }
  }
}
