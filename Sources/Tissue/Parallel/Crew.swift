import CLanes

#if !hasFeature(Embedded)
import Dispatch
#endif

/// The workers that share a loop: those of the engine, and runs that go on side by side.
///
/// Work is cut into chunks whose number depends on the amount of work only, never on the number of
/// workers, so what a chunk computes is the same for any number of threads.
///
/// Everything that is done side by side goes through here. One worker, a machine that has no thread to
/// give, or one that knows none (WebAssembly), means plain loops on the calling thread.
///
/// **Safety:** this is the one place that lets threads share memory. A body may write only to what
/// belongs to its chunk (or to its worker's scratch), which every caller states.
public struct Crew: Sendable {
  /// The most threads that work at the same time; never more than the processors that may be used.
  public let workers: Int
  #if !hasFeature(Embedded)
  /// Who takes which chunk; nothing if there is one worker.
  private let parts: Parts?
  #endif

  /// Creates a crew of at least one worker; no thread is made.
  public init(workers: Int) {
    self.workers = max(1, min(workers, Self.processors))
    #if !hasFeature(Embedded)
    parts = 1 < self.workers ? Parts(workers: self.workers) : nil
    #endif
  }

  #if !hasFeature(Embedded)
  /// A crew with more workers than there are processors, for tests.
  init(exactly workers: Int, helpers: @escaping @Sendable () -> Bool = { true }) {
    self.workers = workers
    parts = Parts(workers: workers, helpers: Helpers(canBeHad: helpers))
  }
  #endif

  /// Calls a body for each chunk of a range that starts at 0.
  ///
  /// - Parameters:
  ///   - count: The number of items.
  ///   - size: The number of items in a chunk; the last chunk may be smaller.
  ///   - body: Called once per chunk with its items, its number and the number of the worker, which no
  ///     two threads have at the same time. It must not start a loop of the same crew.
  public func forEachChunk(
    of count: Int, size: Int, _ body: (_ items: Range<Int>, _ chunk: Int, _ worker: Int) -> Void
  ) {
    let chunks = (count + size - 1) / size
    #if !hasFeature(Embedded)
    if 1 < chunks, let parts, parts.begin(chunks) {
      withoutActuallyEscaping(body) { body in
        let work = Work(count: count, size: size, body: body)
        DispatchQueue.concurrentPerform(iterations: min(workers, chunks)) { worker in
          parts.takeAll(as: worker) { work.do($0, as: worker) }
        }
      }
      return parts.end()
    }
    #endif
    for chunk in 0..<chunks {
      body(chunk * size..<min(count, (chunk + 1) * size), chunk, 0)
    }
  }

  /// Calls a body once for each worker.
  ///
  /// - Parameter body: Called with the number of the call. Calls go on side by side as far as there are
  ///   threads, else one after the other, so that none may wait for one that has not begun.
  public func forEachWorker(_ body: @Sendable (_ number: Int) -> Void) {
    forEachChunk(of: workers, size: 1) { _, chunk, _ in body(chunk) }
  }

  /// Carries a loop to the other threads.
  ///
  /// **Safety:** see ``Crew``: chunks write to disjoint memory, and the loop ends before its
  /// caller goes on.
  private struct Work: @unchecked Sendable {
    let count, size: Int
    let body: (_ items: Range<Int>, _ chunk: Int, _ worker: Int) -> Void

    @inline(__always)
    func `do`(_ chunk: Int, as worker: Int) {
      body(chunk * size..<min(count, (chunk + 1) * size), chunk, worker)
    }
  }
}

extension Crew {
  /// The processors that this process may use, at least one.
  public static var processors: Int { Int(threads_processors()) }

  /// Whether so many workers can have threads; tries it with threads that are gone again afterwards.
  ///
  /// One worker needs none, and none is made.
  public static func canHaveThreads(for workers: Int) -> Bool {
    let workers = min(workers, processors)
    #if !hasFeature(Embedded)
    return workers < 2 || Helpers.canBeMade(for: workers)
    #else
    return workers < 2
    #endif
  }
}
