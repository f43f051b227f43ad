import Immunology
import Outcomes
import Scenarios

extension RunOutcome.Promise {
  /// Checks the promises of a scenario's author, who speaks of certain days, settings and a number of
  /// runs; other runs neither keep nor break them.
  ///
  /// - Parameters:
  ///   - scenario: The scenario with its promises.
  ///   - counts: The counts of the finished runs.
  ///   - readouts: Their outcomes, in the same order.
  ///   - planned: The number of runs that were planned; with fewer nothing is checked.
  ///   - isAsked: Whether they are checked under any conditions, because somebody asked for it.
  /// - Returns: What held and what did not, and the promises that could not be checked.
  static func judge(
    _ scenario: Scenario, over counts: [RunSeries], _ readouts: [RunReadout], planned: Int,
    isAsked: Bool = false
  ) -> (promises: [RunOutcome.Promise], unchecked: [String]) {
    guard isAsked || Self.canBeJudged(scenario, runs: planned) else {
      return ([], scenario.promiseTexts)
    }
    let end = scenario.setup.durationDays
    var promises: [RunOutcome.Promise] = []
    var unchecked: [String] = []
    for expectation in scenario.expectations {
      let isInside = expectation.needs.compactMap(\.day).allSatisfy { day in
        day == Expectation.peak || day <= end + 1e-6
      }
      guard isInside, counts.count == planned else {
        unchecked.append(expectation.text)
        continue
      }
      let outcome = expectation.holds { quantity in
        switch quantity {
        case .outcome(let name): readouts.map { $0.value(of: name) }
        case .column(let column, Expectation.peak):
          counts.compactMap { $0.values(of: column)?.max() }
        case .column(let column, let day): counts.compactMap { $0.value(of: column, on: day) }
        }
      }
      promises.append(
        RunOutcome.Promise(
          text: expectation.text, holds: outcome.holds, measured: outcome.measured,
          bound: outcome.bound, missingColumn: outcome.missingColumn))
    }
    return (promises, unchecked)
  }

  /// Whether a number of runs of a scenario is what its author speaks of.
  static func canBeJudged(_ scenario: Scenario, runs: Int) -> Bool {
    scenario.isAsWritten && scenario.promisedRuns == runs
  }
}
