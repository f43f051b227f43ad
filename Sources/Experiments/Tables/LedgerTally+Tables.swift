import Basics
import Immunology
import Outcomes
import Tissue

// How often each thing happened is added up from `ledger.csv`, or kept in `causes.csv` where the ledger
// would be too large.

extension LedgerTally {
  /// Adds up a ledger.
  static func read(_ bytes: [UInt8], path: String) throws(ExperimentError) -> LedgerTally {
    var reader = LedgerReader(path: path)
    var hasHeader = false
    let isWhole = try CSV.forEachLine(of: bytes) { (line, fields) throws(ExperimentError) in
      guard hasHeader else {
        guard fields == LedgerTable.columns else {
          throw SeriesTable.damage(path, line, "has other columns")
        }
        hasHeader = true
        return
      }
      guard fields.count == LedgerTable.columns.count, let run = Int(fields[0]),
        let day = Double(fields[1])
      else { throw SeriesTable.damage(path, line, "is no entry of a ledger") }
      let key = Key(run: run, event: fields[2], cause: fields[3], population: fields[5])
      let detail = LedgerDetail(fields[10], isDose: key.isDose)
      var sum: Int?
      if case .count(let count) = detail { sum = count }
      try reader.take(
        key, day: day, slot: { slot(day, isSum: sum != nil) }, times: sum ?? 1, detail, line)
    }
    guard isWhole, hasHeader else {
      throw SeriesTable.damage(path, 1, "is not the whole table")
    }
    return reader.tally
  }
}

// MARK: - causes.csv

extension LedgerTally {
  /// The table of the daily sums, with a line for each sum and for each dose.
  static let fileName = "causes.csv"
  static let columns = ["run", "day", "event", "cause", "population", "count", "detail"]

  /// The table, in an order that does not depend on the order of the events.
  func table() -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(Self.columns, to: &bytes)
    let dose = LedgerEntry.Event.dose.rawValue
    for run in Set(counts.keys).union(doses.map { $0.run }).sorted() {
      let ofRun = counts[run] ?? [:]
      for item in doses where item.run == run {
        CSV.append(
          ["\(run)", NumberText.text(item.day), dose, item.cause, "", "1", item.note.text],
          to: &bytes)
      }
      for key in ofRun.keys.filter({ $0.event != dose }).sorted() {
        for (day, times) in (ofRun[key] ?? []).enumerated() where 0 < times {
          CSV.append(
            ["\(run)", "\(day)", key.event, key.cause, key.population, "\(times)", ""], to: &bytes)
        }
      }
    }
    return bytes
  }

  /// Reads the table of the daily sums back.
  static func read(table bytes: [UInt8], path: String) throws(ExperimentError) -> LedgerTally {
    var reader = LedgerReader(path: path)
    var hasHeader = false
    let isWhole = try CSV.forEachLine(of: bytes) { (line, fields) throws(ExperimentError) in
      guard hasHeader else {
        guard fields == columns else { throw SeriesTable.damage(path, line, "has other columns") }
        hasHeader = true
        return
      }
      guard fields.count == columns.count, let run = Int(fields[0]), let day = Double(fields[1]),
        let times = Int(fields[5]), 0 < times
      else { throw SeriesTable.damage(path, line, "is no line of daily sums") }
      let key = Key(run: run, event: fields[2], cause: fields[3], population: fields[4])
      try reader.take(
        key, day: day, slot: { Int(nearest: day.rounded(.down)) }, times: times,
        LedgerDetail(fields[6], isDose: key.isDose), line)
    }
    guard isWhole, hasHeader else { throw SeriesTable.damage(path, 1, "is not the whole table") }
    return reader.tally
  }

  /// Visits everything, as the table of the daily sums.
  ///
  /// - Returns: Whether it is a table, as must be after reading.
  /// - Throws: What the visitor throws.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) -> Bool {
    var table = table()
    try visitor.visit(&table)
    guard let read = try? LedgerTally.read(table: table, path: "") else { return false }
    self = read
    return true
  }
}

extension LedgerTally.Key {
  fileprivate var isDose: Bool { event == LedgerEntry.Event.dose.rawValue }
}

/// Adds up the lines of a table, which may be forged.
private struct LedgerReader {
  private(set) var tally = LedgerTally()
  private let path: String
  /// The doses of each run.
  private var doseCounts: [Int: Int] = [:]
  /// What was given in any run.
  private var given: Set<String> = []

  init(path: String) { self.path = path }

  /// Takes over a line.
  ///
  /// - Parameters:
  ///   - key: The run, and what happened.
  ///   - day: The day of the line.
  ///   - slot: The whole day that it belongs to; asked for only when the day is in its range.
  ///   - times: How often it happened.
  ///   - detail: What the line says besides.
  ///   - line: The number of the line.
  /// - Throws: An error if a number is out of its range, or there is more than a run can write.
  mutating func take(
    _ key: LedgerTally.Key, day: Double, slot: () -> Int, times: Int, _ detail: LedgerDetail,
    _ line: Int
  ) throws(ExperimentError) {
    guard ResultBounds.runs.contains(key.run), ResultBounds.days.contains(day),
      ResultBounds.events.contains(times)
    else { throw SeriesTable.damage(path, line, "has a number out of its range") }
    guard [key.event, key.cause, key.population].allSatisfy({ $0.utf8.count <= ResultBounds.name })
    else { throw SeriesTable.damage(path, line, "has a name longer than there can be") }
    if case .dose(let note) = detail {
      doseCounts[key.run, default: 0] += 1
      given.insert(key.cause)
      guard doseCounts[key.run, default: 0] <= ResultBounds.doses,
        given.count <= ResultBounds.treatments
      else {
        throw SeriesTable.damage(path, line, "is a dose more than there can be")
      }
      tally.add(LedgerTally.Dose(run: key.run, day: day, cause: key.cause, note: note))
    }
    tally.count(key, day: slot(), times: times)
    // A few bytes of a line can stand for a number on each of thousands of days.
    guard tally.days <= ResultBounds.tallyDays else {
      throw SeriesTable.damage(path, line, "is more than can be added up")
    }
  }
}
