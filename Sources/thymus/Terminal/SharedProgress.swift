import Experiments
import Synchronization

/// The progress of an experiment, which tells of it from whatever thread it works on.
final class SharedProgress: Sendable {
  private let report: Mutex<ProgressReport>

  init(_ report: ProgressReport) {
    self.report = Mutex(report)
  }

  /// Shows that the work begins, before the first cell is placed.
  func begin() { report.withLock { $0.show(share: 0, day: 0, finished: 0) } }

  /// Shows how far the experiment has come.
  func show(_ progress: RunProgress) {
    report.withLock {
      $0.show(share: progress.fraction, day: progress.day, finished: progress.finishedRuns)
    }
  }

  /// Takes the bar away.
  func clear() { report.withLock { $0.clear() } }
}
