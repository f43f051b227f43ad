import Dispatch
import Immunology
import Scenarios

/// Runs one scenario with one or many seeds and keeps what comes of it.
public struct RunExperiment: Sendable {
  /// Makes a virtual patient on day 0.
  typealias Admission =
    @Sendable (_ setup: ModelSetup, _ seed: UInt64, _ threads: Int) -> any VirtualPatient

  /// What is run, and where the results go.
  public let plan: RunPlan
  private let admit: Admission

  /// Creates an experiment; nothing happens before ``run(progress:isCancelled:)``.
  public init(_ plan: RunPlan) {
    self.init(plan) { setup, seed, threads in Simulation(setup, seed: seed, threads: threads) }
  }

  /// Creates an experiment with other patients than those of the model.
  init(_ plan: RunPlan, admit: @escaping Admission) {
    self.plan = plan
    self.admit = admit
  }

  /// Runs all seeds and writes the results.
  ///
  /// The folder is checked before anything is simulated. If the experiment is cancelled, the
  /// finished runs are kept; without a finished run nothing is written.
  ///
  /// - Parameters:
  ///   - progress: Is told of each recorded time of each run, by one thread at a time.
  ///   - isCancelled: Is asked often whether to stop.
  /// - Returns: What the finished runs came to.
  /// - Throws: An error if the folder may not be used or a file cannot be written.
  public func run(
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ExperimentError) -> RunOutcome {
    guard !plan.seeds.isEmpty else {
      throw ExperimentError(.badPlan, path: "", "There must be at least one run.")
    }
    let clock = ContinuousClock()
    let begin = clock.now
    let folder = try ResultFolder.create(at: plan.folder, force: plan.force)
    do {
      let frameDays = plan.recording.frameDays(of: plan.scenario.setup)
      if !frameDays.isEmpty { _ = try FileTree.makeFolder(folder.staging + "/" + SavedRun.frames) }
      let board = RunBoard(
        seeds: plan.seeds, durationDays: plan.scenario.setup.durationDays, progress: progress)
      simulate(on: board, in: folder, frameDays: frameDays, isCancelled: isCancelled)
      let recordings = try board.finished()
      let results = recordings.map { RunResult($0) }
      let (promises, unchecked) = judge(recordings)
      let outcome = RunOutcome(
        folder: recordings.isEmpty ? "" : plan.folder, runs: results, seeds: plan.seeds,
        wallSeconds: begin.duration(to: clock.now) / .seconds(1), promises: promises,
        uncheckedPromises: unchecked, table: OutcomeRow.table(of: results, in: plan.scenario.setup))
      if recordings.isEmpty {
        folder.discard()
      } else {
        try keep(recordings, outcome: outcome, frames: frameDays.count, in: folder)
      }
      return outcome
    } catch {
      folder.discard()
      throw error
    }
  }
}

// MARK: - Running

extension RunExperiment {
  /// Runs go on side by side if there are enough of them, as that needs no waiting for each other;
  /// what is left of the threads helps within the runs.
  private func simulate(
    on board: RunBoard, in folder: ResultFolder, frameDays: [Double],
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let threads = max(1, plan.threads)
    let workers = min(plan.seeds.count, threads)
    let days = countDays
    let replayDays = plan.recording.replayDays(of: plan.scenario.setup)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let index = board.takeNext() {
        let recorder = RunRecorder(
          run: index + 1, seed: plan.seeds[index],
          stops: RunStop.stops(
            counting: days, picturing: index == 0 ? frameDays : [],
            replaying: index == 0 ? replayDays : []),
          folder: folder)
        do throws(ExperimentError) {
          let patient = admit(plan.scenario.setup, plan.seeds[index], max(1, threads / workers))
          let recording = try recorder.follow(
            patient, reached: { board.reached($0, by: index) },
            isCancelled: { board.isStopped || isCancelled() })
          board.finish(index, with: recording)
        } catch {
          board.fail(index, with: error)
        }
      }
    }
  }

  /// The days of the rows, and those that the author's promises are about.
  private var countDays: [Double] {
    let end = plan.scenario.setup.durationDays
    let promised = plan.scenario.expectations.flatMap(\.needs).map(\.day)
      .filter { 0 <= $0 && $0 <= end }
    return RunStop.stops(
      counting: plan.recording.countDays(of: plan.scenario.setup) + promised, picturing: []
    ).map(\.day)
  }
}

// MARK: - Judging

extension RunExperiment {
  /// Checks the promises that are about days that were simulated, if all runs are there.
  private func judge(
    _ recordings: [RunRecording]
  ) -> (promises: [RunOutcome.Promise], unchecked: [String]) {
    RunOutcome.Promise.judge(
      plan.scenario, over: recordings.map(\.counts), planned: plan.seeds.count)
  }
}

// MARK: - Keeping

extension RunExperiment {
  /// Writes the tables of all finished runs, and makes everything visible when it is complete.
  private func keep(
    _ recordings: [RunRecording], outcome: RunOutcome, frames: Int, in folder: ResultFolder
  ) throws(ExperimentError) {
    var names = [SavedRun.counts, SavedRun.body, LedgerTable.fileName]
    try stage(SeriesTable.bytes(recordings.map(\.counts)), as: SavedRun.counts, in: folder)
    try stage(SeriesTable.bytes(recordings.map(\.body)), as: SavedRun.body, in: folder)
    let ledger = try PosixFile(creating: folder.staging + "/" + LedgerTable.fileName)
    try ledger.append(LedgerTable.header)
    for recording in recordings {
      let part = folder.staging + "/" + RunRecorder.ledgerName(run: recording.counts.run)
      try ledger.append(contentsOf: part)
      FileTree.remove(part)
    }
    try ledger.finish()
    // Frames are those of the first run; without it there are none.
    if let first = recordings.first, first.counts.run == 1, 0 < frames {
      names += (0..<frames).map(RunRecorder.stateName)
      names.append(SavedRun.frameTable)
      try stage(FrameTable.bytes(first.frames), as: SavedRun.frameTable, in: folder)
      if 0 < first.replay.count {
        names.append(Replay.fileName)
        try stage(Replay(first.replay).file, as: Replay.fileName, in: folder)
      }
    }
    let document = RunDocument(plan, outcome: outcome)
    try stage(Array(document.json.document.utf8), as: RunDocument.fileName, in: folder)
    // The document comes last: a folder that has it is complete.
    try folder.publish(names + [RunDocument.fileName])
  }

  private func stage(
    _ bytes: [UInt8], as name: String, in folder: ResultFolder
  ) throws(ExperimentError) {
    let file = try PosixFile(creating: folder.staging + "/" + name)
    try file.append(bytes)
    try file.finish()
  }
}

extension RunResult {
  /// The stories of the columns of a recording.
  init(_ recording: RunRecording) {
    let counts = recording.counts
    self.init(
      run: counts.run, seed: counts.seed, digest: recording.digest,
      wallSeconds: recording.wallSeconds,
      columns: counts.columns.compactMap { name in
        counts.values(of: name).flatMap { Column(name: name, days: counts.days, values: $0) }
      })
  }
}
