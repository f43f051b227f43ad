import Immunology
import Outcomes

/// The finished runs of an earlier time that a comparison can go on from.
struct FinishedRuns {
  /// For the position of a seed in the plan, the recordings of all arms.
  private(set) var recordings: [Int: [ArmRecording]] = [:]

  /// Looks into the folder of a plan; a folder without a comparison has no finished runs.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - orThrow: Whether results of something else are an error; they are none beside a newer
  ///     attempt that can be gone on with.
  /// - Throws: An error if there is a comparison of other arms, which would be lost.
  init(of plan: ComparePlan, orThrow: Bool = true) throws(ExperimentError) {
    guard FileTree.kind(of: plan.folder) == .folder,
      let folder = try? ResultFolder.open(at: plan.folder), SavedComparison.isThere(in: folder)
    else { return }
    let saved = try SavedComparison(from: folder)
    let wanted = plan.arms.map { Fingerprint.text(of: $0, recording: plan.recording) }
    guard saved.arms.map(\.fingerprint) == wanted else {
      guard orThrow else { return }
      throw ExperimentError(
        .badPlan, path: plan.folder,
        "This folder holds a comparison of other arms, or by another version. Leave out --resume "
          + "to replace it, or choose another folder with --out.")
    }
    var bodies: [[RunSeries]] = []
    for arm in saved.arms {
      let reading = arm.run.reading
      bodies.append(
        try SeriesTable.read(
          try reading.read(SavedRun.body), path: reading.path(of: SavedRun.body)))
    }
    for (index, seed) in plan.seeds.enumerated() {
      var found: [ArmRecording] = []
      for (position, arm) in saved.arms.enumerated() {
        let recording = try Self.recording(
          of: arm, body: bodies[position], seed: seed &+ plan.arms[position].seedShift,
          run: index + 1, frameDays: plan.frameDays, replayDays: plan.replayDays)
        if let recording { found.append(recording) }
      }
      if found.count == plan.arms.count { recordings[index] = found }
    }
  }

  /// The recording of a finished run, unless something of it is missing.
  private static func recording(
    of arm: SavedComparison.Arm, body: [RunSeries], seed: UInt64, run: Int, frameDays: [Double],
    replayDays: [Double]
  ) throws(ExperimentError) -> ArmRecording? {
    guard let counts = arm.run.counts.first(where: { $0.seed == seed }),
      let body = body.first(where: { $0.seed == seed }),
      let note = arm.run.document.runs.first(where: { $0.seed == seed })
    else { return nil }
    var recording = ArmRecording(run: run, seed: seed)
    recording.counts = counts.numbered(run)
    recording.body = body.numbered(run)
    recording.tally = arm.run.ledger.only(run: counts.run, as: run)
    recording.digest = note.digest
    let reading = arm.run.reading
    if run == 1 {
      // The first run also has a ledger, which no other run kept.
      guard counts.run == 1 else { return nil }
      let ledger = try reading.read(LedgerTable.fileName)
      recording.ledger = Array(ledger.dropFirst(LedgerTable.header.count))
    }
    // One of the runs has pictures, and a few more can be watched.
    guard !frameDays.isEmpty, arm.run.frames.days == frameDays else { return recording }
    guard arm.run.frames.seed == seed else {
      // One that is damaged is lived once more.
      let name = Replay.fileName(ofRun: counts.run)
      if reading.holds(name), let bytes = try? reading.read(name),
        let replay = try? Replay(bytes, path: name), replay.days == replayDays
      {
        recording.replayFile = bytes
      }
      return recording
    }
    recording.frames = arm.run.frames.numbered(run)
    if reading.holds(Replay.fileName) {
      recording.replayFile = try reading.read(Replay.fileName)
    }
    for frame in frameDays.indices {
      recording.states.append(try reading.read(RunRecorder.stateName(frame: frame)))
    }
    return recording
  }
}

extension RunSeries {
  /// The same series as another run of a plan.
  fileprivate func numbered(_ run: Int) -> RunSeries {
    var copy = RunSeries(run: run, seed: seed, columns: columns)
    for index in days.indices {
      copy.append(day: days[index], columns: columns, values: Array(row(index)))
    }
    return copy
  }
}
