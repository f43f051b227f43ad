import Basics
import Immunology
import Outcomes
import Scenarios

/// Writes the files of a comparison, and makes them visible when all are complete.
struct CompareFiles {
  let plan: ComparePlan
  let outcome: CompareOutcome
  let folder: ResultFolder

  /// Writes everything.
  ///
  /// - Parameter recordings: For each finished run, a recording of each arm.
  /// - Throws: An error if a file cannot be written.
  func keep(_ recordings: [[ArmRecording]]) throws(ExperimentError) {
    var names: [String] = []
    for index in plan.arms.indices {
      names += try stage(recordings.map { $0[index] }, of: index)
    }
    try folder.stage(SummaryTable.bytes(outcome.summary), as: SummaryTable.fileName)
    names.append(SummaryTable.fileName)
    let document = CompareDocument.json(plan, outcome)
    try folder.stage(Array(document.document.utf8), as: CompareDocument.fileName)
    // The document comes last: a folder that has it is complete.
    try folder.publish(
      names + [CompareDocument.fileName], isComplete: !outcome.isInterrupted)
  }

  private func stage(
    _ recordings: [ArmRecording], of index: Int
  ) throws(ExperimentError) -> [String] {
    let home = plan.armFolder(index) + "/"
    var names: [String] = []
    func add(_ bytes: [UInt8], _ name: String) throws(ExperimentError) {
      try folder.stage(bytes, as: home + name)
      names.append(home + name)
    }
    try add(SeriesTable.bytes(recordings.map(\.counts)), SavedRun.counts)
    try add(SeriesTable.bytes(recordings.map(\.body)), SavedRun.body)
    var tally = LedgerTally()
    for recording in recordings { tally.add(recording.tally) }
    try add(tally.table(), LedgerTally.fileName)
    // The ledger is that of the first run; without it there is none.
    let first = recordings.first.flatMap { $0.counts.run == 1 ? $0 : nil }
    try add(LedgerTable.header + (first?.ledger ?? []), LedgerTable.fileName)
    if let pictured = recordings.first(where: { !$0.states.isEmpty }) {
      for (frame, state) in pictured.states.enumerated() {
        try add(state, RunRecorder.stateName(frame: frame))
      }
      try add(FrameTable.bytes(pictured.frames), SavedRun.frameTable)
      if !pictured.replayFile.isEmpty { try add(pictured.replayFile, Replay.fileName) }
    }
    for other in recordings where other.states.isEmpty && !other.replayFile.isEmpty {
      try add(other.replayFile, Replay.fileName(ofRun: other.counts.run))
    }
    let document = RunDocument(armPlan(index), outcome: armOutcome(recordings, of: index))
    try add(Array(document.json.document.utf8), RunDocument.fileName)
    return names
  }

  /// An arm as the plan of a run of its own, which gives the same results.
  private func armPlan(_ index: Int) -> RunPlan {
    let arm = plan.arms[index]
    return RunPlan(
      scenario: arm.scenario,
      conduct: Conduct(
        seeds: plan.seeds.map { $0 &+ arm.seedShift }, threads: plan.threads,
        recording: plan.recording, folder: plan.armFolder(index)))
  }

  private func armOutcome(_ recordings: [ArmRecording], of index: Int) -> RunOutcome {
    let scenario = plan.arms[index].scenario
    let numbers = outcome.summary.arms[index]
    let results = zip(recordings, numbers.readouts).map { recording, readout in
      RunResult(
        counts: recording.counts, digest: recording.digest, wallSeconds: recording.wallSeconds,
        readout: readout)
    }
    return RunOutcome(
      folder: plan.armFolder(index), runs: results,
      seeds: plan.seeds.map { $0 &+ plan.arms[index].seedShift },
      wallSeconds: recordings.map(\.wallSeconds).reduce(0, +), promises: numbers.promises,
      uncheckedPromises: numbers.uncheckedPromises,
      table: OutcomeRow.table(of: results, in: scenario.setup))
  }
}
