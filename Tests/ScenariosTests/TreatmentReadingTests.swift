import Immunology
import Testing

@testable import Scenarios

/// Each line of a treatment means what it says.
struct TreatmentReadingTests {
  private func read(_ treatments: String, _ more: String = "") throws -> Scenario {
    let text = """
      name: a tumour and T cells
      duration_days: 20
      tissue: {width_um: 300, height_um: 400}
      antigens:
        marker: {form: surface, copies: {tumour: 20000}, on_t_cells: 20000}
        peptide: {form: peptide, copies: {tumour: 100}}
      cells:
        tumour: {kind: tumour, count: 20}
        t: {kind: cd8_t, count: 5}
      treatments:
      \(treatments.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      \(more)

      """
    return try ScenarioReader().read(text: text, named: "a.yaml")
  }

  private func treatment(_ line: String, _ more: String = "") throws -> Treatment {
    try #require(try read(line, more).setup.treatments.first)
  }

  @Test func `a dose per kilogram is that of this patient`() throws {
    let line = "- {kind: anti_pd1, drug: pembrolizumab, dose_mg_per_kg: 2, first_day: 3}"
    #expect(try treatment(line).milligrams == 140)
    #expect(try treatment(line, "body: {weight_kg: 50}").milligrams == 100)
    let plain = "- {kind: anti_pd1, drug: pembrolizumab, dose_mg: 200, first_day: 3}"
    #expect(try treatment(plain, "body: {weight_kg: 50}").milligrams == 200)
  }

  @Test func `a treatment has its schedule, and numbers of its own`() throws {
    let read = try treatment(
      "- {kind: radiotherapy, first_day: 4, every_days: 2, doses: 3, dose_gy: 5}")
    #expect(read.schedule == DoseSchedule(firstDay: 4, everyDays: 2, doses: 3))
    #expect(read.parameters[.radiationDose] == 5)
    #expect(ParameterValues()[.radiationDose] != 5)
  }

  @Test(arguments: PauseRule.Measure.allCases)
  func `a rule to pause has its measure, side and limit`(measure: PauseRule.Measure) throws {
    for (sign, isAbove) in [("<", false), (">", true)] {
      let line =
        "- {kind: anti_pd1, dose_mg: 200, first_day: 3, pause_when: \"\(measure.rawValue) \(sign) 1.5\"}"
      #expect(
        try treatment(line).pause == PauseRule(measure: measure, isAbove: isAbove, limit: 1.5))
    }
  }

  @Test func `a gene that is cut out is that which the file names`() throws {
    let cut = try treatment("- {kind: car_t, target: marker, knockout: [marker], first_day: 3}")
    #expect(cut.targets == [0] && cut.knockouts == [0])
    let whole = try treatment("- {kind: car_t, target: marker, first_day: 3}")
    #expect(whole.knockouts == [])
  }

  @Test func `a CAR sees the surface and a T-cell receptor peptides`() {
    for (kind, wrong) in [("car_t", "peptide"), ("tcr_t", "marker")] {
      #expect(throws: ScenarioProblems.self) {
        try read("- {kind: \(kind), target: \(wrong), first_day: 3}")
      }
    }
    #expect(throws: Never.self) { try read("- {kind: car_t, target: marker, first_day: 3}") }
    #expect(throws: Never.self) { try read("- {kind: tcr_t, target: peptide, first_day: 3}") }
  }

  /// What a scenario warns of.
  private func warnings(_ lines: String) throws -> [ProblemCode] {
    try read(lines).warnings.map(\.code)
  }

  @Test func `doses after the end are told`() throws {
    let late = "- {kind: anti_pd1, dose_mg: 200, first_day: 3, every_days: 10, doses: 3}"
    #expect(try warnings(late).contains(.treatmentAfterEnd))
    let inTime = "- {kind: anti_pd1, dose_mg: 200, first_day: 0, every_days: 10, doses: 3}"
    #expect(try !warnings(inTime).contains(.treatmentAfterEnd))
  }

  @Test func `a choice needs a biopsy before it, be it on the same day`() throws {
    let biopsy = "- {kind: biopsy, first_day: 3}\n"
    let vaccine = "- {kind: vaccine, target: from-biopsy, first_day: 3}\n"
    #expect(throws: Never.self) { try read(biopsy + vaccine) }
    #expect(throws: ScenarioProblems.self) { try read(vaccine + biopsy) }
    #expect(throws: ScenarioProblems.self) { try read(vaccine) }
  }

  @Test func `a beam that is wider than the tissue is told`() throws {
    // The diagonal is 500 µm.
    func beam(_ micrometres: Int) -> String {
      "- {kind: radiotherapy, first_day: 3, beam_um: \(micrometres)}"
    }
    #expect(try warnings(beam(501)).contains(.nothingToAimAt))
    #expect(try !warnings(beam(499)).contains(.nothingToAimAt))
  }
}
