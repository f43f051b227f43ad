import Immunology
import Scenarios
import Testing

struct ResolvedFileTests {
  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `a resolved file stands alone and means the same`(name: String) throws {
    let scenario = try ScenarioReader().read(name)
    let again = try ScenarioReader().read(text: scenario.resolvedYAML, named: "resolved.yaml")
    #expect(!scenario.resolvedYAML.contains("extends"))
    #expect(again.setup == scenario.setup)
    #expect(again.seed == scenario.seed)
    #expect(again.title == scenario.title)
    #expect(again.summary == scenario.summary)
    #expect(again.level == scenario.level)
    #expect(again.lesson == scenario.lesson)
    #expect(again.info == scenario.info)
    #expect(again.expectations == scenario.expectations)
    #expect(again.resolvedYAML == scenario.resolvedYAML)
    #expect(again.settings.map(\.path) == scenario.settings.map(\.path))
    #expect(again.settings.map(\.value) == scenario.settings.map(\.value))
  }

  @Test func `doses by weight and hostile texts survive`() throws {
    let text = """
      name: "quotes \\" backslash \\\\ tab \\t colon: # hash"
      summary: "<script>alert(1)</script> & 'single'"
      body: {weight_kg: 61.3}
      cells:
        tumour: {kind: tumour, count: 7, place: {ring_um: [10.5, 200.25]}, antigen: 0.1}
        t: {kind: cd8_t, count: 3}
      treatments:
        - {kind: anti_pd1, dose_mg_per_kg: 2.1}
      info:
        what_is_it: |
          - not a list
          key: not a key

            indented
          *star &anchor %percent
      """
    let scenario = try ScenarioReader().read(text: text, named: "hostile.yaml")
    let treatment = try #require(scenario.setup.treatments.first)
    #expect(treatment.kind == .antiPD1)
    #expect(treatment.milligrams == 2.1 * 61.3)
    #expect(scenario.info[.whatIsIt]?.contains("*star &anchor") == true)
    let again = try ScenarioReader().read(text: scenario.resolvedYAML, named: "resolved.yaml")
    #expect(again.setup == scenario.setup)
    #expect(again.title == scenario.title)
    #expect(again.summary == scenario.summary)
    #expect(again.info == scenario.info)
  }

  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `every number of the catalogue is among the settings`(name: String) throws {
    let scenario = try ScenarioReader().read(name)
    let paths = Set(scenario.settings.map(\.path))
    #expect(paths.count == scenario.settings.count)
    for parameter in Catalogue.parameters where parameter.key.section != "antigen" {
      let kinds = CellKind.allCases.filter { $0.sections.contains(parameter.key.section) }
      if kinds.isEmpty { #expect(paths.contains(parameter.key.rawValue)) }
      // The numbers of a product stand with the treatment that brings it.
      let products = scenario.setup.treatments.compactMap(\.product)
      for (index, population) in scenario.setup.populations.enumerated()
      where kinds.contains(population.kind) && population.kind.uses(parameter.key)
        && !products.contains(index)
      {
        #expect(paths.contains("cells.\(population.name).\(parameter.key.name)"))
      }
    }
  }
}
