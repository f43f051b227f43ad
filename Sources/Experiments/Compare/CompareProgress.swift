/// How far a comparison has come.
public struct CompareProgress: Sendable, Equatable {
  /// The number of finished runs of each arm.
  public let finished: [Int]
  /// The number of runs of each arm.
  public let runs: Int
  /// The day that the run that moved on has reached.
  public let day: Double
  /// The share of all work that is done, from 0 to 1.
  public let fraction: Double
}
