import Testing

@testable import Immunology

struct CatalogueTests {
  @Test(arguments: ParameterKey.allCases)
  func `every number has a unit or none, a sentence and a source`(key: ParameterKey) {
    let entry = Catalogue.parameter(key)
    #expect(entry.key == key)
    #expect(entry.about.hasSuffix("."))
    #expect(!entry.source.isEmpty)
    #expect(entry.range.contains(entry.standard))
  }

  @Test func `there is one entry for each key`() {
    #expect(Set(ParameterKey.allCases).count == Catalogue.parameters.count)
  }
}
