public import Immunology

/// How often each thing happened on each day of each run, added up from `ledger.csv`.
public struct LedgerTally: Sendable, Equatable {
  /// A dose of a treatment.
  public struct Dose: Sendable, Equatable {
    /// The run in which it was given, from 1.
    public let run: Int
    /// The day on which it was given.
    public let day: Double
    /// The treatment, as the ledger names it.
    public let cause: String
    /// The amount, as the ledger gives it.
    public let detail: String
  }

  /// All doses, in the order of the ledger.
  public private(set) var doses: [Dose] = []
  private var counts: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var run: Int
    var event: String
    var cause: String
    var population: String
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
  public func perDay(
    _ event: LedgerEntry.Event, causes: [String]? = nil, populations: [String], run: Int, days: Int
  ) -> [Int] {
    var sums = [Int](repeating: 0, count: max(0, days))
    // Sums of whole numbers: the order of the dictionary cannot show.
    for (key, perDay) in counts
    where key.run == run && key.event == event.rawValue && populations.contains(key.population)
      && (causes?.contains(key.cause) ?? true)
    {
      for (day, count) in perDay.enumerated() where !sums.isEmpty {
        // What happens at the very end of the last day belongs to that day.
        sums[min(day, sums.count - 1)] += count
      }
    }
    return sums
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
        let day = Double(fields[1]), 0 <= day, day < 1e6
      else { throw SeriesTable.damage(path, line, "is no entry of a ledger") }
      tally.add(run: run, day: day, fields: fields)
    }
    guard isWhole, hasHeader else {
      throw SeriesTable.damage(path, 1, "is not the whole table")
    }
    return tally
  }

  private mutating func add(run: Int, day: Double, fields: [String]) {
    if fields[2] == LedgerEntry.Event.dose.rawValue {
      doses.append(Dose(run: run, day: day, cause: fields[3], detail: fields[10]))
    }
    let key = Key(run: run, event: fields[2], cause: fields[3], population: fields[5])
    counts[key, default: []].countOne(at: Int(day))
  }
}

extension [Int] {
  /// Adds one to an element, and makes room for it first.
  fileprivate mutating func countOne(at index: Int) {
    while count <= index { append(0) }
    self[index] += 1
  }
}
