import ArgumentParser
import Experiments
import Foundation
import Tissue

/// How many runs, and on how many threads.
struct CountOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Runs, with seeds N, N+1, and so on. (default: 1; 12 to compare; to check, what the author says, else 12)",
      valueName: "N"))
  var runs: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(Self.threadsHelp, valueName: "N"))
  var threads: Int?

  static let threadsHelp = """
    Threads; results do not depend on it. (default: THYMUS_THREADS, else the processors that \
    affinity, container and Slurm allow)
    """
  private static let mostRuns = 10_000
  static let mostThreads = 256

  /// Whether the command line says anything of this.
  var isSet: Bool { runs != nil || threads != nil }

  mutating func validate() throws {
    if let runs, !(1...Self.mostRuns).contains(runs) {
      throw ValidationError("--runs: \(runs) is not in 1 to \(Self.mostRuns)")
    }
    if let threads, !(1...Self.mostThreads).contains(threads) {
      throw ValidationError("--threads: \(threads) is not in 1 to \(Self.mostThreads)")
    }
  }

  /// The threads to use.
  func threadCount(on console: Console) throws(Failure) -> Int {
    try Self.threadCount(threads, on: console)
  }

  /// The threads to use when the command line asks for some, or for none in particular.
  ///
  /// Where there are none to be had, that is said, and the one that there is does all.
  static func threadCount(
    _ asked: Int?, on console: Console,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) -> Int {
    let count = try wishedThreads(asked, environment)
    guard Crew.canHaveThreads(for: count) else {
      console.warning(
        "the system gives no more threads (ulimit -u, ulimit -v, or a limit of the container), so all is "
          + "done on one; results are the same")
      return 1
    }
    return count
  }

  private static func wishedThreads(
    _ asked: Int?, _ environment: [String: String]
  ) throws(Failure) -> Int {
    if let asked { return asked }
    guard let text = environment["THYMUS_THREADS"], !text.isEmpty else {
      return min(ProcessorShare.threads(environment: environment), mostThreads)
    }
    guard let count = Int(text), (1...mostThreads).contains(count) else {
      throw Failure(
        code: .commandLine,
        message: "THYMUS_THREADS: '\(text)' is not a whole number in 1 to \(mostThreads)")
    }
    return count
  }
}
