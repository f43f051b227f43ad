import Scenarios
import Testing

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
  private func values(_ column: String, _ day: Double) -> [Double] {
    switch (column, day) {
    case ("tumour_cells", 0): [10, 10, 10, 10, 10]
    case ("tumour_cells", 42): [20, 0, 100, 10, 0]
    case ("tumour_cells", Scenarios.Expectation.peak): [20, 30, 100, 40, 50]
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
    let strange = try expectation("median(tumour_cells, day 42) < 5").holds { _, _ in [1, .nan] }
    #expect(!strange.holds)
  }

  @Test func `an even number of runs has its median in between`() throws {
    let outcome = try expectation("median(tumour_cells, day 1) == 2.5")
      .holds { _, _ in [4, 1, 3, 2] }
    #expect(outcome.holds)
  }

  @Test func `a promise says what it needs`() throws {
    let needs = try expectation(
      "median(tumour_cells, peak) < 2 * min(t_active, day 7)"
    ).needs
    #expect(needs.map(\.column) == ["tumour_cells", "t_active"])
    #expect(needs.map(\.day) == [Scenarios.Expectation.peak, 7])
  }
}
