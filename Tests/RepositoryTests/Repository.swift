import Foundation

/// The files of this repository, as the tests look at them.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A text file of ours.
  struct File {
    /// The path from the top of the repository.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The text of one file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder whose names end in one of some ways, sorted by path.
  static func files(in folder: String, endings: [String]) throws -> [File] {
    let manager = FileManager.default
    let top = root.appending(path: folder).path
    guard let names = manager.enumerator(atPath: top) else { return [] }
    var paths: [String] = []
    while let name = names.nextObject() as? String {
      let isBuilt = name.contains(".build/")
      if !isBuilt, endings.contains(where: name.hasSuffix) { paths.append("\(folder)/\(name)") }
    }
    return try paths.sorted().map { File(path: $0, text: try text($0)) }
  }

  /// All Swift files of sources and tests.
  static func swiftFiles() throws -> [File] {
    try files(in: "Sources", endings: [".swift"]) + files(in: "Tests", endings: [".swift"])
  }
}
