import Foundation

/// A program that is run as a user runs it.
struct Command {
  /// What it took.
  struct Cost {
    var time: Stopwatch.Time
    /// The most memory it held at a time, in bytes.
    var memory: Double
  }

  /// The program that the scripts build before they measure.
  static let thymus = ".build/release/thymus"

  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Runs the program to its end.
  ///
  /// A promise of a scenario that does not hold (exit code 5) is no failure here.
  func run() throws -> Cost {
    let start = Stopwatch.now()
    let process = try spawn(errorsTo: nil)
    var status: CInt = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw Failure(arguments, status) }
    let wall = Stopwatch.now() - start
    guard status == 0 || status == 5 << 8 else { throw Failure(arguments, status) }
    func nanoseconds(_ time: timeval) -> Double {
      Double(time.tv_sec) * 1e9 + Double(time.tv_usec) * 1e3
    }
    return Cost(
      time: Stopwatch.Time(
        wall: wall, processor: nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)),
      memory: Double(usage.ru_maxrss) * 1024)
  }

  /// Runs the program until it says something on the error stream, and ends it.
  ///
  /// - Returns: The time until then in nanoseconds.
  func timeToFirstWords() throws -> Double {
    let pipe = Pipe()
    let start = Stopwatch.now()
    let process = try spawn(errorsTo: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForWriting.close()
    var words = ""
    while !words.contains("progress"), let more = try pipe.fileHandleForReading.read(upToCount: 1) {
      words += String(decoding: more, as: UTF8.self)
    }
    let time = Stopwatch.now() - start
    kill(process, SIGKILL)
    var status: CInt = 0
    waitpid(process, &status, 0)
    return time
  }

  private func spawn(errorsTo descriptor: CInt?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    if let descriptor {
      posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw Failure(arguments, code) }
    return process
  }

  /// A program that could not be run or did not succeed.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ arguments: [String], _ status: CInt) {
      description = "“\(arguments.joined(separator: " "))” ended with the status \(status)."
    }
  }
}
