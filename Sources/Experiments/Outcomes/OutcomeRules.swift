import Immunology

/// What must be known of a scenario to tell the outcomes of its runs.
struct OutcomeRules: Sendable, Equatable {
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
  /// The day that changes of the lesion are counted from: that of the first treatment, or 0.
  let baselineDay: Double
  /// The numbers of the section `response` and the levels of IL-6.
  let values: ParameterValues

  init(_ setup: ModelSetup) {
    let all = setup.populations.filter { $0.kind == .tumour }
    let first = all.filter { $0.firstDay <= 0 }
    let later = all.filter { 0 < $0.firstDay && $0.firstDay <= setup.durationDays }
    let own = first.isEmpty ? later : first
    tumours = own.map(\.name)
    antigens = Dictionary(
      uniqueKeysWithValues: own.map { ($0.name, setup.antigens(on: $0).map(\.name)) })
    implants = later.map { Implant(name: $0.name, day: $0.firstDay) }
    healthy = setup.populations.filter { $0.kind == .healthy }.map(\.name)
    isSolid = 0 < setup.parameters[.tissueDepth]
    values = setup.parameters
    let given = setup.treatments.flatMap(\.givingDays)
    baselineDay = given.filter { $0 <= setup.durationDays }.min() ?? 0
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
