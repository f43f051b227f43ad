import Testing

/// The engine holds what runs of the model use.
///
/// What only benchmarks would run lives with them (`benchmarks/ShortSteps`).
struct EngineUseTests {
  /// What other rooms meet without naming it: as an argument of a body, through an inferred type, or as
  /// what another public name is made of.
  static let unnamed: Set<String> = [
    "Touch", "Rim", "StateNumber", "Philox", "sineAndCosine", "isIdle", "rowStride",
    // Inlined into other rooms.
    "writeUniforms",
  ]

  /// The names that a file offers to other rooms.
  static func names(offeredBy code: String) -> [String] {
    let word =
      /^ *(?:@\w+(?:\([\w]*\))? )*(?:public|package) (?:(?:internal|private)\(set\) )?(?:(?:final|static|mutating|nonmutating|indirect) )*(?:struct|class|enum|protocol|typealias|func|var|let) `?(\w+)/
    return code.split(separator: "\n").compactMap { $0.firstMatch(of: word).map { String($0.1) } }
  }

  /// The names of types that a file declares.
  static func types(declaredIn code: String) -> [String] {
    let word =
      /^(?:@\w+ )*(?:(?:public|package|private|fileprivate|final|indirect) )*(?:struct|class|enum|protocol|typealias) (\w+)/
    return code.split(separator: "\n").compactMap { $0.firstMatch(of: word).map { String($0.1) } }
  }

  /// The text without comments.
  static func code(_ file: Repository.File) -> String {
    file.lines.map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }.joined(separator: "\n")
  }

  static func words(in code: String) -> [Substring] {
    code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  @Test func `what the engine offers is used by another room`() throws {
    let files = try Repository.files(in: "Sources", endings: [".swift"])
    let (engine, others) = (
      files.filter { $0.path.hasPrefix("Sources/Tissue/") },
      files.filter { !$0.path.hasPrefix("Sources/Tissue/") }
    )
    let used = Set(others.flatMap { Self.words(in: Self.code($0)) })
    var offered = 0
    for file in engine {
      for name in Self.names(offeredBy: Self.code(file)) {
        offered += 1
        guard !used.contains(Substring(name)), !Self.unnamed.contains(name) else { continue }
        Issue.record("\(file.path) offers \(name), which no other room uses")
      }
    }
    #expect(100 < offered)
  }

  @Test func `what the engine declares is used by the engine or another room`() throws {
    let files = try Repository.files(in: "Sources", endings: [".swift"])
    var uses: [Substring: Int] = [:]
    for file in files {
      for word in Self.words(in: Self.code(file)) { uses[word, default: 0] += 1 }
    }
    for file in files where file.path.hasPrefix("Sources/Tissue/") {
      for name in Self.types(declaredIn: Self.code(file)) + Self.names(offeredBy: Self.code(file))
      where uses[Substring(name), default: 0] < 2 {
        Issue.record("\(file.path) declares \(name), which nothing uses")
      }
    }
  }

  @Test func `names are found however they are declared`() {
    let code = """
      public final class List {
        @exclusivity(unchecked) public internal(set) var places: [Int]
        @inlinable public func move() {
        public static let most = 3
        private var hidden = 0
        func inner() {}
      package struct Step {
      """
    #expect(Self.names(offeredBy: code) == ["List", "places", "move", "most", "Step"])
    #expect(Self.types(declaredIn: code) == ["List", "Step"])
  }
}
