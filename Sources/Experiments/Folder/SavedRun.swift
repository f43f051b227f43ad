package import Immunology
package import Outcomes

/// The results of a run, read from its folder: all that charts and pictures are drawn from.
package struct SavedRun: Sendable {
  /// The table of the counts.
  static let counts = "counts.csv"
  /// The table of blood and drugs.
  static let body = "body.csv"
  /// The folder of the pictures.
  static let frames = "frames"
  /// The list of the pictures.
  static let frameTable = "frames/frames.csv"

  /// The path of a frame inside the folder, without its ending.
  package static func frameStem(_ index: Int) -> String {
    let digits = "\(index)"
    return "frames/frame_" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The folder.
  package let folder: ResultFolder
  /// How its files are read.
  let reading: FolderReading
  /// What `run.json` says.
  package let document: RunDocument
  /// The counts of all runs.
  package let counts: [RunSeries]
  /// How often each thing happened.
  package let ledger: LedgerTally
  /// The days and counts of the frames, all of one run, which they name; no rows if none were kept.
  package let frames: RunSeries

  /// Reads everything but the states of the tissue, which are read one by one.
  package init(from folder: ResultFolder) throws(ExperimentError) {
    try self.init(from: folder, reading: FolderReading(root: folder.path))
  }

  /// Reads an arm of a comparison, or the runs of a folder of their own.
  ///
  /// - Parameters:
  ///   - folder: The folder of the results.
  ///   - reading: The same folder, as one below that which the person named.
  /// - Throws: An error if a file is missing or damaged, or the files do not belong together.
  init(from folder: ResultFolder, reading: FolderReading) throws(ExperimentError) {
    let path = reading.path(of:)
    self.folder = folder
    self.reading = reading
    document = try RunDocument(
      try reading.read(RunDocument.fileName), path: path(RunDocument.fileName))
    counts = try SeriesTable.read(try reading.read(Self.counts), path: path(Self.counts))
    // Where only the ledger of the first run was kept, the daily sums of all runs stand beside it.
    ledger =
      reading.holds(LedgerTally.fileName)
      ? try LedgerTally.read(
        table: try reading.read(LedgerTally.fileName), path: path(LedgerTally.fileName))
      : try LedgerTally.read(
        try reading.read(LedgerTable.fileName), path: path(LedgerTable.fileName))
    try Self.check(counts, of: document, path(Self.counts))
    frames =
      reading.holds(Self.frameTable)
      ? try FrameTable.read(
        try reading.read(Self.frameTable),
        seeds: Dictionary(document.runs.map { ($0.run, $0.seed) }) { first, _ in first },
        path: path(Self.frameTable))
      : RunSeries(run: 1, seed: document.runs.first?.seed ?? 0)
  }

  /// Charts take it for granted that all runs have the same rows, and that the document tells of
  /// the same runs.
  private static func check(
    _ counts: [RunSeries], of document: RunDocument, _ path: String
  ) throws(ExperimentError) {
    let told = document.runs.map(\.run)
    guard counts.map(\.run) == told, counts.map(\.seed) == document.runs.map(\.seed) else {
      throw ExperimentError(
        .damaged, path: path,
        "This table is not of the runs that \(RunDocument.fileName) tells of. Run the scenario again "
          + "to make the results anew.")
    }
    guard counts.allSatisfy({ $0.days == counts.first?.days }) else {
      throw ExperimentError(
        .damaged, path: path,
        "The runs in this table have different days. Run the scenario again to make the results "
          + "anew.")
    }
  }

  /// The state of the tissue of a frame.
  package func tissue(ofFrame index: Int) throws(ExperimentError) -> TissueView {
    let name = RunRecorder.stateName(frame: index)
    return try SavedTissue.decode(try reading.read(name), path: reading.path(of: name))
  }

  /// The replay of the run that was pictured, if one was recorded.
  package func replay() throws(ExperimentError) -> Replay? { try replay(in: Replay.fileName) }

  /// The runs that can be watched beside the one that was pictured.
  package var otherReplayedRuns: [Int] {
    let others = counts.map(\.run).filter { $0 != frames.run }
    return Array(
      others.filter { reading.holds(Replay.fileName(ofRun: $0)) }.prefix(WatchedRuns.mostOthers))
  }

  /// The replay of one of ``otherReplayedRuns``.
  package func replay(ofRun run: Int) throws(ExperimentError) -> Replay? {
    try replay(in: Replay.fileName(ofRun: run))
  }

  private func replay(in name: String) throws(ExperimentError) -> Replay? {
    guard reading.holds(name) else { return nil }
    return try Replay(try reading.read(name), path: reading.path(of: name))
  }
}
