import Outcomes
import Synchronization

/// Where runs that go on side by side take their work from and put what they have.
final class RunBoard: Sendable {
  private struct State {
    var next = 0
    var days: [Double]
    var recordings: [RunRecording?]
    var error: (run: Int, error: ExperimentError)?
    var isStopped = false
    var resumed = 0
    /// The share of what is lived once more for pictures, if anything is.
    var pictured: Double?

    /// The share of all work that is done, of runs that last some days.
    func share(of durationDays: Double) -> Double {
      var shares = days.map { 0 < durationDays ? $0 / durationDays : 1 }
      if let pictured { shares.append(pictured) }
      return shares.reduce(0, +) / Double(shares.count)
    }
  }

  private let state: Mutex<State>
  // Progress has a lock of its own, so that a slow listener does not hold up the taking of work.
  private let progress: Mutex<@Sendable (RunProgress) -> Void>
  private let seeds: [UInt64]
  private let durationDays: Double

  init(
    seeds: [UInt64], durationDays: Double, isPicturedAgain: Bool = false,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.seeds = seeds
    self.durationDays = durationDays
    state = Mutex(
      State(
        days: [Double](repeating: 0, count: seeds.count),
        recordings: [RunRecording?](repeating: nil, count: seeds.count),
        pictured: isPicturedAgain ? 0 : nil))
    self.progress = Mutex(progress)
  }

  /// Whether no more work is wanted.
  var isStopped: Bool { state.withLock(\.isStopped) }

  /// The position of the next run to do, if there is one.
  func takeNext() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.next < state.recordings.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Notes that a run has reached a day.
  func reached(_ day: Double, by index: Int) {
    progress.withLock { tell in
      let (share, finished) = state.withLock { state in
        state.days[index] = day
        return (state.share(of: durationDays), state.recordings.count { $0 != nil })
      }
      tell(
        RunProgress(
          run: index + 1, runs: seeds.count, seed: seeds[index], day: day,
          durationDays: durationDays, finishedRuns: finished, fraction: min(1, share)))
    }
  }

  /// Notes how far that is which is lived once more for pictures.
  func pictured(_ done: Double) {
    progress.withLock { tell in
      let share = state.withLock { state -> Double in
        state.pictured = done
        return state.share(of: durationDays)
      }
      tell(
        RunProgress(
          run: seeds.count, runs: seeds.count, seed: seeds.last ?? 0, day: durationDays,
          durationDays: durationDays, finishedRuns: seeds.count, fraction: min(1, share)))
    }
  }

  /// Takes over a run that was finished at an earlier time.
  func resume(_ index: Int, with recording: RunRecording) {
    state.withLock { state in
      state.recordings[index] = recording
      state.resumed += 1
    }
    reached(durationDays, by: index)
  }

  /// The number of runs that were finished at an earlier time.
  var resumedRuns: Int { state.withLock(\.resumed) }

  /// Takes what came of a run: a recording, or nothing if it was cancelled.
  func finish(_ index: Int, with recording: RunRecording?) {
    state.withLock { state in
      state.recordings[index] = recording
      if recording == nil { state.isStopped = true }
    }
  }

  /// Notes that a run failed; the others stop too.
  func fail(_ index: Int, with error: ExperimentError) {
    state.withLock { state in
      // The same error is told whichever thread met its own first.
      if state.error.map({ index < $0.run }) ?? true { state.error = (index, error) }
      state.isStopped = true
    }
  }

  /// The finished runs in their order.
  func finished() throws(ExperimentError) -> [RunRecording] {
    let (error, recordings) = state.withLock { ($0.error?.error, $0.recordings) }
    if let error { throw error }
    return recordings.compactMap(\.self)
  }
}
