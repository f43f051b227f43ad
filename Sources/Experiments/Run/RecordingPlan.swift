import Basics
package import Immunology
import Outcomes

/// What of a run is kept besides the tables.
package struct RecordingPlan: Sendable, Equatable {
  /// Which states of the tissue are kept, to be drawn as pictures.
  package enum Frames: String, Sendable, CaseIterable {
    /// None.
    case none
    /// Six still days and the last one.
    case key
    /// One each `everyDays`, and the last one.
    case all
  }

  /// Which states of the tissue are kept; those of one run only.
  package var frames: Frames
  /// The seed of this run, or nothing for the one in the middle.
  package var picturedSeed: UInt64?
  /// The days from one frame to the next, if all are kept.
  package var everyDays: Double
  /// The days from one row of the tables to the next.
  ///
  /// Four rows a day are enough to see on which day something peaked or vanished, and keep the
  /// table of a 42-day run below 200 rows.
  package var countsEveryDays: Double
  /// The days from one state of the replay to the next, or nothing for a rhythm that keeps a page
  /// with the replay small: a quarter of a day up to three weeks, longer in longer runs.
  package var replayEveryDays: Double?

  /// Creates a plan.
  package init(
    frames: Frames = .key, everyDays: Double = 1, countsEveryDays: Double = 0.25,
    replayEveryDays: Double? = nil, picturedSeed: UInt64? = nil
  ) {
    self.picturedSeed = picturedSeed
    self.frames = frames
    self.everyDays = everyDays
    self.countsEveryDays = countsEveryDays
    self.replayEveryDays = replayEveryDays
  }

  /// The most pictures that are kept of one run: a movie of eleven minutes at 30 a second.
  package static let mostFrames = 20_000

  /// Says what is too much, before anything is computed.
  ///
  /// - Throws: An error if there would be more pictures than anybody can look at.
  func check(_ setup: ModelSetup) throws(ExperimentError) {
    let frames = setup.durationDays / everyDays
    guard self.frames == .all, !(frames <= Double(Self.mostFrames)) else { return }
    let least = (setup.durationDays / Double(Self.mostFrames) * 100).rounded(.up) / 100
    throw ExperimentError(
      .badPlan, path: "",
      "These would be \(NumberText.text(frames.rounded())) pictures of one run, and at most "
        + "\(Self.mostFrames) are kept. Choose --every-days \(NumberText.text(least)) or more, or "
        + "fewer --days.")
  }

  /// Says that the run to be pictured is none of those that are made.
  func check(seeds: [UInt64]) throws(ExperimentError) {
    guard let picturedSeed, !seeds.contains(picturedSeed) else { return }
    let all = seeds.count == 1 ? "\(seeds[0])" : "\(seeds.first ?? 0) to \(seeds.last ?? 0)"
    throw ExperimentError(
      .badPlan, path: "",
      "There is no run with the seed \(picturedSeed) to be pictured; the seeds are \(all).")
  }

  /// The position of the run that somebody wants to see.
  func picturedPosition(among seeds: [UInt64]) -> Int? {
    picturedSeed.flatMap { seeds.firstIndex(of: $0) }
  }

  /// The days of the states of the replay; none if no pictures are kept.
  package func replayDays(of setup: ModelSetup) -> [Double] {
    guard frames != .none else { return [] }
    let every = replayEveryDays ?? Self.replayRhythm(durationDays: setup.durationDays)
    return Self.days(every: every, until: setup.durationDays)
  }

  /// About 85 states, at moments that the tables have rows for.
  private static func replayRhythm(durationDays: Double) -> Double {
    let states = 85.0
    let rhythms = [0.25, 0.5, 1, 2, 3, 7]
    return rhythms.first { durationDays / $0 <= states } ?? (durationDays / states / 7).rounded(.up)
      * 7
  }

  /// The days of the rows of the tables: evenly from day 0, and the last day.
  package func countDays(of setup: ModelSetup) -> [Double] {
    Self.days(every: countsEveryDays, until: setup.durationDays)
  }

  /// The days of the frames, each of them once and in order.
  package func frameDays(of setup: ModelSetup) -> [Double] {
    switch frames {
    case .none: []
    case .key: Self.keyDays(of: setup)
    case .all: Self.days(every: everyDays, until: setup.durationDays)
    }
  }

  /// Day 0, the day of the first dose, then evenly to the last day: seven days in all.
  package static func keyDays(of setup: ModelSetup) -> [Double] {
    let end = setup.durationDays
    let firstDose = firstDoseDay(of: setup) ?? end / 6
    let intervals = 5
    let later = (0...intervals).map { step in
      step == intervals
        ? end : firstDose + (end - firstDose) * Double(step) / Double(intervals)
    }
    return ([0] + later).reduce(into: []) { days, day in
      if days.last.map({ $0 < day }) ?? true { days.append(day) }
    }
  }

  /// The day of the first dose of any treatment that is given after day 0 and before the end.
  static func firstDoseDay(of setup: ModelSetup) -> Double? {
    let days = setup.treatments.flatMap { $0.steps.map(\.day) }
    return days.filter { 0 < $0 && $0 < setup.durationDays }.min()
  }

  /// Whole multiples of an interval, which do not add up rounding errors, and the end.
  private static func days(every interval: Double, until end: Double) -> [Double] {
    guard 0 < interval, interval.isFinite, 0 <= end, end.isFinite else { return [end] }
    let whole = Int((end / interval).rounded(.down))
    let days = (0...whole).map { Double($0) * interval }
    // A last interval that is a rounding error long would be a row of its own.
    return end - (days.last ?? 0) < 1e-6 ? days.dropLast() + [end] : days + [end]
  }
}
