import Immunology
import Outcomes
import Scenarios
import Tissue

/// Runs several scenarios with the same virtual patients and keeps what comes of it.
///
/// Until the arms differ a patient lives once for all of them, and is copied then.
package struct CompareExperiment: Sendable {
  /// What is compared, and where the results go.
  package let plan: ComparePlan
  let admit: PatientTree.Admission
  /// The room on the disk of a path.
  var freeSpace: @Sendable (String) -> FreeSpace? = { FreeSpace(at: $0) }

  /// Creates an experiment; nothing happens before ``run(progress:isCancelled:)``.
  package init(_ plan: ComparePlan) {
    self.init(plan) { setup, seed, threads in Simulation(setup, seed: seed, threads: threads) }
  }

  /// Creates an experiment with other patients than those of the model.
  init(_ plan: ComparePlan, admit: @escaping PatientTree.Admission) {
    self.plan = plan
    self.admit = admit
  }

  /// The first day on which any arm differs from another; infinite if none ever does.
  package var partingDay: Double {
    guard Set(plan.arms.map(\.seedShift)).count < 2 else { return 0 }
    let day = ModelSetup.firstDifference(among: plan.arms.map(\.scenario.setup))
    return day <= plan.durationDays ? day : .infinity
  }

  /// Runs all arms and writes the results.
  ///
  /// If it is cancelled, the finished virtual patients are kept, and so is where the others stand;
  /// a plan that resumes goes on from there, with the same bits as if it had never stopped.
  ///
  /// - Parameters:
  ///   - progress: Is told of each recorded time, by one thread at a time.
  ///   - note: Is told what a person should know: a disk that is nearly full, damaged bookmarks.
  ///   - isCancelled: Is asked often whether to stop.
  /// - Returns: What the finished runs came to.
  /// - Throws: An error if the plan makes no sense, the folder may not be used or a file cannot be
  ///   written.
  package func run(
    progress: @escaping @Sendable (CompareProgress) -> Void = { _ in },
    note: @escaping @Sendable (String) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ExperimentError) -> CompareOutcome {
    if let warning = try check() { note(warning) }
    let clock = ContinuousClock()
    let begin = clock.now
    let folder = try ResultFolder.create(
      at: plan.folder, for: plan.mark, force: plan.force, resume: plan.resume,
      drawing: plan.drawing)
    let store = store(in: folder.staging, of: folder)
    do {
      let groups = seedGroups
      let days = simulatedDays
      let kept = try finishedBefore(groups, in: store, note: note)
      let board = CompareBoard(
        keeping: kept, runs: plan.seeds.count, arms: plan.arms.count, daysEach: days,
        isPicturedAgain: isPicturedAgain, progress: progress)
      follow(groups, on: board, store: store, note: note, isCancelled: isCancelled)
      let (finished, savedSeconds) = try board.finished()
      let recordings = try pictured(
        finished, groups, on: board, note: note, isCancelled: isCancelled)
      let all = Double(plan.arms.count) * plan.durationDays
      var outcome = CompareOutcome(
        folder: recordings.isEmpty ? "" : plan.folder,
        summary: summary(of: recordings), plannedRuns: plan.seeds.count, resumedRuns: kept.count,
        partingDay: partingDay, wallSeconds: begin.duration(to: clock.now) / .seconds(1),
        savedSeconds: savedSeconds, savedShare: 0 < all ? 1 - days / all : 0)
      outcome.canBeResumed = outcome.isInterrupted && !store.isEmpty
      if !recordings.isEmpty {
        try CompareFiles(plan: plan, outcome: outcome, folder: folder).keep(recordings)
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

extension CompareExperiment {
  /// The arms with the same virtual patients, and which of their days are the same.
  struct SeedGroup {
    let shift: UInt64
    let arms: [Int]
    let past: SharedPast
  }

  /// The days that are simulated for a seed.
  var simulatedDays: Double {
    seedGroups.map { $0.past.simulatedDays(until: plan.durationDays) }.reduce(0, +)
  }

  var seedGroups: [SeedGroup] {
    let shifts = plan.arms.map(\.seedShift).reduce(into: [UInt64]()) { shifts, shift in
      if !shifts.contains(shift) { shifts.append(shift) }
    }
    return shifts.map { shift in
      let arms = plan.arms.indices.filter { plan.arms[$0].seedShift == shift }
      return SeedGroup(
        shift: shift, arms: arms, past: SharedPast(of: arms.map { plan.arms[$0].scenario.setup }))
    }
  }

  /// The recordings that an earlier time finished: those of the staging folder, and those of
  /// published results where there are no others.
  private func finishedBefore(
    _ groups: [SeedGroup], in store: BookmarkStore, note: (String) -> Void
  ) throws(ExperimentError) -> [Int: [ArmRecording]] {
    guard plan.resume else { return [:] }
    var kept: [Int: [ArmRecording]] = [:]
    for index in plan.seeds.indices where store.file(of: index).exists {
      let tree = tree(of: index, groups, threads: 1)
      let progress = try tree.resume(from: store.file(of: index), note: note)
      kept[index] = progress.flatMap { tree.outcome(of: $0)?.recordings }
    }
    // Published results are read only where they can add something.
    guard kept.count < plan.seeds.count else { return kept }
    let published = try FinishedRuns(of: plan, orThrow: store.isEmpty)
    return kept.merging(published.recordings) { staged, _ in staged }
  }

  /// Follows all patients.
  ///
  /// They go on side by side if there are enough of them, as that needs no waiting for each other;
  /// what is left of the threads helps within them. Whoever has no more patients takes over branches
  /// of the others'.
  private func follow(
    _ groups: [SeedGroup], on board: CompareBoard, store: BookmarkStore,
    note: @escaping @Sendable (String) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    let threads = Crew(workers: plan.threads).workers
    let crew = Crew(workers: min(board.openCount, threads))
    let loans = BranchLoans()
    crew.forEachWorker { _ in
      while true {
        // Before a patient is taken, so that nobody gives up waiting in between.
        loans.enter()
        defer { loans.leave() }
        guard let index = board.takeNext() else { break }
        do throws(ExperimentError) {
          var tree = tree(
            of: index, groups, threads: threads / crew.workers,
            lived: { board.lived($0, day: $1) }, isCancelled: { board.isStopped || isCancelled() })
          let file = store.file(of: index)
          let start = plan.resume ? try tree.resume(from: file, note: { _ in }) : nil
          tree.bookmarks = file
          tree.loans = loans
          let outcome = try tree.follow(from: start)
          board.finish(
            index, with: outcome?.recordings, savedSeconds: outcome?.savedSeconds ?? 0)
        } catch {
          board.fail(index, with: error)
        }
      }
      while let loan = loans.take() { loan.live() }
    }
  }

  /// Whether runs are mostly lived once more for their pictures.
  private var isPicturedAgain: Bool {
    2 <= plan.seeds.count && stops(isPictured: true) != stops(isPictured: false)
  }

  /// Sees that the pictures are those of the right run, and that others can be watched; they are
  /// lived once more for that.
  ///
  /// - Returns: The recordings, of which one has pictures and some have a replay, if any were wanted.
  private func pictured(
    _ recordings: [[ArmRecording]], _ groups: [SeedGroup], on board: CompareBoard,
    note: (String) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws(ExperimentError) -> [[ArmRecording]] {
    let arms = summary(of: recordings).arms
    guard recordings.count == plan.seeds.count, stops(isPictured: true) != stops(isPictured: false),
      let watched = WatchedRuns(
        arms.map(\.tumourEnd), cleared: arms.map { $0.clearedDays.map { $0 != nil } },
        wanted: plan.recording.picturedPosition(among: plan.seeds))
    else { return recordings }
    let missing = watched.all.filter { index in
      !recordings[index].allSatisfy { arm in
        index == watched.main ? !arm.states.isEmpty : !arm.replayFile.isEmpty
      }
    }
    if missing.isEmpty, isPicturedAgain { board.lived(simulatedDays, day: plan.durationDays) }
    var again: [Int: [ArmRecording]] = [:]
    for index in missing {
      let tree = tree(
        of: index, groups, threads: Crew(workers: plan.threads).workers, isPictured: true,
        lived: { board.lived($0 / Double(missing.count), day: $1) }, isCancelled: isCancelled)
      // What was lived before a stop is kept.
      guard let outcome = try tree.follow(from: nil) else { break }
      again[index] = outcome.recordings
    }
    guard again[watched.main] != nil || !missing.contains(watched.main) else {
      note(WatchedRuns.missing(plan.seeds[watched.main]))
      return recordings
    }
    return recordings.enumerated().map { index, arms in
      arms.enumerated().map { position, arm in
        let pictures = again[index]?[position] ?? arm
        return index == watched.main
          ? arm.pictured(as: pictures)
          : watched.others.contains(index) ? arm.replayed(as: pictures) : arm.withoutPictures()
      }
    }
  }

  private func tree(
    of index: Int, _ groups: [SeedGroup], threads: Int, isPictured: Bool? = nil,
    lived: @escaping @Sendable (Double, Double) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PatientTree {
    PatientTree(
      setups: plan.arms.map(\.scenario.setup),
      roots: groups.map { group in
        PatientTree.Root(
          arms: group.arms, past: group.past, seed: plan.seeds[index] &+ group.shift)
      },
      run: index + 1, stops: stops(isPictured: isPictured ?? (index == 0)), threads: threads,
      admit: admit,
      bookmarkEveryDays: plan.bookmarkEveryDays, lived: lived, isCancelled: isCancelled)
  }

  /// The bookmarks of the patients.
  func store(in staging: OpenFolder, of folder: ResultFolder? = nil) -> BookmarkStore {
    BookmarkStore(
      staging: staging, folder: folder, fingerprint: fingerprint, seeds: plan.seeds)
  }

  /// What is compared, as a text that differs when the results would.
  private var fingerprint: String {
    Fingerprint.bookmark(
      of: plan.arms.map(\.scenario.setup),
      days: stops(isPictured: true).map(\.day) + plan.arms.map { Double($0.seedShift) })
  }

  /// The same days in each arm, also those of pictures, so that they stand below each other.
  ///
  /// The first run is pictured from the start: mostly there is one only, or few.
  private func stops(isPictured: Bool) -> [RunStop] {
    RunStop.stops(
      counting: plan.countDays, picturing: isPictured ? plan.frameDays : [],
      replaying: isPictured ? plan.replayDays : [])
  }

  private func summary(of recordings: [[ArmRecording]]) -> ComparisonSummary {
    let enrolDay = Enrolment.day(of: plan.arms.map(\.scenario.setup))
    let arms = plan.arms.enumerated().map { index, arm in
      let counts = recordings.map { $0[index].counts }
      let rules = OutcomeRules(arm.scenario.setup, enrolDay: enrolDay)
      let readouts = recordings.map { $0[index].readout(rules) }
      let (promises, unchecked) =
        arm.keepsPromises
        ? RunOutcome.Promise.judge(
          arm.scenario, over: counts, readouts, planned: plan.seeds.count)
        : ([], arm.scenario.promiseTexts)
      return ArmNumbers(
        letter: ComparisonArm.letters[index], name: arm.title,
        populations: arm.scenario.setup.populations.map {
          PopulationNote(name: $0.name, kind: $0.kind)
        },
        counts: counts, digests: recordings.map { $0[index].digest }, readouts: readouts,
        therapies: therapies(in: recordings.map { $0[index].tally }), promises: promises,
        uncheckedPromises: unchecked)
    }
    return ComparisonSummary(arms, lastDay: plan.durationDays)
  }

  private func therapies(in tallies: [LedgerTally]) -> [TherapyKind] {
    tallies.reduce(into: LedgerTally()) { $0.add($1) }.therapies
  }
}

extension ComparePlan {
  /// The days of the rows of the tables, the same in each arm.
  var countDays: [Double] {
    arms.first.map { conduct.recording.countDays(of: $0.scenario.setup) } ?? []
  }

  /// The days of the replays, the same in each arm, further apart where a page has many of them.
  var replayDays: [Double] {
    var recording = conduct.recording
    if recording.replayEveryDays == nil, 2 < arms.count {
      recording.replayEveryDays = max(1, (durationDays / 50).rounded())
    }
    return arms.first.map { recording.replayDays(of: $0.scenario.setup) } ?? []
  }

  /// The days of the pictures, the same in each arm: those of the arm that is treated first.
  package var frameDays: [Double] {
    let setups = arms.map(\.scenario.setup)
    let treated = setups.min { left, right in
      (RecordingPlan.firstDoseDay(of: left) ?? .infinity)
        < (RecordingPlan.firstDoseDay(of: right) ?? .infinity)
    }
    return treated.map { conduct.recording.frameDays(of: $0) } ?? []
  }
}
