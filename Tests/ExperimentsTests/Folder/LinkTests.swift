import Foundation
import Glibc
import Synchronization
import Testing

@testable import Experiments
@testable import Outcomes

/// Nothing outside a results folder is touched, whatever stands in it and whenever it is put there.
struct LinkTests {
  private static let homeFiles = ["deep/letter.txt", "run-1.checkpoint", "thesis.txt"]

  /// A folder of somebody, with files of names that Thymus uses, too.
  private static func home() throws -> TestFolder {
    let home = TestFolder()
    try FileManager.default.createDirectory(
      atPath: home.path + "/deep", withIntermediateDirectories: true)
    for name in homeFiles { try home.put("mine", at: name) }
    return home
  }

  private static func expectUntouched(_ home: TestFolder) throws {
    #expect(try home.files() == homeFiles)
    for name in homeFiles { #expect(try home.text(name) == "mine") }
  }

  private static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  private static func experiment(
    in folder: String, force: Bool = false, resume: Bool = false,
    onTick: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws -> RunExperiment {
    let plan = RunPlan(
      scenario: try TestScenario.read(),
      conduct: Conduct(
        seeds: [7], recording: RecordingPlan(frames: .key), folder: folder, force: force,
        resume: resume, bookmarkEveryDays: 0.5))
    return RunExperiment(plan) { _, seed, _ in FakePatient(seed: seed, onTick: onTick) }
  }

  @Test(arguments: [false, true], [false, true])
  func `a link in place of the staging folder is refused and not followed`(
    force: Bool, resume: Bool
  ) throws {
    let (home, shared) = (try Self.home(), TestFolder())
    try Self.link(shared.path + "/" + StagingFolder.name, to: home.path)
    let error = #expect(throws: ExperimentError.self) {
      try Self.experiment(in: shared.path, force: force, resume: resume).run()
    }
    #expect(error?.code == .foreignFile && error?.exitCode == 4)
    #expect(error?.message.contains("link") == true)
    try Self.expectUntouched(home)
  }

  @Test(arguments: ["charts", "frames", "arms"])
  func `a link in place of a folder of results is refused and not followed`(name: String) throws {
    let (home, folder) = (try Self.home(), TestFolder())
    let out = folder.path + "/out"
    _ = try Self.experiment(in: out).run()
    try? FileManager.default.removeItem(atPath: out + "/" + name)
    try Self.link(out + "/" + name, to: home.path)
    for force in [false, true] {
      let error = #expect(throws: ExperimentError.self) {
        try Self.experiment(in: out, force: force).run()
      }
      #expect(error?.message.contains("follows no links") == true)
    }
    try Self.expectUntouched(home)
  }

  /// What somebody may have put into an archive with unfinished work, and where it leads.
  @Test(arguments: [
    ("frames", "."), ("run-1.checkpoint", "run-1.checkpoint"),
    ("run-1.checkpoint.new", "thesis.txt"),
    ("run-1.checkpoint.previous", "thesis.txt"), ("ledger-1.csv", "thesis.txt"),
    ("counts.csv", "thesis.txt"), ("run.json", "thesis.txt"), ("experiment", "thesis.txt"),
    ("publishing", "thesis.txt"),
  ])
  func `a link in unfinished work is not followed`(name: String, target: String) throws {
    let (home, folder) = (try Self.home(), TestFolder())
    let out = folder.path + "/out"
    let stopped = Mutex(false)
    _ = try Self.experiment(
      in: out, onTick: { day in if 5 < day { stopped.withLock { $0 = true } } }
    )
    .run(isCancelled: { stopped.withLock { $0 } })
    let path = out + "/" + StagingFolder.name + "/" + name
    try? FileManager.default.removeItem(atPath: path)
    try Self.link(path, to: home.path + "/" + target)
    for resume in [true, false] {
      // It may go on, begin anew or refuse, as long as the files are those of somebody else.
      _ = try? Self.experiment(in: out, resume: resume).run()
      try Self.expectUntouched(home)
    }
  }

  /// What is swapped for a link while a run writes.
  @Test(arguments: ["", "/.thymus-partial", "/.thymus-partial/frames"])
  func `a folder that is swapped for a link in the middle of a run leads nowhere`(
    name: String
  ) throws {
    let (home, folder) = (try Self.home(), TestFolder())
    let out = folder.path + "/out"
    let swapped = Mutex(false)
    let (aside, elsewhere) = (folder.path + "/aside", home.path)
    let experiment = try Self.experiment(
      in: out,
      onTick: { day in
        guard 4 < day, !swapped.withLock({ $0 }) else { return }
        swapped.withLock { $0 = true }
        rename(out + name, aside)
        symlink(elsewhere, out + name)
      })
    _ = try? experiment.run()
    #expect(swapped.withLock { $0 })
    try Self.expectUntouched(home)
  }

  @Test(arguments: [0o777, 0o1777, 0o775, 0o755])
  func `a folder in which others can replace what is there is refused`(mode: Int) throws {
    let folder = TestFolder()
    chmod(folder.path, mode_t(mode))
    let run = { try Self.experiment(in: folder.path).run() }
    if mode == 0o777 {
      let error = #expect(throws: ExperimentError.self) { try run() }
      #expect(error?.code == .foreignFolder && error?.message.contains("chmod o-w") == true)
      #expect(try folder.files().isEmpty)
    } else {
      #expect(try run().exitCode == 0)
    }
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a folder to somebody else"))
  func `a staging folder or a list of files of another user is refused`() throws {
    for name in [StagingFolder.name, FileMarks.fileName] {
      let folder = TestFolder()
      if name == StagingFolder.name {
        mkdir(folder.path + "/" + name, 0o700)
      } else {
        try folder.put("thymus-files 1\n", at: name)
      }
      chown(folder.path + "/" + name, 65534, 65534)
      for force in [false, true] {
        let error = #expect(throws: ExperimentError.self) {
          try Self.experiment(in: folder.path, force: force).run()
        }
        #expect(error?.exitCode == 4)
      }
    }
  }
}
