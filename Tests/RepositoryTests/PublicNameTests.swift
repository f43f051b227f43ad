import Testing

/// Above the model, a name that is seen outside the package is one that the benchmarks use, which are a
/// package of their own.
struct PublicNameTests {
  /// A declaration that other packages see: its name, if it has one, and the words that it is made of.
  struct Declaration {
    let name: Substring?
    let words: Set<Substring>
  }

  /// What protocols of the standard library ask for.
  static let asked: Set<Substring> = ["description", "allCases"]

  /// The declarations of a file that other packages see.
  static func declarations(in lines: [Substring]) -> [Declaration] {
    let code = lines.filter { $0.firstMatch(of: /^ *\/\//) == nil }
    return code.indices.compactMap { index in
      guard
        let found = code[index].firstMatch(of: /^ *(?:@\w+(?:\(\w+\))? )*public (?!import)(.*)$/)
      else { return nil }
      let named = found.1.firstMatch(
        of: /(?:struct|class|enum|protocol|typealias|func|var|let) `?(\w+)/)
      // Cases and requirements are seen as well.
      let isOpen = found.1.firstMatch(of: /^(?:indirect )?(?:enum|protocol)\b/) != nil
      var words: Set<Substring> = []
      for line in code[index...] {
        words.formUnion(EngineUseTests.words(in: String(line)))
        if line.allSatisfy({ $0 == " " }) || !isOpen && line.contains("{") { break }
      }
      return Declaration(name: named?.1, words: words)
    }
  }

  /// The names of declarations that neither users nor other declarations need.
  static func unneeded(_ declarations: [Declaration], used: Set<Substring>) -> [Substring] {
    declarations.indices.compactMap { index in
      guard let name = declarations[index].name, !asked.contains(name), !used.contains(name) else {
        return nil
      }
      let isPart = declarations.indices.contains {
        $0 != index && declarations[$0].name != name && declarations[$0].words.contains(name)
      }
      return isPart ? nil : name
    }
  }

  @Test func `what rooms above the model show outside the package is used by the benchmarks`()
    throws
  {
    let users = try Repository.files(in: "benchmarks", endings: [".swift"])
    let used = Set(users.flatMap { EngineUseTests.words(in: EngineUseTests.code($0)) })
    let rooms = ImportRules.rooms.filter { !["Tissue", "Immunology", "thymus"].contains($0) }
    let declarations = try rooms.flatMap {
      try Repository.files(in: "Sources/\($0)", endings: [".swift"])
    }
    .flatMap { Self.declarations(in: $0.lines) }
    for name in Self.unneeded(declarations, used: used) {
      Issue.record("\(name) is shown to other packages, which none needs: say package")
    }
    #expect(30 < declarations.count)
  }

  @Test func `a name is needed by a user or as part of another`() {
    let code = """
      public struct Strip: Sendable {
        /// A row.
        public let lines: [Row]
        package let hidden = 1

        public init(
          rows: [Row], look: Look
        ) {
      }
      public struct Row {}
      public enum Look {
        /// With dots.
        case dotted(Dots)
      }

      public struct Dots {}
      @inlinable public func draw() -> Int { 1 }
      public struct Unused {}
      """
    let declarations = Self.declarations(
      in: code.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(declarations.count == 8)
    #expect(Self.unneeded(declarations, used: ["Strip", "draw"]) == ["lines", "Unused"])
  }
}
