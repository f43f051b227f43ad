/// How far an experiment has come.
public struct RunProgress: Sendable, Equatable {
  /// The run that moved on, from 1.
  public let run: Int
  /// The number of runs.
  public let runs: Int
  /// The seed of the run that moved on.
  public let seed: UInt64
  /// The day it has reached.
  public let day: Double
  /// The last day of the scenario.
  public let durationDays: Double
  /// The number of runs that are finished.
  public let finishedRuns: Int
  /// The share of all work that is done, from 0 to 1.
  public let fraction: Double
}
