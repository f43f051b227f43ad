import Foundation
import Testing

@testable import Experiments
@testable import Outcomes

/// What stands in the place of a file of results is read once, without waiting, and within limits.
struct FolderReadingTests {
  private let folder = TestFolder()

  private func refusal(of name: String, limit: Int? = nil) -> ExperimentError? {
    #expect(throws: ExperimentError.self) {
      try FolderReading(root: folder.path).read(name, limit: limit)
    }
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/" + name, withIntermediateDirectories: true)
  }

  @Test func `an ordinary file is read, also one in a folder`() throws {
    try folder.put("text", at: "a.csv")
    try makeFolder("b")
    try folder.put("more", at: "b/c.csv")
    try folder.put("", at: "empty")
    let reading = FolderReading(root: folder.path)
    #expect(try reading.read("a.csv") == Array("text".utf8))
    #expect(try reading.read("b/c.csv") == Array("more".utf8))
    #expect(try FolderReading(root: folder.path, inner: "b").read("c.csv") == Array("more".utf8))
    #expect(try reading.read("empty").isEmpty)
    #expect(reading.holds("b/c.csv") && !reading.holds("b/d.csv") && !reading.holds("x/y"))
  }

  @Test func `a pipe that nobody writes into is not waited for`() {
    mkfifo(folder.path + "/run.json", 0o644)
    let begin = ContinuousClock.now
    let error = refusal(of: "run.json")
    #expect(error?.code == .unreadable && error?.message.contains("no ordinary file") == true)
    #expect(error?.path == folder.path + "/run.json")
    #expect(.now - begin < .seconds(20))
    #expect(
      FolderReading(root: folder.path).holds("run.json"), "what is there is told by reading it")
  }

  @Test func `a pipe or an endless device in the place of a document is told on opening`() throws {
    let results = folder.path + "/out"
    try makeFolder("out")
    mkfifo(results + "/run.json", 0o644)
    var error = #expect(throws: ExperimentError.self) { try ResultFolder.open(at: results) }
    #expect(error?.message.contains("no ordinary file") == true)
    try FileManager.default.removeItem(atPath: results + "/run.json")
    symlink("/dev/zero", results + "/run.json")
    error = #expect(throws: ExperimentError.self) { try ResultFolder.open(at: results) }
    #expect(error?.message.contains("is a link") == true)
    // A folder that holds such a thing is none of ours, and making that out takes no time either.
    let foreign = #expect(throws: ExperimentError.self) {
      try ResultFolder.create(at: results, for: .some)
    }
    #expect(foreign?.code == .foreignFolder)
  }

  @Test func `links are not followed below the folder, and the folder itself may be one`() throws {
    try makeFolder("results/frames")
    try makeFolder("elsewhere")
    try folder.put("secret", at: "elsewhere/frames.csv")
    try folder.put("ours", at: "results/counts.csv")
    let results = folder.path + "/results"
    symlink(folder.path + "/elsewhere/frames.csv", results + "/body.csv")
    symlink(folder.path + "/elsewhere", results + "/arms")
    symlink(results, folder.path + "/link")
    for root in [results, folder.path + "/link"] {
      let reading = FolderReading(root: root)
      #expect(try reading.read("counts.csv") == Array("ours".utf8))
      for name in ["body.csv", "arms/frames.csv"] {
        #expect(reading.holds(name), "it must be told, not passed over")
        let error = #expect(throws: ExperimentError.self) { try reading.read(name) }
        #expect(error?.code == .unreadable && error?.message.contains("is a link") == true)
      }
      #expect(throws: ExperimentError.self) { try reading.read("../elsewhere/frames.csv") }
    }
  }

  @Test func `a file above its limit is refused before it is read`() throws {
    try folder.put("12345", at: "a.csv")
    #expect(try FolderReading(root: folder.path).read("a.csv", limit: 5).count == 5)
    let error = refusal(of: "a.csv", limit: 4)
    #expect(error?.code == .damaged && error?.message.contains("larger than") == true)
    // Terabytes of nothing, for each kind of file.
    for name in [
      "run.json", "counts.csv", "ledger.csv", "replay.bin", "replay-run7.bin", "f.tissue", "other",
    ] {
      let descriptor = open(folder.path + "/" + name, O_WRONLY | O_CREAT, 0o644)
      try #require(ftruncate(descriptor, 1 << 40) == 0)
      close(descriptor)
      #expect(refusal(of: name)?.message.contains("larger than") == true)
    }
  }

  @Test func `a file that names no size is read no further than its limit`() {
    // The system makes up these lines as they are read.
    let error = #expect(throws: ExperimentError.self) {
      try FolderReading.read(path: "/proc/self/maps", limit: 64)
    }
    #expect(error?.message.contains("larger than") == true)
  }
}
