import Immunology
import Scenarios
import Testing

struct ArmTests {
  private func arms(_ text: String) throws -> [ScenarioArm] {
    try ScenarioReader().readArms(text: "extends: checkpoint\n" + text, named: "arms.yaml")
  }

  private func problems(_ text: String) -> [Problem] {
    do {
      _ = try ScenarioReader().readArms(text: "extends: checkpoint\n" + text, named: "arms.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `each arm changes the file in its own way`() throws {
    let arms = try arms(
      """
      duration_days: 10
      arms:
        as it is:
        no drug:
          treatments: []
        late: {treatments: [{kind: anti_pd1, dose_mg: 200, first_day: 8}], without: [pd1]}
      """)
    #expect(arms.map(\.name) == ["as it is", "no drug", "late"])
    #expect(arms.allSatisfy { $0.scenario.setup.durationDays == 10 })
    #expect(arms.map { $0.scenario.setup.treatments.count } == [1, 0, 1])
    #expect(arms.map { $0.scenario.setup.without } == [[], [], [.checkpoint]])
    #expect(ModelSetup.firstDifference(among: arms.prefix(2).map(\.scenario.setup)) == 7)
  }

  @Test func `promises are about the arm that makes them, or about the file as it stands`() throws {
    let arms = try arms(
      """
      expect: ["median(tumour_cells, end) < 1"]
      arms:
        as it is:
        own: {treatments: [], expect: ["median(tumour_cells, end) > 1"]}
        other: {treatments: []}
      """)
    #expect(arms.map(\.ownsExpectations) == [true, true, false])
    #expect(arms[1].scenario.expectations.map(\.text) == ["median(tumour_cells, end) > 1"])
  }

  @Test func `a file without arms has none, and one with arms runs without them`() throws {
    #expect(try arms("seed: 3").isEmpty)
    let text = "extends: checkpoint\narms:\n  a:\n  b: {treatments: []}\n"
    let scenario = try ScenarioReader().read(text: text, named: "arms.yaml")
    #expect(scenario.setup.treatments.count == 1)
    #expect(!scenario.resolvedYAML.contains("arms:"))
  }

  @Test func `the command line changes all arms`() throws {
    let reader = ScenarioReader(overrides: ScenarioOverrides(days: 4, seed: 9))
    let arms = try reader.readArms(
      text: "extends: checkpoint\narms: {a: {}, b: {duration_days: 8}}", named: "arms.yaml")
    #expect(arms.map(\.scenario.setup.durationDays) == [4, 4])
    #expect(arms.map(\.scenario.seed) == [9, 9])
  }

  @Test(arguments: [
    ("arms: 3", ProblemCode.wrongShape, "`arms` is a group of named arms"),
    ("arms: {one: {}}", .wrongShape, "2 to 12 arms, not 1"),
    (
      "arms: {a: , b: , c: , d: , e: , f: , g: , h: , i: , j: , k: , l: , m: }", .wrongShape,
      "not 13"
    ),
    ("arms: {a: {}, b: 7}", .wrongShape, "the arm `b` holds settings"),
    ("arms: {a: {}, b: {name: other}}", .wrongShape, "`name` is the same for all arms"),
    ("arms: {a: {}, b: {tissue: {widht_um: 900}}}", .unknownKey, "widht_um"),
    ("arms: {a: {}, \"\(String(repeating: "x", count: 41))\": {}}", .badName, "1 to 40"),
  ])
  func `what is wrong with arms is said`(
    text: String, code: ProblemCode, words: String
  ) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.code == code)
    #expect(problem.message.contains(words))
    #expect(problem.location?.file == "arms.yaml")
  }

  @Test func `a wrong arm makes the file wrong`() {
    #expect(throws: ScenarioProblems.self) {
      try ScenarioReader().read(
        text: "extends: checkpoint\narms: {a: {}, b: {duration_days: -1}}", named: "arms.yaml")
    }
  }
}
