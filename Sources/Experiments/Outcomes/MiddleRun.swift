import Immunology
import Outcomes

/// Which of many runs is shown in pictures: the one that is nearest to the medians of all arms.
///
/// The first run may be the odd one out, and it would be seen by everybody. One run is chosen for all
/// arms, so that they show the same virtual patient; how far a run is from a median is counted in
/// factors, so that an arm with few cells weighs as much as one with many.
package enum MiddleRun {
  /// With fewer runs than these each is as near to the median as the others.
  static let fewestRuns = 3

  /// The position of the run.
  ///
  /// - Parameter ends: For each arm, the tumour cells of each run on the last day.
  /// - Returns: The position; of runs that are equally near, that of the first one.
  package static func position(in ends: [[Double]]) -> Int? {
    let distances = distances(in: ends)
    guard fewestRuns <= distances.count else { return distances.indices.first }
    return distances.indices.min { distances[$0] < distances[$1] }
  }

  /// How far each run is from the medians of the arms.
  static func distances(in ends: [[Double]]) -> [Double] {
    var distances = [Double](repeating: 0, count: ends.map(\.count).min() ?? 0)
    for arm in ends {
      guard let median = Spread(arm)?.median else { continue }
      for run in distances.indices { distances[run] += factor(arm[run], median) }
    }
    return distances
  }

  /// How far two counts are apart: 0 if they are equal, 1 if one is nothing beside the other.
  private static func factor(_ one: Double, _ other: Double) -> Double {
    1 - (min(one, other) + 1) / (max(one, other) + 1)
  }
}

/// The runs that can be watched: one that all pictures show, and others to choose from.
package struct WatchedRuns: Sendable, Equatable {
  /// The position of the run that pictures, strip, movie and page show.
  package let main: Int
  /// The positions of those that a page offers beside it: the one in the middle, if that is not
  /// the main one, and one for each arm in which the main one is on one side of an outcome that splits.
  package let others: [Int]

  /// The most others: each is lived once more, and makes the page larger.
  static let mostOthers = 2

  /// Chooses the runs; without any there is nothing to choose.
  ///
  /// - Parameters:
  ///   - ends: For each arm, the tumour cells of each run on the last day.
  ///   - cleared: For each arm, whether the tumour of each run was cleared; without it, whether there
  ///     were no tumour cells on the last day.
  ///   - wanted: The position of the run that somebody wants to see, or nothing for the middle one.
  package init?(_ ends: [[Double]], cleared: [[Bool]]? = nil, wanted: Int? = nil) {
    guard let middle = MiddleRun.position(in: ends) else { return nil }
    let distances = MiddleRun.distances(in: ends)
    main = wanted.flatMap { distances.indices.contains($0) ? $0 : nil } ?? middle
    var chosen = main == middle ? [main] : [main, middle]
    for arm in cleared ?? ends.map({ $0.map { $0 == 0 } })
    where distances.count <= arm.count {
      let isCleared = arm.prefix(distances.count)
      let missing = [true, false].filter { side in
        isCleared.contains(side) && !chosen.contains { isCleared[$0] == side }
      }
      for side in missing {
        let candidates = distances.indices.filter { isCleared[$0] == side }
        if let near = candidates.min(by: { distances[$0] < distances[$1] }) { chosen.append(near) }
      }
    }
    others = Array(chosen.dropFirst().prefix(Self.mostOthers))
  }

  /// What is said where the run to be pictured was not lived once more.
  static func missing(_ seed: UInt64) -> String {
    "Stopped before the run with seed \(seed) was lived once more for its pictures: they show the first "
      + "run. The same command makes them anew."
  }

  /// All of them, the main one first.
  package var all: [Int] { [main] + others }
}

extension ComparisonSummary {
  /// The position of the run that is nearest to the medians of all arms.
  package var middleRun: Int? { MiddleRun.position(in: arms.map(\.tumourEnd)) }
}

/// A virtual patient that is lived once more to be pictured, as only one run keeps pictures.
struct PicturedAgain {
  private static let pace = 1.0 / 24

  /// The states and the replay.
  ///
  /// - Parameters:
  ///   - patient: A patient on day 0.
  ///   - recording: An empty recording.
  ///   - stops: When it is looked at.
  ///   - lived: Is told of the share that is done.
  ///   - isCancelled: Is asked often whether to give up.
  /// - Returns: The recording, or nothing if it was cancelled.
  static func recording(
    of patient: any VirtualPatient, into recording: ArmRecording, at stops: [RunStop],
    lived: (Double) -> Void = { _ in }, isCancelled: () -> Bool
  ) -> ArmRecording? {
    var recording = recording
    var day = patient.day
    for stop in stops {
      while day < stop.day {
        if isCancelled() { return nil }
        day = min(day + pace, stop.day)
        patient.advance(toDay: day)
      }
      recording.record(stop, of: patient)
      if let end = stops.last?.day, 0 < end { lived(stop.day / end) }
    }
    recording.finish(with: patient)
    return recording
  }
}

extension ArmRecording {
  /// Whether there are pictures, or states of a replay.
  var isPictured: Bool { !states.isEmpty || !replayFile.isEmpty }

  /// The same without pictures.
  func withoutPictures() -> ArmRecording {
    var copy = self
    copy.frames = RunSeries(run: counts.run, seed: counts.seed)
    (copy.states, copy.replayFile) = ([], [])
    return copy
  }

  /// The same with a replay to be chosen, and no pictures.
  func replayed(as other: ArmRecording) -> ArmRecording {
    var copy = withoutPictures()
    copy.replayFile = other.replayFile
    return copy
  }

  /// The same with the pictures of another recording of this run.
  func pictured(as other: ArmRecording) -> ArmRecording {
    var copy = self
    (copy.frames, copy.states, copy.replayFile) = (other.frames, other.states, other.replayFile)
    return copy
  }
}
