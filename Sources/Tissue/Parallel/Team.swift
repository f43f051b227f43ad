import Dispatch

/// Threads that help the one that runs a loop.
///
/// Loops of the engine take tens of microseconds and follow each other closely, so a helper that has
/// nothing to do looks out for the next one for about as long before it sleeps; to be woken up takes
/// longer than many a loop. Until a helper has its thread the others do its part.
final class Team: Sendable {
  private let round: Round

  /// Calls helpers.
  init(helpers: Int) {
    let round = Round(workers: 1 + helpers)
    for worker in 1...helpers {
      // A queue of its own has a thread of its own; those of shared queues are for short work.
      DispatchQueue(label: "thymus.helper").async { round.help(as: worker) }
    }
    self.round = round
  }

  deinit {
    round.dismiss()
  }

  /// Calls a body for each of some chunks, on all threads, with the number of the worker.
  ///
  /// - Precondition: No loop of this team is running.
  func share(_ work: Crew.Work) {
    round.begin(work)
    round.takeChunks(of: work, as: 0)
    round.end()
  }
}
