import Basics
import Experiments
import Glibc
import Scenarios
import Synchronization

/// Standard output or standard error: the only way to a terminal.
///
/// Bytes go out as one of a few kinds of text, each of which holds nothing that a terminal would
/// obey but our own colours.
enum Stream {
  case output
  case error

  /// What the system said when standard output could not be written, or 0.
  private static let failure = Atomic<Int32>(0)

  /// Writes a text.
  func write(_ text: Painted) { put(text.rendered) }

  /// Writes one JSON document.
  func write(document: String) { put(VisibleText.json(document) + "\n") }

  /// Writes what is wrong with a scenario; the lines of its file are harmless there.
  func write(_ problems: ScenarioProblems, color: Bool) { put(problems.rendered(color: color)) }

  /// Writes what is probably not meant in a scenario.
  func write(_ warnings: [Problem], color: Bool) { put(warnings.rendered(color: color)) }

  /// Puts a text in the place of the line that the cursor is in.
  func replaceLine(with text: Painted = "") { put("\r\u{1B}[K" + text.rendered) }

  // A reader that went away (a closed pipe) is not an error.
  private func put(_ text: String) {
    let descriptor = self == .output ? STDOUT_FILENO : STDERR_FILENO
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = PosixFile.write(descriptor, bytes)
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if written < 0, errno == EAGAIN {
        // Somebody else made the pipe one that does not wait.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if written < 0, errno == EINTR {
        continue
      } else {
        if self == .output { Self.note(written < 0 ? errno : EIO) }
        return
      }
    }
  }

  private static func note(_ number: Int32) {
    if number != EPIPE {
      _ = failure.compareExchange(expected: 0, desired: number, ordering: .relaxed)
    }
  }
}

// MARK: - Beginning and end

extension Stream {
  /// Takes the numbers of streams that were closed before the program began.
  ///
  /// Else the next file that is opened would have such a number, and what is said would stand in the
  /// middle of results.
  static func reserveNumbers() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free, which is this one. Without /dev/null any folder will do;
      // it cannot be written, which is then said.
      if open("/dev/null", O_RDWR) < 0 { _ = open("/", O_RDONLY | O_DIRECTORY) }
    }
  }

  /// Why standard output could not be written, if it could not.
  ///
  /// To be asked at the end of the program: some disks say only when a file is closed that they
  /// are full.
  static func closeOutput() -> Failure? {
    if close(STDOUT_FILENO) < 0, errno != EBADF { note(errno) }
    let number = failure.load(ordering: .relaxed)
    guard number != 0 else { return nil }
    return Failure(
      code: .files, message: "standard output cannot be written: \(SystemReason.words(number))")
  }
}

/// What the system says when something cannot be written.
enum SystemReason {
  static func words(_ number: Int32) -> String {
    switch number {
    case EFBIG: "it would be larger than this account may write (ulimit -f)"
    default: String(cString: strerror(number))
    }
  }
}
