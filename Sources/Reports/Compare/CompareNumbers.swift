import Charts
import Experiments
import Immunology

/// The numbers of a saved comparison in the form in which its charts need them.
struct CompareNumbers {
  let saved: SavedComparison

  /// The arms as charts name and colour them.
  var arms: [ChartArm] {
    saved.arms.enumerated().map { ChartArm(index: $0, name: $1.name) }
  }

  /// The arms in numbers.
  var numbers: [ArmNumbers] { saved.summary.arms }

  /// Each arm with its numbers.
  var pairs: [(arm: ChartArm, numbers: ArmNumbers)] { Array(zip(arms, numbers)) }

  /// The recorded days.
  var days: [Double] { numbers.first?.days ?? [] }

  /// The last day.
  var lastDay: Double { saved.durationDays }

  /// The number of finished runs of each arm.
  var runs: Int { saved.summary.runs }

  /// What stands behind a measure when it is the mean of some runs.
  var ofRuns: String { runs == 1 ? "one run" : "mean of \(runs) runs" }

  /// The position of the day that changes are counted from: that on which the arms part.
  ///
  /// Before it nothing was done in any arm, so growth up to then says nothing about one.
  var baseline: Int {
    guard let day = saved.partingDay, 0 < day else { return 0 }
    return days.lastIndex { $0 <= day } ?? 0
  }

  /// The day that changes are counted from.
  var baselineDay: Double { days.isEmpty ? 0 : days[baseline] }

  /// What is given in the first run of each arm, and when.
  var treatments: [TreatmentCourse] {
    let courses = zip(arms, saved.arms).map { arm, saved in
      let doses = saved.run.ledger.doses.filter { $0.run == saved.run.counts.first?.run }
      return (arm.letter, doses.map(\.day))
    }
    var seen: [(letters: [String], days: [Double])] = []
    for (letter, days) in courses where !days.isEmpty {
      if let index = seen.firstIndex(where: { $0.days == days }) {
        seen[index].letters.append(letter)
      } else {
        seen.append(([letter], days))
      }
    }
    // More than three courses would cover the chart with their names.
    return seen.prefix(3).map { course in
      // Not everything that is done is a dose; cells are taken out before they are given.
      TreatmentCourse(
        name: "\(course.letters.joined(separator: ", ")) treatment", days: course.days)
    }
  }

  /// The change of the equivalent diameter of the lesion since the baseline.
  ///
  /// For each run and recorded day: 0.2 for a fifth more. Empty for a run without a lesion at the
  /// baseline.
  func diameterChanges(_ numbers: ArmNumbers) -> [[Double]] {
    numbers.diameters.map { run in
      guard baseline < run.count, 0 < run[baseline] else { return [] }
      return run.map { $0 / run[baseline] - 1 }
    }
  }

  /// The first day from which on the tumour has more than 1.2 times the cells of the baseline, to
  /// the end; a run that grows first and shrinks later is still under control.
  func lossOfControl(_ numbers: ArmNumbers) -> [FollowUp] {
    numbers.tumour.map { run in
      guard baseline < run.count, let last = run.last else {
        return FollowUp(day: 0, hasEvent: false)
      }
      let limit = 1.2 * run[baseline]
      guard limit < last else { return FollowUp(day: lastDay, hasEvent: false) }
      let below = run.lastIndex { $0 <= limit } ?? baseline
      return FollowUp(day: days[min(below + 1, days.count - 1)], hasEvent: true)
    }
  }

  /// How often something happened on each whole day, in the mean of the runs of an arm.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - causes: The causes that count, or `nil` for all.
  ///   - populations: The groups of cells that it happened to.
  ///   - arm: The arm.
  /// - Returns: A number for each whole day.
  func perDay(
    _ event: LedgerEntry.Event, causes: [String]?, populations: [String], arm: Int
  ) -> [Double] {
    let run = saved.arms[arm].run
    let count = max(1, Int(nearest: lastDay.rounded(.up)))
    var sums = [Double](repeating: 0, count: count)
    for series in run.counts {
      let days = run.ledger.perDay(
        event, causes: causes, populations: populations, run: series.run, days: count)
      for day in sums.indices { sums[day] += Double(days[day]) }
    }
    return sums.map { $0 / Double(max(1, run.counts.count)) }
  }
}
