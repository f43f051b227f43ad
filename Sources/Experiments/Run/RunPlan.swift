package import Scenarios

/// One scenario, and how it is run.
@dynamicMemberLookup
package struct RunPlan: Sendable, Equatable {
  /// The checked scenario.
  package var scenario: Scenario
  /// How it is run.
  package var conduct: Conduct
  /// Whether promises are judged whatever the days, settings and number of runs.
  package var judgesPromises = false

  /// Creates a plan.
  package init(scenario: Scenario, conduct: Conduct) {
    self.scenario = scenario
    self.conduct = conduct
  }

  /// How it is run, a value at a time.
  package subscript<Value>(dynamicMember path: WritableKeyPath<Conduct, Value>) -> Value {
    get { conduct[keyPath: path] }
    set { conduct[keyPath: path] = newValue }
  }

  /// What the results are of.
  package var mark: ExperimentMark {
    ExperimentMark(
      work: Fingerprint.work("run", of: [scenario.setup], seeds: conduct.seeds.prefix(1)),
      runs: conduct.seeds.count)
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
