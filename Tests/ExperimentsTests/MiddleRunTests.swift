import Scenarios
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

struct MiddleRunTests {
  @Test func `the run that is nearest to the median is chosen, of several the first`() {
    #expect(MiddleRun.position(in: [[900, 10, 100, 110, 90]]) == 2)
    #expect(MiddleRun.position(in: [[0, 0, 50]]) == 0)
    #expect(MiddleRun.position(in: [[5, 5, 5]]) == 0)
    // Of two runs none is nearer to the median.
    #expect(MiddleRun.position(in: [[900, 10]]) == 0)
    #expect(MiddleRun.position(in: []) == nil)
  }

  @Test func `one run is chosen for all arms, and arms with few cells weigh as much`() {
    // The first run is the odd one out of the second arm, the second of the first.
    let ends: [[Double]] = [[1000, 100, 1010, 990], [1, 20, 21, 40]]
    #expect(MiddleRun.position(in: ends) == 2)
  }

  @Test func `beside the middle run one of each other outcome can be watched, the nearest one`() {
    // Three of the first arm are cleared; the nearest of the others to the medians is the fourth.
    #expect(WatchedRuns([[0, 0, 0, 90, 500]]).map(\.all) == [0, 3])
    #expect(WatchedRuns([[0, 80, 90, 100, 0]]).map(\.all) == [1, 0])
    // Nothing splits: nothing to choose.
    #expect(WatchedRuns([[0, 0, 0]]).map(\.all) == [0])
    #expect(WatchedRuns([[70, 80, 90]]).map(\.all) == [1])
    // One run may stand for the other side of two arms; two arms may need one each, and no more go along.
    #expect(WatchedRuns([[5, 5, 5, 0], [7, 7, 7, 0]]).map(\.all) == [0, 3])
    #expect(WatchedRuns([[5, 5, 5, 0], [7, 7, 0, 7]]).map(\.all) == [0, 3, 2])
    #expect(
      WatchedRuns([[5, 5, 5, 5, 0], [7, 7, 7, 0, 7], [9, 9, 0, 9, 9]]).map(\.all) == [0, 4, 3])
    // Who wants another one sees it, and can choose the middle one.
    #expect(WatchedRuns([[0, 80, 90, 100, 0]], wanted: 4).map(\.all) == [4, 1])
    #expect(WatchedRuns([[0, 80, 90, 100, 0]], wanted: 9).map(\.all) == [1, 0])
    #expect(WatchedRuns([]) == nil)
    // Cleared is what is told of the run: an implant that grows later does not undo it.
    #expect(WatchedRuns([[5, 5, 5]], cleared: [[true, false, true]]).map(\.all) == [0, 1])
    #expect(WatchedRuns([[0, 5, 5]], cleared: [[true, true, true]]).map(\.all) == [1])
  }

  @Test(arguments: [false, true])
  func `runs that can be chosen are kept as they are alone`(isComparison: Bool) throws {
    let (many, alone, fifthAlone) = (TestFolder(), TestFolder(), TestFolder())
    func make(
      _ folder: TestFolder, from seed: UInt64, runs: Int, picturing: UInt64? = nil,
      resume: Bool = false
    ) throws -> [SavedRun] {
      let scenario = try TestScenario.read(days: 5)
      let seeds = Conduct.seeds(from: seed, runs: runs)
      let recording = RecordingPlan(frames: .key, picturedSeed: picturing)
      let path = folder.path + "/out"
      guard isComparison else {
        let plan = RunPlan(
          scenario: scenario,
          conduct: Conduct(seeds: seeds, recording: recording, folder: path, resume: resume))
        _ = try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run()
        return [try SavedRun(from: try ResultFolder.open(at: path))]
      }
      let plan = ComparePlan(
        arms: ["one", "two"].map { ComparisonArm(name: $0, scenario: scenario) },
        conduct: Conduct(seeds: seeds, recording: recording, folder: path, resume: resume))
      let told = Mutex<[Double]>([])
      _ = try CompareExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run(
        progress: { progress in told.withLock { $0.append(progress.fraction) } })
      let fractions = told.withLock { $0 }
      // A stop may lie within a tick, a part of which is counted neither before nor after it.
      #expect(fractions == fractions.sorted() && abs((fractions.last ?? 1) - 1) < 0.02)
      return try SavedComparison(from: try ResultFolder.open(at: path)).arms.map(\.run)
    }
    // 0, 1, 2, 3 and 4 cells are left of them.
    for run in try make(many, from: 40, runs: 5) {
      #expect(run.frames.seed == 42 && run.otherReplayedRuns == [1])
    }
    let first = try #require(try make(alone, from: 40, runs: 1).first?.replay())
    for run in try make(many, from: 40, runs: 5, resume: true) {
      #expect(try run.replay(ofRun: 1) == first)
      #expect(try run.replay() != first)
    }
    // Another one, with the middle one beside it; the one of before is gone.
    let fifth = try #require(try make(fifthAlone, from: 44, runs: 1).first?.replay())
    for run in try make(many, from: 40, runs: 5, picturing: 44, resume: true) {
      #expect(run.frames.seed == 44 && run.otherReplayedRuns == [1, 3])
      #expect(try run.replay() == fifth)
    }
    let error = #expect(throws: ExperimentError.self) {
      try make(many, from: 40, runs: 5, picturing: 45, resume: true)
    }
    #expect(error?.message.contains("the seeds are 40 to 44") == true)
  }

  @Test(arguments: [false, true])
  func `a stop while a run is lived for its pictures is said, and leaves those of the first run`(
    isComparison: Bool
  ) throws {
    let folder = TestFolder()
    let scenario = try TestScenario.read(days: 5)
    let seeds = Conduct.seeds(from: 40, runs: 5)
    let recording = RecordingPlan(frames: .key, picturedSeed: 43)
    let path = folder.path + "/out"
    let isStopped = Mutex(false)
    let notes = Mutex<[String]>([])
    // Five of six lives are done, and the last one has begun.
    @Sendable func look(_ fraction: Double) {
      if 0.86 < fraction { isStopped.withLock { $0 = true } }
    }
    let note: @Sendable (String) -> Void = { text in notes.withLock { $0.append(text) } }
    let isCancelled: @Sendable () -> Bool = { isStopped.withLock { $0 } }
    let runs: [SavedRun]
    if isComparison {
      let plan = ComparePlan(
        arms: ["one", "two"].map { ComparisonArm(name: $0, scenario: scenario) },
        conduct: Conduct(seeds: seeds, recording: recording, folder: path))
      _ = try CompareExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run(
        progress: { look($0.fraction) }, note: note, isCancelled: isCancelled)
      runs = try SavedComparison(from: try ResultFolder.open(at: path)).arms.map(\.run)
    } else {
      let plan = RunPlan(
        scenario: scenario, conduct: Conduct(seeds: seeds, recording: recording, folder: path))
      _ = try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run(
        progress: { look($0.fraction) }, note: note, isCancelled: isCancelled)
      runs = [try SavedRun(from: try ResultFolder.open(at: path))]
    }
    #expect(isStopped.withLock { $0 })
    for run in runs { #expect(run.counts.count == 5 && run.frames.seed == 40) }
    #expect(notes.withLock { $0.contains { $0.contains("seed 43") } })
  }

  @Test func `pictures of a comparison are those of the run in the middle, as if alone`() throws {
    let (many, alone) = (TestFolder(), TestFolder())
    func compare(_ folder: TestFolder, from seed: UInt64, runs: Int, resume: Bool = false) throws {
      let scenario = try TestScenario.read(days: 2)
      let plan = ComparePlan(
        arms: ["one", "two"].map { ComparisonArm(name: $0, scenario: scenario) },
        conduct: Conduct(
          seeds: Conduct.seeds(from: seed, runs: runs), recording: RecordingPlan(frames: .key),
          folder: folder.path + "/out", resume: resume))
      _ = try CompareExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run()
    }
    // 12, 13 and 14 cells are left of them.
    try compare(many, from: 40, runs: 3)
    try compare(alone, from: 41, runs: 1)
    let saved = try SavedComparison(from: try ResultFolder.open(at: many.path + "/out"))
    #expect(saved.summary.middleRun == 1)
    for arm in saved.arms {
      #expect(arm.run.frames.run == 2 && arm.run.frames.seed == 41)
      let states = try many.files().filter { $0.contains(arm.folder) && $0.hasSuffix(".tissue") }
      #expect(!states.isEmpty)
      for name in states + ["out/\(arm.folder)/replay.bin"] {
        #expect(
          try fileBytes(many.path + "/" + name) == fileBytes(alone.path + "/" + name))
      }
    }
    // More runs have another middle, and the pictures of that.
    try compare(many, from: 40, runs: 5, resume: true)
    let more = try SavedComparison(from: try ResultFolder.open(at: many.path + "/out"))
    #expect(more.arms.map(\.run.frames.seed) == [42, 42])
  }

  @Test func `pictures of a run are those of the run in the middle, lived as if alone`() throws {
    let (many, alone) = (TestFolder(), TestFolder())
    func run(_ folder: TestFolder, from seed: UInt64, runs: Int) throws -> SavedRun {
      let plan = RunPlan(
        scenario: try TestScenario.read(days: 2),
        conduct: Conduct(
          seeds: Conduct.seeds(from: seed, runs: runs), recording: RecordingPlan(frames: .key),
          folder: folder.path + "/out"))
      _ = try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run()
      return try SavedRun(from: try ResultFolder.open(at: folder.path + "/out"))
    }
    let saved = try run(many, from: 40, runs: 3)
    #expect(saved.frames.run == 2 && saved.frames.seed == 41)
    #expect(try run(alone, from: 41, runs: 1).frames.run == 1)
    let states = try many.files().filter { $0.hasSuffix(".tissue") }
    #expect(!states.isEmpty)
    for name in states + ["out/replay.bin"] {
      #expect(try fileBytes(many.path + "/" + name) == fileBytes(alone.path + "/" + name))
    }
  }
}
