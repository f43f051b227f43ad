import Foundation
import Testing

/// Compares a text with the one that was recorded and looked at.
func expectGolden(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try Data(text.utf8).write(to: url)
    Issue.record("\(name) was recorded; look at it.", sourceLocation: sourceLocation)
    return
  }
  let golden = try String(contentsOf: url, encoding: .utf8)
  guard text != golden else { return }
  let pairs = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    golden.split(separator: "\n", omittingEmptySubsequences: false))
  let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs from line \((line?.offset ?? 0) + 1) on:
      now:      \(line?.element.0 ?? "(another length)")
      recorded: \(line?.element.1 ?? "(another length)")
    """, sourceLocation: sourceLocation)
}
