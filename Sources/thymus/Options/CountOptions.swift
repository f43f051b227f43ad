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
  private static let mostThreads = 256

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
  func threadCount(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) -> Int {
    if let threads { return threads }
    guard let text = environment["THYMUS_THREADS"], !text.isEmpty else {
      return ProcessInfo.processInfo.activeProcessorCount
    }
    guard let count = Int(text), (1...Self.mostThreads).contains(count) else {
      throw Failure(
        code: .commandLine,
        message: "THYMUS_THREADS: '\(text)' is not a whole number in 1 to \(Self.mostThreads)")
    }
    return count
  }
}
