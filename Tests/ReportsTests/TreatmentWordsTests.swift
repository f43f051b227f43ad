import Outcomes
import Testing

@testable import Charts
@testable import Experiments
@testable import Immunology
@testable import Reports

struct TreatmentWordsTests {
  private func labels(
    _ doses: [(day: Double, cause: String, act: DoseNote.Act)]
  ) -> [String] {
    var tally = LedgerTally()
    for dose in doses {
      tally.add(
        LedgerEntry(day: dose.day, event: .dose, cause: dose.cause, dose: DoseNote(dose.act)),
        run: 1, populations: [])
    }
    return TreatmentWords.courses(of: tally.doses).map { $0.words.course($0.days).label }
  }

  @Test(arguments: ["car_t", "tcr_t", "til"])
  func `cells are taken, grow in the laboratory and are given back, which is no dose`(cause: String)
  {
    #expect(
      labels([(0, cause, .taken), (14, cause, .givenBack)])
        == ["cells taken, day 0 · in the laboratory", "cells given back, day 14"])
    #expect(
      labels([(0, cause, .taken), (14, cause, .noneGivenBack)])
        == ["cells taken, day 0 · in the laboratory", "no cells to give back, day 14"])
  }

  @Test func `of two products each is told with its name`() {
    #expect(
      labels([(0, "car_t", .taken), (1, "til", .taken), (9, "car_t", .givenBack)])
        == [
          "CAR-T cells taken, day 0 · in the laboratory",
          "TIL cells taken, day 1 · in the laboratory", "CAR-T cells given back, day 9",
        ])
  }

  @Test func `a biopsy is a biopsy, and several doses are counted`() {
    #expect(
      labels([(3, "biopsy", .sampled), (7, "anti_pd1", .given), (28, "anti_pd1", .given)])
        == ["biopsy, day 3", "anti-PD-1 dose 1, day 7"])
  }

  @Test(arguments: TherapyKind.allCases)
  func `no mark shows a word of files`(kind: TherapyKind) {
    let label = labels([(1, kind.rawValue, .given)]).joined()
    #expect(!label.contains("_") && label.hasSuffix(", day 1"))
  }
}
