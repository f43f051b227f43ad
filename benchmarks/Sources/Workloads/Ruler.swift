import Foundation
import Record
import Tissue

/// Tells whether the host lets this machine have its processors.
///
/// Those of a rented machine are often halves of cores whose other halves belong to somebody else, and
/// then work takes up to twice as long, which no file of the system tells. So a fixed piece of work, on
/// all processors at once, says how fast they are just now.
final class Ruler {
  /// Up to which slowness the machine counts as quiet.
  static let quiet = 1.1

  /// For how many seconds in all work may wait for quiet, or be repeated.
  var patience = 0.0
  /// How slow the machine was in the slowest of the rounds that counted; nothing before there were any.
  var worst: Double?

  private let crew = Crew(workers: ProcessInfo.processInfo.activeProcessorCount)
  private let file: URL
  private var best = Double.infinity

  /// Finds out how fast the machine can be.
  ///
  /// - Parameter folder: Where the best time ever is kept: the machine need not be quiet just now.
  init(folder: URL) {
    file = folder.appending(path: "ruler.txt")
    let words = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    if words.count == 2, words[0] == Record(command: "").machine {
      best = Double(words[1]) ?? .infinity
    }
    for _ in 0..<100 { _ = slowness() }
  }

  /// Keeps the best time for later runs on this machine.
  func save() throws {
    try "\(Record(command: "").machine)\n\(best)\n".write(
      to: file, atomically: true, encoding: .utf8)
  }

  /// How many times as long as ever the slowest processor takes.
  func slowness() -> Double {
    let workers = crew.workers
    let times = UnsafeMutablePointer<Double>.allocate(capacity: workers)
    times.initialize(repeating: 0, count: workers)
    defer { times.deallocate() }
    nonisolated(unsafe) let each = times
    crew.forEachChunk(of: workers, size: 1) { _, chunk, _ in each[chunk] = Self.time() }
    let slowest = (0..<workers).reduce(0) { max($0, times[$1]) }
    best = min(best, slowest)
    return slowest / best
  }

  /// Waits until the machine is quiet, or patience is over.
  ///
  /// - Returns: How slow it is.
  func wait() -> Double {
    while true {
      let slowness = slowness()
      guard Self.quiet < slowness, 0 < patience else { return slowness }
      let pause = 0.05
      Thread.sleep(forTimeInterval: pause)
      patience -= pause
    }
  }

  /// The time of the fixed work on one processor in nanoseconds, about a millisecond's.
  private static func time() -> Double {
    let start = Stopwatch.now()
    // As many independent chains as keep all units of a core busy: what shares it is felt most then.
    typealias Eight = SIMD8<Float>
    var (a, b, c, d) = (
      Eight(repeating: 1), Eight(repeating: 2), Eight(repeating: 3), Eight(repeating: 4)
    )
    var (e, f, g, h) = (a, b, c, d)
    let factor = Eight(repeating: 0.999)
    for _ in 0..<100_000 {
      (a, b, c, d) = (a * factor + 1, b * factor + 1, c * factor + 1, d * factor + 1)
      (e, f, g, h) = (e * factor + 1, f * factor + 1, g * factor + 1, h * factor + 1)
    }
    let time = Stopwatch.now() - start
    // Nothing may be left out, so something has to depend on it.
    return (a + b + c + d + e + f + g + h).sum() < 0 ? .infinity : time
  }
}
