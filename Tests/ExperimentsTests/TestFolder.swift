import Foundation

@testable import Experiments

/// A folder of one test, which is gone when the test is over.
final class TestFolder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "/thymus-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a small file of somebody else into the folder.
  func put(_ text: String, at name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try fileBytes(path + "/" + name), as: UTF8.self)
  }

  /// All files in the folder and the folders in it, sorted, but for the list of those of Thymus.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      FileTree.kind(of: path + "/" + $0) == .file && !$0.hasSuffix(FileMarks.fileName)
    }.sorted()
  }
}

/// All bytes of a file.
func fileBytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}

extension ExperimentMark {
  /// An experiment for tests that need some.
  static let some = ExperimentMark(work: "some", runs: 1)
}
