import Basics
import Foundation
import Synchronization
import Testing
import Tissue

@testable import Experiments

/// Unfinished work that another version left is refused with a sentence, and stays as it was.
struct ForeignBookmarkTests {
  private let folder = TestFolder()

  private func experiment(resume: Bool) throws -> RunExperiment {
    RunExperiment(
      RunPlan(
        scenario: try TestScenario.read(days: 4),
        conduct: Conduct(
          seeds: [7], folder: folder.path + "/out", resume: resume, bookmarkEveryDays: 0.5))
    ) { _, seed, _ in FakePatient(seed: seed) }
  }

  /// Leaves a run in the middle.
  private func leaveUnfinished() throws {
    let questions = Mutex(60)
    _ = try experiment(resume: false).run(isCancelled: {
      questions.withLock { left in
        left -= 1
        return left < 0
      }
    })
  }

  private func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try folder.files() where !name.hasSuffix(FolderLock.fileName) {
      contents[name] = try fileBytes(folder.path + "/" + name)
    }
    return contents
  }

  /// Gives a bookmark another version, or another fingerprint, and a right checksum.
  private func forge(_ change: (inout [UInt8]) -> Void) throws {
    let path = folder.path + "/out/" + ResultFolder.stagingName + "/run-1.checkpoint"
    for path in [path, path + ".previous"] where FileTree.kind(of: path) == .file {
      var bytes = try fileBytes(path).dropLast(8) as ArraySlice
      var whole = Array(bytes)
      change(&whole)
      bytes = whole[...]
      var digest = Digest()
      digest.add(UInt64(bytes.count))
      bytes.withUnsafeBytes { digest.add($0) }
      var writer = ByteWriter()
      for byte in bytes { writer.put(byte) }
      writer.put(digest.value)
      try Data(writer.bytes).write(to: URL(filePath: path))
    }
  }

  @Test func `a bookmark of another version is refused, and nothing is deleted`() throws {
    try leaveUnfinished()
    // The eighth byte is the version.
    try forge { $0[7] &+= 1 }
    let before = try contents()
    try #require(before.keys.contains { $0.hasSuffix("run-1.checkpoint") })
    let error = #expect(throws: ExperimentError.self) { try experiment(resume: true).run() }
    #expect(error?.code == .damaged && error?.exitCode == 4)
    #expect(error?.message.contains("another version of Thymus") == true)
    #expect(try contents() == before)
  }

  @Test func `a bookmark of another program with the same layout is refused, too`() throws {
    try leaveUnfinished()
    // The fingerprint, in which the version of the program is, begins after its length.
    try forge { $0[18] ^= 1 }
    let before = try contents()
    let error = #expect(throws: ExperimentError.self) { try experiment(resume: true).run() }
    #expect(error?.code == .badPlan)
    #expect(error?.message.contains("by another version of Thymus") == true)
    #expect(try contents() == before)
  }
}
