import Scenarios
import Testing

@testable import Experiments

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

  @Test func `pictures of a comparison are those of the run in the middle, as if alone`() throws {
    let (many, alone) = (TestFolder(), TestFolder())
    func compare(_ folder: TestFolder, from seed: UInt64, runs: Int, resume: Bool = false) throws {
      let scenario = try TestScenario.read(days: 2)
      let plan = ComparePlan(
        arms: ["one", "two"].map { ComparisonArm(name: $0, scenario: scenario) },
        seeds: RunPlan.seeds(from: seed, runs: runs), recording: RecordingPlan(frames: .key),
        folder: folder.path + "/out", resume: resume)
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
        scenario: try TestScenario.read(days: 2), seeds: RunPlan.seeds(from: seed, runs: runs),
        recording: RecordingPlan(frames: .key), folder: folder.path + "/out")
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
