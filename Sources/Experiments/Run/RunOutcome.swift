import Basics
import Scenarios

/// What an experiment of one scenario came to, and where it is kept.
package struct RunOutcome: Sendable, Equatable {
  /// Whether a promise of the scenario's author held.
  package struct Promise: Sendable, Equatable {
    /// The promise as it stands in the scenario file.
    package let text: String
    /// Whether it held over the runs.
    package let holds: Bool
    /// The value of its left side, or not-a-number if a column is missing.
    package let measured: Double
    /// The value of its right side, or not-a-number if a column is missing.
    package let bound: Double
    /// The column that the runs do not have, if that is why it does not hold.
    package let missingColumn: String?

    /// How it turned out, in words that do not alarm: chance alone may break a promise.
    package var words: String {
      if holds { return "so it was" }
      guard measured.isFinite else {
        return "that has no number here (it never came, or was not recorded)"
      }
      return "here it came to \(NumberText.text((measured * 100).rounded() / 100))"
    }
  }

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
