import Foundation
import Glibc
import Testing

@testable import Experiments

struct NamedFileTests {
  private let bytes = Array("a,b\n".utf8)

  @Test func `a new file is written, whole or not at all`() throws {
    let folder = TestFolder()
    let file = try NamedFile(folder.path + "/table.csv", force: false)
    #expect(try folder.files().isEmpty, "finding out leaves nothing")
    try file.write(bytes)
    #expect(try folder.files() == ["table.csv"])
    #expect(try folder.text("table.csv") == "a,b\n")
  }

  @Test func `a file that is there is replaced only with force, and a link itself`() throws {
    let folder = TestFolder()
    try folder.put("mine", at: "table.csv")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/table.csv")
    for name in ["table.csv", "link"] {
      let error = #expect(throws: ExperimentError.self) {
        try NamedFile(folder.path + "/" + name, force: false)
      }
      #expect(error?.code == .foreignFile && error?.exitCode == 4)
      #expect(error?.message.contains("--force") == true)
    }
    try NamedFile(folder.path + "/link", force: true).write(bytes)
    #expect(try folder.text("table.csv") == "mine")
    #expect(try folder.text("link") == "a,b\n")
    try NamedFile(folder.path + "/table.csv", force: true).write(bytes)
    #expect(try folder.text("table.csv") == "a,b\n")
  }

  @Test func `a file that is read is never replaced, under whatever name`() throws {
    let folder = TestFolder()
    try folder.put("mine", at: "scenario.yaml")
    let path = folder.path + "/scenario.yaml"
    link(path, folder.path + "/second")
    for target in [path, folder.path + "/second"] {
      let error = #expect(throws: ExperimentError.self) {
        try NamedFile(target, force: true, inputs: ["no-treatment", path])
      }
      #expect(error?.message.contains("read") == true)
    }
    #expect(try folder.text("scenario.yaml") == "mine")
  }

  @Test func `a device and a pipe are written into and stay what they are`() throws {
    let folder = TestFolder()
    try NamedFile("/dev/null", force: true).write(bytes)
    var status = stat()
    stat("/dev/null", &status)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o644)
    // Nobody reads: that is told, and does not take for ever.
    #expect(throws: ExperimentError.self) { try NamedFile(pipe).write(bytes) }
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    try NamedFile(pipe).write(bytes)
    var read = [UInt8](repeating: 0, count: 10)
    #expect(Glibc.read(reader, &read, 10) == bytes.count)
    close(reader)
    #expect(throws: ExperimentError.self) { try NamedFile("/dev/full").write(bytes) }
  }

  @Test(arguments: ["/missing/table.csv", "/", "/.", "/..", "/table.csv/", "/file/table.csv", ""])
  func `what cannot be a file is told first`(path: String) throws {
    let folder = TestFolder()
    try folder.put("text", at: "file")
    #expect(throws: ExperimentError.self) { try NamedFile(path.isEmpty ? "" : folder.path + path) }
    #expect(try folder.files() == ["file"])
  }

  @Test func `a folder of somebody that ends in our ending stays`() throws {
    let folder = TestFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/t.csv.thymus-partial", withIntermediateDirectories: true)
    try folder.put("mine", at: "t.csv.thymus-partial/letter")
    try NamedFile(folder.path + "/t.csv", force: false).write(bytes)
    #expect(try folder.text("t.csv.thymus-partial/letter") == "mine")
  }

  @Test func `a file that comes in between is not replaced`() throws {
    let folder = TestFolder()
    let file = try NamedFile(folder.path + "/table.csv", force: false)
    try folder.put("mine", at: "table.csv")
    #expect(throws: ExperimentError.self) { try file.write(bytes) }
    #expect(try folder.text("table.csv") == "mine")
    #expect(try folder.files() == ["table.csv"])
  }
}
