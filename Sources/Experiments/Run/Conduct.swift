/// How an experiment is carried out, whatever is run: with which chance, on what, and where its results go.
package struct Conduct: Sendable, Equatable {
  /// A seed for each virtual patient; the same ones in each arm of a comparison.
  package var seeds: [UInt64]
  /// The number of threads; results do not depend on it.
  package var threads: Int
  /// What is kept besides the tables.
  package var recording: RecordingPlan
  /// The results folder; it and the folders above it are made if they do not exist.
  package var folder: String
  /// Whether a folder that Thymus did not make may be written into.
  package var force: Bool
  /// Whether to go on with what an earlier time left in the folder.
  package var resume: Bool
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time; results do
  /// not depend on it.
  package var bookmarkEveryDays: Double?
  /// The names of the files that will be drawn into the folder, so that one in the way is told first.
  package var drawing: [String] = []

  /// Says how an experiment is carried out.
  package init(
    seeds: [UInt64], threads: Int = 1, recording: RecordingPlan = RecordingPlan(), folder: String,
    force: Bool = false, resume: Bool = false, bookmarkEveryDays: Double? = nil
  ) {
    self.seeds = seeds
    self.threads = threads
    self.recording = recording
    self.folder = folder
    self.force = force
    self.resume = resume
    self.bookmarkEveryDays = bookmarkEveryDays
  }

  /// The seeds of a number of runs: the first one, and those that follow it.
  package static func seeds(from first: UInt64, runs: Int) -> [UInt64] {
    (0..<UInt64(max(0, runs))).map { first &+ $0 }
  }
}
