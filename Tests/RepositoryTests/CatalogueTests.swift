import Immunology
import Testing

struct CatalogueTests {
  @Test func `every key has exactly one entry that says what it is and where it is from`() throws {
    let declared = try Repository.swiftFiles().flatMap { file in
      file.path.hasPrefix("Sources/")
        ? file.text.matches(of: /= ParameterKey\(\s*"([^"]+)"\)/).map { String($0.1) } : []
    }
    #expect(declared.sorted() == Catalogue.parameters.map(\.key.rawValue).sorted())
    for parameter in Catalogue.parameters {
      #expect(parameter.about.hasSuffix("."), "\(parameter.key)")
      #expect(!parameter.source.isEmpty, "\(parameter.key)")
      #expect(parameter.range.contains(parameter.standard), "\(parameter.key)")
      #expect(!parameter.isWhole || parameter.standard == parameter.standard.rounded())
    }
  }

  @Test func `a section stands together`() {
    #expect(Set(Catalogue.sections).count == Catalogue.sections.count)
  }

  @Test(arguments: Mechanism.allCases)
  func `every mechanism is explained`(mechanism: Mechanism) {
    let note = mechanism.note
    for text in [note.title, note.rule, note.equation, note.simplified] + note.sources {
      #expect(!text.isEmpty)
      #expect(!text.contains("  \n"))
    }
    #expect(note.rule.hasSuffix("."))
    #expect(note.simplified.hasSuffix("."))
    #expect(!note.parameters.isEmpty)
    #expect(Set(note.parameters).count == note.parameters.count)
    #expect(!note.sources.isEmpty)
  }

  @Test func `two mechanisms do not share a title or a rule`() {
    #expect(Set(Mechanism.allCases.map(\.note.title)).count == Mechanism.allCases.count)
    #expect(Set(Mechanism.allCases.map(\.note.rule)).count == Mechanism.allCases.count)
  }
}
