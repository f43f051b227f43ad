import Outcomes
import Synchronization

/// Where virtual patients that are followed side by side come from and put what they have.
final class CompareBoard: Sendable {
  private struct State {
    var next = 0
    var doneDays = 0.0
    var outcomes: [Int: [ArmRecording]]
    var savedSeconds = 0.0
    var isStopped = false
    var error: (run: Int, error: ExperimentError)?
  }

  private let state: Mutex<State>
  private let progress: Mutex<@Sendable (CompareProgress) -> Void>
  private let remaining: [Int]
  private let runs: Int
  private let arms: Int
  private let allDays: Double

  /// - Parameters:
  ///   - kept: The recordings of runs that are finished already, by the position of their seed.
  ///   - runs: The number of seeds.
  ///   - arms: The number of arms.
  ///   - daysEach: The days that are simulated for a seed.
  ///   - isPicturedAgain: Whether one of them is lived once more at the end.
  ///   - progress: Is told of each recorded time.
  init(
    keeping kept: [Int: [ArmRecording]], runs: Int, arms: Int, daysEach: Double,
    isPicturedAgain: Bool = false, progress: @escaping @Sendable (CompareProgress) -> Void
  ) {
    self.runs = runs
    self.arms = arms
    remaining = (0..<runs).filter { kept[$0] == nil }
    allDays = Double(remaining.count + (isPicturedAgain ? 1 : 0)) * daysEach
    state = Mutex(State(outcomes: kept))
    self.progress = Mutex(progress)
  }

  /// Whether no more work is wanted.
  var isStopped: Bool { state.withLock(\.isStopped) }

  /// The number of seeds that are not finished.
  var openCount: Int { remaining.count }

  /// The position of the next seed to follow, if there is one.
  func takeNext() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.next < remaining.count else { return nil }
      state.next += 1
      return remaining[state.next - 1]
    }
  }

  /// Notes that some days were simulated.
  func lived(_ days: Double, day: Double) {
    progress.withLock { tell in
      let (share, finished) = state.withLock { state in
        state.doneDays += days
        return (0 < allDays ? state.doneDays / allDays : 1, state.outcomes.count)
      }
      tell(
        CompareProgress(
          finished: (0..<arms).map { _ in finished }, runs: runs, day: day,
          fraction: min(1, share)))
    }
  }

  /// Takes what came of a seed: a recording for each arm, or nothing if it was cancelled.
  func finish(_ index: Int, with recordings: [ArmRecording]?, savedSeconds: Double) {
    state.withLock { state in
      state.outcomes[index] = recordings
      state.savedSeconds += savedSeconds
      if recordings == nil { state.isStopped = true }
    }
  }

  /// Notes that a seed failed; the others stop too.
  func fail(_ index: Int, with error: ExperimentError) {
    state.withLock { state in
      // The same error is told whichever thread met its own first.
      if state.error.map({ index < $0.run }) ?? true { state.error = (index, error) }
      state.isStopped = true
    }
  }

  /// The recordings of the finished seeds in their order, and the time that sharing saved.
  func finished() throws(ExperimentError) -> (
    recordings: [[ArmRecording]], savedSeconds: Double
  ) {
    let state = state.withLock { $0 }
    if let error = state.error { throw error.error }
    return ((0..<runs).compactMap { state.outcomes[$0] }, state.savedSeconds)
  }
}
