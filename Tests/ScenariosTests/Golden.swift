import Foundation
import Testing

/// Where the files of the tests are.
enum Repository {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  static let broken = tests + "/Broken"
  static let root = URL(fileURLWithPath: tests).deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The names of the files of a folder without their ending, sorted.
  static func files(in folder: String, ending: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}

/// Compares texts with recorded ones.
enum Golden {
  /// Whether this run records instead of comparing; such a run fails.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" }

  static func expect(_ text: String, matches name: String) throws {
    let path = "\(Repository.tests)/Goldens/\(name)"
    if isRecording {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let golden = try Repository.text(path)
    #expect(text == golden, "\(name) has changed")
  }
}
