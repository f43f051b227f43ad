import Basics
package import Immunology
import Tissue

/// How often each thing happened on each day of each run.
///
/// It is added up from `ledger.csv`, or kept in `causes.csv` where the ledger would be too large.
package struct LedgerTally: Sendable, Equatable {
  /// A dose of a treatment.
  package struct Dose: Sendable, Equatable {
    /// The run in which it was given, from 1.
    package let run: Int
    /// The day on which it was given.
    package let day: Double
    /// The treatment, as the ledger names it.
    package let cause: String
    /// The amount, as the ledger gives it.
    package let detail: String
  }

  /// All doses, in the order of the ledger.
  package private(set) var doses: [Dose] = []
  /// By run, so that what is asked about one run does not go through all others.
  private var counts: [Int: [Key: [Int]]] = [:]
  /// The whole days that ``counts`` holds numbers for.
  private var days = 0
  /// The doses of each run.
  private var doseCounts: [Int: Int] = [:]
  /// What was given in any run.
  private var given: Set<String> = []

  /// Whether two tallies say the same; how they came to be does not matter.
  package static func == (left: Self, right: Self) -> Bool {
    left.doses == right.doses && left.counts == right.counts
  }

  private struct Key: Hashable, Comparable {
    var run: Int
    var event: String
    var cause: String
    var population: String

    static func < (left: Self, right: Self) -> Bool {
      (left.run, left.event, left.cause, left.population)
        < (right.run, right.event, right.cause, right.population)
    }
  }

  /// How often something happened on each whole day of a run: day 0 is up to day 1.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - causes: The causes that count, or all if it is `nil`.
  ///   - populations: The populations that count.
  ///   - run: The number of the run, from 1.
  ///   - days: The number of days.
  /// - Returns: One number for each day.
  package func perDay(
    _ event: LedgerEntry.Event, causes: [String]? = nil, populations: [String], run: Int, days: Int
  ) -> [Int] {
    var sums = [Int](repeating: 0, count: max(0, days))
    // Sums of whole numbers: the order of the dictionary cannot show.
    for (key, perDay) in counts[run] ?? [:]
    where key.event == event.rawValue && populations.contains(key.population)
      && (causes?.contains(key.cause) ?? true)
    {
      for (day, count) in perDay.enumerated() where !sums.isEmpty {
        // What happens at the very end of the last day belongs to that day.
        sums[min(day, sums.count - 1)] += count
      }
    }
    return sums
  }

  /// How often something happened in a run from a whole day on, by cause, in the order of the causes'
  /// names.
  func causes(
    of event: LedgerEntry.Event, populations: [String], run: Int, from day: Int = 0
  ) -> [(cause: String, count: Int)] {
    var sums: [String: Int] = [:]
    // Sums of whole numbers: the order of the dictionary cannot show.
    for (key, perDay) in counts[run] ?? [:]
    where key.event == event.rawValue && populations.contains(key.population) {
      sums[key.cause, default: 0] += perDay.dropFirst(max(0, day)).reduce(0, +)
    }
    return sums.keys.sorted().map { ($0, sums[$0] ?? 0) }
  }

  /// The kinds of treatment that were given, in the order in which they came first.
  package var therapies: [TherapyKind] {
    doses.sorted { $0.day < $1.day }.reduce(into: []) { kinds, dose in
      if let kind = TherapyKind(rawValue: dose.cause), !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  /// Adds up a ledger.
  static func read(_ bytes: [UInt8], path: String) throws(ExperimentError) -> LedgerTally {
    var tally = LedgerTally()
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
      try tally.take(
        key, day: day, slot: { slot(day, fields[10]) }, times: times(fields[10]),
        detail: fields[10], path: path, line)
    }
    guard isWhole, hasHeader else {
      throw SeriesTable.damage(path, 1, "is not the whole table")
    }
    return tally
  }

  /// Adds an event.
  mutating func add(_ entry: LedgerEntry, run: Int) {
    if entry.event == .dose {
      doses.append(Dose(run: run, day: entry.day, cause: entry.cause, detail: entry.detail))
    }
    count(
      Key(
        run: run, event: entry.event.rawValue, cause: entry.cause, population: entry.population),
      day: Self.slot(entry.day, entry.detail), times: Self.times(entry.detail))
  }

  /// Adds all events of another tally.
  mutating func add(_ other: LedgerTally) {
    doses += other.doses
    // Each key and day is added once: the order of the dictionary cannot show.
    for (key, perDay) in other.counts.values.joined() {
      for (day, times) in perDay.enumerated() { count(key, day: day, times: times) }
    }
  }

  private mutating func count(_ key: Key, day: Int, times: Int) {
    guard 0 < times else { return }
    days += counts[key.run, default: [:]][key, default: []].add(times, at: day)
  }

  /// Takes over a line of a file, which may be forged.
  ///
  /// - Parameters:
  ///   - key: The run, and what happened.
  ///   - day: The day of the line.
  ///   - slot: The whole day that it belongs to; asked for only when the day is in its range.
  ///   - times: How often it happened.
  ///   - detail: What the line says besides.
  ///   - path: The file.
  ///   - line: The number of the line.
  /// - Throws: An error if a number is out of its range, or there is more than a run can write.
  private mutating func take(
    _ key: Key, day: Double, slot: () -> Int, times: Int, detail: String, path: String, _ line: Int
  ) throws(ExperimentError) {
    guard ResultBounds.runs.contains(key.run), ResultBounds.days.contains(day),
      ResultBounds.events.contains(times)
    else { throw SeriesTable.damage(path, line, "has a number out of its range") }
    guard [key.event, key.cause, key.population].allSatisfy({ $0.utf8.count <= ResultBounds.name })
    else { throw SeriesTable.damage(path, line, "has a name longer than there can be") }
    if key.event == LedgerEntry.Event.dose.rawValue {
      doseCounts[key.run, default: 0] += 1
      given.insert(key.cause)
      guard doseCounts[key.run, default: 0] <= ResultBounds.doses,
        given.count <= ResultBounds.treatments
      else {
        throw SeriesTable.damage(path, line, "is a dose more than there can be")
      }
      doses.append(Dose(run: key.run, day: day, cause: key.cause, detail: detail))
    }
    count(key, day: slot(), times: times)
    // A few bytes of a line can stand for a number on each of thousands of days.
    guard days <= ResultBounds.tallyDays else {
      throw SeriesTable.damage(path, line, "is more than can be added up")
    }
  }

  /// The whole day that an entry belongs to: those of a day that are booked together stand at its
  /// end, where the next one begins.
  private static func slot(_ day: Double, _ detail: String) -> Int {
    detail.hasPrefix("count=")
      ? max(0, Int(nearest: day.rounded(.up)) - 1) : Int(nearest: day.rounded(.down))
  }

  /// How many events an entry stands for: those of a day that are booked together say so.
  private static func times(_ detail: String) -> Int {
    guard detail.hasPrefix("count="), let times = Int(detail.dropFirst(6)) else { return 1 }
    return times
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
    for run in Set(counts.keys).union(doses.map(\.run)).sorted() {
      let ofRun = counts[run] ?? [:]
      for item in doses where item.run == run {
        CSV.append(
          ["\(run)", NumberText.text(item.day), dose, item.cause, "", "1", item.detail], to: &bytes)
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
    var tally = LedgerTally()
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
      try tally.take(
        key, day: day, slot: { Int(nearest: day.rounded(.down)) }, times: times, detail: fields[6],
        path: path, line)
    }
    guard isWhole, hasHeader else { throw SeriesTable.damage(path, 1, "is not the whole table") }
    return tally
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

  /// The events of some runs only, with new numbers for the runs.
  func only(run: Int, as number: Int) -> LedgerTally {
    var tally = LedgerTally()
    tally.doses = doses.filter { $0.run == run }
      .map { Dose(run: number, day: $0.day, cause: $0.cause, detail: $0.detail) }
    for (key, perDay) in counts[run] ?? [:] {
      var key = key
      key.run = number
      tally.counts[number, default: [:]][key] = perDay
      tally.days += perDay.count
    }
    return tally
  }
}

extension [Int] {
  /// Adds to an element, and makes room for it first.
  ///
  /// - Returns: By how many elements it grew.
  fileprivate mutating func add(_ times: Int, at index: Int) -> Int {
    let before = count
    while count <= index { append(0) }
    self[index] += times
    return count - before
  }
}
