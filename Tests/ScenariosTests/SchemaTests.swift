import Foundation
import Immunology
import Scenarios
import Testing

/// The schema is checked against a validator of ours that knows the few words the schema uses, so
/// that no other program is needed.
struct SchemaTests {
  private func schema() throws -> [String: Any] {
    let data = Data(ScenarioSchema.json().utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `the schema says which draft it is and forbids unknown names`() throws {
    let schema = try schema()
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test func `every number of the catalogue is in the schema with its range and default`() throws {
    let schema = try schema()
    let properties = try #require(schema["properties"] as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: Any])
    for parameter in Catalogue.parameters {
      let section = parameter.key.section
      let kind =
        CellKind(rawValue: section) ?? CellKind.allCases.first { $0.sections.contains(section) }
      let antigens = properties["antigens"] as? [String: Any]
      let antigen = (antigens?["patternProperties"] as? [String: Any])?.first?.value
      let group =
        parameter.key.section == "antigen"
        ? antigen
        : kind.map { definitions["population_\($0.rawValue)"] as Any } ?? properties[section]
      let fields = try #require((group as? [String: Any])?["properties"] as? [String: Any])
      let field = try #require(fields[parameter.key.name] as? [String: Any])
      #expect(field["minimum"] as? Double == parameter.range.lowerBound)
      #expect(field["maximum"] as? Double == parameter.range.upperBound)
      #expect(field["default"] as? Double == parameter.standard)
      #expect(field["type"] as? String == (parameter.isWhole ? "integer" : "number"))
      #expect((field["description"] as? String)?.hasPrefix(parameter.about) == true)
    }
  }

  @Test func `the schema of the repository is up to date`() throws {
    let path = Repository.root + "/scenarios/thymus.schema.json"
    if Golden.isRecording {
      try ScenarioSchema.json().write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded the schema")
    } else {
      #expect(
        try Repository.text(path) == ScenarioSchema.json(),
        "run `RECORD_GOLDENS=1 swift test --filter SchemaTests`")
    }
  }

  @Test func `what is right at random is accepted by the schema and by the reader`() throws {
    let validator = SchemaValidator(root: try schema())
    var random = SplitMix(seed: 42)
    for _ in 0..<300 {
      let file = RandomScenario.valid(&random)
      let complaint = validator.complaint(about: file.value)
      #expect(complaint == nil, "\(file.text)")
      do {
        _ = try ScenarioReader().read(text: file.text, named: "random.yaml")
      } catch {
        Issue.record("\(error.rendered(color: false))\n\(file.text)")
      }
    }
  }

  @Test func `one wrong setting at random is refused by the schema and by the reader`() throws {
    let validator = SchemaValidator(root: try schema())
    var random = SplitMix(seed: 43)
    for _ in 0..<300 {
      let file = RandomScenario.wrong(&random)
      #expect(validator.complaint(about: file.value) != nil, "\(file.text)")
      #expect(throws: ScenarioProblems.self, "\(file.text)") {
        try ScenarioReader().read(text: file.text, named: "random.yaml")
      }
    }
  }
}
