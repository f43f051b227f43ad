import CLanes

/// The workers that share the loops of the engine.
///
/// Work is cut into chunks whose number depends on the amount of work only, never on the number of
/// workers, so what a chunk computes is the same for any number of threads.
///
/// **Safety:** this is the one place that lets threads share memory. A body may write only to what
/// belongs to its chunk (or to its worker's scratch), which every caller states.
public struct Crew: Sendable {
  /// The most threads that work at the same time; never more than the machine has processors.
  public let workers: Int
  /// Who helps the thread that runs a loop; nobody if there is one worker.
  private let team: Team?

  /// Creates a crew of at least one worker.
  public init(workers: Int) {
    self.workers = max(1, min(workers, Int(lanes_processors())))
    team = 1 < self.workers ? Team(helpers: self.workers - 1) : nil
  }

  /// Calls a body for each chunk of a range that starts at 0.
  ///
  /// - Parameters:
  ///   - count: The number of items.
  ///   - size: The number of items in a chunk; the last chunk may be smaller.
  ///   - body: Called once per chunk with its items, its number and the number of the worker. It must
  ///     not start a loop of the same crew.
  public func forEachChunk(
    of count: Int, size: Int, _ body: (_ items: Range<Int>, _ chunk: Int, _ worker: Int) -> Void
  ) {
    let chunks = (count + size - 1) / size
    guard let team, 1 < chunks else {
      for chunk in 0..<chunks {
        body(chunk * size..<min(count, (chunk + 1) * size), chunk, 0)
      }
      return
    }
    withoutActuallyEscaping(body) { body in
      team.share(
        Work(chunks: chunks) { chunk, worker in
          body(chunk * size..<min(count, (chunk + 1) * size), chunk, worker)
        })
    }
  }

  /// Carries a loop to the other threads.
  ///
  /// **Safety:** see ``Crew``: chunks write to disjoint memory, and the loop ends before its
  /// caller goes on.
  struct Work: @unchecked Sendable {
    let chunks: Int
    let body: (_ chunk: Int, _ worker: Int) -> Void
  }
}
