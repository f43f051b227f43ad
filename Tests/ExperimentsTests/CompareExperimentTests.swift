import Foundation
import Immunology
import Scenarios
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

/// The fake patient, whose future does not depend on the arm but on the branching.
extension FakePatient: BranchingPatient {
  func branch(into setup: ModelSetup, threads: Int) -> any BranchingPatient { copy() }
}

struct CompareExperimentTests {
  private func plan(
    _ folder: TestFolder, runs: Int = 3, shift: UInt64 = 0, threads: Int = 1,
    frames: RecordingPlan.Frames = .key, resume: Bool = false, days: Int = 10
  ) throws -> ComparePlan {
    let scenario = try TestScenario.read(days: days)
    var other = scenario
    other.setup.without = shift == 0 ? [.checkpoint] : []
    return ComparePlan(
      arms: [
        ComparisonArm(name: "no treatment", scenario: scenario),
        ComparisonArm(name: "other, \"one\"", scenario: other, seedShift: shift),
      ],
      conduct: Conduct(
        seeds: Conduct.seeds(from: 40, runs: runs), threads: threads,
        recording: RecordingPlan(frames: frames), folder: folder.path + "/out", resume: resume))
  }

  private func experiment(_ plan: ComparePlan) -> CompareExperiment {
    CompareExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
  }

  /// All files but the one with wall times, which are replaced.
  private func bytes(_ folder: TestFolder) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try folder.files() {
      var text = String(decoding: try fileBytes(folder.path + "/" + name), as: UTF8.self)
      if name.hasSuffix(".json"), let timing = text.range(of: "\"timing\"") {
        text = String(text[..<timing.lowerBound])
      }
      files[name] = Array(text.utf8)
    }
    return files
  }

  @Test func `a comparison leaves a folder for each arm, a summary and a document`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder)).run()
    #expect(outcome.finishedRuns == 3 && !outcome.isInterrupted)
    let files = try folder.files()
    for name in ["compare.json", "summary.csv"] { #expect(files.contains("out/" + name)) }
    for arm in ["arms/A-no-treatment", "arms/B-other-one"] {
      for name in ["run.json", "counts.csv", "body.csv", "causes.csv", "ledger.csv"] {
        #expect(files.contains("out/\(arm)/\(name)"))
      }
      #expect(files.contains("out/\(arm)/frames/frame_000000.tissue"))
    }
    #expect(!files.contains { $0.contains("partial") })
    let saved = try SavedComparison(from: try ResultFolder.open(at: folder.path + "/out"))
    #expect(saved.summary == outcome.summary)
    #expect(saved.arms.map(\.name) == ["no treatment", "other, \"one\""])
    #expect(saved.arms[1].run.counts.map(\.seed) == [40, 41, 42])
  }

  @Test func `only the first run keeps its ledger, all keep their daily sums`() throws {
    let folder = TestFolder()
    _ = try experiment(try plan(folder)).run()
    let ledger = try folder.text("out/arms/A-no-treatment/ledger.csv").split(separator: "\r\n")
    #expect(ledger.dropFirst().allSatisfy { $0.hasPrefix("1,") })
    let causes = try folder.text("out/arms/A-no-treatment/causes.csv").split(separator: "\r\n")
    #expect(causes.contains { $0.hasPrefix("3,0,death,killed,tumour,") })
    #expect(causes.contains { $0.hasPrefix("2,1,dose,anti_pd1,") })
  }

  @Test func `the number of threads changes no byte`() throws {
    let (one, four) = (TestFolder(), TestFolder())
    _ = try experiment(try plan(one)).run()
    _ = try experiment(try plan(four, threads: 4)).run()
    #expect(try bytes(one) == (try bytes(four)))
  }

  @Test func `going on after an interruption gives the same bytes and repeats no run`() throws {
    let (whole, parted) = (TestFolder(), TestFolder())
    _ = try experiment(try plan(whole, runs: 4)).run()
    let finished = Mutex(0)
    let first = try experiment(try plan(parted, runs: 4)).run(
      progress: { progress in finished.withLock { $0 = progress.finished[0] } },
      isCancelled: { finished.withLock { 2 <= $0 } })
    #expect(first.isInterrupted && first.finishedRuns == 2)
    let admitted = Mutex<[UInt64]>([])
    let second = try CompareExperiment(try plan(parted, runs: 4, resume: true)) { _, seed, _ in
      admitted.withLock { $0.append(seed) }
      return FakePatient(seed: seed)
    }.run()
    #expect(second.resumedRuns == 2 && !second.isInterrupted)
    #expect(Set(admitted.withLock { $0 }) == [42, 43])
    #expect(try bytes(whole) == (try bytes(parted)))
  }

  @Test func `more runs can be added to a finished comparison`() throws {
    let (whole, grown) = (TestFolder(), TestFolder())
    _ = try experiment(try plan(whole, runs: 5)).run()
    _ = try experiment(try plan(grown, runs: 2)).run()
    let outcome = try experiment(try plan(grown, runs: 5, resume: true)).run()
    #expect(outcome.resumedRuns == 2 && outcome.finishedRuns == 5)
    #expect(try bytes(whole) == (try bytes(grown)))
  }

  @Test func `another comparison is not gone on with`() throws {
    let folder = TestFolder()
    _ = try experiment(try plan(folder)).run()
    let other = try plan(folder, resume: true, days: 9)
    #expect(throws: ExperimentError.self) { try experiment(other).run() }
  }

  @Test func `without a finished patient nothing is left`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder)).run(isCancelled: { true })
    #expect(outcome.finishedRuns == 0 && outcome.folder.isEmpty)
    #expect(try folder.files().isEmpty)
  }

  @Test func `equal arms differ in nothing, exactly`() throws {
    let folder = TestFolder()
    var plan = try plan(folder)
    plan.arms[1].scenario = plan.arms[0].scenario
    let outcome = try experiment(plan).run()
    #expect(outcome.summary.pairs.map(\.areIdentical) == [true])
    #expect(outcome.summary.sentences.joined().contains("no difference, exactly"))
    #expect(outcome.partingDay == .infinity && outcome.savedShare == 0.5)
  }

  @Test func `one run each of two seeds is too close to call`() throws {
    let folder = TestFolder()
    let outcome = try experiment(try plan(folder, runs: 1, shift: 1)).run()
    let text = outcome.summary.sentences.joined(separator: "\n")
    #expect(text.contains("too close to call with 1 run"))
    #expect(text.contains("One run of each arm"))
    #expect(outcome.summary.arms[1].seeds == [41])
  }

  @Test func `a plan of one arm or of different durations is refused`() throws {
    let folder = TestFolder()
    var single = try plan(folder)
    single.arms.removeLast()
    #expect(throws: ExperimentError.self) { try experiment(single).run() }
    var uneven = try plan(folder)
    uneven.arms[1].scenario.setup.durationDays = 4
    #expect(throws: ExperimentError.self) { try experiment(uneven).run() }
    #expect(try folder.files().isEmpty)
  }

  @Test func `daily sums read back as they were written`() throws {
    let folder = TestFolder()
    _ = try experiment(try plan(folder)).run()
    let path = folder.path + "/out/arms/A-no-treatment/causes.csv"
    let bytes = try fileBytes(path)
    #expect(try LedgerTally.read(table: bytes, path: path).table() == bytes)
    #expect(throws: ExperimentError.self) {
      try LedgerTally.read(table: Array(bytes.dropLast(9)) + Array("x\r\n".utf8), path: path)
    }
  }
}
