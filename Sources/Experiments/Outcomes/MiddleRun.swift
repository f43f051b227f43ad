import Immunology

/// Which of many runs is shown in pictures: the one that is nearest to the medians of all arms.
///
/// The first run may be the odd one out, and it would be seen by everybody. One run is chosen for all
/// arms, so that they show the same virtual patient; how far a run is from a median is counted in
/// factors, so that an arm with few cells weighs as much as one with many.
public enum MiddleRun {
  /// With fewer runs than these each is as near to the median as the others.
  static let fewestRuns = 3

  /// The position of the run.
  ///
  /// - Parameter ends: For each arm, the tumour cells of each run on the last day.
  /// - Returns: The position; of runs that are equally near, that of the first one.
  public static func position(in ends: [[Double]]) -> Int? {
    let runs = ends.map(\.count).min() ?? 0
    guard 0 < runs else { return nil }
    guard fewestRuns <= runs else { return 0 }
    var distances = [Double](repeating: 0, count: runs)
    for arm in ends {
      guard let median = Spread(arm)?.median else { continue }
      for run in 0..<runs { distances[run] += factor(arm[run], median) }
    }
    return distances.indices.min { distances[$0] < distances[$1] }
  }

  /// How far two counts are apart: 0 if they are equal, 1 if one is nothing beside the other.
  private static func factor(_ one: Double, _ other: Double) -> Double {
    1 - (min(one, other) + 1) / (max(one, other) + 1)
  }
}

extension ComparisonSummary {
  /// The position of the run that is nearest to the medians of all arms.
  public var middleRun: Int? { MiddleRun.position(in: arms.map(\.tumourEnd)) }
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
  ///   - isCancelled: Is asked often whether to give up.
  /// - Returns: The recording, or nothing if it was cancelled.
  static func recording(
    of patient: any VirtualPatient, into recording: ArmRecording, at stops: [RunStop],
    isCancelled: () -> Bool
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

  /// The same with the pictures of another recording of this run.
  func pictured(as other: ArmRecording) -> ArmRecording {
    var copy = self
    (copy.frames, copy.states, copy.replayFile) = (other.frames, other.states, other.replayFile)
    return copy
  }
}
