package import Outcomes

/// What a comparison came to, and where it is kept.
package struct CompareOutcome: Sendable, Equatable {
  /// The results folder, or "" if nothing was kept.
  package let folder: String
  /// The numbers and sentences.
  package let summary: ComparisonSummary
  /// The number of runs that were planned for each arm.
  package let plannedRuns: Int
  /// The runs of each arm that were taken over from an earlier time.
  package let resumedRuns: Int
  /// The first day on which any arm differs from another; infinite if none ever does.
  package let partingDay: Double
  /// How long everything took, in seconds.
  package let wallSeconds: Double
  /// The processor time that living the shared past once has saved, in seconds.
  package let savedSeconds: Double
  /// The share of the days of all arms that did not have to be simulated.
  package let savedShare: Double
  /// Whether something unfinished was kept that can be gone on with.
  package internal(set) var canBeResumed = false

  /// The number of finished runs of each arm.
  package var finishedRuns: Int { summary.runs }
  /// Whether somebody stopped the comparison before all runs were finished.
  package var isInterrupted: Bool { finishedRuns < plannedRuns }
  /// The exit code that the program ends with, 0 or 130: promises are judged by who asks for it.
  package var exitCode: Int32 { isInterrupted ? 130 : 0 }
}
