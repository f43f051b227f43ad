import Glibc
import Synchronization

/// Ctrl-C and polite requests to end, as a flag that long work asks for.
///
/// The first signal lets the work end in good order, with a bookmark to go on from; a second one
/// ends the process at once. Files are written to a temporary name and renamed, so even that leaves
/// no half file.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// What asks for an end: Ctrl-C, a polite request, a terminal that is closed.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Begins to catch the signals.
  static func startCatching() {
    // Read once here, so that the handler finds it initialized.
    received.store(0, ordering: .relaxed)
    for number in signals {
      var action = sigaction()
      // `nohup` asks for a program that goes on without its terminal.
      if sigaction(number, nil, &action) == 0, number == SIGHUP,
        unsafeBitCast(action.__sigaction_handler, to: Int.self) == 1
      {
        continue
      }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Interruption.received.store(number, ordering: .relaxed)
      }
      action.sa_flags = Int32(SA_RESTART) | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
    // A program that starts this one may hand on a mask that holds signals back.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    // A reader such as `head` may go away early; that ends no run.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow (`ulimit -f`) is told like a full disk, and ends no run in its middle.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether a signal has come.
  static var hasHappened: Bool { received.load(ordering: .relaxed) != 0 }

  /// What is said when work was stopped before its first run was finished.
  static func story(canBeResumed: Bool, in folder: String) -> String {
    canBeResumed
      ? "Stopped before the first run was finished; what was simulated is kept in \(folder)/."
      : "Stopped before anything was simulated; nothing was written."
  }

  /// 129 after SIGHUP, 130 after SIGINT and 143 after SIGTERM, as shells have it; `nil` without a signal.
  static var exitCode: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : 128 + number
  }
}
