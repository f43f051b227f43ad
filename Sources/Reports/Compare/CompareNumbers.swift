import Basics
import Charts
import Experiments
import Immunology
import Outcomes

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

  /// What is said where arms begin in other tissues, so that their cells are not held against each
  /// other; it takes the place of any finding that would rank them.
  var otherTissues: String? {
    let letters = saved.summary.lettersOfOtherTissues
    guard let first = arms.first, !letters.isEmpty else { return nil }
    // Many names leave no room for what is to be said; their letters stand beside the pictures.
    let names = letters.count == 1 ? arms.filter { $0.letter == letters[0] }.map(\.label) : letters
    let who =
      names.count == 1
      ? names[0]
      : names.dropLast().joined(separator: ", ")
        + " and " + names[names.count - 1]
    return "\(who) \(names.count == 1 ? "begins" : "begin") in another tissue than "
      + "\(names.count == 1 ? first.label : first.letter): compare courses and shares, not numbers "
      + "of cells"
  }

  /// The position of the baseline in the recorded days, the same in all arms.
  var baseline: Int { numbers.first?.baseline ?? 0 }

  /// The day of enrolment, the same in all arms.
  var enrolDay: Double { numbers.first?.enrolDay ?? 0 }

  /// The days from enrolment to the end.
  var watchedDays: Double { max(0, lastDay - enrolDay) }

  /// What days that are counted from enrolment are called.
  var sinceEnrolment: String {
    pace.axis(enrolDay == 0 ? "Day" : "Days since enrolment (day \(Words.day(enrolDay)))")
  }

  /// How fast the tumour doubles before anything is done, as the first arm tells in which it does.
  var pace: TumourPace {
    let paces = zip(arms, saved.arms).map { arm, saved in
      var pace = RunNumbers(saved: saved.run).pace
      if otherTissues != nil { pace.whose = "the tumour of \(arm.letter)" }
      return pace
    }
    return paces.first { $0.doublingDays != nil } ?? paces.first { $0.hasTumour }
      ?? TumourPace(days: [], runs: [], until: nil)
  }

  /// The day from which on the tissue limits the run in the middle of each arm.
  var limitedFrom: [Double?] { saved.arms.map { RunNumbers(saved: $0.run).limitedFrom } }

  /// More courses than these would cover a chart with their names.
  private static let mostCourses = 4

  /// What is done in the first run of each arm, and when.
  var treatments: [TreatmentCourse] {
    let all = zip(arms, saved.arms).map { arm, saved in
      let doses = saved.run.ledger.doses.filter { $0.run == saved.run.counts.first?.run }
      return (letter: arm.letter, courses: TreatmentWords.courses(of: doses))
    }
    let byWhat = Self.merged(
      all.flatMap { arm in arm.courses.map { (arm.letter, $0.words, $0.days) } })
    if byWhat.count <= Self.mostCourses { return byWhat }
    let words = TreatmentWords(name: "treatment")
    let byArm = Self.merged(
      all.map { arm in (arm.letter, words, arm.courses.flatMap(\.days).sorted()) })
    if byArm.count <= Self.mostCourses { return byArm }
    let days = Set(byArm.flatMap(\.days)).sorted()
    return [TreatmentCourse(name: "treatment in any arm", days: days)]
  }

  /// Courses that are the same in several arms are marked once, with all their letters.
  private static func merged(
    _ courses: [(letter: String, words: TreatmentWords, days: [Double])]
  ) -> [TreatmentCourse] {
    var seen: [(letters: [String], words: TreatmentWords, days: [Double])] = []
    for course in courses where !course.days.isEmpty {
      if let index = seen.firstIndex(where: { $0.words == course.words && $0.days == course.days })
      {
        seen[index].letters.append(course.letter)
      } else {
        seen.append(([course.letter], course.words, course.days))
      }
    }
    return seen.map { $0.words.course($0.days, of: $0.letters.joined(separator: ", ")) }
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
