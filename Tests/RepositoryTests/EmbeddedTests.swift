import Testing

/// What Embedded Swift does not have, and rooms that a browser needs must not use.
///
/// No compiler that runs in these tests says so; a room that uses it is found by its words.
struct EmbeddedTests {
  private static let rooms = ["Outcomes"]

  /// What is not there, and why the code would want it.
  private static var missing: [(words: Regex<Substring>, what: String)] {
    [
      (/[(\s,\[]\\\.\w+|\\[A-Z]\w*\.\w+(?=[)\],])/, "a key path"),
      (/\bany (?!Error\b)[A-Z]\w*/, "an existential"),
      (/\b(?:Codable|Encodable|Decodable|CodingKey)\b/, "coding"),
      (/\bMirror\(|String\((?:describing|reflecting):/, "reflection"),
      (/String\(format:/, "formats"),
      (/\bKeyPath\b/, "a key path"),
    ]
  }

  private static func faults(in text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      !line.drop(while: \.isWhitespace).hasPrefix("//")
    }.flatMap { line in
      missing.filter { line.firstMatch(of: $0.words) != nil }.map { "\($0.what): \(line)" }
    }
  }

  @Test(arguments: rooms)
  func `what a browser needs is written in what Embedded Swift has`(room: String) throws {
    let files = try Repository.files(in: "Sources/\(room)", endings: [".swift"])
    #expect(20 < files.count)
    for file in files { #expect(Self.faults(in: file.text) == [], "\(file.path)") }
  }

  @Test(arguments: [
    #"let days = doses.map(\.day)"#, #"sort(by: \Dose.day)"#, "let all: [any Kind] = []",
    "struct Row: Codable {", "Mirror(reflecting: row)", #"String(format: "%.1f", day)"#,
    "String(describing: row)", "let path: KeyPath<Row, Double>",
  ])
  func `what Embedded Swift lacks is found`(line: String) {
    #expect(Self.faults(in: "import Basics\n\(line)\n").count >= 1)
  }

  @Test func `texts with values in them are no key paths`() {
    #expect(Self.faults(in: #"let text = "\(day).\(hour) or \"so\"""#) == [])
  }
}
