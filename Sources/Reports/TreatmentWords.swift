import Charts
import Experiments
import Immunology
import Outcomes

/// What was done to a patient, in the words that stand at its marks.
///
/// Not everything that is done is a dose: cells are taken out, grow in the laboratory and are given
/// back, and a biopsy is a biopsy.
struct TreatmentWords: Hashable {
  /// What stands before the day, such as “cells taken”.
  var name: String
  /// What stands behind the day, such as “in the laboratory”.
  var after = ""

  init(name: String) { self.name = name }

  /// The courses of the doses of one run, in the order in which they begin.
  static func courses(of doses: [LedgerTally.Dose]) -> [(words: TreatmentWords, days: [Double])] {
    let products = Set(
      doses.filter { TherapyKind(rawValue: $0.cause)?.form.isProduct ?? false }.map(\.cause))
    var courses: [(words: TreatmentWords, days: [Double])] = []
    for dose in doses {
      let words = TreatmentWords(dose, isOnlyProduct: products.count < 2)
      if let index = courses.firstIndex(where: { $0.words == words }) {
        courses[index].days.append(dose.day)
      } else {
        courses.append((words, [dose.day]))
      }
    }
    return courses
  }

  /// The course as charts mark it.
  func course(_ days: [Double], of who: String = "") -> TreatmentCourse {
    TreatmentCourse(name: who.isEmpty ? name : "\(who) \(name)", days: days, after: after)
  }

  private init(_ dose: LedgerTally.Dose, isOnlyProduct: Bool) {
    guard let kind = TherapyKind(rawValue: dose.cause) else {
      name = dose.cause.split(separator: "_").joined(separator: " ")
      return
    }
    let noun = kind.form.noun
    guard kind.form.isProduct else {
      name = noun
      return
    }
    let whose = isOnlyProduct ? "" : noun + " "
    switch dose.note.act {
    case .given, .givenBack, .sampled: name = whose + "cells given back"
    case .taken: (name, after) = (whose + "cells taken", "in the laboratory")
    case .noneTaken: name = whose + "no cells found"
    case .noneGivenBack: name = whose + "no cells to give back"
    case .leftOut: name = whose + "left out"
    }
  }
}
