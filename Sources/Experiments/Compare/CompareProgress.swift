/// How far a comparison has come.
package struct CompareProgress: Sendable, Equatable {
  /// The number of finished runs of each arm.
  package let finished: [Int]
  /// The number of runs of each arm.
  package let runs: Int
  /// The day that the run that moved on has reached.
  package let day: Double
  /// The share of all work that is done, from 0 to 1.
  package let fraction: Double
}
