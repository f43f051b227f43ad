import Basics
import Charts
import Experiments
import Immunology
import Outcomes

/// The numbers of a saved run in the form in which charts and findings need them.
struct RunNumbers {
  let saved: SavedRun

  /// The recorded days, which are the same in all runs.
  var days: [Double] { saved.counts.first?.days ?? [] }
  /// The number of finished runs.
  var runCount: Int { saved.counts.count }

  /// The names of the populations of a kind.
  func populations(_ kind: CellKind) -> [String] {
    saved.document.populations.filter { $0.kind == kind }.map(\.name)
  }

  /// The values of a column in each run.
  func runs(of column: String) -> [[Double]]? {
    let values = saved.counts.compactMap { $0.values(of: column) }
    return values.isEmpty || values.count < runCount ? nil : values
  }

  /// The tumours that are put in later: there are none of their cells on the first day.
  var implants: [String] {
    populations(.tumour).filter { name in
      guard let runs = runs(of: "\(name)_cells") else { return false }
      return runs.allSatisfy { $0.first == 0 } && runs.contains { 0 < ($0.max() ?? 0) }
    }
  }

  /// The sum of a column over all populations of a kind, in each run.
  ///
  /// - Parameters:
  ///   - ending: What is counted of each population.
  ///   - kind: The kind of the populations.
  ///   - left: The names of populations that are left out.
  /// - Returns: The sums by run and day, or nothing if no run has the column.
  func sums(of ending: String, over kind: CellKind, without left: [String] = []) -> [[Double]]? {
    let columns = populations(kind).filter { !left.contains($0) }
      .compactMap { runs(of: "\($0)_\(ending)") }
    guard var sums = columns.first else { return nil }
    for column in columns.dropFirst() {
      for (run, values) in column.enumerated() {
        sums[run] = zip(sums[run], values).map { $0 + $1 }
      }
    }
    return sums
  }

  /// What was done in the first run, and when.
  var treatments: [TreatmentCourse] {
    let doses = saved.ledger.doses.filter { $0.run == saved.counts.first?.run }
    return TreatmentWords.courses(of: doses).map { $0.words.course($0.days) }
  }

  /// How fast the tumour doubles before anything is done.
  var pace: TumourPace {
    // Taking cells out changes nothing of the tumour's pace; giving them back may. Tables of older
    // versions do not say of a biopsy that it is a look.
    let doses = saved.ledger.doses.filter {
      !$0.note.act.isTaking && $0.note.act != .sampled && $0.cause != TherapyKind.biopsy.rawValue
    }
    let ends = [doses.map(\.day).min(), limitedFrom].compactMap(\.self)
    return TumourPace(
      days: days, runs: sums(of: "cells", over: .tumour, without: implants) ?? [],
      until: ends.min())
  }

  /// The day from which on the tissue limits the run in the middle, if it does.
  var limitedFrom: Double? {
    let limits = saved.document.runs.map { $0.readout?.limitedDay ?? .infinity }
    guard !limits.isEmpty else { return nil }
    let middle = limits.sorted()[limits.count / 2]
    return middle.isFinite ? middle : nil
  }

  /// How often something happened on each whole day: the middle of all runs.
  func perDay(_ events: [LedgerEntry.Event], causes: [String]? = nil, of kind: CellKind) -> [Double]
  {
    let dayCount = max(1, Int(nearest: saved.document.durationDays.rounded(.up)))
    let names = populations(kind)
    let runs = saved.counts.map { series in
      events.reduce([Int](repeating: 0, count: dayCount)) { sums, event in
        let more = saved.ledger.perDay(
          event, causes: causes, populations: names, run: series.run, days: dayCount)
        return zip(sums, more).map(+)
      }
    }
    return (0..<dayCount).map { day in Spread(runs.map { Double($0[day]) })?.median ?? 0 }
  }

  /// How often something happened in each run.
  func totals(_ event: LedgerEntry.Event, causes: [String], of kind: CellKind) -> [Double] {
    let dayCount = max(1, Int(nearest: saved.document.durationDays.rounded(.up)))
    let names = populations(kind)
    return saved.counts.map { series in
      Double(
        saved.ledger.perDay(
          event, causes: causes, populations: names, run: series.run, days: dayCount
        ).reduce(0, +))
    }
  }
}
