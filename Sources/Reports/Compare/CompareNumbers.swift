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

  /// The position of the baseline in the recorded days, the same in all arms.
  var baseline: Int { numbers.first?.baseline ?? 0 }

  /// The day of enrolment, the same in all arms.
  var enrolDay: Double { numbers.first?.enrolDay ?? 0 }

  /// The days from enrolment to the end.
  var watchedDays: Double { max(0, lastDay - enrolDay) }

  /// What days that are counted from enrolment are called.
  var sinceEnrolment: String {
    enrolDay == 0 ? "Day" : "Days since enrolment (day \(Words.day(enrolDay)))"
  }

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

  /// The time to progression of each run, from enrolment; empty for results that do not tell it.
  func progression(_ numbers: ArmNumbers) -> [FollowUp] {
    numbers.progression.map { FollowUp(day: $0.day, hasEvent: $0.hasEvent) }
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
