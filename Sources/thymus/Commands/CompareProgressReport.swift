import Experiments
import Outcomes
import Synchronization

/// Shows how far a comparison is: a bar on a terminal, a line each tenth elsewhere.
final class CompareProgressReport: Sendable {
  private struct State {
    var lastTenth = -1
    var lastDrawn: ContinuousClock.Instant?
  }

  private let console: Console
  private let letters: [String]
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private static let width = 20
  private static let interval = Duration.milliseconds(80)

  init(console: Console, plan: ComparePlan) {
    self.console = console
    letters = Array(ComparisonArm.letters.prefix(plan.arms.count))
  }

  /// Shows a new position.
  func show(_ progress: CompareProgress) {
    switch console.progressStyle {
    case .none: break
    case .lines: showLine(progress)
    case .bar: drawBar(progress)
    }
  }

  /// Takes the bar away, so that the result stands on a clean line.
  func clear() {
    let hasBar = state.withLock { $0.lastDrawn != nil }
    if console.progressStyle == .bar, hasBar { Stream.error.replaceLine() }
  }

  private func showLine(_ progress: CompareProgress) {
    let tenth = Int(10 * progress.fraction)
    let isNew = state.withLock { state in
      guard state.lastTenth < tenth else { return false }
      state.lastTenth = tenth
      return true
    }
    guard isNew else { return }
    let arms = zip(letters, progress.finished).map { "\($0)=\($1)/\(progress.runs)" }
    Stream.error.write("progress \(arms.joined(separator: " ")) percent=\(tenth * 10)\n")
  }

  private func drawBar(_ progress: CompareProgress) {
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if let last = state.lastDrawn, now - last < Self.interval { return false }
      state.lastDrawn = now
      return true
    }
    guard isDue else { return }
    let filled = Int(Double(Self.width) * progress.fraction)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    let arms = zip(letters, progress.finished).map { "\($0) \($1)/\(progress.runs)" }
    var line = "  \(arms.joined(separator: "  "))  [\(bar)]  \(Int(100 * progress.fraction))%"
    let elapsed = (now - start).seconds
    if elapsed > 1, progress.fraction > 0.02 {
      let left = elapsed / progress.fraction * (1 - progress.fraction)
      line += "  \(Numbers.seconds(elapsed)), about \(Numbers.seconds(left)) left"
    }
    Stream.error.replaceLine(with: console.errorPaint.cyan(line))
  }
}
