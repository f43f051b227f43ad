import Foundation
import Immunology
import Scenarios
import Testing

@testable import Experiments
@testable import Outcomes

/// What is refused before anything is simulated: the same by a check as by the run itself.
struct PlanCheckTests {
  /// What stands at the place of the results.
  enum Place: CaseIterable {
    case nothing, empty, foreign, file, throughFile, linkToNothing, longName, locked, unnamed, link
  }

  /// Puts something at a place and returns its path; what it needs to stay is returned too.
  private func prepare(_ place: Place, in folder: TestFolder) throws -> (String, Any?) {
    let path = folder.path + "/out"
    switch place {
    case .nothing: return (folder.path + "/some/where/deep", nil)
    case .empty: try make(path)
    case .foreign:
      try make(path)
      try folder.put("mine", at: "out/thesis.txt")
    case .file: try folder.put("mine", at: "out")
    case .throughFile:
      try folder.put("mine", at: "out")
      return (path + "/results", nil)
    case .linkToNothing:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder.path + "/gone/away")
    case .longName: return (path + "/" + String(repeating: "n", count: 300) + "/deep", nil)
    case .locked:
      try make(path)
      return (path, try FolderLock(of: try OpenFolder(named: path)))
    case .unnamed: return ("", nil)
    case .link:
      try make(folder.path + "/real")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: folder.path + "/real")
    }
    return (path, nil)
  }

  private func make(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private func outcome(of body: () throws(ExperimentError) -> Void) -> ExperimentError? {
    do throws(ExperimentError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: Place.allCases, [false, true])
  func `a folder that is looked at is refused as one that is made`(
    place: Place, isForced: Bool
  ) throws {
    let folder = TestFolder()
    let (path, held) = try prepare(place, in: folder)
    for resume in [false, true] {
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      let said = outcome { () throws(ExperimentError) in
        try ResultFolder.check(at: path, for: .some, force: isForced, resume: resume)
      }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
      let done = outcome { () throws(ExperimentError) in
        try ResultFolder.create(at: path, for: .some, force: isForced, resume: resume).discard()
      }
      #expect(said == done, "resume \(resume)")
    }
    withExtendedLifetime(held) {}
  }

  @Test(arguments: [RecordingPlan.Frames.key, .all], [0, 1])
  func `a plan that is looked at is refused as one that is run`(
    frames: RecordingPlan.Frames, runs: Int
  ) throws {
    let scenario = try TestScenario.read()
    for everyDays in [0.0001, 1] {
      for place in [Place.nothing, .foreign, .file] {
        let folder = TestFolder()
        let (path, _) = try prepare(place, in: folder)
        let plan = RunPlan(
          scenario: scenario,
          conduct: Conduct(
            seeds: Conduct.seeds(from: 7, runs: runs),
            recording: RecordingPlan(frames: frames, everyDays: everyDays), folder: path))
        let experiment = RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
        let said = outcome { () throws(ExperimentError) in _ = try experiment.check() }
        let done = outcome { () throws(ExperimentError) in _ = try experiment.run() }
        #expect(said == done)
        let isWrong = runs == 0 || place != .nothing || (frames == .all && everyDays < 0.01)
        #expect((said != nil) == isWrong)
      }
    }
  }

  @Test func `unfinished work on something else is told before the run`() throws {
    let folder = TestFolder()
    var plan = RunPlan(
      scenario: try TestScenario.read(),
      conduct: Conduct(seeds: [7, 8], folder: folder.path + "/out", bookmarkEveryDays: 1))
    let ledger = folder.path + "/out/.thymus-partial/ledger-1.csv"
    let stopped = try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
      .run(isCancelled: { 0 < (try? fileBytes(ledger))?.count ?? 0 })
    #expect(stopped.isInterrupted)
    plan.resume = true
    plan.scenario.setup.without = [.checkpoint]
    try #require(
      try !FileManager.default.contentsOfDirectory(
        atPath: folder.path + "/out/.thymus-partial"
      )
      .filter { $0.contains(BookmarkFile.ending) }.isEmpty)
    let experiment = RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
    let said = outcome { () throws(ExperimentError) in _ = try experiment.check() }
    #expect(said?.code == .badPlan && said?.message.contains("something else") == true)
    #expect(said == outcome { () throws(ExperimentError) in _ = try experiment.run() })
  }
}

/// Free space is looked at before anything is written.
struct FreeSpaceTests {
  private func experiment(
    in folder: TestFolder, free: FreeSpace?, force: Bool = false
  ) throws -> RunExperiment {
    let plan = RunPlan(
      scenario: try TestScenario.read(),
      conduct: Conduct(seeds: [7], folder: folder.path + "/out", force: force))
    var experiment = RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
    experiment.freeSpace = { _ in free }
    return experiment
  }

  @Test func `a disk without room refuses the run, and --force does not`() throws {
    let folder = TestFolder()
    let full = try experiment(in: folder, free: FreeSpace(bytes: 100_000))
    let error = #expect(throws: ExperimentError.self) { try full.run() }
    #expect(error?.code == .noSpace && error?.exitCode == 4)
    // Both numbers stand there.
    #expect(error?.message.contains(/about [0-9.]+ MB, and 100 kB are free/) == true)
    #expect(try folder.files().isEmpty)
    let forced = try experiment(in: folder, free: FreeSpace(bytes: 100_000), force: true)
    #expect(try forced.check()?.contains("only 100 kB are free") == true)
    #expect(try !forced.run().folder.isEmpty)
  }

  @Test func `a disk without room for more files refuses the run`() throws {
    let folder = TestFolder()
    let full = try experiment(in: folder, free: FreeSpace(bytes: 1e12, files: 5))
    let error = #expect(throws: ExperimentError.self) { _ = try full.check() }
    #expect(error?.code == .noSpace)
    #expect(error?.message.contains("5 more can be made") == true)
  }

  @Test func `a disk with little room is worth a warning, and one with much none`() throws {
    let folder = TestFolder()
    let need = try experiment(in: folder, free: nil).space().bytes
    func warning(_ share: Double) throws -> String? {
      try experiment(in: folder, free: FreeSpace(bytes: share * need)).check()
    }
    #expect(try warning(1.5)?.contains("only") == true)
    #expect(try warning(2.5) == nil)
    #expect(try experiment(in: folder, free: nil).check() == nil)
  }

  @Test func `the disk of a folder that is not there yet is the one it would be made on`() throws {
    let folder = TestFolder()
    let here = try #require(FreeSpace(at: folder.path))
    let there = try #require(FreeSpace(at: folder.path + "/not/there/yet"))
    #expect(abs(here.bytes - there.bytes) < 1e9)
    #expect(0 < here.bytes)
    #expect(FreeSpace(at: "relative/not/there") != nil)
  }

  @Test func `more runs, arms, pictures and days need more room`() throws {
    func bytes(
      rows: Int = 100, runs: Int = 1, frames: Int = 7, states: Int = 80, arms: Int = 1,
      isComparison: Bool = false
    ) -> Double {
      var need = SpaceNeed(
        ExperimentShape(
          rows: rows, runs: runs, ledgerRuns: isComparison ? 1 : runs, frames: frames,
          replayStates: states, days: 42, isComparison: isComparison))
      for _ in 0..<arms {
        need.add(
          SpaceNeed.Arm(rowBytes: 200, ledgerBytes: 1e6, stateBytes: 1e5, replayBytes: 5000))
      }
      return need.bytes
    }
    #expect(bytes() + 1e6 < bytes(runs: 2))
    #expect(bytes(rows: 1000, runs: 10) == bytes(runs: 10) + 900 * 10 * 200)
    #expect(bytes() + 36 * 1e5 < bytes(frames: 43))
    #expect(bytes() < bytes(states: 160))
    #expect(bytes(arms: 2, isComparison: true) < bytes(arms: 4, isComparison: true))
  }
}
