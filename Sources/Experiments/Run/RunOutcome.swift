import Basics
package import Outcomes
import Scenarios

/// What an experiment of one scenario came to, and where it is kept.
package struct RunOutcome: Sendable, Equatable {
  /// Whether a promise of the scenario's author held.
  package typealias Promise = JudgedPromise

  /// The results folder, or "" if nothing was kept.
  package let folder: String
  /// The finished runs, in the order of their seeds in the plan.
  package let runs: [RunResult]
  /// The seeds of all runs that were planned.
  package let seeds: [UInt64]
  /// How long everything took, in seconds.
  package let wallSeconds: Double
  /// The author's promises, checked over the runs.
  package let promises: [Promise]
  /// The promises that were not checked: they are about other days, settings or another number of
  /// runs, or the runs were interrupted.
  package let uncheckedPromises: [String]
  /// The rows of the table that is printed at the end.
  package let table: [OutcomeRow]
  /// Whether something unfinished was kept that can be gone on with.
  package internal(set) var canBeResumed = false
  /// The runs that an earlier time had finished.
  package internal(set) var resumedRuns = 0

  /// The number of runs that were planned.
  package var plannedRuns: Int { seeds.count }
  /// Whether somebody stopped the experiment before all runs were finished.
  package var isInterrupted: Bool { runs.count < plannedRuns }
  /// The seeds of the runs that are not finished, in the order of the plan.
  package var missingSeeds: [UInt64] {
    seeds.indices.filter { index in !runs.contains { $0.run == index + 1 } }.map { seeds[$0] }
  }
  /// Whether each promise that could be checked held.
  package var promisesHold: Bool { promises.allSatisfy(\.holds) }
  /// The exit code that the program ends with, 0 or 130: promises are judged by who asks for it.
  package var exitCode: Int32 { isInterrupted ? 130 : 0 }

  /// The median and the range of a column's story over the runs.
  package func spread(of column: String, _ part: KeyPath<RunResult.Column, Double>) -> Spread? {
    Spread(runs.compactMap { $0[column]?[keyPath: part] })
  }
}
