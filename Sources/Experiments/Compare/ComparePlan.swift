import Basics
import Immunology
import Outcomes
import Scenarios

/// The arms of a comparison, and how they are run, in the same virtual patients each.
@dynamicMemberLookup
package struct ComparePlan: Sendable, Equatable {
  /// The arms; the first one is what the others are compared with.
  package var arms: [ComparisonArm]
  /// How they are run.
  package var conduct: Conduct
  /// The words of the command line that make the arms, to be repeated; empty if there was none.
  package var words: [String]

  /// Creates a plan.
  package init(arms: [ComparisonArm], conduct: Conduct, words: [String] = []) {
    self.arms = arms
    self.conduct = conduct
    self.words = words
  }

  /// How they are run, a value at a time.
  package subscript<Value>(dynamicMember path: WritableKeyPath<Conduct, Value>) -> Value {
    get { conduct[keyPath: path] }
    set { conduct[keyPath: path] = newValue }
  }

  /// What the results are of.
  package var mark: ExperimentMark {
    ExperimentMark(
      work: Fingerprint.work(
        (["compare"] + arms.map(\.name)).joined(separator: "\n"), of: arms.map(\.scenario.setup),
        seeds: arms.map { (conduct.seeds.first ?? 0) &+ $0.seedShift }), runs: conduct.seeds.count)
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
    for arm in arms { try conduct.recording.check(arm.scenario.setup) }
    try conduct.recording.check(seeds: conduct.seeds)
    if let problem = Enrolment.problem(of: arms.map(\.scenario.setup)) { try fail(problem) }
    if conduct.seeds.isEmpty { try fail("There must be at least one run.") }
    for arm in arms where arm.scenario.setup.durationDays != durationDays {
      let days = NumberText.text(arm.scenario.setup.durationDays)
      try fail(
        "The arms last different times: \(arms[0].title) \(NumberText.text(durationDays)) days, "
          + "\(arm.title) \(days) days. Give them the same with --days.")
    }
  }
}
