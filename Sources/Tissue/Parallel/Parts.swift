#if !hasFeature(Embedded)
import CLanes
import Dispatch
import Synchronization

/// Which chunks of a loop are taken.
///
/// Each worker begins with its own part of the chunks, the same in each loop of the same length,
/// because its processor often still holds what belongs to them, and then helps with those of the others.
final class Parts: Sendable {
  /// The next chunk of a worker's part, far enough from those of others not to share a line of the
  /// cache with them.
  private final class Turn: Sendable {
    let next = Atomic<Int>(0)
    private let distance = SIMD16<Int>()
  }

  private let turns: [Turn]
  private let chunks = Atomic<Int>(0)
  private let isRunning = Atomic<Bool>(false)
  private let helpers: Helpers

  init(workers: Int, helpers: Helpers) {
    turns = (0..<workers).map { _ in Turn() }
    self.helpers = helpers
  }

  convenience init(workers: Int) {
    self.init(workers: workers, helpers: Helpers(workers: workers))
  }

  /// Begins a loop.
  ///
  /// - Returns: Whether there are threads for it; without them nothing has begun.
  /// - Precondition: The loop before is over.
  func begin(_ chunks: Int) -> Bool {
    precondition(
      !isRunning.exchange(true, ordering: .acquiring), "A loop inside a loop of the same crew.")
    guard helpers.areReady else {
      end()
      return false
    }
    self.chunks.store(chunks, ordering: .relaxed)
    for worker in turns.indices {
      turns[worker].next.store(start(of: worker, chunks), ordering: .relaxed)
    }
    return true
  }

  /// Calls a body for chunks that nobody has taken, until there are none.
  @inline(__always)
  func takeAll(as worker: Int, _ body: (_ chunk: Int) -> Void) {
    let chunks = chunks.load(ordering: .relaxed)
    for offset in turns.indices {
      let owner = (worker + offset) % turns.count
      let (turn, end) = (turns[owner], start(of: owner + 1, chunks))
      while true {
        let chunk = turn.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < end else { break }
        body(chunk)
      }
    }
  }

  /// Ends the loop, when all have finished it.
  func end() { isRunning.store(false, ordering: .releasing) }

  private func start(of worker: Int, _ chunks: Int) -> Int { worker * chunks / turns.count }
}

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
