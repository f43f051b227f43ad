import Foundation
import Testing

@testable import Experiments
@testable import Outcomes

struct ResultFolderTests {
  private let ours = "{\"schema_version\": 1, \"program\": \"thymus\"}"

  @Test func `folders above are made`() throws {
    let folder = TestFolder()
    _ = try ResultFolder.create(at: folder.path + "/a/b/c", for: .some, force: false)
    #expect(FileTree.kind(of: folder.path + "/a/b/c") == .folder)
  }

  @Test func `an empty folder is taken`() throws {
    let folder = TestFolder()
    _ = try ResultFolder.create(at: folder.path, for: .some, force: false)
  }

  @Test func `a folder with the files of somebody else is refused unless forced`() throws {
    let folder = TestFolder()
    try folder.put("a photo", at: "holiday.jpg")
    let error = #expect(throws: ExperimentError.self) {
      try ResultFolder.create(at: folder.path, for: .some, force: false)
    }
    #expect(error?.code == .foreignFolder)
    #expect(error?.exitCode == 4)
    #expect(error?.message.contains("--force") == true)
    #expect(try folder.files() == ["holiday.jpg"])
    _ = try ResultFolder.create(at: folder.path, for: .some, force: true)
    #expect(try folder.text("holiday.jpg") == "a photo")
  }

  @Test func `results that this version did not list are kept unless forced`() throws {
    let folder = TestFolder()
    try folder.put(ours, at: "run.json")
    let error = #expect(throws: ExperimentError.self) {
      try ResultFolder.create(at: folder.path, for: .some)
    }
    #expect(error?.code == .otherExperiment && error?.exitCode == 4)
    #expect(try folder.files() == ["run.json"])
    _ = try ResultFolder.create(at: folder.path, for: .some, force: true)
  }

  @Test(arguments: ["{\"program\": \"other\"}", "", "\u{0}\u{1}", "[]", "{\"program\": 5}"])
  func `a document of another program does not count`(text: String) throws {
    let folder = TestFolder()
    try folder.put(text, at: "run.json")
    #expect(throws: ExperimentError.self) {
      try ResultFolder.create(at: folder.path, for: .some, force: false)
    }
    #expect(throws: ExperimentError.self) { try ResultFolder.open(at: folder.path) }
  }

  @Test func `a folder that was left in the middle of a run is taken and tidied`() throws {
    let folder = TestFolder()
    var first: ResultFolder? = try ResultFolder.create(at: folder.path, for: .some)
    let staging = try OpenFolder(named: try #require(first).staging.path)
    first = nil
    try folder.put("half", at: ResultFolder.stagingName + "/counts.csv")
    _ = try ResultFolder.create(at: folder.path, for: .some, force: false, resume: true)
    #expect(try staging.names() == ["counts.csv", "experiment"])
    let anew = try ResultFolder.create(at: folder.path, for: .some)
    #expect(try anew.staging.names() == ["experiment"])
    let error = #expect(throws: ExperimentError.self) { try ResultFolder.open(at: folder.path) }
    #expect(error?.message.contains("--resume") == true)
  }

  @Test func `only one at a time writes into a folder`() throws {
    let folder = TestFolder()
    var first: ResultFolder? = try ResultFolder.create(at: folder.path, for: .some, force: false)
    for resume in [false, true] {
      let error = #expect(throws: ExperimentError.self) {
        try ResultFolder.create(at: folder.path, for: .some, force: true, resume: resume)
      }
      #expect(error?.code == .busy && error?.exitCode == 4)
    }
    // What the first one has is not touched by those that were turned away.
    #expect(FileTree.kind(of: try #require(first).staging.path) == .folder)
    first = nil
    _ = try ResultFolder.create(at: folder.path, for: .some, force: false)
    #expect(FileTree.kind(of: folder.path + "/" + FolderLock.fileName) == .nothing)
  }

  @Test func `a link in the staging folder does not lead elsewhere`() throws {
    let folder = TestFolder()
    try folder.put("mine", at: "holiday.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/holiday.jpg")
    let file = try PosixFile(creating: "link", in: try OpenFolder(named: folder.path))
    try file.append([1])
    try file.finish()
    #expect(try folder.text("holiday.jpg") == "mine")
  }

  @Test(arguments: ["a b", "it's \"x\"", "line\nend", "Тимус 胸腺 🫀", "-f", "%s%n", "$(touch x)"])
  func `any name can be that of a folder`(name: String) throws {
    let folder = TestFolder()
    let results = try ResultFolder.create(at: folder.path + "/" + name, for: .some, force: false)
    try results.write([7], to: "run.json")
    #expect(try fileBytes(folder.path + "/" + name + "/run.json") == [7])
  }

  @Test func `a file in place of the folder is told`() throws {
    let folder = TestFolder()
    try folder.put("text", at: "out")
    for path in ["/out", "/out/deeper"] {
      let error = #expect(throws: ExperimentError.self) {
        try ResultFolder.create(at: folder.path + path, for: .some, force: true)
      }
      #expect(error?.code == .notAFolder)
    }
    #expect(try folder.text("out") == "text")
  }

  @Test func `a place that takes no folder is told before anything is computed`() {
    let error = #expect(throws: ExperimentError.self) {
      try ResultFolder.create(at: "/proc/thymus/out", for: .some, force: true)
    }
    #expect(error?.code == .unwritable)
    #expect(error?.message.contains("--out") == true)
  }

  @Test func `a full disk is told with what to do`() throws {
    let file = PosixFile(into: open("/dev/full", O_WRONLY), path: "/dev/full")
    let error = #expect(throws: ExperimentError.self) {
      try file.append([UInt8](repeating: 1, count: 100))
      try file.finish()
    }
    #expect(error?.message.contains("Free some space") == true)
  }

  @Test func `a file that cannot be written leaves the old one and no draft`() throws {
    let folder = TestFolder()
    try folder.put(ours, at: "run.json")
    let results = try ResultFolder.open(at: folder.path)
    // A folder cannot be replaced by a file, whoever the user is.
    try results.write([1, 2], to: "charts/a.png/inner")
    #expect(throws: ExperimentError.self) { try results.write([3], to: "charts/a.png") }
    #expect(try folder.files() == ["charts/a.png/inner", "run.json"])
  }

  @Test func `a new file takes the place of the old one`() throws {
    let folder = TestFolder()
    try folder.put(ours, at: "run.json")
    let results = try ResultFolder.open(at: folder.path)
    try results.write([1, 2, 3], to: "charts/a.png")
    try results.write([4], to: "charts/a.png")
    #expect(try results.read("charts/a.png") == [4])
    #expect(try results.names(in: "charts") == ["a.png"])
  }

  @Test func `there are no results where there is no folder`() {
    let error = #expect(throws: ExperimentError.self) {
      try ResultFolder.open(at: "/nowhere/at/all")
    }
    #expect(error?.code == .noResults)
  }
}
