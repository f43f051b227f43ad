import Foundation
import Testing

/// The documents for developers name files and folders that are there.
struct DocumentedPathTests {
  private static let documents = [
    "ARCHITECTURE.md", "docs/engine.md", "CONTRIBUTING.md", "SECURITY.md", "README.md",
  ]

  /// The paths in a text between backticks that begin in a folder of ours; `*` stands for any part of
  /// a name.
  static func paths(in text: String) -> [String] {
    let folders = "Sources|Tests|Scripts|Plugins|benchmarks|scenarios|docs"
    let pattern = "`((?:\(folders))/[A-Za-z0-9_.+*/-]+)`"
    guard let regex = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
    return text.matches(of: regex).map { String($0.1) }
  }

  @Test(arguments: documents)
  func `each path that a document names is there`(document: String) throws {
    let found = Self.paths(in: try Repository.text(document))
    for path in found where !Self.exists(path) {
      Issue.record("\(document) names \(path)")
    }
    if document == "ARCHITECTURE.md" { #expect(40 < found.count) }
  }

  @Test func `a path that is not there is noticed`() {
    let text =
      "see `Sources/Tissue/Cells` and `Sources/Nowhere/Here.swift`, `Sources/Tissue/*Nothing`"
    #expect(Self.paths(in: text).filter { !Self.exists($0) }.count == 2)
  }

  private static func exists(_ path: String) -> Bool {
    var places = [Repository.root]
    for part in path.split(separator: "/") {
      let pattern = part.split(separator: "*", omittingEmptySubsequences: false)
      places = places.flatMap { place -> [URL] in
        guard pattern.count > 1 else { return [place.appending(path: String(part))] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.filter { matches($0[...], pattern[...]) }.map { place.appending(path: $0) }
      }
    }
    return places.contains { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// Whether a name has all pieces between stars, in their order.
  private static func matches(_ name: Substring, _ pieces: ArraySlice<Substring>) -> Bool {
    guard let first = pieces.first, name.hasPrefix(first) else { return false }
    let rest = name.dropFirst(first.count)
    if pieces.count == 1 { return rest.isEmpty }
    return (0...rest.count).contains { matches(rest.dropFirst($0), pieces.dropFirst()) }
  }
}
