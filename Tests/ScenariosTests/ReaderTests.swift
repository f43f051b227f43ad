import Foundation
import Immunology
import Scenarios
import Testing

struct ReaderTests {
  private func problems(
    _ read: () throws(ScenarioProblems) -> Scenario
  ) throws -> ScenarioProblems {
    do {
      _ = try read()
    } catch {
      return error
    }
    Issue.record("the scenario was accepted")
    throw CancellationError()
  }

  @Test func `a misspelt scenario name is told apart`() throws {
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read("chekpoint")
    }
    #expect(
      found.problems.first?.message
        == "no scenario 'chekpoint'. Did you mean 'checkpoint'? All: thymus list")
    #expect(found.problems.first?.suggestion == "checkpoint")
    #expect(found.exitCode == 2)
  }

  @Test func `a name that is nothing at all is told`() throws {
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read("leukaemia")
    }
    #expect(found.problems.first?.message == "no scenario 'leukaemia'. All: thymus list")
    #expect(found.problems.first?.suggestion == nil)
  }

  @Test(arguments: ["/nowhere/at/all.yaml", "/dev/null", "/dev/zero", "/", "/tmp/"])
  func `what is not a readable file ends with code 4`(path: String) throws {
    let found = try problems { () throws(ScenarioProblems) in try ScenarioReader().read(path) }
    #expect(found.exitCode == 4)
  }

  @Test func `a file that is too big is not even read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "big.yaml", String(repeating: "# comment\n", count: 200_000))
    let found = try problems { () throws(ScenarioProblems) in try ScenarioReader().read(path) }
    #expect(found.problems.map(\.code) == [.tooBig])
  }

  @Test func `a base may lie below the folder but a link may not lead out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("inner/base.yaml", "cells:\n  tumour: {kind: tumour, count: 5}\n")
    let path = try folder.write("outer/a.yaml", "extends: link.yaml\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/outer/link.yaml",
      withDestinationPath: folder.path + "/inner/base.yaml")
    let found = try problems { () throws(ScenarioProblems) in try ScenarioReader().read(path) }
    #expect(found.problems.map(\.code) == [.escape])
    let below = try folder.write("b.yaml", "extends: inner/base.yaml\n")
    #expect(try ScenarioReader().read(below).setup.populations.first?.count == 5)
  }

  @Test func `a chain of files is followed, and one that is too long is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("0.yaml", "extends: no-treatment\nduration_days: 1\n")
    for index in 1...12 {
      try folder.write(
        "\(index).yaml", "extends: \(index - 1).yaml\ntissue: {width_um: \(1200 + index)}\n")
    }
    let scenario = try ScenarioReader().read(folder.path + "/8.yaml")
    #expect(scenario.setup.durationDays == 1)
    #expect(scenario.setup.parameters[.tissueWidth] == 1208)
    #expect(scenario.chain.count == 9)
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read(folder.path + "/12.yaml")
    }
    #expect(found.problems.map(\.code) == [.longChain])
  }

  @Test func `populations are merged by name and lists are replaced`() throws {
    let text = """
      extends: checkpoint
      cells:
        t: {count: 5, place: {ring_um: [300, 400]}}
        more: {kind: tumour, count: 3}
      treatments: []
      """
    let scenario = try ScenarioReader().read(text: text, named: "a.yaml")
    #expect(scenario.setup.populations.map(\.name) == ["tumour", "healthy", "t", "more"])
    #expect(scenario.setup.populations[2].count == 5)
    #expect(scenario.setup.populations[2].placement == .ring(inner: 300, outer: 400))
    #expect(scenario.setup.treatments.isEmpty)
    #expect(scenario.chain == ["checkpoint.yaml", "no-treatment.yaml"])
    // What describes the base alone is not taken over.
    #expect(scenario.title == "a")
    #expect(scenario.summary == "")
    #expect(scenario.expectations.isEmpty)
    #expect(!scenario.info.sections.isEmpty)
  }

  @Test func `a population has the numbers of the catalogue and its own`() throws {
    let text = """
      cells:
        a: {kind: tumour, count: 5, cycle_hours: 17}
        b: {kind: tumour, count: 5}
      tissue:
      oxygen: {supply_mmhg: 30}
      """
    let setup = try ScenarioReader().read(text: text, named: "a.yaml").setup
    #expect(setup.populations[0].parameters[.tumourCycle] == 17)
    #expect(
      setup.populations[1].parameters[.tumourCycle]
        == Catalogue.parameter(.tumourCycle).standard)
    #expect(setup.populations[0].parameters[.oxygenSupply] == 30)
    #expect(setup.parameters[.oxygenSupply] == 30)
    #expect(setup.populations[0].placement == .disc)
  }

  @Test func `aliases stand for what they repeat`() throws {
    let text = """
      cells:
        a: &a {kind: tumour, count: 5}
        b: *a
      name: "a *star* in a text"
      """
    let scenario = try ScenarioReader().read(text: text, named: "a.yaml")
    #expect(scenario.setup.populations.map(\.count) == [5, 5])
    #expect(scenario.title == "a *star* in a text")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends of all systems and a byte order mark are read`(end: String) throws {
    let lines = ["\u{FEFF}duration_days: 3", "cells:", "  t: {kind: cd8_t, count: x}", ""]
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read(text: lines.joined(separator: end), named: "a.yaml")
    }
    #expect(found.problems.map(\.location?.line) == [3])
    #expect(found.problems.first?.location?.text == "  t: {kind: cd8_t, count: x}")
  }

  @Test func `problems as JSON hold code, place and suggestion`() throws {
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read(
        text: "tissue:\n  widht_um: \"\\u001b\"\ncells: {t: {kind: cd8_t, count: 1}}\n",
        named: "a\"b.yaml")
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(found.json().utf8)) as? [String: Any])
    #expect(object["schema_version"] as? Int == 1)
    let first = try #require((object["problems"] as? [[String: Any]])?.first)
    #expect(first["code"] as? String == "S012")
    #expect(first["file"] as? String == "a\"b.yaml")
    #expect(first["line"] as? Int == 2)
    #expect(first["column"] as? Int == 3)
    #expect(first["suggestion"] as? String == "width_um")
    #expect(first["path"] as? String == "tissue.widht_um")
  }

  @Test func `colors are only there when asked for`() throws {
    let found = try problems { () throws(ScenarioProblems) in
      try ScenarioReader().read(text: "colour: 1\n", named: "a.yaml")
    }
    #expect(!found.rendered(color: false).contains("\u{1B}"))
    #expect(found.rendered(color: true).contains("\u{1B}[1;31merror[S012]\u{1B}[0m"))
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let name = "thymus-\(UUID().uuidString)"
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  @Test func `a cancer of T cells and a product whose target is cut out are read, and written`()
    throws
  {
    let text = """
      cells:
        lymphoma: {kind: tumour, lineage: t_cell, count: 30, blood_cells: 2e9}
        solid: {kind: tumour, count: 5}
      antigens:
        cd7: {form: surface, copies: {lymphoma: 30000}, on_t_cells: 30000}
      treatments:
        - {kind: car_t, target: cd7, knockout: [cd7], first_day: 3}
      """
    let scenario = try ScenarioReader().read(text: text, named: "lymphoma.yaml")
    let again = try ScenarioReader().read(text: scenario.resolvedYAML, named: "resolved.yaml")
    for setup in [scenario.setup, again.setup] {
      #expect(setup.populations.map(\.isMalignantT) == [true, false, false])
      #expect(setup.populations[0].parameters[.malignantBlood] == 2e9)
      #expect(setup.populations[0].parameters[.tumourRadius] == 5.5)
      #expect(setup.populations[1].parameters[.tumourRadius] == 8.4)
      #expect(setup.treatments[0].knockouts == [0])
    }
  }
}
