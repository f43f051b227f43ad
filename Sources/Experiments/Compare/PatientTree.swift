import Immunology

/// Follows one virtual patient through all arms, and lives each shared day once.
struct PatientTree {
  /// Makes a virtual patient on day 0.
  typealias Admission =
    @Sendable (_ setup: ModelSetup, _ seed: UInt64, _ threads: Int) -> any BranchingPatient

  let setups: [ModelSetup]
  let past: SharedPast
  let run: Int
  let seed: UInt64
  let stops: [RunStop]
  let threads: Int
  let admit: Admission
  /// Is told of the days that were simulated since the last call, and of the present day.
  let lived: (_ days: Double, _ day: Double) -> Void
  let isCancelled: () -> Bool

  /// What came of one patient: a recording for each arm, and the time that sharing saved.
  struct Outcome {
    var recordings: [ArmRecording]
    var savedSeconds: Double
  }

  /// The longest time between two looks at whether to stop, in days.
  private static let pace = 1.0 / 24

  /// Follows the patient to the end of all arms.
  ///
  /// - Returns: What was recorded, or nothing if it was cancelled.
  func follow() -> Outcome? {
    var outcome = Outcome(
      recordings: setups.map { _ in ArmRecording(run: run, seed: seed) }, savedSeconds: 0)
    let isDone = go(
      past, patient: nil, from: 0, recording: ArmRecording(run: run, seed: seed), to: &outcome)
    return isDone ? outcome : nil
  }

  private func go(
    _ group: SharedPast, patient: (any BranchingPatient)?, from start: Int,
    recording: ArmRecording, to outcome: inout Outcome
  ) -> Bool {
    var (next, recording) = (start, recording)
    var alive = patient
    let clock = ContinuousClock()
    let begin = clock.now
    // Arms that differ from the first moment on have no past together.
    if 0 < group.parting {
      let living = alive ?? admit(setups[group.arms[0]], seed, threads)
      alive = living
      // The stop before the parting: what happens on that day itself already differs.
      while next < stops.count, stops[next].day < group.parting {
        guard advance(living, to: stops[next].day, from: next == 0 ? 0 : stops[next - 1].day)
        else { return false }
        recording.record(stops[next], of: living)
        next += 1
      }
    }
    let seconds = begin.duration(to: clock.now) / .seconds(1)
    outcome.savedSeconds += seconds * Double(group.arms.count - 1)
    recording.wallSeconds += seconds
    if group.branches.isEmpty {
      recording.finish(with: alive?.digest() ?? "")
      for arm in group.arms { outcome.recordings[arm] = recording }
      return true
    }
    // The first branch goes on with the patient itself, after the others have their copies.
    for (index, branch) in group.branches.enumerated().reversed() {
      let child =
        index == 0 ? alive : alive?.branch(into: setups[branch.arms[0]], threads: threads)
      let isDone = go(branch, patient: child, from: next, recording: recording, to: &outcome)
      if !isDone { return false }
    }
    return true
  }

  private func advance(_ patient: any BranchingPatient, to end: Double, from start: Double) -> Bool
  {
    var day = start
    while day < end {
      if isCancelled() { return false }
      day = min(day + Self.pace, end)
      patient.advance(toDay: day)
    }
    lived(end - start, end)
    return true
  }
}
