import Immunology
import Scenarios
import Testing

struct OverrideTests {
  private func read(
    _ overrides: ScenarioOverrides
  ) throws(ScenarioProblems) -> Scenario {
    try ScenarioReader(overrides: overrides).read("checkpoint")
  }

  private func problems(_ overrides: ScenarioOverrides) throws -> ScenarioProblems {
    do {
      _ = try read(overrides)
    } catch {
      return error
    }
    Issue.record("the overrides were accepted")
    throw CancellationError()
  }

  @Test func `settings of all depths can be changed`() throws {
    let scenario = try read(
      .init(
        set: [
          "cells.tumour.count=800", "treatments.0.dose_mg=10", "tissue.width_um=900",
          "cells.t.place={ring_um: [300, 400]}", "tissue.edges=periodic", "without=[hypoxia]",
        ], days: 21, seed: 7, without: ["pd1", "hypoxia"]))
    let setup = scenario.setup
    #expect(setup.populations.first?.count == 800)
    #expect(setup.populations.last?.placement == .ring(inner: 300, outer: 400))
    #expect(setup.parameters[.tissueWidth] == 900)
    #expect(setup.edges == .periodic)
    #expect(setup.durationDays == 21)
    #expect(scenario.seed == 7)
    #expect(setup.without == [.checkpoint, .hypoxia])
    let treatment = try #require(setup.treatments.first)
    #expect(treatment.milligrams == 10)
    #expect(treatment.schedule.firstDay == 7)
  }

  @Test func `the list of settings says what came from the command line`() throws {
    let scenario = try read(
      .init(set: ["cells.tumour.count=800"], days: 40, seed: 7))
    func origin(_ path: String) -> String? {
      scenario.settings.first { $0.path == path }?.origin
    }
    #expect(origin("cells.tumour.count") == "--set")
    #expect(origin("duration_days") == "--days")
    #expect(origin("seed") == "--seed")
    func line(of text: String, in name: String) throws -> Int {
      let file = try #require(ScenarioLibrary.text(named: name))
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }
    #expect(
      try origin("cells.tumour.cycle_hours")
        == "no-treatment.yaml line \(line(of: "cycle_hours:", in: "no-treatment"))")
    #expect(
      try origin("treatments.0.dose_mg")
        == "checkpoint.yaml line \(line(of: "dose_mg:", in: "checkpoint"))")
    #expect(origin("cells.tumour.radius_um")?.hasPrefix("default (PhysiCell") == true)
  }

  @Test(arguments: [
    ("no sign", "width"), ("empty name", "=5"), ("two dots", "cells..count=5"),
    ("base", "extends=no-treatment"), ("unknown", "tissue.widht_um=900"),
    ("out of range", "tissue.width_um=9"), ("unit", "treatments.0.dose_mg=20 mg"),
    ("no such item", "treatments.3.dose_mg=20"), ("item is a word", "treatments.first.dose_mg=20"),
    ("inside a number", "duration_days.x=3"), ("no value", "seed="),
    ("kind", "cells.tumour.kind=tumor"), ("broken list", "without=[pd1"),
    ("alias", "seed=*a"), ("new population", "cells.b=5"),
    ("comma", "cells.healthy.place={fill: 0,5}"),
    ("escape", "name=\u{1B}[31mred"), ("line end", "name=a\nb: c"), ("too deep", "a.b.c.d.e.f.g=1"),
    ("unicode", "cells.é.count=1"), ("far", "colour=red"),
  ])
  func `a wrong flag is explained as it always was`(name: String, flag: String) throws {
    let found = try problems(.init(set: [flag]))
    #expect(found.exitCode == 2)
    try Golden.expect(
      found.rendered(color: false),
      matches: "Overrides/\(name.replacing(" ", with: "-")).txt")
  }

  @Test func `days, seeds and mechanisms are checked like the file`() throws {
    let found = try problems(.init(days: -3, without: ["ifng"]))
    #expect(found.exitCode == 2)
    try Golden.expect(found.rendered(color: false), matches: "Overrides/flags.txt")
    #expect(try problems(.init(seed: .max)).problems.map(\.code) == [.outOfRange])
    #expect(try problems(.init(days: .nan)).problems.map(\.code) == [.notFinite])
    #expect(try problems(.init(days: .infinity)).problems.map(\.code) == [.notFinite])
  }

  @Test func `a shorter run warns of promises it cannot check`() throws {
    let scenario = try read(.init(days: 10))
    #expect(scenario.setup.durationDays == 10)
    #expect(scenario.warnings.contains { $0.code == .expectationSkipped })
    #expect(!scenario.expectations.isEmpty)
    #expect(scenario.expectations.allSatisfy { !$0.text.contains("day 42") })
  }

  @Test func `a problem of the file counts more than one of the command line`() throws {
    do {
      _ = try ScenarioReader(overrides: .init(days: -1)).read(text: "seed: x\n", named: "a.yaml")
      Issue.record("accepted")
    } catch {
      #expect(error.exitCode == 3)
    }
  }
}
