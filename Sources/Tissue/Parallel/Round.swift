import Synchronization

/// The loop that a team is at, or waits for.
///
/// Each worker begins with its own part of the chunks, the same in each loop of the same length,
/// because its processor still holds what belongs to them, and then helps with those of the others.
///
/// Helpers go in and out through a ``Gate``. Once there are no chunks left it is shut, and the loop is
/// over when those who are in have gone out; whoever was still asleep is not waited for.
final class Round: Sendable {
  /// The next chunk of a worker's part, far enough from those of others not to share a line of the
  /// cache with them.
  private final class Turn: Sendable {
    let next = Atomic<Int>(0)
    private let distance = SIMD16<Int>()
  }

  private let work = Mutex<Crew.Work?>(nil)
  private let turns: [Turn]
  private let beds: [Bed]
  private let gate = Gate()
  private let isRunning = Atomic<Bool>(false)
  private let isOver = Atomic<Bool>(false)

  init(workers: Int) {
    turns = (0..<workers).map { _ in Turn() }
    beds = (0..<workers).map { _ in Bed() }
  }

  /// Lets helpers begin with a loop.
  ///
  /// - Precondition: The loop before is over.
  func begin(_ work: Crew.Work) {
    precondition(
      !isRunning.exchange(true, ordering: .acquiring), "A loop inside a loop of the same crew.")
    for worker in turns.indices {
      turns[worker].next.store(part(of: worker, work).lowerBound, ordering: .relaxed)
    }
    self.work.withLock { $0 = work }
    gate.open()
    for worker in 1..<beds.count { beds[worker].wake() }
  }

  /// Works on chunks that nobody has taken, until there are none.
  func takeChunks(of work: Crew.Work, as worker: Int) {
    for offset in turns.indices {
      let owner = (worker + offset) % turns.count
      let (turn, end) = (turns[owner], part(of: owner, work).upperBound)
      while true {
        let chunk = turn.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < end else { break }
        work.body(chunk, worker)
      }
    }
  }

  /// Waits until the helpers that are at the loop have finished it.
  func end() {
    gate.shut()
    beds[0].wait { gate.isEmpty }
    work.withLock { $0 = nil }
    isRunning.store(false, ordering: .releasing)
  }

  /// Helps with one loop after the other until all is over.
  func help(as worker: Int) {
    var seen: UInt32 = 0
    while true {
      beds[worker].wait {
        gate.number != seen || isOver.load(ordering: .sequentiallyConsistent)
      }
      if isOver.load(ordering: .sequentiallyConsistent) { return }
      let (number, isIn) = gate.goIn()
      seen = number
      guard isIn else { continue }
      helpOnce(as: worker)
      if gate.goOut() { beds[0].wake() }
    }
  }

  /// A call of its own, at whose end this helper holds nothing of the loop any more.
  @inline(never)
  private func helpOnce(as worker: Int) {
    guard let work = work.withLock({ $0 }) else { return }
    takeChunks(of: work, as: worker)
  }

  /// Lets the helpers go.
  func dismiss() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    for worker in 1..<beds.count { beds[worker].wake() }
  }

  private func part(of worker: Int, _ work: Crew.Work) -> Range<Int> {
    worker * work.chunks / turns.count..<(worker + 1) * work.chunks / turns.count
  }
}
