public import Immunology

/// The results of a run, read from its folder: all that charts and pictures are drawn from.
public struct SavedRun: Sendable {
  /// The table of the counts.
  static let counts = "counts.csv"
  /// The table of blood and drugs.
  static let body = "body.csv"
  /// The folder of the pictures.
  static let frames = "frames"
  /// The list of the pictures.
  static let frameTable = "frames/frames.csv"

  /// The path of a frame inside the folder, without its ending.
  public static func frameStem(_ index: Int) -> String {
    let digits = "\(index)"
    return "frames/frame_" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The folder.
  public let folder: ResultFolder
  /// What `run.json` says.
  public let document: RunDocument
  /// The counts of all runs.
  public let counts: [RunSeries]
  /// How often each thing happened.
  public let ledger: LedgerTally
  /// The days and counts of the frames of the first run; no rows if none were kept.
  public let frames: RunSeries

  /// Reads everything but the states of the tissue, which are read one by one.
  public init(from folder: ResultFolder) throws(ExperimentError) {
    func path(_ name: String) -> String { folder.path + "/" + name }
    self.folder = folder
    document = try RunDocument(
      try folder.read(RunDocument.fileName), path: path(RunDocument.fileName))
    counts = try SeriesTable.read(try folder.read(Self.counts), path: path(Self.counts))
    // Where only the ledger of the first run was kept, the daily sums of all runs stand beside it.
    ledger =
      folder.holds(LedgerTally.fileName)
      ? try LedgerTally.read(
        table: try folder.read(LedgerTally.fileName), path: path(LedgerTally.fileName))
      : try LedgerTally.read(
        try folder.read(LedgerTable.fileName), path: path(LedgerTable.fileName))
    let seed = document.runs.first?.seed ?? 0
    frames =
      folder.holds(Self.frameTable)
      ? try FrameTable.read(
        try folder.read(Self.frameTable), seed: seed, path: path(Self.frameTable))
      : RunSeries(run: 1, seed: seed)
  }

  /// The state of the tissue of a frame.
  public func tissue(ofFrame index: Int) throws(ExperimentError) -> TissueView {
    let name = RunRecorder.stateName(frame: index)
    return try SavedTissue.decode(try folder.read(name), path: folder.path + "/" + name)
  }

  /// The replay of the first run, if one was recorded.
  public func replay() throws(ExperimentError) -> Replay? {
    guard folder.holds(Replay.fileName) else { return nil }
    return try Replay(try folder.read(Replay.fileName), path: folder.path + "/" + Replay.fileName)
  }

  /// What `run.json` tells readers of a page.
  public func notes() throws(ExperimentError) -> RunNotes {
    try RunNotes(
      try folder.read(RunDocument.fileName), path: folder.path + "/" + RunDocument.fileName)
  }
}
