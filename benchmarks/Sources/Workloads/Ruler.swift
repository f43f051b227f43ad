import Foundation
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
  /// How slow the machine was in the slowest of the rounds that counted.
  var worst = 1.0

  private let crew = Crew(workers: ProcessInfo.processInfo.activeProcessorCount)
  private var best = Double.infinity

  init() {
    for _ in 0..<100 { _ = slowness() }
  }

  /// How many times as long as ever the slowest processor takes.
  func slowness() -> Double {
    let workers = crew.workers
    let times = UnsafeMutablePointer<Double>.allocate(capacity: workers)
    times.initialize(repeating: 0, count: workers)
    defer { times.deallocate() }
    nonisolated(unsafe) let each = times
    crew.forEachChunk(of: workers, size: 1) { _, chunk, _ in
      let start = Stopwatch.now()
      // Independent chains, because they suffer most when a core is shared.
      var sums = SIMD8<UInt32>(repeating: 1)
      var others = SIMD8<UInt32>(repeating: 2)
      for step in 0..<100_000 {
        sums = sums &* 1_664_525 &+ UInt32(truncatingIfNeeded: step)
        others = others &* 22_695_477 &+ UInt32(truncatingIfNeeded: step)
      }
      // Nothing may be left out, so something has to depend on it.
      each[chunk] = Stopwatch.now() - start + (sums &+ others == .zero ? 1 : 0)
    }
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
}
