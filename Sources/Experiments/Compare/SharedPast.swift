import Immunology
import Outcomes

/// Which arms are one and the same patient until when.
///
/// At its day each branch of arms parts into smaller ones; arms that never differ stay together to
/// the end.
struct SharedPast: Sendable, Equatable {
  /// The arms that share the time up to the parting, by their positions.
  let arms: [Int]
  /// The day before which nothing differs between them, or infinity.
  let parting: Double
  /// The smaller groups that they part into; none if they never do.
  let branches: [SharedPast]

  init(of setups: [ModelSetup]) {
    self.init(Array(setups.indices), of: setups)
  }

  private init(_ arms: [Int], of setups: [ModelSetup]) {
    self.arms = arms
    let day = ModelSetup.firstDifference(among: arms.map { setups[$0] })
    let end = setups.first?.durationDays ?? 0
    guard day <= end else {
      parting = .infinity
      branches = []
      return
    }
    parting = day
    var groups: [[Int]] = []
    for arm in arms {
      let home = groups.firstIndex { group in
        day < ModelSetup.firstDifference(among: [setups[group[0]], setups[arm]])
      }
      if let home { groups[home].append(arm) } else { groups.append([arm]) }
    }
    branches = groups.map { SharedPast($0, of: setups) }
  }

  /// The days that are simulated for one patient, where a run of its own for each arm would take
  /// their number times the duration.
  func simulatedDays(from start: Double = 0, until end: Double) -> Double {
    let stop = min(max(start, parting), end)
    return (stop - start)
      + branches.map { $0.simulatedDays(from: stop, until: end) }.reduce(0, +)
  }
}
