import Foundation
import Glibc
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

/// What Thymus did not write is neither replaced nor removed, and no results are lost.
struct ForeignFileTests {
  private static func plan(
    _ folder: String, seeds: [UInt64] = [7], days: Int = 10, force: Bool = false,
    resume: Bool = false
  ) throws -> RunPlan {
    var plan = RunPlan(
      scenario: try TestScenario.read(days: days),
      conduct: Conduct(
        seeds: seeds, folder: folder, force: force, resume: resume, bookmarkEveryDays: 0.5))
    plan.drawing = ["charts/cells-over-time.png", "charts/cells-over-time.csv"]
    return plan
  }

  private static func run(
    _ plan: RunPlan, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> RunOutcome {
    try RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed) }.run(isCancelled: isCancelled)
  }

  /// Stops a run in its middle.
  private static func runHalf(_ plan: RunPlan) throws {
    let stopped = Mutex(false)
    let outcome = try RunExperiment(plan) { _, seed, _ in
      FakePatient(seed: seed) { day in if 5 < day { stopped.withLock { $0 = true } } }
    }.run(isCancelled: { stopped.withLock { $0 } })
    try #require(outcome.canBeResumed)
  }

  private static func draw(in path: String) throws {
    let folder = try ResultFolder.open(
      at: path, force: false, drawing: ["charts/cells-over-time.png"])
    for name in ["charts/cells-over-time.png", "report.html", "movie.png"] {
      try folder.write(Array(name.utf8), to: name)
    }
  }

  @Test func `files of one's own in the folders of results stay, drawn ones go`() throws {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try Self.draw(in: folder.path)
    let own = [
      "charts/my-analysis.csv", "charts/annotated.png", "frames/best.png", "notes.txt",
      "charts/cells-over-time.svg",
    ]
    for name in own { try folder.put("mine", at: name) }
    _ = try Self.run(try Self.plan(folder.path))
    for name in own { #expect(try folder.text(name) == "mine", "\(name)") }
    // What was drawn of the results before must not be taken for these.
    let left = try folder.files()
    for name in ["charts/cells-over-time.png", "report.html", "movie.png"] {
      #expect(!left.contains(name), "\(name)")
    }
  }

  @Test(arguments: [
    "counts.csv", "run.json", "ledger.csv", "charts/cells-over-time.png",
    "frames/frame_000001.tissue",
    "movie.png",
  ])
  func `a file that was changed is told before anything is computed, and kept`(name: String) throws
  {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try Self.draw(in: folder.path)
    try folder.put("my remarks", at: name)
    let before = try folder.files()
    let lived = Atomic(false)
    let error = #expect(throws: ExperimentError.self) {
      try RunExperiment(try Self.plan(folder.path)) { _, seed, _ in
        lived.store(true, ordering: .relaxed)
        return FakePatient(seed: seed)
      }.run()
    }
    #expect(error?.code == .foreignFile && error?.path.hasSuffix(name) == true)
    #expect(error?.message.contains("--force") == true)
    let hasLived = lived.load(ordering: .relaxed)
    #expect(!hasLived)
    #expect(try folder.text(name) == "my remarks")
    #expect(try folder.files() == before)
    _ = try Self.run(try Self.plan(folder.path, force: true))
    #expect(try ResultFolder.open(at: folder.path).holds("run.json"))
  }

  @Test func `a file that gets a needed name in the middle of a run is kept`() throws {
    let folder = TestFolder()
    let out = folder.path + "/out"
    let plan = try Self.plan(out)
    let error = #expect(throws: ExperimentError.self) {
      try RunExperiment(plan) { _, seed, _ in
        FakePatient(seed: seed) { day in
          if 5 < day { try? Data("mine".utf8).write(to: URL(filePath: out + "/body.csv")) }
        }
      }.run()
    }
    #expect(error?.code == .foreignFile)
    #expect(try folder.text("out/body.csv") == "mine")
    #expect(!FileManager.default.fileExists(atPath: out + "/run.json"))
    // The work is not lost: with the file out of the way it is all there.
    try FileManager.default.removeItem(atPath: out + "/body.csv")
    _ = try Self.run(try Self.plan(out, resume: true))
    #expect(try folder.files().contains("out/run.json"))
  }

  @Test func `drawing again replaces what was drawn, and nothing that was changed since`() throws {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try Self.draw(in: folder.path)
    try Self.draw(in: folder.path)
    try folder.put("annotated", at: "charts/cells-over-time.png")
    let error = #expect(throws: ExperimentError.self) { try Self.draw(in: folder.path) }
    #expect(error?.code == .foreignFile)
    #expect(try folder.text("charts/cells-over-time.png") == "annotated")
  }

  @Test func `another experiment is refused where the folder was named, and nothing is cleaned`()
    throws
  {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try Self.draw(in: folder.path)
    let before = try folder.files()
    for plan in [
      try Self.plan(folder.path, seeds: [8]), try Self.plan(folder.path, days: 9),
      try Self.plan(folder.path, seeds: [7, 8]),
    ] {
      let error = #expect(throws: ExperimentError.self) { try Self.run(plan) }
      #expect(error?.code == .otherExperiment && error?.exitCode == 4)
      #expect(try folder.files() == before)
    }
    // With --force the new one stands alone.
    _ = try Self.run(try Self.plan(folder.path, days: 3, force: true))
    let left = try folder.files()
    #expect(!left.contains("movie.png") && !left.contains("charts/cells-over-time.png"))
    #expect(left.contains("run.json"))
  }

  @Test func `going on with another seed, other days or another scenario changes nothing`() throws {
    let folder = TestFolder()
    try Self.runHalf(try Self.plan(folder.path))
    let staging = folder.path + "/" + StagingFolder.name
    let before = try FileManager.default.contentsOfDirectory(atPath: staging).sorted()
    let bytes = try fileBytes(staging + "/run-1.checkpoint")
    for plan in [
      try Self.plan(folder.path, seeds: [8], resume: true),
      try Self.plan(folder.path, days: 9, resume: true),
      try Self.plan(folder.path, seeds: [8], force: true, resume: true),
    ] {
      let error = #expect(throws: ExperimentError.self) { try Self.run(plan) }
      #expect(error?.code == .badPlan && error?.exitCode == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: staging).sorted() == before)
      #expect(try fileBytes(staging + "/run-1.checkpoint") == bytes)
    }
    // Without --resume, unfinished work of something else is not given up either.
    let error = #expect(throws: ExperimentError.self) {
      try Self.run(try Self.plan(folder.path, seeds: [8]))
    }
    #expect(error?.code == .otherExperiment)
    let outcome = try Self.run(try Self.plan(folder.path, resume: true))
    #expect(outcome.runs.map(\.seed) == [7] && !outcome.isInterrupted)
  }

  @Test func `a folder that nobody named is another one for another experiment`() throws {
    let folder = TestFolder()
    let standard = folder.path + "/small-seed7"
    let first = try Self.plan(standard)
    #expect(ResultFolder.vacant(standard, for: first.mark, resume: false).path == standard)
    _ = try Self.run(first)
    let same = ResultFolder.vacant(standard, for: first.mark, resume: false)
    #expect(same.path == standard && same.kept == nil)
    let other = try Self.plan(standard, days: 6)
    let (path, kept) = ResultFolder.vacant(standard, for: other.mark, resume: false)
    #expect(path == standard + "-" + other.mark.letters && kept == standard)
    #expect(other.mark.letters.count == 4 && other.mark.letters != first.mark.letters)
  }

  @Test func `a list of files claims nothing that Thymus would not write`() throws {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try folder.put("mine", at: "thesis.txt")
    let mark = try #require(FileMark(of: "thesis.txt", in: try OpenFolder(named: folder.path)))
    let list = try folder.text(FileMarks.fileName)
    try folder.put(
      list + FileMarks.line(mark, for: "thesis.txt") + "\n"
        + FileMarks.line(mark, for: "../thesis.txt") + "\n", at: FileMarks.fileName)
    _ = try Self.run(try Self.plan(folder.path))
    #expect(try folder.text("thesis.txt") == "mine")
  }

  @Test func `what a kill leaves of a staging folder is known, however early or late`() throws {
    for leftovers in [[], [StagingFolder.draftName], [StagingFolder.markName, "run-1.checkpoint"]] {
      let folder = TestFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + StagingFolder.name, withIntermediateDirectories: true)
      let mark = try Self.plan(folder.path).mark
      for name in leftovers {
        try folder.put("\(mark.work) \(mark.runs)\n", at: StagingFolder.name + "/" + name)
      }
      _ = try Self.run(try Self.plan(folder.path))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + StagingFolder.name))
    }
  }

  @Test func `a picture of the tissue that was marked is told before anything is drawn`() throws {
    let folder = TestFolder()
    _ = try Self.run(try Self.plan(folder.path))
    try folder.put("marked", at: "frames/frame_000003.png")
    let error = #expect(throws: ExperimentError.self) {
      try ResultFolder.open(at: folder.path, force: false, drawing: [])
    }
    #expect(error?.code == .foreignFile)
  }

  @Test func `unfinished work that this version did not begin is not touched`() throws {
    let folder = TestFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + StagingFolder.name, withIntermediateDirectories: true)
    try folder.put("mine", at: StagingFolder.name + "/run-1.checkpoint")
    for (force, resume) in [(false, false), (true, false), (false, true), (true, true)] {
      let error = #expect(throws: ExperimentError.self) {
        try Self.run(try Self.plan(folder.path, force: force, resume: resume))
      }
      #expect(error?.exitCode == 4)
    }
    #expect(try folder.text(StagingFolder.name + "/run-1.checkpoint") == "mine")
  }
}
