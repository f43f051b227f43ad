import Basics
import Immunology
import Outcomes
import Scenarios
import Tissue

/// Screens the settings of a scenario: which of them move its outcomes most.
package struct SensitivityExperiment: Sendable {
  /// What is moved, and where the results go.
  package let plan: SensitivityPlan
  let admit: RunExperiment.Admission
  /// The room on the disk of a path.
  var freeSpace: @Sendable (String) -> FreeSpace? = { FreeSpace(at: $0) }

  /// Creates an experiment; nothing happens before ``run(progress:note:isCancelled:)``.
  package init(_ plan: SensitivityPlan) {
    self.init(plan) { setup, seed, threads in Simulation(setup, seed: seed, threads: threads) }
  }

  /// Creates an experiment with other patients than those of the model.
  init(_ plan: SensitivityPlan, admit: @escaping RunExperiment.Admission) {
    self.plan = plan
    self.admit = admit
  }

  /// Lives all points and writes the results.
  ///
  /// If it is cancelled, the lives that are over are kept; a plan that resumes goes on from there, to
  /// the same bits as if it had never stopped.
  ///
  /// - Parameters:
  ///   - progress: Is told of each recorded time of each life, by one thread at a time.
  ///   - note: Is told what a person should know: a disk that is nearly full, a damaged bookmark.
  ///   - isCancelled: Is asked often whether to stop.
  /// - Returns: What the settings did.
  /// - Throws: An error if the folder may not be used or a file cannot be written.
  package func run(
    progress: @escaping @Sendable (RunProgress) -> Void = { _ in },
    note: @escaping @Sendable (String) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ExperimentError) -> SensitivityOutcome {
    if let warning = try check() { note(warning) }
    let clock = ContinuousClock()
    let begin = clock.now
    let walks = try plan.walks()
    let folder = try ResultFolder.create(
      at: plan.folder, for: plan.mark, force: plan.force, resume: plan.resume,
      drawing: plan.drawing)
    let file = store(in: folder.staging)
    do throws(ExperimentError) {
      let there = plan.resume ? try read(file, note: note) : nil
      let board = SensitivityBoard(
        there ?? LivedPoints(count: plan.lives), durationDays: plan.days, progress: progress)
      live(walks, on: board, keeping: file, isCancelled: isCancelled)
      if let error = board.error { throw error }
      let lived = board.lived
      var outcome = SensitivityOutcome(plan, walks: walks, lived: lived)
      outcome.wallSeconds = begin.duration(to: clock.now) / .seconds(1)
      outcome.resumedLives = there?.count ?? 0
      if outcome.isInterrupted {
        if 0 < lived.count { try file.write(lived.bytes) } else { folder.discard() }
        return outcome
      }
      try keep(outcome, in: folder)
      return outcome
    } catch {
      guard file.exists else {
        folder.discard()
        throw error
      }
      guard error.code == .unwritable else { throw error }
      throw ExperimentError(
        error.code, path: error.path,
        error.message + " What was computed is kept: the same command with --resume goes on.")
    }
  }

  /// Says what ``run(progress:note:isCancelled:)`` would refuse, and changes nothing.
  ///
  /// - Returns: What a person should know before, or nothing.
  /// - Throws: The error that it would end with before it lives anything.
  package func check() throws(ExperimentError) -> String? {
    guard SensitivityPlan.fewestTrajectories <= plan.trajectories, 0 < plan.runs else {
      throw ExperimentError(
        .badPlan, path: "",
        "A screening needs at least \(SensitivityPlan.fewestTrajectories) trajectories, to see how "
          + "effects differ, and one run at each point.")
    }
    let shape = ExperimentShape(
      rows: 0, runs: 1, ledgerRuns: 0, frames: 0, replayStates: 0, days: plan.days,
      isComparison: false)
    var need = SpaceNeed(shape)
    need.add(
      SpaceNeed.Arm(
        rowBytes: 0, ledgerBytes: tableBytes, stateBytes: 0, replayBytes: 0))
    var conduct = Conduct(
      seeds: [plan.seed], threads: plan.threads, folder: plan.folder, force: plan.force,
      resume: plan.resume)
    conduct.drawing = plan.drawing
    let (staging, warning) = try PlanCheck(
      conduct: conduct, experiment: plan.mark, need: need, least: SpaceNeed(shape), free: freeSpace
    ).run()
    if let staging { try store(in: staging).check() }
    return warning
  }

  /// What the plan is likely to need.
  package func estimate() -> WorkEstimate {
    let scenario = plan.movable.scenario
    let workers = max(1, min(plan.lives, plan.threads))
    guard scenario.estimatedBytes < WorkEstimate.muchMemory / 2 else {
      return WorkEstimate(untriedPatients: Double(workers), bytesEach: scenario.estimatedBytes)
    }
    let probes = WorkProbe.probes(of: workers, workers: workers, days: plan.days) { index in
      let seed = plan.seed(ofRun: 0, in: index % plan.trajectories)
      return (admit(scenario.setup, seed, max(1, plan.threads / workers)), scenario.setup)
    }
    return WorkEstimate(
      probes, lives: plan.lives, tableBytes: tableBytes, days: plan.days, workers: workers)
  }

  /// About the bytes of the tables: a number takes about seven.
  private var tableBytes: Double {
    let (settings, outcomes) = (Double(plan.settings.count), Double(ScreenedOutcome.all.count))
    return 7 * Double(plan.lives) * (settings + outcomes) + 300 * settings * outcomes
  }
}

// MARK: - Living

extension SensitivityExperiment {
  /// The lives that are over, in the staging folder.
  func store(in staging: OpenFolder) -> BookmarkFile {
    BookmarkFile(
      folder: staging, name: GeneratedNames.livedPoints, fingerprint: plan.fingerprint)
  }

  private func read(
    _ file: BookmarkFile, note: (String) -> Void
  ) throws(ExperimentError) -> LivedPoints? {
    let (lives, outcomes) = (plan.lives, ScreenedOutcome.all.count)
    return try file.read(note: note) { bytes throws(StateDamage) in
      try LivedPoints(bytes, count: lives, outcomes: outcomes)
    }
  }

  /// Lives go on side by side if there are enough of them, as that needs no waiting for each other.
  private func live(
    _ walks: [MorrisWalk], on board: SensitivityBoard, keeping file: BookmarkFile,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let threads = Crew(workers: plan.threads).workers
    let crew = Crew(workers: min(plan.lives, threads))
    let points = walks.map(\.points)
    crew.forEachWorker { _ in
      while let number = board.takeNext() {
        let (point, run) = (number / plan.runs, number % plan.runs)
        let trajectory = point / (plan.settings.count + 1)
        let levels = points[trajectory][point % (plan.settings.count + 1)]
        let life = follow(
          number, seed: plan.seed(ofRun: run, in: trajectory), levels: levels,
          threads: threads / crew.workers, on: board,
          isCancelled: { board.isStopped || isCancelled() })
        guard let lived = board.finish(number, with: life) else { continue }
        do throws(ExperimentError) {
          try file.write(lived.bytes)
        } catch {
          board.fail(with: error)
        }
        board.kept()
      }
    }
  }

  /// Lives one life.
  ///
  /// - Returns: What came of it, or nothing if it was cancelled.
  private func follow(
    _ number: Int, seed: UInt64, levels: [Int], threads: Int, on board: SensitivityBoard,
    isCancelled: () -> Bool
  ) -> LivedPoint? {
    // The trajectories were made of points that are valid.
    guard let scenario = try? plan.movable.moved(plan.moves(to: levels)).scenario else {
      board.fail(
        with: ExperimentError(.badPlan, path: "", "A point that was valid is not valid any more."))
      return nil
    }
    let setup = scenario.setup
    if isCancelled() { return nil }
    let patient = admit(setup, seed, threads)
    // Only of the first run the lines of the ledger are kept, which nobody reads here.
    var recording = ArmRecording(run: 2, seed: seed)
    for day in RecordingPlan(frames: .none).countDays(of: setup) {
      if isCancelled() { return nil }
      patient.advance(toDay: day)
      recording.record(RunStop(day: day, isCounted: true), of: patient)
      board.reached(day, by: number, seed: seed)
    }
    recording.finish(with: patient)
    let readout = recording.readout(OutcomeRules(setup))
    return LivedPoint(
      outcomes: ScreenedOutcome.all.map { readout.value(of: $0.name) }, digest: recording.digest)
  }

  /// Writes the tables, and makes everything visible when it is complete.
  private func keep(
    _ outcome: SensitivityOutcome, in folder: ResultFolder
  ) throws(ExperimentError) {
    try folder.stage(outcome.pointBytes, as: SensitivityDocument.points)
    try folder.stage(outcome.effectBytes, as: SensitivityDocument.effects)
    try folder.stage(
      Array(SensitivityDocument.json(of: outcome).document.utf8), as: SensitivityDocument.fileName)
    // The document comes last: a folder that has it is complete.
    try folder.publish(
      [SensitivityDocument.points, SensitivityDocument.effects, SensitivityDocument.fileName],
      isComplete: true)
  }
}
