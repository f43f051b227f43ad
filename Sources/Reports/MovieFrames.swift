import Experiments
import Immunology
import Outcomes
import Pictures

/// The states that a movie of a saved run shows, one after the other.
///
/// Pictures are mostly kept of seven days, the replay of many more; so a movie is made from the
/// replay, unless there are more pictures, or the tissue has a depth and the replay is a slice.
struct MovieFrames {
  private let run: SavedRun
  private let replay: Replay?
  /// The day of each frame.
  let days: [Double]
  /// The states of the replay, or the pictures, that are shown.
  private let chosen: [Int]

  /// Chooses the states.
  ///
  /// - Parameters:
  ///   - run: The results.
  ///   - everyDays: The days from one state of the replay to the next.
  ///   - needsFields: Whether a field is drawn too, which only pictures keep.
  /// - Throws: An error if the replay cannot be read.
  init(
    _ run: SavedRun, everyDays: Double = 1, needsFields: Bool = false
  ) throws(ExperimentError) {
    self.run = run
    let replay = needsFields ? nil : try run.replay()
    if let replay, replay.size.z == 0, run.frames.days.count < replay.days.count {
      self.replay = replay
      chosen = Self.choice(of: replay.days, everyDays)
      days = chosen.map { replay.days[$0] }
    } else {
      self.replay = nil
      chosen = Self.choice(of: run.frames.days, everyDays)
      days = chosen.map { run.frames.days[$0] }
    }
  }

  /// The states that are at least so many days apart, and the last one.
  private static func choice(of days: [Double], _ everyDays: Double) -> [Int] {
    var chosen: [Int] = []
    for (index, day) in days.enumerated() {
      let isNext = chosen.last.map { days[$0] + everyDays <= day + 1e-6 } ?? true
      if isNext || index == days.count - 1 { chosen.append(index) }
    }
    return chosen
  }

  /// Begins at the first state.
  func cursor() throws(ExperimentError) -> Cursor {
    let reader = if let replay { try ReplayReader(replay) } else { nil as ReplayReader? }
    return Cursor(run: run, reader: reader, days: days, chosen: chosen)
  }

  /// Gives the states one after the other, so that only one of them is in memory.
  struct Cursor {
    private let run: SavedRun
    private var reader: ReplayReader?
    private let days: [Double]
    private let chosen: [Int]
    /// The number of the next frame.
    private var frame = 0
    /// The number of the next state of the replay.
    private var state = 0

    init(run: SavedRun, reader: ReplayReader?, days: [Double], chosen: [Int]) {
      self.run = run
      self.reader = reader
      self.days = days
      self.chosen = chosen
    }

    /// The next state, or nothing after the last one.
    mutating func next() throws(ExperimentError) -> TissueView? {
      guard frame < days.count else { return nil }
      defer { frame += 1 }
      guard reader != nil else { return try run.tissue(ofFrame: chosen[frame]) }
      var view: TissueView?
      while state <= chosen[frame] {
        view = try reader?.next()
        state += 1
      }
      return view
    }
  }

  /// All lines of the key that any state needs.
  func survey() throws(ExperimentError) -> [KeyLine] {
    var seen: [KeyLine] = []
    var cursor = try cursor()
    while let view = try cursor.next() {
      for entry in KeyLine.visible(in: view) where !seen.contains(entry) { seen.append(entry) }
    }
    return seen
  }
}
