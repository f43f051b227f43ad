import Dispatch
import Experiments
import Foundation
import Outcomes
import Pictures
import Synchronization
import Testing

@testable import Reports

/// Results that somebody forged are drawn or refused with a sentence, and never crash, hang or swell
/// the program.
///
/// What was done last stands in `thymus-forged.txt` in the folder for temporary files, for the case that
/// the program ends.
@Suite(.serialized)
struct ResultFuzzTests {
  /// `make fuzz` asks for many more, and for other ones.
  private static let inputs = number("THYMUS_FUZZ_RESULTS") ?? 100
  /// For so long, if not for a number of inputs.
  private static let seconds = number("THYMUS_FUZZ_SECONDS")
  private static let seed = number("THYMUS_FUZZ_SEED") ?? 2026
  /// The first of them, to come back to one that ended the program.
  private static let first = number("THYMUS_FUZZ_FIRST") ?? 0
  /// The most seconds of work for one folder.
  private static let limit = 5.0

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// What `thymus report` and `thymus movie` do.
  private func draw(_ path: String, _ random: inout SplitMix) throws(ExperimentError) {
    var style = ReportStyle(theme: random.one(of: [.light, .dark, .projector, .print]))
    style.hasLogAxis = random.below(4) == 0
    style.hasRibbon = random.below(4) == 0
    let layer = random.below(4) == 0 ? BackgroundLayer.allCases[random.below(6)] : nil
    style.background = layer?.word
    let folder = try ResultFolder.open(at: path)
    if random.below(3) == 0 {
      let movie = try Movie(of: folder, theme: style.theme, background: layer)
      if 1 < movie.count { _ = try movie.bytes() }
    } else if SavedComparison.isThere(in: folder) {
      _ = try CompareReport(of: folder, style: style).redraw()
    } else {
      _ = try RedrawReport(of: folder, style: style).redraw()
    }
  }

  /// The seconds that this thread has worked; other programs do not count.
  private var work: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: [false, true])
  func `forged results are drawn or refused and never end the program`(comparing: Bool) throws {
    let results = try ForgedResults(comparing: comparing)
    let note = URL(filePath: NSTemporaryDirectory() + "/thymus-forged.txt")
    let watch = HangWatch()
    defer { watch.end() }
    var (drawn, refused, longest) = (0, 0, 0.0)
    let end = Self.seconds.map { ContinuousClock.now + .seconds($0) }
    while end.map({ ContinuousClock.now < $0 }) ?? (drawn + refused < Self.inputs / 2) {
      let index = Self.first + drawn + refused
      var random = SplitMix(
        seed: UInt64(Self.seed) << 32 | UInt64(index) << 1 | (comparing ? 1 : 0))
      try results.restore()
      try results.forge(&random)
      let damage = "number \(index) of \(comparing ? "comparisons" : "runs"): \(results.damage)"
      try Data(damage.utf8).write(to: note)
      watch.begin(damage)
      let start = work
      do {
        try draw(results.path, &random)
        drawn += 1
      } catch {
        refused += 1
        #expect(!error.message.isEmpty && error.exitCode == 4, "\(damage)")
      }
      let seconds = work - start
      longest = max(longest, seconds)
      #expect(seconds < Self.limit, "\(seconds) s for \(damage)")
    }
    let count = drawn + refused
    #expect(count / 20 < drawn && count / 5 < refused, "\(drawn) drawn, \(refused) refused")
    if Self.number("THYMUS_FUZZ_RESULTS") != nil {
      print("forged results: \(drawn) drawn, \(refused) refused, the longest took \(longest) s")
    }
  }
}

/// Ends the program when one input takes minutes: a test that hangs says nothing.
private final class HangWatch: Sendable {
  private let state = Mutex((damage: "", begun: ContinuousClock.now, isOver: false))

  init() {
    Thread.detachNewThread { [self] in
      while true {
        sleep(1)
        let (damage, begun, isOver) = state.withLock { $0 }
        if isOver { return }
        if !damage.isEmpty { precondition(.now - begun < .seconds(120), "This hangs: \(damage)") }
      }
    }
  }

  func begin(_ damage: String) { state.withLock { $0 = (damage, .now, false) } }
  func end() { state.withLock { $0.isOver = true } }
}
