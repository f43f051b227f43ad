package import Immunology

/// What must be known of a scenario to tell the outcomes of its runs.
package struct OutcomeRules: Sendable, Equatable {
  /// A tumour that is implanted after day 0.
  struct Implant: Sendable, Equatable {
    let name: String
    let day: Double
  }

  /// The populations of tumour cells of day 0; all of them if each comes later.
  let tumours: [String]
  /// The antigens that cells of each of ``tumours`` carry at first.
  let antigens: [String: [String]]
  /// Tumours that come later, to try whether the immune system remembers.
  let implants: [Implant]
  /// The populations of healthy cells.
  let healthy: [String]
  /// Whether the tissue has depth.
  let isSolid: Bool
  /// Whether the cancer is one of the blood, which has no diameter.
  let isOfBlood: Bool
  /// The day of enrolment, which all is counted from.
  package let enrolDay: Double
  /// The numbers of the section `response` and the levels of IL-6.
  let values: ParameterValues

  /// Takes the rules from a scenario.
  ///
  /// - Parameters:
  ///   - setup: The scenario.
  ///   - enrolDay: The day of enrolment that all arms of a comparison share, or nothing for that of
  ///     the scenario alone.
  package init(_ setup: ModelSetup, enrolDay: Double? = nil) {
    let all = setup.populations.filter { $0.kind == .tumour }
    let first = all.filter { $0.firstDay <= 0 }
    let later = all.filter { 0 < $0.firstDay && $0.firstDay <= setup.durationDays }
    let own = first.isEmpty ? later : first
    tumours = own.map { $0.name }
    antigens = Dictionary(
      uniqueKeysWithValues: own.map { ($0.name, setup.antigens(on: $0).map { $0.name }) })
    implants = later.map { Implant(name: $0.name, day: $0.firstDay) }
    healthy = setup.populations.filter { $0.kind == .healthy }.map { $0.name }
    isSolid = 0 < setup.parameters[.tissueDepth]
    isOfBlood = own.contains(where: { $0.isMalignantT })
    values = setup.parameters
    self.enrolDay = enrolDay ?? Enrolment.day(of: [setup])
  }

  /// The recorded time of the baseline: the last one before anything is done on the day of enrolment.
  ///
  /// What is done on a day shows in the row of that day already, so it is the one before, in each arm
  /// alike.
  func baseline(in days: [Double]) -> Int? {
    days.isEmpty ? nil : days.lastIndex { $0 < enrolDay - 1e-6 } ?? 0
  }

  /// The diameter of one disc, or ball, as large as several together.
  func together(_ diameters: [Double]) -> Double {
    guard 1 < diameters.count else { return diameters.first ?? 0 }
    let size = diameters.map { isSolid ? $0 * $0 * $0 : $0 * $0 }.reduce(0, +)
    return root(size)
  }

  /// The diameter that goes with a size: its square root, or cube root in a tissue with depth.
  func root(_ size: Double) -> Double {
    guard isSolid, 0 < size else { return max(0, size).squareRoot() }
    // By Newton's method from above, so that it has the same bits on each machine.
    var root = max(1, size)
    while true {
      let next = (2 * root + size / (root * root)) / 3
      if root <= next { return root }
      root = next
    }
  }
}
