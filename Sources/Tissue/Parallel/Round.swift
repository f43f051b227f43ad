import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The loop that a team is at, or waits for.
///
/// Each worker begins with its own part of the chunks, the same in each loop of the same length,
/// because its processor still holds what belongs to them, and then helps with those of the others.
///
/// **Safety:** whoever begins a loop writes `body` and `chunks` before it counts up `loops`, and
/// writes them again only when all helpers have counted themselves out of the loop.
final class Round: @unchecked Sendable {
  typealias Body = (_ chunk: Int, _ worker: Int) -> Void

  /// The threads, the one that begins loops included.
  let workers: Int

  private var body: Body?
  private var chunks = 0
  // For each worker the next chunk of its part, far enough apart not to share a line of the cache.
  private let next: UnsafeMutablePointer<Atomic<Int>>
  private let loops = Atomic<Int>(0)
  private let helping = Atomic<Int>(0)
  private let isRunning = Atomic<Bool>(false)
  private let isOver = Atomic<Bool>(false)
  private let beds: [Bed]

  private static let stride = 16

  init(workers: Int) {
    self.workers = workers
    // With more threads than processors whoever looks out keeps others from working.
    let looks = workers <= sysconf(Int32(_SC_NPROCESSORS_ONLN)) ? Bed.looks : 0
    beds = (0..<workers).map { _ in Bed(looks: looks) }
    next = .allocate(capacity: workers * Self.stride)
    for index in 0..<workers * Self.stride { (next + index).initialize(to: Atomic(0)) }
  }

  deinit {
    next.deinitialize(count: workers * Self.stride)
    next.deallocate()
  }

  /// Lets helpers begin with a loop.
  ///
  /// - Precondition: The loop before is over.
  func begin(_ chunks: Int, helpers: Int, _ body: @escaping Body) {
    precondition(
      !isRunning.exchange(true, ordering: .acquiring), "A loop inside a loop of the same crew.")
    (self.chunks, self.body) = (chunks, body)
    for worker in 0..<workers {
      next[worker * Self.stride].store(part(of: worker).lowerBound, ordering: .relaxed)
    }
    helping.store(helpers, ordering: .relaxed)
    loops.wrappingAdd(1, ordering: .sequentiallyConsistent)
    for worker in 1..<workers { beds[worker].wake() }
  }

  /// Works on chunks that nobody has taken, until there are none.
  @inline(never)
  func takeChunks(as worker: Int) {
    guard let body else { return }
    for offset in 0..<workers {
      let owner = (worker + offset) % workers
      let end = part(of: owner).upperBound
      while true {
        let chunk = next[owner * Self.stride].wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < end else { break }
        body(chunk, worker)
      }
    }
  }

  /// Waits until the helpers have finished the loop.
  func end() {
    beds[0].wait { helping.load(ordering: .sequentiallyConsistent) == 0 }
    body = nil
    isRunning.store(false, ordering: .releasing)
  }

  /// Helps with one loop after the other until all is over.
  func help(as worker: Int) {
    var seen = 0
    while true {
      beds[worker].wait { loops.load(ordering: .sequentiallyConsistent) != seen }
      seen += 1
      if isOver.load(ordering: .acquiring) { return }
      takeChunks(as: worker)
      if helping.wrappingSubtract(1, ordering: .sequentiallyConsistent).newValue == 0 {
        beds[0].wake()
      }
    }
  }

  /// Lets the helpers go.
  func dismiss() {
    isOver.store(true, ordering: .releasing)
    loops.wrappingAdd(1, ordering: .sequentiallyConsistent)
    for worker in 1..<workers { beds[worker].wake() }
  }

  private func part(of worker: Int) -> Range<Int> {
    worker * chunks / workers..<(worker + 1) * chunks / workers
  }
}
