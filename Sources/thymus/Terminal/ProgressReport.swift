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
  ///   - run: The number of the run, from 1.
  ///   - day: The day it has reached.
  mutating func show(run: Int, day: Double) {
    let share = totalDays > 0 ? (Double(run - 1) + day / totalDays) / Double(max(1, runs)) : 1
    let percent = Int((100 * min(1, max(0, share))).rounded(.down))
    switch console.progressStyle {
    case .none: break
    case .lines: showLine(run: run, day: day, percent: percent)
    case .bar: drawBar(run: run, day: day, share: share, percent: percent)
    }
  }

  /// Takes the bar away, so that the result stands on a clean line.
  func clear() {
    if console.progressStyle == .bar, lastDrawn != nil { Stream.error.write("\r\u{1B}[K") }
  }

  private mutating func showLine(run: Int, day: Double, percent: Int) {
    guard percent / 10 > lastShown else { return }
    lastShown = percent / 10
    let which = runs > 1 ? " run=\(run)/\(runs)" : ""
    Stream.error.write(
      "progress\(which) day=\(Int(day))/\(Numbers.short(totalDays)) percent=\(lastShown * 10)\n")
  }

  private mutating func drawBar(run: Int, day: Double, share: Double, percent: Int) {
    let now = ContinuousClock.now
    if let lastDrawn, now - lastDrawn < Self.interval, percent < 100 { return }
    lastDrawn = now
    let filled = Int(Double(Self.width) * min(1, max(0, share)))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    let which = runs > 1 ? "run \(run)/\(runs), " : ""
    var line = "  \(which)day \(Int(day))/\(Numbers.short(totalDays))  [\(bar)]  \(percent)%"
    let elapsed = (now - start).seconds
    if elapsed > 1, share > 0.02 {
      let left = elapsed / share * (1 - share)
      line += "  \(Numbers.seconds(elapsed)), about \(Numbers.seconds(left)) left"
    }
    Stream.error.write("\r\u{1B}[K" + console.errorPaint.cyan(line))
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
