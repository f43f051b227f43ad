import Basics
import Immunology
import Outcomes
import Scenarios

/// The arms of a comparison, the virtual patients that all of them share, and where results go.
package struct ComparePlan: Sendable, Equatable {
  /// The arms; the first one is what the others are compared with.
  package var arms: [ComparisonArm]
  /// A seed for each virtual patient, the same ones in each arm.
  package var seeds: [UInt64]
  /// The number of threads; results do not depend on it.
  package var threads: Int
  /// What is kept besides the tables, in each arm.
  package var recording: RecordingPlan
  /// The results folder.
  package var folder: String
  /// Whether a folder that Thymus did not make may be written into.
  package var force: Bool
  /// Whether finished runs that the folder holds are taken over.
  package var resume: Bool
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time; results do
  /// not depend on it.
  package var bookmarkEveryDays: Double?
  /// The names of the files that will be drawn into the folder, so that one in the way is told first.
  package var drawing: [String] = []
  /// The words of the command line that make the arms, to be repeated; empty if there was none.
  package var words: [String]

  /// Creates a plan.
  package init(
    arms: [ComparisonArm], seeds: [UInt64], threads: Int = 1,
    recording: RecordingPlan = RecordingPlan(), folder: String, force: Bool = false,
    resume: Bool = false, bookmarkEveryDays: Double? = nil, words: [String] = []
  ) {
    self.arms = arms
    self.seeds = seeds
    self.threads = threads
    self.recording = recording
    self.folder = folder
    self.force = force
    self.resume = resume
    self.bookmarkEveryDays = bookmarkEveryDays
    self.words = words
  }

  /// What the results are of.
  package var mark: ExperimentMark {
    ExperimentMark(
      work: Fingerprint.work(
        (["compare"] + arms.map(\.name)).joined(separator: "\n"), of: arms.map(\.scenario.setup),
        seeds: arms.map { (seeds.first ?? 0) &+ $0.seedShift }), runs: seeds.count)
  }

  /// The days that all arms last.
  package var durationDays: Double { arms.first?.scenario.setup.durationDays ?? 0 }

  /// The results folder when nobody names one.
  ///
  /// - Parameters:
  ///   - names: The names of the arms.
  ///   - changes: What the command line changes, in a word or two each.
  /// - Returns: The path.
  package static func defaultFolder(for names: [String], changes: [String] = []) -> String {
    let words = ["compare"] + names + changes
    guard ResultFolder.isCut(words), let first = names.first, let last = names.last else {
      return ResultFolder.defaultPath(words)
    }
    // Cut names would say nothing of the last arms and of what was changed.
    return ResultFolder.defaultPath(
      ["compare", first, "to", last, "\(names.count) arms"] + changes)
  }

  /// The folder of an arm inside the results folder, such as `arms/A-no-treatment`.
  package func armFolder(_ index: Int) -> String {
    let word = String(ResultFolder.word(arms[index].name).prefix(60))
    return "arms/\(ComparisonArm.letters[index])" + (word.isEmpty ? "" : "-" + word)
  }

  /// Says what makes no sense in the plan, if anything does.
  func check() throws(ExperimentError) {
    func fail(_ message: String) throws(ExperimentError) {
      throw ExperimentError(.badPlan, path: "", message)
    }
    if arms.count < 2 || ComparisonArm.limit < arms.count {
      try fail("A comparison has 2 to \(ComparisonArm.limit) arms, not \(arms.count).")
    }
    for arm in arms { try recording.check(arm.scenario.setup) }
    try recording.check(seeds: seeds)
    if let problem = Enrolment.problem(of: arms.map(\.scenario.setup)) { try fail(problem) }
    if seeds.isEmpty { try fail("There must be at least one run.") }
    for arm in arms where arm.scenario.setup.durationDays != durationDays {
      let days = NumberText.text(arm.scenario.setup.durationDays)
      try fail(
        "The arms last different times: \(arms[0].title) \(NumberText.text(durationDays)) days, "
          + "\(arm.title) \(days) days. Give them the same with --days.")
    }
  }
}
