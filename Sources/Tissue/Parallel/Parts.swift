#if !hasFeature(Embedded)
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
#endif
