/// How far an experiment has come.
package struct RunProgress: Sendable, Equatable {
  /// The run that moved on, from 1.
  package let run: Int
  /// The number of runs.
  package let runs: Int
  /// The seed of the run that moved on.
  package let seed: UInt64
  /// The day it has reached.
  package let day: Double
  /// The last day of the scenario.
  package let durationDays: Double
  /// The number of runs that are finished.
  package let finishedRuns: Int
  /// The share of all work that is done, from 0 to 1.
  package let fraction: Double
}
