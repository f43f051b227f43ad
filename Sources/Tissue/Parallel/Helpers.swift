#if !hasFeature(Embedded)
import CLanes
import Dispatch
import Synchronization

/// Whether Dispatch can have the threads that it needs for a loop.
///
/// Where the system has no thread to give (`ulimit -u`, `ulimit -v`, `pids.max`) Dispatch asks again
/// every second, for ever: the loop does not begin, and no signal ends it. So threads are made
/// for a moment before the first loop of a crew. Those of Dispatch live on from loop to loop and leave
/// after five seconds without work; then it is tried again.
final class Helpers: Sendable {
  private let canBeHad: @Sendable () -> Bool
  private let answer = Atomic<Bool>(false)
  /// Until when the answer holds, in nanoseconds since the machine started.
  private let holdsUntil = Atomic<UInt64>(0)

  /// Shorter than Dispatch keeps threads.
  private static let trust: UInt64 = 3_000_000_000

  /// Those of a crew.
  convenience init(workers: Int) {
    self.init { Self.canBeMade(for: workers) }
  }

  init(canBeHad: @escaping @Sendable () -> Bool) {
    self.canBeHad = canBeHad
  }

  /// Whether they can be had for a loop that begins now.
  var areReady: Bool {
    let now = DispatchTime.now().uptimeNanoseconds
    if holdsUntil.load(ordering: .relaxed) <= now {
      answer.store(canBeHad(), ordering: .relaxed)
    } else if !answer.load(ordering: .relaxed) {
      // A refusal is not renewed, so that it is asked again.
      return false
    }
    holdsUntil.store(now + Self.trust, ordering: .relaxed)
    return answer.load(ordering: .relaxed)
  }

  /// Tries it: a thread for each worker but the caller, one that Dispatch watches its threads with,
  /// and one to spare.
  static func canBeMade(for workers: Int) -> Bool {
    threads_can_be_made(Int32(workers + 1)) != 0
  }
}
#endif
