import Foundation
import Immunology
import Scenarios
import Testing

struct BundledTests {
  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `a bundled scenario reads without a warning`(name: String) throws {
    let scenario = try ScenarioReader().read(name)
    #expect(scenario.warnings.rendered(color: false) == "")
    #expect(scenario.id == name)
    #expect(!scenario.expectations.isEmpty)
  }

  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `a bundled scenario has every heading and a lesson`(name: String) throws {
    let scenario = try ScenarioReader().read(name)
    #expect(scenario.info.sections.map(\.heading) == ScenarioInfo.Heading.allCases)
    for section in scenario.info.sections { #expect(section.text.count >= 40) }
    #expect((2...4).contains(scenario.lesson.predictions.count))
    #expect(scenario.lesson.question.hasSuffix("?"))
    #expect(scenario.lesson.notice.count >= 3)
    #expect(scenario.lesson.tries.count >= 3)
    let references = try #require(scenario.info[.references])
    #expect(references.contains("not medical advice"))
  }

  @Test(arguments: ScenarioLibrary.bundled.map(\.name))
  func `the list knows what a bundled scenario says about itself`(name: String) throws {
    let bundled = try #require(ScenarioLibrary.bundled.first { $0.name == name })
    let scenario = try ScenarioReader().read(name)
    #expect(bundled.title == scenario.title)
    #expect(bundled.summary == scenario.summary)
    #expect(!bundled.summary.isEmpty)
    #expect(bundled.level == scenario.level)
    #expect(bundled.text.hasPrefix("# yaml-language-server: $schema=./thymus.schema.json\n"))
  }

  @Test func `the program holds the files of the scenarios folder`() throws {
    let folder = Repository.root + "/scenarios"
    let names = Repository.files(in: folder, ending: ".yaml")
    #expect(ScenarioLibrary.bundled.map(\.name).sorted() == names)
    for name in names {
      let text = try Repository.text("\(folder)/\(name).yaml")
      #expect(ScenarioLibrary.text(named: name) == text, "\(name)")
    }
  }

  @Test func `checkpoint differs from no treatment by its treatment alone`() throws {
    let base = try ScenarioReader().read("no-treatment")
    var treated = try ScenarioReader().read("checkpoint")
    #expect(treated.chain == ["no-treatment.yaml"])
    #expect(
      treated.setup.treatments == [
        Treatment(
          .antiPD1, schedule: DoseSchedule(firstDay: 7, everyDays: 21, doses: 2),
          milligrams: 200, parameters: treated.setup.parameters, drug: "pembrolizumab")
      ])
    treated.setup.treatments = []
    #expect(treated.setup == base.setup)
    #expect(treated.seed == base.seed)
  }
}
