import Immunology
import Outcomes
import Testing

@testable import Scenarios

/// An outcome by its name, which there must be.
private func named(_ name: String) -> OutcomeName {
  guard let outcome = OutcomeName(rawValue: name) else {
    preconditionFailure("There is no outcome called \(name).")
  }
  return outcome
}

struct ExpectationTests {
  private func expectation(_ line: String) throws -> Scenarios.Expectation {
    let text = """
      cells:
        tumour: {kind: tumour, count: 10}
        t: {kind: cd8_t, count: 10}
      expect: ["\(line)"]
      """
    let scenario = try ScenarioReader().read(text: text, named: "test.yaml")
    return try #require(scenario.expectations.first)
  }

  /// Five runs; on the last day the counts are 0, 0, 10, 20 and 100.
  private func values(_ quantity: Scenarios.Expectation.Quantity) -> [Double] {
    switch quantity {
    case .column("tumour_cells", 0): [10, 10, 10, 10, 10]
    case .column("tumour_cells", 42): [20, 0, 100, 10, 0]
    case .column("tumour_cells", Scenarios.Expectation.peak): [20, 30, 100, 40, 50]
    case .outcome(named("cleared")): [0, 1, 0, 0, 1]
    case .outcome(named("day_cleared")): [.infinity, 20, .infinity, .infinity, 30]
    case .outcome(named("response")):
      [LesionResponse.progression, .complete, .progression, .partial, .complete].map {
        Double($0.rank)
      }
    case .outcome(named("phenotype")): [1, 0, 4, 1, 0]
    case .outcome(named("healthy_lost")): [5, 1, 2, 3, 4]
    default: []
    }
  }

  @Test(arguments: [
    ("median(tumour_cells, day 42) == 10", true, 10, 10),
    ("median(tumour_cells, day 42) < 10", false, 10, 10),
    ("median(tumour_cells, end) <= 10", true, 10, 10),
    ("mean(tumour_cells, day 42) > 25.5", true, 26, 25.5),
    ("min(tumour_cells, day 42) >= 0", true, 0, 0),
    ("max(tumour_cells, peak) == 100", true, 100, 100),
    ("median(tumour_cells, peak) == 40", true, 40, 40),
    ("share(tumour_cells == 0, day 42) >= 0.5", false, 0.4, 0.5),
    ("count(tumour_cells <= 10, day 42) == 3", true, 3, 3),
    ("max(tumour_cells, day 42) > 2 * median(tumour_cells, day 0)", true, 100, 20),
    ("max(tumour_cells, day 42) > median(tumour_cells, day 0) * 10", false, 100, 100),
    ("median(tumour_cells,day 42)<=median(tumour_cells,day 0)", true, 10, 10),
    ("  median ( tumour_cells , day  42 )  <  1e3 ", true, 10, 1000),
    ("share(cleared) >= 0.4", true, 0.4, 0.4),
    ("count(cleared == 0) == 3", true, 3, 3),
    ("min(day_cleared) == 20", true, 20, 20),
    ("median(day_cleared) < 30", false, .infinity, 30),
    ("share(day_cleared <= 25) > 0.1", true, 0.2, 0.1),
    ("share(response == complete) >= 0.4", true, 0.4, 0.4),
    ("share(response >= partial) >= 0.6", true, 0.6, 0.6),
    ("count(phenotype == antigen_negative) == 1", true, 1, 1),
    ("median(healthy_lost) == 3", true, 3, 3),
    ("median( healthy_lost ) < 2 * min(healthy_lost)", false, 3, 2),
  ])
  func `a promise is weighed over the runs`(
    line: String, holds: Bool, measured: Double, bound: Double
  ) throws {
    let outcome = try expectation(line).holds(in: values)
    #expect(outcome.holds == holds)
    #expect(outcome.measured == measured)
    #expect(outcome.bound == bound)
    #expect(outcome.missingColumn == nil)
  }

  @Test func `without values a promise does not hold and says why`() throws {
    let outcome = try expectation("median(t_tired, day 42) < 5").holds(in: values)
    #expect(!outcome.holds)
    #expect(outcome.missingColumn == "t_tired")
    let right = try expectation("median(tumour_cells, day 42) < median(t_cells, day 42)")
    #expect(right.holds(in: values).missingColumn == "t_cells")
    let strange = try expectation("median(tumour_cells, day 42) < 5").holds { _ in [1, .nan] }
    #expect(!strange.holds)
  }

  @Test func `an even number of runs has its median in between`() throws {
    let outcome = try expectation("median(tumour_cells, day 1) == 2.5")
      .holds { _ in [4, 1, 3, 2] }
    #expect(outcome.holds)
  }

  @Test func `a promise says what it needs`() throws {
    let needs = try expectation(
      "median(tumour_cells, peak) < 2 * min(t_active, day 7)"
    ).needs
    #expect(
      needs == [
        .column("tumour_cells", day: Scenarios.Expectation.peak), .column("t_active", day: 7),
      ])
    let whole = try expectation("share(cleared) > min(tumour_left)").needs
    #expect(whole == [.outcome(named("cleared")), .outcome(named("tumour_left"))])
    #expect(whole.compactMap(\.day).isEmpty)
  }

  @Test(arguments: [
    ("median(cleared) > 0", "wants a number"),
    ("median(response) > 1", "wants a number"),
    ("share(day_cleared) > 0", "wants a comparison"),
    ("median(lesion_um < 4) > 0", "not a comparison"),
    ("median(lesion_um, day 4) > 0", "no day"),
    ("share(response == completed) > 0", "did you mean `complete`?"),
    ("share(phenotype >= same) > 0", "only =="),
    ("share(response == ) > 0", "a word is missing"),
    ("share(clearde) > 0", "did you mean `cleared`?"),
    ("share(cleared > 0", "a `)` is missing"),
  ])
  func `a promise about an outcome that makes no sense is explained`(
    line: String, words: String
  ) throws {
    let problems = try #require(throws: ScenarioProblems.self) { try expectation(line) }
    let all = problems.problems.flatMap { [$0.message] + $0.help }
    #expect(all.contains { $0.contains(words) }, "\(all)")
  }

  @Test func `promises may name exactly the columns that the counts have`() throws {
    let text = """
      antigens:
        cd19: {form: surface, copies: {tumour: 1000, healthy: 10}}
        mutant: {form: peptide, copies: {tumour: 100}}
      cells:
        tumour: {kind: tumour, count: 10, place: disc}
        healthy: {kind: healthy, place: {fill: 0.2}}
        t: {kind: cd8_t, count: 3, place: scatter}
        killer: {kind: nk, count: 2, place: scatter}
        brake: {kind: treg, count: 2, place: scatter}
        eater: {kind: macrophage, count: 2, place: scatter}
      """
    let setup = try ScenarioReader().read(text: text, named: "test.yaml").setup
    let census = Simulation(setup, seed: 1, threads: 1).census()
    #expect(Census.columns(of: setup) == census.columns)
    #expect(census.columns.contains("tumour_without_cd19"))
  }

  @Test func `a column and an outcome of one name are told apart by the day`() throws {
    let text = """
      cells:
        tumour: {kind: tumour, count: 10}
        healthy: {kind: healthy, place: {fill: 0.5}}
      expect: ["median(healthy_lost, end) < 5", "median(healthy_lost) < 5"]
      """
    let scenario = try ScenarioReader().read(text: text, named: "test.yaml")
    #expect(scenario.expectations[0].needs == [.column("healthy_lost", day: 42)])
    let outcome = try #require(OutcomeName(rawValue: "healthy_lost"))
    #expect(scenario.expectations[1].needs == [.outcome(outcome)])
  }

  @Test(arguments: OutcomeName.allCases)
  func `each outcome is explained by a promise that reads`(name: OutcomeName) throws {
    #expect(name.about.hasSuffix("."))
    #expect(try expectation(name.example).needs == [.outcome(name)])
  }
}
