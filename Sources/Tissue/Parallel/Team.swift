#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Threads that help the one that runs a loop.
///
/// Loops of the engine take tens of microseconds and follow each other closely, so a helper that has
/// nothing to do looks out for the next one for about as long before it sleeps; to be woken up takes
/// longer than many a loop.
///
/// **Safety:** `threads` is touched only by the thread that runs the loop, and at the end.
final class Team: @unchecked Sendable {
  private let round: Round
  private var threads: [pthread_t] = []
  private var isStaffed = false

  /// Prepares some helpers; their threads begin with the first loop.
  init(helpers: Int) {
    round = Round(workers: 1 + helpers)
  }

  deinit {
    round.dismiss()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Calls a body for each of some chunks, on all threads, with the number of the worker.
  ///
  /// - Precondition: No loop of this team is running.
  func share(_ chunks: Int, _ body: (_ chunk: Int, _ worker: Int) -> Void) {
    if !isStaffed { staff() }
    withoutActuallyEscaping(body) { body in
      round.begin(chunks, helpers: threads.count, body)
      round.takeChunks(as: 0)
      round.end()
    }
  }

  /// Starts the threads. Where the system refuses one the others do its part.
  private func staff() {
    isStaffed = true
    for worker in 1..<round.workers {
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let helper = Unmanaged.passRetained(Helper(worker: worker, round: round))
      #if canImport(Darwin)
        let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
          Helper.work($0)
          return nil
        }
      #else
        let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
          if let helper = $0 { Helper.work(helper) }
          return nil
        }
      #endif
      guard pthread_create(&thread, nil, main, helper.toOpaque()) == 0 else {
        helper.release()
        continue
      }
      #if canImport(Glibc)
        threads.append(thread)
      #else
        if let thread { threads.append(thread) }
      #endif
    }
  }
}

/// What a new thread is told.
private final class Helper: Sendable {
  private let worker: Int
  private let round: Round

  init(worker: Int, round: Round) {
    (self.worker, self.round) = (worker, round)
  }

  /// Helps until nobody is needed any more.
  static func work(_ retained: UnsafeMutableRawPointer) {
    let helper = Unmanaged<Helper>.fromOpaque(retained).takeRetainedValue()
    helper.round.help(as: helper.worker)
  }
}
