import Immunology

/// What was found of a tumour on each recorded time; what its course is judged by.
package struct Findings: Sendable, Equatable {
  /// The recorded days.
  package var days: [Double]
  /// The diameter of all lesions in µm; in a cancer of the blood the harmful cells of the body.
  package var sizes: [Double]
  /// Whether any harmful cell was alive, or found in blood.
  package var isThere: [Bool]
  /// The share of the rim of the tissue that was tumour; empty where nobody looked.
  package var rim: [Double] = []
  /// The share of harmful cells in blood, in a cancer of the blood.
  package var shares: [Double] = []
  /// The neutrophils in blood, in a cancer of the blood.
  package var neutrophils: [Double] = []
  /// The days of operations that took tissue out.
  package var operations: [Double] = []

  /// Creates what was found; what nobody looked at stays empty.
  package init(
    days: [Double], sizes: [Double], isThere: [Bool], rim: [Double] = [], shares: [Double] = [],
    neutrophils: [Double] = [], operations: [Double] = []
  ) {
    (self.days, self.sizes, self.isThere, self.rim) = (days, sizes, isThere, rim)
    (self.shares, self.neutrophils, self.operations) = (shares, neutrophils, operations)
  }
}

/// A look at a patient on an assessment day.
struct Assessment: Sendable, Equatable {
  /// The day.
  let day: Double
  /// The recorded time that was looked at.
  let row: Int
}

extension OutcomeRules {
  /// The baseline and the assessments after it: each `assess_every_days` from enrolment, and the last
  /// day, on which all patients are looked at once more.
  func assessments(in days: [Double]) -> [Assessment] {
    guard let baseline = baseline(in: days), let end = days.last else { return [] }
    var looks = [Assessment(day: enrolDay, row: baseline)]
    let every = max(values[.responseAssessEvery], 0.25)
    var number = 1.0
    while true {
      let day = enrolDay + number * every
      guard day < end - 1e-6 else { break }
      number += 1
      // Without a new row there is nothing new to see.
      guard let row = days.lastIndex(where: { $0 <= day + 1e-6 }), looks[looks.count - 1].row < row
      else { continue }
      looks.append(Assessment(day: day, row: row))
    }
    if enrolDay + 1e-6 < end, looks[looks.count - 1].row < days.count - 1 {
      looks.append(Assessment(day: end, row: days.count - 1))
    }
    return looks
  }
}
