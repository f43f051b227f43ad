import Basics
import FoundationEssentials
package import Outcomes
import Scenarios

/// The results of a comparison, read from its folder: all that its charts and page are drawn from.
package struct SavedComparison: Sendable {
  /// An arm of the comparison.
  package struct Arm: Sendable {
    /// The letter.
    package let letter: String
    /// The name.
    package let name: String
    /// The folder of its results inside that of the comparison.
    package let folder: String
    /// Its results, as those of a run of its own.
    package let run: SavedRun
    /// A short text that differs when a run of the arm would differ.
    let fingerprint: String
  }

  /// The folder.
  package let folder: ResultFolder
  /// The arms.
  package let arms: [Arm]
  /// The days that all arms last.
  package let durationDays: Double
  /// The first day on which any arm differs from another, or `nil` if none ever does.
  package let partingDay: Double?
  /// The numbers and sentences, computed anew from the tables.
  package let summary: ComparisonSummary
  /// The number of runs that were planned for each arm.
  package let plannedRuns: Int
  /// The command that made the comparison, or "" if that was not written down.
  package let command: String

  /// Whether a folder holds a comparison rather than the runs of one scenario.
  package static func isThere(in folder: ResultFolder) -> Bool {
    folder.holds(CompareDocument.fileName)
  }

  /// Reads everything but the states of the tissue, which are read one by one.
  package init(from folder: ResultFolder) throws(ExperimentError) {
    let path = folder.path + "/" + CompareDocument.fileName
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = try folder.read(CompareDocument.fileName)
    try DocumentCheck.check(bytes, path: path)
    let data = Data(bytes)
    guard let shape = try? decoder.decode(Shape.self, from: data), 0 < shape.days,
      shape.days <= ResultBounds.days.upperBound,
      (2...ComparisonArm.limit).contains(shape.arms.count),
      (0...ResultBounds.runs.upperBound).contains(shape.plannedRuns),
      shape.arms.allSatisfy({ $0.staysInside && $0.spoken.utf8.count <= ResultBounds.name })
    else {
      throw ExperimentError(
        .damaged, path: path, "This file is damaged. Compare again to make the results anew.")
    }
    self.folder = folder
    durationDays = shape.days
    partingDay = shape.firstDifferenceDay
    plannedRuns = shape.plannedRuns
    command = shape.command
    var arms: [Arm] = []
    for (letter, arm) in zip(ComparisonArm.letters, shape.arms) {
      let reading = FolderReading(root: folder.path, inner: arm.folder)
      // Read first, so that an arm that is a link is told as one.
      _ = try reading.read(RunDocument.fileName)
      let run = try SavedRun(
        from: try folder.results(in: arm.folder), reading: reading)
      guard arms.first.map({ $0.run.counts.first?.days == run.counts.first?.days }) ?? true else {
        throw ExperimentError(
          .damaged, path: reading.path(of: SavedRun.counts),
          "This table has other days than that of the first arm. Compare again to make the results "
            + "anew.")
      }
      arms.append(
        Arm(
          letter: letter, name: arm.spoken, folder: arm.folder, run: run,
          fingerprint: arm.fingerprint))
    }
    self.arms = arms
    summary = ComparisonSummary(
      arms.map { arm in
        ArmNumbers(
          letter: arm.letter, name: arm.name, populations: arm.run.document.populations,
          counts: arm.run.counts, digests: arm.run.document.runs.map(\.digest),
          readouts: arm.run.document.runs.compactMap(\.readout),
          therapies: arm.run.ledger.therapies,
          promises: arm.run.document.promises,
          uncheckedPromises: arm.run.document.uncheckedPromises)
      }, lastDay: shape.days)
  }

  private struct Shape: Decodable {
    struct Arm: Decodable {
      var name: String
      /// Older versions had the name alone.
      var label: String?
      var folder: String
      var fingerprint: String

      /// The name in sentences, tables and charts.
      var spoken: String { label ?? name }

      /// Whether the folder is one below `arms`, and not some other place of the disk.
      var staysInside: Bool {
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == "arms" && !parts[1].hasPrefix(".")
      }
    }
    var days: Double
    var plannedRuns: Int
    var firstDifferenceDay: Double?
    var arms: [Arm]
    var seeds: [UInt64]?
    /// Older versions did not write them.
    var words: [String]?

    /// The words as a shell reads them back.
    var command: String {
      guard let words, !words.isEmpty else { return "" }
      let seed = seeds?.first.map { ["--seed", "\($0)"] } ?? []
      return ShellWord.command(
        ["thymus", "compare"] + words + seed + ["--runs", "\(plannedRuns)"])
    }
  }
}
