import Basics
import Immunology
import Outcomes
import Scenarios
import Tissue

/// Runs one scenario with one or many seeds and keeps what comes of it.
package struct RunExperiment: Sendable {
  /// Makes a virtual patient on day 0.
  typealias Admission =
    @Sendable (_ setup: ModelSetup, _ seed: UInt64, _ threads: Int) -> any VirtualPatient

  /// What is run, and where the results go.
  package let plan: RunPlan
  let admit: Admission
  /// The room on the disk of a path.
  var freeSpace: @Sendable (String) -> FreeSpace? = { FreeSpace(at: $0) }

  /// Creates an experiment; nothing happens before ``run(progress:isCancelled:)``.
  package init(_ plan: RunPlan) {
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
  /// finished runs are kept, and so is where the others stand; a plan that resumes goes on from
  /// there, with the same bits as if it had never stopped.
  ///
  /// - Parameters:
  ///   - progress: Is told of each recorded time of each run, by one thread at a time.
  ///   - note: Is told what a person should know: a disk that is nearly full, damaged bookmarks.
  ///   - isCancelled: Is asked often whether to stop.
  /// - Returns: What the finished runs came to.
  /// - Throws: An error if the folder may not be used or a file cannot be written.
  package func run(
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    note: @escaping @Sendable (String) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ExperimentError) -> RunOutcome {
    if let warning = try check() { note(warning) }
    let clock = ContinuousClock()
    let begin = clock.now
    let folder = try ResultFolder.create(
      at: plan.folder, for: plan.mark, force: plan.force, resume: plan.resume,
      drawing: plan.drawing)
    let store = store(in: folder.staging, of: folder)
    do {
      let frameDays = plan.recording.frameDays(of: plan.scenario.setup)
      let board = RunBoard(
        seeds: plan.seeds, durationDays: plan.scenario.setup.durationDays,
        isPicturedAgain: isPicturedAgain, progress: progress)
      simulate(on: board, in: folder, store: store, note: note, isCancelled: isCancelled)
      let recordings = try board.finished()
      let rules = OutcomeRules(plan.scenario.setup)
      let results = recordings.map { RunResult($0, rules) }
      let (promises, unchecked) = RunOutcome.Promise.judge(
        plan.scenario, over: recordings.map(\.counts), results.map(\.readout),
        planned: plan.seeds.count, isAsked: plan.judgesPromises)
      var outcome = RunOutcome(
        folder: recordings.isEmpty ? "" : plan.folder, runs: results, seeds: plan.seeds,
        wallSeconds: begin.duration(to: clock.now) / .seconds(1), promises: promises,
        uncheckedPromises: unchecked, table: OutcomeRow.table(of: results, in: plan.scenario.setup))
      outcome.canBeResumed = outcome.isInterrupted && !store.isEmpty
      outcome.resumedRuns = board.resumedRuns
      if !recordings.isEmpty {
        let again = pictured(
          recordings.map(\.counts), isCleared: results.map { $0.readout.clearedDay != nil },
          on: board, note: note, isCancelled: isCancelled)
        try keep(
          recordings, outcome: outcome, frames: frameDays.count, pictured: again, in: folder)
      } else if store.isEmpty {
        folder.discard()
      }
      return outcome
    } catch {
      throw store.leave(after: error)
    }
  }
}

// MARK: - Running

extension RunExperiment {
  /// The bookmarks of the runs.
  func store(in staging: OpenFolder, of folder: ResultFolder? = nil) -> BookmarkStore {
    BookmarkStore(
      staging: staging, folder: folder,
      fingerprint: Fingerprint.bookmark(
        of: [plan.scenario.setup], days: stops(isFirst: true).map(\.day)), seeds: plan.seeds)
  }

  /// Runs go on side by side if there are enough of them, as that needs no waiting for each other;
  /// what is left of the threads helps within the runs.
  private func simulate(
    on board: RunBoard, in folder: ResultFolder, store: BookmarkStore,
    note: @escaping @Sendable (String) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let threads = Crew(workers: plan.threads).workers
    let crew = Crew(workers: min(plan.seeds.count, threads))
    crew.forEachWorker { _ in
      while let index = board.takeNext() {
        do throws(ExperimentError) {
          try follow(
            index, threads: threads / crew.workers, on: board, in: folder, store: store,
            note: note,
            isCancelled: { board.isStopped || isCancelled() })
        } catch {
          board.fail(index, with: error)
        }
      }
    }
  }

  /// Whether runs are mostly lived once more for their pictures.
  private var isPicturedAgain: Bool {
    2 <= plan.seeds.count && stops(isFirst: true) != stops(isFirst: false)
  }

  /// The pictures of the right run, and the replays of those that can be watched beside it, each of
  /// which is lived once more.
  ///
  /// - Returns: The recordings, the one with the pictures first; where it is missing, those of the
  ///   first run stay.
  private func pictured(
    _ counts: [RunSeries], isCleared: [Bool], on board: RunBoard, note: (String) -> Void,
    isCancelled: () -> Bool
  ) -> [ArmRecording] {
    let ends = counts.compactMap { $0.tumourEnd(in: plan.scenario.setup) }
    // There may be nothing to live again.
    defer { if isPicturedAgain && !isCancelled() { board.pictured(1) } }
    guard ends.count == plan.seeds.count, stops(isFirst: true) != stops(isFirst: false),
      let watched = WatchedRuns(
        [ends], cleared: [isCleared], wanted: plan.recording.picturedPosition(among: plan.seeds))
    else { return [] }
    let threads = Crew(workers: plan.threads).workers
    // The first run has its pictures already.
    let again = watched.all.filter { 0 < $0 || $0 != watched.main }
    var recordings: [ArmRecording] = []
    for (number, index) in again.enumerated() {
      let recording = PicturedAgain.recording(
        of: admit(plan.scenario.setup, plan.seeds[index], threads),
        into: ArmRecording(run: index + 1, seed: plan.seeds[index]), at: stops(isFirst: true),
        lived: { board.pictured((Double(number) + $0) / Double(again.count)) },
        isCancelled: isCancelled)
      // What was lived before a stop is kept, if the one that is pictured is among it.
      guard let recording else {
        if index == watched.main { note(WatchedRuns.missing(plan.seeds[index])) }
        break
      }
      recordings.append(index == watched.main ? recording : recording.replayed(as: recording))
    }
    let hasMain = watched.main == 0 || recordings.contains { !$0.states.isEmpty }
    return hasMain ? recordings : []
  }

  private func follow(
    _ index: Int, threads: Int, on board: RunBoard, in folder: ResultFolder, store: BookmarkStore,
    note: (String) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) {
    let (seed, file) = (plan.seeds[index], store.file(of: index))
    let recorder = RunRecorder(
      run: index + 1, seed: seed, stops: stops(isFirst: index == 0), folder: folder,
      bookmarkEveryDays: plan.bookmarkEveryDays)
    let admit = { self.admit(plan.scenario.setup, seed, threads) }
    let past =
      plan.resume ? try recorder.resume(from: file, note: note, admit: admit) : nil
    if let past, past.patient == nil {
      board.resume(index, with: past.start.recording)
      return
    }
    let recording = try recorder.follow(
      past?.patient ?? admit(), from: past?.start, bookmarks: file,
      reached: { board.reached($0, by: index) }, isCancelled: isCancelled)
    board.finish(index, with: recording)
  }

  /// When a run is looked at; the first one is also pictured and replayed.
  private func stops(isFirst: Bool) -> [RunStop] {
    let setup = plan.scenario.setup
    return RunStop.stops(
      counting: countDays, picturing: isFirst ? plan.recording.frameDays(of: setup) : [],
      replaying: isFirst ? plan.recording.replayDays(of: setup) : [])
  }

  /// The days of the rows, and those that the author's promises are about.
  private var countDays: [Double] {
    let end = plan.scenario.setup.durationDays
    let promised = plan.scenario.expectations.flatMap(\.needs).compactMap(\.day)
      .filter { 0 <= $0 && $0 <= end }
    return RunStop.stops(
      counting: plan.recording.countDays(of: plan.scenario.setup) + promised, picturing: []
    ).map(\.day)
  }
}

// MARK: - Keeping

extension RunExperiment {
  /// Writes the tables of all finished runs, and makes everything visible when it is complete.
  private func keep(
    _ recordings: [RunRecording], outcome: RunOutcome, frames: Int, pictured: [ArmRecording],
    in folder: ResultFolder
  ) throws(ExperimentError) {
    var names = [SavedRun.counts, SavedRun.body, LedgerTable.fileName]
    try folder.stage(SeriesTable.bytes(recordings.map(\.counts)), as: SavedRun.counts)
    try folder.stage(SeriesTable.bytes(recordings.map(\.body)), as: SavedRun.body)
    let ledger = try folder.stagedFile(LedgerTable.fileName)
    try ledger.append(LedgerTable.header)
    for recording in recordings {
      try ledger.append(
        contentsOf: RunRecorder.ledgerName(run: recording.counts.run), in: folder.staging)
    }
    try ledger.finish()
    if let pictured = pictured.first(where: { !$0.states.isEmpty }) {
      for (frame, state) in pictured.states.enumerated() {
        names.append(RunRecorder.stateName(frame: frame))
        try folder.stage(state, as: RunRecorder.stateName(frame: frame))
      }
      names.append(SavedRun.frameTable)
      try folder.stage(FrameTable.bytes(pictured.frames), as: SavedRun.frameTable)
      if !pictured.replayFile.isEmpty {
        names.append(Replay.fileName)
        try folder.stage(pictured.replayFile, as: Replay.fileName)
      }
      // Where the first run is not pictured anew, the pictures are its own; without it there are none.
    } else if let first = recordings.first, first.counts.run == 1, 0 < frames {
      names += (0..<frames).map(RunRecorder.stateName)
      names.append(SavedRun.frameTable)
      try folder.stage(FrameTable.bytes(first.frames), as: SavedRun.frameTable)
      if 0 < first.replay.count {
        names.append(Replay.fileName)
        try folder.stage(Replay(first.replay).file, as: Replay.fileName)
      }
    }
    for other in pictured where other.states.isEmpty && !other.replayFile.isEmpty {
      let name = Replay.fileName(ofRun: other.counts.run)
      names.append(name)
      try folder.stage(other.replayFile, as: name)
    }
    let document = RunDocument(plan, outcome: outcome)
    try folder.stage(Array(document.json.document.utf8), as: RunDocument.fileName)
    // The document comes last: a folder that has it is complete.
    try folder.publish(names + [RunDocument.fileName], isComplete: !outcome.isInterrupted)
  }
}

extension RunSeries {
  /// The tumour cells on the last day, if that was recorded.
  fileprivate func tumourEnd(in setup: ModelSetup) -> Double? {
    sum(of: setup.populations.filter { $0.kind == .tumour }.map { "\($0.name)_cells" }).last
  }
}

extension RunResult {
  /// The stories of the columns of a recording, and its outcomes.
  init(_ recording: RunRecording, _ rules: OutcomeRules) {
    self.init(
      counts: recording.counts, digest: recording.digest, wallSeconds: recording.wallSeconds,
      readout: RunReadout(
        counts: recording.counts, body: recording.body, ledger: recording.tally, rules: rules))
  }
}
