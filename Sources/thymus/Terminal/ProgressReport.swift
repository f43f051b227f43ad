import Basics

/// Shows how far a simulation is: a bar on a terminal, a line each tenth elsewhere.
struct ProgressReport {
  let console: Console
  let totalDays: Double
  let runs: Int
  private let start = ContinuousClock.now
  private var lastShown = -1
  private var lastDrawn: ContinuousClock.Instant?

  private static let width = 20
  private static let interval = Duration.milliseconds(80)

  init(console: Console, totalDays: Double, runs: Int) {
    self.console = console
    self.totalDays = totalDays
    self.runs = runs
  }

  /// Shows a new position.
  ///
  /// - Parameters:
  ///   - share: The share of all work that is done, from 0 to 1.
  ///   - day: The day that the run that moved on has reached.
  ///   - finished: The number of runs that are finished.
  mutating func show(share: Double, day: Double, finished: Int) {
    let share = min(1, max(0, share))
    let position = runs > 1 ? "\(finished)/\(runs) runs" : "day \(Int(day))/\(lastDay)"
    switch console.progressStyle {
    case .none: break
    case .lines: showLine(day: day, finished: finished, percent: Int(100 * share))
    case .bar: drawBar(position, share: share)
    }
  }

  private var lastDay: String { NumberText.text(totalDays) }

  /// Takes the bar away, so that the result stands on a clean line.
  func clear() {
    if console.progressStyle == .bar, lastDrawn != nil { Stream.error.replaceLine() }
  }

  private mutating func showLine(day: Double, finished: Int, percent: Int) {
    guard percent / 10 > lastShown else { return }
    lastShown = percent / 10
    let position =
      runs > 1 ? "runs=\(finished)/\(runs)" : "day=\(Int(day))/\(lastDay)"
    Stream.error.write("progress \(position) percent=\(lastShown * 10)\n")
  }

  private mutating func drawBar(_ position: String, share: Double) {
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.interval, share < 1 { return }
    lastDrawn = now
    let filled = Int(Double(Self.width) * share)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    var line = "  \(position)  [\(bar)]  \(Int(100 * share))%"
    let elapsed = (now - start).seconds
    if elapsed > 1, share > 0.02 {
      let left = elapsed / share * (1 - share)
      line += "  \(Numbers.seconds(elapsed)), about \(Numbers.seconds(left)) left"
    }
    Stream.error.replaceLine(with: console.errorPaint.cyan(line))
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
