import Foundation
import Immunology
import Scenarios
import Synchronization
import Testing
import Tissue

@testable import Experiments
@testable import Outcomes

struct BookmarkTests {
  private func plan(
    _ folder: TestFolder, scenario: Scenario, runs: Int = 2, resume: Bool = false,
    every days: Double? = 0.5
  ) -> RunPlan {
    RunPlan(
      scenario: scenario,
      conduct: Conduct(
        seeds: Conduct.seeds(from: 7, runs: runs), folder: folder.path + "/out", resume: resume,
        bookmarkEveryDays: days))
  }

  /// All files, without the times in documents.
  private func bytes(_ folder: TestFolder) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try folder.files() {
      let bytes = try fileBytes(folder.path + "/" + name)
      let text = name.hasSuffix(".json") ? String(decoding: bytes, as: UTF8.self) : ""
      files[name] = text.range(of: "\"timing\"").map { Array(text[..<$0.lowerBound].utf8) } ?? bytes
    }
    return files
  }

  /// Says yes once, when it was asked some number of times.
  private final class Alarm: Sendable {
    private let left: Mutex<Int>
    init(after questions: Int) { left = Mutex(questions) }
    func rings() -> Bool {
      left.withLock {
        $0 -= 1
        return $0 < 0
      }
    }
  }

  @Test func `a run that is stopped again and again leaves the files of one that is not`() throws {
    let scenario = try TestScenario.read(days: 4)
    let (whole, parted) = (TestFolder(), TestFolder())
    func experiment(_ plan: RunPlan) -> RunExperiment {
      RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
    }
    _ = try experiment(plan(whole, scenario: scenario)).run()
    var stops = 0
    while true {
      let alarm = Alarm(after: 3 + stops % 17)
      let outcome = try experiment(
        plan(parted, scenario: scenario, resume: true, every: stops % 2 == 0 ? 0.5 : nil)
      ).run(isCancelled: { alarm.rings() })
      if !outcome.isInterrupted { break }
      stops += 1
      try #require(stops < 200)
    }
    #expect(10 < stops)
    #expect(try bytes(whole) == (try bytes(parted)))
  }

  @Test func `the model goes on with the same bits, on another number of threads`() throws {
    let text = """
      name: small
      duration_days: 2
      seed: 7
      tissue: {width_um: 260, height_um: 260}
      cells:
        tumour: {kind: tumour, count: 50, place: disc}
        healthy: {kind: healthy, place: {fill: 0.3}}
        t: {kind: cd8_t, count: 12, place: scatter}
      treatments:
        - {kind: anti_pd1, dose_mg: 200, first_day: 1}
      """
    let scenario = try ScenarioReader().read(text: text, named: "small.yaml")
    let (whole, parted) = (TestFolder(), TestFolder())
    _ = try RunExperiment(plan(whole, scenario: scenario, runs: 1)).run()
    for questions in [5, 11, 23, 1000] {
      var plan = plan(parted, scenario: scenario, runs: 1, resume: true)
      plan.threads = questions % 3 + 1
      let alarm = Alarm(after: questions)
      _ = try RunExperiment(plan).run(isCancelled: { alarm.rings() })
    }
    #expect(try bytes(whole) == (try bytes(parted)))
  }

  @Test func `a comparison that is stopped again and again leaves the same files`() throws {
    let scenario = try TestScenario.read(days: 4)
    var other = scenario
    other.setup.treatments = []
    var third = scenario
    third.setup.without = [.checkpoint]
    func plan(_ folder: TestFolder, resume: Bool) -> ComparePlan {
      ComparePlan(
        arms: [
          ComparisonArm(name: "a", scenario: scenario), ComparisonArm(name: "b", scenario: other),
          ComparisonArm(name: "c", scenario: third),
          ComparisonArm(name: "d", scenario: scenario, seedShift: 100),
        ],
        conduct: Conduct(
          seeds: Conduct.seeds(from: 40, runs: 2), folder: folder.path + "/out", resume: resume,
          bookmarkEveryDays: 0.5))
    }
    func experiment(_ plan: ComparePlan) -> CompareExperiment {
      CompareExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }
    }
    let (whole, parted) = (TestFolder(), TestFolder())
    _ = try experiment(plan(whole, resume: false)).run()
    var stops = 0
    while true {
      let alarm = Alarm(after: 5 + stops % 29)
      let outcome = try experiment(plan(parted, resume: true)).run(isCancelled: { alarm.rings() })
      if !outcome.isInterrupted { break }
      stops += 1
      try #require(stops < 300)
    }
    #expect(10 < stops)
    #expect(try bytes(whole) == (try bytes(parted)))
  }

  @Test func `work on something else is not gone on with`() throws {
    let folder = TestFolder()
    let alarm = Alarm(after: 60)
    _ = try RunExperiment(plan(folder, scenario: try TestScenario.read(days: 4))) { _, seed, _ in
      FakePatient(seed: seed)
    }.run(isCancelled: { alarm.rings() })
    let error = #expect(throws: ExperimentError.self) {
      try RunExperiment(
        plan(folder, scenario: try TestScenario.read(days: 5), resume: true)
      ) { _, seed, _ in FakePatient(seed: seed) }.run()
    }
    #expect(error?.code == .badPlan && error?.message.contains("something else") == true)
    // It is still there for the right command.
    #expect(try folder.files().contains { $0.hasSuffix("run-1.checkpoint") })
  }
}

struct BookmarkFileTests {
  private let folder = TestFolder()
  private var file: BookmarkFile {
    get throws {
      BookmarkFile(
        folder: try OpenFolder(named: folder.path), name: "run-1.checkpoint", fingerprint: "f")
    }
  }

  private func read(_ file: BookmarkFile) throws -> (content: [UInt8]?, notes: [String]) {
    var notes: [String] = []
    let keep = { (note: String) in notes.append(note) }
    let content = try file.read(note: keep) { bytes in bytes }
    return (content, notes)
  }

  @Test func `the newest whole generation is read`() throws {
    #expect(try read(try file).content == nil)
    try file.write([1, 2, 3])
    try file.write([4, 5])
    try file.write([6])
    #expect(try read(try file).content == [6])
    #expect(try read(try file).notes.isEmpty)
    try FileManager.default.removeItem(atPath: file.path)
    #expect(try read(try file).content == [4, 5])
  }

  @Test func `any flipped bit and any cut is seen, and the one before is used`() throws {
    try file.write(Array(0..<40))
    try file.write(Array(50..<90))
    let whole = try fileBytes(try file.path)
    func expectThePrevious(_ bytes: [UInt8]) throws {
      let damaged = try PosixFile(creating: try file.name, in: try file.folder)
      try damaged.append(bytes)
      try damaged.finish()
      let (content, notes) = try read(try file)
      #expect(content == Array(0..<40))
      #expect(notes.count == 1 && notes[0].contains("going on from the one before"))
    }
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << (index % 8)
      try expectThePrevious(bytes)
    }
    for count in 0..<whole.count { try expectThePrevious(Array(whole[..<count])) }
    try expectThePrevious(whole + [0])
  }

  @Test func `when both generations are damaged the work begins anew and says so`() throws {
    for _ in 0..<2 { try file.write([1]) }
    try folder.put("x", at: "run-1.checkpoint")
    try folder.put("", at: "run-1.checkpoint.previous")
    let (content, notes) = try read(try file)
    #expect(content == nil)
    #expect(notes.count == 1 && notes[0].contains("begins anew"))
  }

  @Test func `what cannot be made sense of counts as damaged`() throws {
    try file.write([1])
    try file.write([2])
    let silence = { (_: String) in }
    let content = try file.read(note: silence) { bytes throws(StateDamage) in
      if bytes == [2] { throw StateDamage() }
      return bytes
    }
    #expect(content == [1])
  }

  @Test func `the bookmark of other work is an error`() throws {
    try file.write([1])
    let other = try BookmarkFile(
      folder: file.folder, name: file.name, fingerprint: "g")
    #expect(throws: ExperimentError.self) { try read(other) }
  }

  @Test func `days decide on whole multiples, wall time only when a while has passed`() {
    let days = BookmarkClock(everyDays: 0.5, from: 0.75)
    #expect(days.nextDay(after: 0.75) == 1)
    #expect(days.nextDay(after: 1) == 1.5)
    #expect(!days.isDue(on: 0.9, keptFrame: true))
    #expect(days.isDue(on: 1, keptFrame: false))
    let wall = BookmarkClock(everyDays: nil, from: 0)
    #expect(!wall.isDue(on: 3, keptFrame: true))
    #expect(wall.nextDay(after: 3) == .infinity)
  }
}
