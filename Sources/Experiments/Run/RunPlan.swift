package import Scenarios

/// One scenario, the seeds to run it with, and where the results go.
package struct RunPlan: Sendable, Equatable {
  /// The checked scenario.
  package var scenario: Scenario
  /// A seed for each run.
  package var seeds: [UInt64]
  /// The number of threads; results do not depend on it.
  package var threads: Int
  /// What is kept besides the tables.
  package var recording: RecordingPlan
  /// The results folder; it and the folders above it are made if they do not exist.
  package var folder: String
  /// Whether a folder that Thymus did not make may be written into.
  package var force: Bool
  /// Whether to go on with what an earlier time left unfinished in the folder.
  package var resume: Bool
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time; results do
  /// not depend on it.
  package var bookmarkEveryDays: Double?
  /// The names of the files that will be drawn into the folder, so that one in the way is told first.
  package var drawing: [String] = []
  /// Whether promises are judged whatever the days, settings and number of runs.
  package var judgesPromises = false

  /// Creates a plan.
  package init(
    scenario: Scenario, seeds: [UInt64], threads: Int = 1,
    recording: RecordingPlan = RecordingPlan(), folder: String, force: Bool = false,
    resume: Bool = false, bookmarkEveryDays: Double? = nil
  ) {
    self.scenario = scenario
    self.seeds = seeds
    self.threads = threads
    self.recording = recording
    self.folder = folder
    self.force = force
    self.resume = resume
    self.bookmarkEveryDays = bookmarkEveryDays
  }

  /// What the results are of.
  package var mark: ExperimentMark {
    ExperimentMark(
      work: Fingerprint.work("run", of: [scenario.setup], seeds: seeds.prefix(1)), runs: seeds.count
    )
  }

  /// The seeds of a number of runs: the first one, and those that follow it.
  package static func seeds(from first: UInt64, runs: Int) -> [UInt64] {
    (0..<UInt64(max(0, runs))).map { first &+ $0 }
  }

  /// The results folder when nobody names one.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - seed: The first seed.
  ///   - runs: The number of runs.
  ///   - changes: What the command line changes, in a word or two each.
  /// - Returns: The path.
  package static func defaultFolder(
    for scenario: Scenario, seed: UInt64, runs: Int = 1, changes: [String] = []
  ) -> String {
    let words = ["\(scenario.id)-seed\(seed)"] + (runs == 1 ? [] : ["runs\(runs)"]) + changes
    return ResultFolder.defaultPath(words)
  }
}
