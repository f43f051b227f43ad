import ArgumentParser
import Foundation

/// How many runs, and on how many threads.
struct CountOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Runs, with seeds N, N+1, and so on. (default: 1; 12 to compare and to check)",
      valueName: "N"))
  var runs: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Threads; results do not depend on it. (default: THYMUS_THREADS, else all cores)",
      valueName: "N"))
  var threads: Int?

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
  func threadCount() throws(Failure) -> Int { try Self.threadCount(threads) }

  /// The threads to use when the command line asks for some, or for none in particular.
  static func threadCount(
    _ asked: Int?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) -> Int {
    if let asked { return asked }
    guard let text = environment["THYMUS_THREADS"], !text.isEmpty else {
      return ProcessInfo.processInfo.activeProcessorCount
    }
    guard let count = Int(text), (1...mostThreads).contains(count) else {
      throw Failure(
        code: .commandLine,
        message: "THYMUS_THREADS: '\(text)' is not a whole number in 1 to \(mostThreads)")
    }
    return count
  }
}
