import Synchronization

/// Where lives that go on side by side take their work from and put what they have.
final class SensitivityBoard: Sendable {
  private struct State {
    var lived: LivedPoints
    var next = 0
    /// The share of each life that is going on.
    var shares: [Int: Double] = [:]
    var error: ExperimentError?
    var isStopped = false
    var lastKept = ContinuousClock.now
    var isKeeping = false
  }

  private let state: Mutex<State>
  // Progress has a lock of its own, so that a slow listener does not hold up the taking of work.
  private let progress: Mutex<@Sendable (RunProgress) -> Void>
  private let durationDays: Double

  /// So much work at the most is lost to a kill, besides the lives that are going on.
  private static let pause = Duration.seconds(5)

  init(
    _ lived: LivedPoints, durationDays: Double,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) {
    self.durationDays = durationDays
    state = Mutex(State(lived: lived))
    self.progress = Mutex(progress)
  }

  /// Whether no more work is wanted.
  var isStopped: Bool { state.withLock(\.isStopped) }
  /// What is over.
  var lived: LivedPoints { state.withLock(\.lived) }
  /// Why a life failed, if one did.
  var error: ExperimentError? { state.withLock(\.error) }

  /// The number of the next life that is not over, if there is one.
  func takeNext() -> Int? {
    state.withLock { state in
      while !state.isStopped, state.next < state.lived.lives.count {
        state.next += 1
        if state.lived.lives[state.next - 1] == nil { return state.next - 1 }
      }
      return nil
    }
  }

  /// Notes that a life has reached a day.
  func reached(_ day: Double, by number: Int, seed: UInt64) {
    progress.withLock { tell in
      let (over, all, going) = state.withLock { state in
        state.shares[number] = 0 < durationDays ? day / durationDays : 1
        // The sum is for a bar only; in the order of the lives it does not flicker.
        let going = state.shares.keys.sorted().reduce(0) { $0 + (state.shares[$1] ?? 0) }
        return (state.lived.count, state.lived.lives.count, going)
      }
      tell(
        RunProgress(
          run: number + 1, runs: all, seed: seed, day: day, durationDays: durationDays,
          finishedRuns: over, fraction: min(1, (Double(over) + going) / Double(max(1, all)))))
    }
  }

  /// Takes what came of a life: nothing if it was cancelled.
  ///
  /// - Returns: All that is over, if it is time to keep it.
  func finish(_ number: Int, with life: LivedPoint?) -> LivedPoints? {
    state.withLock { state in
      state.lived.lives[number] = life
      state.shares[number] = nil
      if life == nil { state.isStopped = true }
      guard life != nil, !state.isKeeping, Self.pause <= ContinuousClock.now - state.lastKept else {
        return nil
      }
      state.isKeeping = true
      return state.lived
    }
  }

  /// Notes that what is over was kept.
  func kept() {
    state.withLock { state in
      state.isKeeping = false
      state.lastKept = ContinuousClock.now
    }
  }

  /// Notes that something failed; the others stop too.
  func fail(with error: ExperimentError) {
    state.withLock { state in
      state.error = state.error ?? error
      state.isStopped = true
    }
  }
}
