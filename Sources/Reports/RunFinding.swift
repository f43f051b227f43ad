import Basics
import Experiments
import Immunology
import Outcomes

/// One sentence about what happened to the tumour, made from the numbers alone.
struct RunFinding {
  private let numbers: RunNumbers
  private let tumour: [[Double]]

  /// Creates the finding of a run, unless there is no tumour in it.
  init?(_ numbers: RunNumbers) {
    // A tumour that is put in later is another story.
    guard let tumour = numbers.sums(of: "cells", over: .tumour, without: numbers.implants),
      tumour.allSatisfy({ !$0.isEmpty }), let start = Spread(tumour.compactMap(\.first)),
      0 < start.median
    else { return nil }
    self.numbers = numbers
    self.tumour = tumour
  }

  /// The sentence; a single run is said to be one.
  var sentence: String {
    let core = (clearance ?? change) + laterClause
    guard numbers.runCount == 1 else { return core.prefix(1).uppercased() + core.dropFirst() }
    // One run is one roll of the dice, so the title must not sound like a law.
    return "In this run \(core)"
  }

  /// The first recorded day of the zeros that a run ends with.
  private func clearedDay(_ run: [Double]) -> Double? {
    guard run.last == 0, let last = run.lastIndex(where: { 0 < $0 }) else { return nil }
    return numbers.days[last + 1]
  }

  private var clearance: String? {
    let cleared = tumour.compactMap(clearedDay)
    guard let day = Spread(cleared) else { return nil }
    // Tumours also vanish without a T cell; the sentence gives credit only where it is due.
    func killed(by causes: [String]) -> Double {
      Spread(numbers.totals(.death, causes: causes, of: .tumour))?.median ?? 0
    }
    let (kills, others) = (
      killed(by: CauseWords.byCells), killed(by: ["drug", "radiation", "surgery"])
    )
    let start = Spread(tumour.compactMap(\.first))?.median ?? 0
    let what =
      start <= 2 * kills && others <= kills
      ? "T cells cleared the tumour" : "the tumour disappeared"
    if cleared.count < tumour.count { return "\(what) in \(cleared.count) of \(tumour.count) runs" }
    let when = Words.day(day.median)
    return tumour.count == 1 ? "\(what) by day \(when)" : "\(what) by day \(when) at the median"
  }

  private var change: String {
    guard let start = Spread(tumour.compactMap(\.first)),
      let end = Spread(tumour.compactMap(\.last))
    else { return "" }
    let ratio = end.median / start.median
    let day = Words.day(numbers.days.last ?? 0)
    if 1.2 <= ratio { return "the tumour \(Words.growth(ratio))\(tiredClause)" }
    if ratio <= 0.8 {
      let tenths = Int(nearest: 10 * (1 - ratio))
      let share = tenths == 10 ? "nearly all" : "\(tenths) of 10"
      return "\(share) tumour cells were gone by day \(day)"
    }
    return "the tumour stayed about as large as it was\(tiredClause)"
  }

  /// What became of tumours that were put in later, at the median.
  private var laterClause: String {
    let fates = numbers.implants.compactMap { name -> String? in
      guard let runs = numbers.runs(of: "\(name)_cells"),
        let end = Spread(runs.compactMap(\.last)), let peak = Spread(runs.compactMap { $0.max() })
      else { return nil }
      if end.median == 0 { return "“\(name)” was rejected" }
      return "“\(name)” " + (2 * end.median < peak.median ? "shrank" : "grew")
    }
    return fates.isEmpty ? "" : "; put in later, " + fates.joined(separator: " and ")
  }

  /// What became of the T cells, if most of them are tired at the end and were not at the start.
  private var tiredClause: String {
    guard let tired = numbers.sums(of: "tired", over: .effector),
      let active = numbers.sums(of: "active", over: .effector),
      let tiredEnd = Spread(tired.compactMap(\.last)),
      let activeEnd = Spread(active.compactMap(\.last)),
      let tiredStart = Spread(tired.compactMap(\.first)),
      activeEnd.median < tiredEnd.median, tiredStart.median < tiredEnd.median
    else { return "" }
    return " while T cells tired"
  }
}

/// Numbers in words.
enum Words {
  /// A day, rounded to the whole day.
  static func day(_ day: Double) -> String { NumberText.day(day) }

  /// The day of a picture, of which two may lie in one day: day 7.5 is neither 7 nor 8.
  static func moment(_ day: Double) -> String { NumberText.moment(day) }

  /// What grew by a factor did: `grew by half`, `doubled`, `grew nine-fold`.
  static func growth(_ ratio: Double) -> String {
    switch ratio {
    case ..<1.35: return "grew a little"
    case ..<1.75: return "grew by half"
    case ..<2.5: return "doubled"
    default:
      let names = [
        "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      ]
      let whole = Int(nearest: ratio)
      return "grew \((3...12).contains(whole) ? names[whole - 3] : "\(whole)")-fold"
    }
  }

  /// A count with commas between thousands.
  static func count(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    var text = ""
    for (index, digit) in "\(Int(nearest: value))".reversed().enumerated() {
      if 0 < index && index.isMultiple(of: 3) && digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
