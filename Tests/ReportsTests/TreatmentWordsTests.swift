import Outcomes
import Testing

@testable import Charts
@testable import Experiments
@testable import Immunology
@testable import Reports

struct TreatmentWordsTests {
  private func labels(_ doses: [(day: Double, cause: String, detail: String)]) -> [String] {
    var tally = LedgerTally()
    for dose in doses {
      tally.add(
        LedgerEntry(
          day: dose.day, event: .dose, cause: dose.cause, cell: 0, population: "",
          position: [0, 0, 0], actor: 0, detail: dose.detail), run: 1)
    }
    return TreatmentWords.courses(of: tally.doses).map { $0.words.course($0.days).label }
  }

  @Test(arguments: ["car_t", "tcr_t", "til"])
  func `cells are taken, grow in the laboratory and are given back, which is no dose`(cause: String)
  {
    #expect(
      labels([
        (0, cause, "taken: 900 million T cells"), (14, cause, "given back: 80 million cells"),
      ])
        == ["cells taken, day 0 · in the laboratory", "cells given back, day 14"])
    #expect(
      labels([(0, cause, "taken: 9 million T cells"), (14, cause, "nothing to give back")])
        == ["cells taken, day 0 · in the laboratory", "no cells to give back, day 14"])
  }

  @Test func `of two products each is told with its name`() {
    #expect(
      labels([(0, "car_t", "taken: 1"), (1, "til", "taken: 1"), (9, "car_t", "given back: 1")])
        == [
          "CAR-T cells taken, day 0 · in the laboratory",
          "TIL cells taken, day 1 · in the laboratory", "CAR-T cells given back, day 9",
        ])
  }

  @Test func `a biopsy is a biopsy, and several doses are counted`() {
    #expect(
      labels([(3, "biopsy", "60 cells"), (7, "anti_pd1", "200 mg"), (28, "anti_pd1", "200 mg")])
        == ["biopsy, day 3", "anti-PD-1 dose 1, day 7"])
  }

  @Test(arguments: TherapyKind.allCases)
  func `no mark shows a word of files`(kind: TherapyKind) {
    let label = labels([(1, kind.rawValue, "1")]).joined()
    #expect(!label.contains("_") && label.hasSuffix(", day 1"))
  }
}
