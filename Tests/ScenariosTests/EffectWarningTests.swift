import Immunology
import Scenarios
import Testing

/// Who is told that a setting has no effect, and who is not.
struct EffectWarningTests {
  private func warnings(
    _ text: String, _ overrides: ScenarioOverrides = .init()
  ) throws -> [String] {
    try ScenarioReader(overrides: overrides).read(text: text, named: "a.yaml").warnings
      .filter { $0.code == .settingWithoutEffect }.map(\.path)
  }

  private let tissue = """
    name: a tumour and T cells
    cells:
      tumour: {kind: tumour, count: 20}
      t: {kind: cd8_t, count: 5, bias: 0.9}

    """

  @Test func `what a file starts from was written for others`() throws {
    #expect(try warnings("extends: no-treatment\nwithout: [recruitment]\n") == [])
    let own = "recruitment: {arrivals_per_mm2_per_day: 99}\n"
    #expect(
      try warnings("extends: no-treatment\nwithout: [recruitment]\n" + own)
        == ["recruitment.arrivals_per_mm2_per_day"])
  }

  @Test func `a flag leaves a mechanism out to see what it does`() throws {
    #expect(try warnings(tissue + "without: [chemotaxis]\n") == ["cells.t.bias"])
    #expect(try warnings(tissue, .init(without: ["chemotaxis"])) == [])
    #expect(
      try warnings(tissue, .init(set: ["cells.t.bias=0.5"], without: ["chemotaxis"]))
        == ["cells.t.bias"])
  }

  @Test func `a number that takes a treatment away is no setting without effect`() throws {
    var taken: Set<String> = []
    for name in ["til", "radio-checkpoint", "surgery-vaccine", "car-t", "combination"] {
      let kinds = Set(try ScenarioReader().read(name).setup.treatments.map(\.kind.rawValue))
      let groups = ScenarioLanguage.groups.filter { kinds.contains($0.name) }
      for flag in groups.flatMap({ group in group.settings.map { "\(group.name).\($0.name)" } }) {
        let reader = ScenarioReader(overrides: ScenarioOverrides(set: [flag + "=0"]))
        guard let read = try? reader.read(name),
          read.setup.treatments.contains(where: \.steps.isEmpty)
        else { continue }
        taken.insert(flag)
        let useless = read.warnings.filter { $0.code == .settingWithoutEffect }
        #expect(!useless.contains { $0.path == flag }, "\(name): \(flag)=0")
        // What belongs to it is told truly: it is there, and gives nothing.
        #expect(!useless.contains { $0.help.joined().contains("no treatment is of") }, "\(flag)=0")
      }
    }
    #expect(2 <= taken.count, "\(taken)")
  }

  @Test func `a value that is the default moves nothing`() throws {
    #expect(try warnings(tissue + "docetaxel: {hill: 2}\n") == ["docetaxel.hill"])
    let standard = try #require(
      ScenarioLanguage.settings.first { $0.path == "docetaxel.hill" }?.standard)
    #expect(try warnings(tissue + "docetaxel: {hill: \(standard)}\n") == [])
  }

  @Test func `what acts in one arm is not without effect`() throws {
    func told(_ arms: String) throws -> [[String]] {
      let text = tissue + "arms:\n  one: \(arms)\n  other: {without: [chemotaxis]}\n"
      let file = try warnings(text)
      let arms = try ScenarioReader().readArms(text: text, named: "a.yaml").map {
        $0.scenario.warnings.filter { $0.code == .settingWithoutEffect }.map(\.path)
      }
      return [file] + arms
    }
    #expect(try told("{}") == [[], [], []])
    let bias = ["cells.t.bias"]
    #expect(try told("{without: [chemotaxis]}") == [[], bias, bias])
    // What an arm writes itself is judged in that arm.
    #expect(
      try told("{docetaxel: {hill: 2}}") == [[], ["docetaxel.hill"], []])
  }

  @Test func `a resolved scenario reads back with the same warnings`() throws {
    let text = tissue + "without: [chemotaxis]\ndocetaxel: {hill: 2}\n"
    let scenario = try ScenarioReader().read(text: text, named: "a.yaml")
    #expect(try Set(warnings(scenario.resolvedYAML)) == Set(try warnings(text)))
  }
}

/// Flags that name several places at once, as `thymus explain` prints them.
struct FlagPlaceTests {
  private let text = """
    name: two kinds of T cells, two drugs
    duration_days: 30
    antigens:
      neo: {form: peptide, copies: {tumour: 100}}
      mark: {form: surface, copies: {tumour: 1000}}
    cells:
      tumour: {kind: tumour, count: 20}
      t: {kind: cd8_t, count: 5}
      u: {kind: cd8_t, count: 6}
      guard: {kind: treg, count: 7}
    treatments:
      - {kind: anti_pd1, dose_mg: 200}
      - {kind: surgery, first_day: 3}
      - {kind: anti_pdl1, dose_mg: 100}
    """

  private func read(_ flag: String) throws(ScenarioProblems) -> Scenario {
    try ScenarioReader(overrides: .init(set: [flag])).read(text: text, named: "a.yaml")
  }

  @Test func `a star means each part that has the setting`() throws {
    #expect(try read("cells.*.count=9").setup.populations.map(\.count) == [9, 9, 9, 9])
    #expect(
      try read("treatments.*.dose_mg=50").setup.treatments.map(\.milligrams) == [50, 0, 50])
    #expect(
      try read("antigens.*.primed_level=3").setup.antigens.map { $0.parameters[.antigenPrimed] }
        == [3, 3])
  }

  @Test func `a kind of cell means each population of the kind`() throws {
    let setup = try read("cd8_t.refractory_min=12").setup
    #expect(setup.populations.map { $0.parameters[.effectorRefractory] } == [35, 12, 12, 35])
  }

  @Test(arguments: ["nk.kills=3", "cells.*.kills=3", "treatments.*.beam_um=90"])
  func `a name that reaches nothing is a wrong flag`(flag: String) {
    do {
      _ = try read(flag)
      Issue.record("accepted")
    } catch {
      #expect(error.problems.map(\.code) == [.badOverride])
      #expect(error.exitCode == 2)
    }
  }
}
