import Basics
import Experiments

extension WorkEstimate {
  /// The lines of the table of a dry run.
  var lines: [[String]] {
    [
      ["memory", (diskBytes == nil ? "up to " : "about ") + Numbers.bytes(memoryBytes)],
      ["disk", diskBytes.map { "about \(Numbers.bytes($0))" } ?? "not known: too large to try"],
      [
        "time",
        seconds.map { "about \(Numbers.seconds($0))" }
          ?? "not known: too large to try",
      ],
    ]
  }

  /// The facts for the document of a dry run.
  var fields: [(String, JSONValue)] {
    [
      ("memory_bytes", .number(memoryBytes)),
      ("disk_bytes", diskBytes.map { .number($0) } ?? .null),
      ("seconds", seconds.map { .number($0) } ?? .null),
      ("advice", .array(advice.map { .text($0) })),
    ]
  }
}
