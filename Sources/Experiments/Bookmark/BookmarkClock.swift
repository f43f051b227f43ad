/// When a bookmark is due.
///
/// The clock decides only when one is written, never what comes of a run.
struct BookmarkClock {
  /// The days from one bookmark to the next, or nothing for a rhythm of wall time.
  let everyDays: Double?

  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var cost = Duration.zero
  private var lastDay: Double

  /// After a picture was kept, so much work at the most is lost.
  static let afterFrame = Duration.seconds(2)
  /// Otherwise, so much.
  static let longest = Duration.seconds(60)
  /// Writing takes at most this share of the time.
  private static let share = 20

  /// Begins to count.
  init(everyDays: Double?, from day: Double) {
    self.everyDays = everyDays
    lastDay = day
    last = clock.now
  }

  /// The next day on which one is due, if days decide.
  func nextDay(after day: Double) -> Double {
    guard let everyDays else { return .infinity }
    // Whole multiples, so that the days are the same after a break. Half a second of slack keeps
    // a day that was just reached from being due again.
    return ((day + 5e-6) / everyDays + 1).rounded(.down) * everyDays
  }

  /// Whether one is due on a day that was reached.
  func isDue(on day: Double, keptFrame: Bool) -> Bool {
    if everyDays != nil { return nextDay(after: lastDay) <= day + 5e-6 }
    let waited = clock.now - last
    return (keptFrame ? Self.afterFrame : Self.longest) <= waited && cost * Self.share <= waited
  }

  /// Writes one, and notes how long that took.
  mutating func write(
    on day: Double, _ body: () throws(ExperimentError) -> Void
  )
    throws(ExperimentError)
  {
    let begin = clock.now
    try body()
    last = clock.now
    cost = last - begin
    lastDay = day
  }
}
