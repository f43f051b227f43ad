import Basics
package import Immunology

/// How often each thing happened on each day of each run.
///
/// It is added up while runs are lived, or read back from their tables.
package struct LedgerTally: Sendable, Equatable {
  /// A dose of a treatment.
  package struct Dose: Sendable, Equatable {
    /// The run in which it was given, from 1.
    package let run: Int
    /// The day on which it was given.
    package let day: Double
    /// The treatment, as the ledger names it.
    package let cause: String
    /// What was done.
    package let note: DoseNote

    /// Creates a dose.
    package init(run: Int, day: Double, cause: String, note: DoseNote) {
      (self.run, self.day, self.cause, self.note) = (run, day, cause, note)
    }
  }

  /// All doses, in the order of the ledger.
  package private(set) var doses: [Dose] = []
  /// By run, so that what is asked about one run does not go through all others.
  package private(set) var counts: [Int: [Key: [Int]]] = [:]
  /// The whole days that ``counts`` holds numbers for.
  package private(set) var days = 0

  /// A tally of nothing.
  package init() {}

  /// Whether two tallies say the same; how they came to be does not matter.
  package static func == (left: Self, right: Self) -> Bool {
    left.doses == right.doses && left.counts == right.counts
  }

  /// What happened to whom.
  package struct Key: Hashable, Comparable, Sendable {
    /// The number of the run, from 1.
    package var run: Int
    /// What happened.
    package let event: String
    /// Why.
    package let cause: String
    /// The population.
    package let population: String

    /// Creates a key.
    package init(run: Int, event: String, cause: String, population: String) {
      (self.run, self.event, self.cause, self.population) = (run, event, cause, population)
    }

    package static func < (left: Self, right: Self) -> Bool {
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
  package func causes(
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

  /// Adds an event of a virtual patient with these populations.
  package mutating func add(_ entry: LedgerEntry, run: Int, populations: [String]) {
    if entry.event == .dose {
      doses.append(
        Dose(run: run, day: entry.day, cause: entry.cause, note: entry.dose ?? DoseNote(.given)))
    }
    count(
      Key(
        run: run, event: entry.event.rawValue, cause: entry.cause,
        population: entry.populationName(of: populations)),
      day: Self.slot(entry.day, isSum: entry.count != nil), times: entry.count ?? 1)
  }

  /// Adds all events of another tally.
  package mutating func add(_ other: LedgerTally) {
    doses += other.doses
    // Each key and day is added once: the order of the dictionary cannot show.
    for (key, perDay) in other.counts.values.joined() {
      for (day, times) in perDay.enumerated() { count(key, day: day, times: times) }
    }
  }

  /// Adds a dose.
  package mutating func add(_ dose: Dose) { doses.append(dose) }

  /// Counts what happened on a whole day.
  package mutating func count(_ key: Key, day: Int, times: Int) {
    guard 0 < times else { return }
    days += counts[key.run, default: [:]][key, default: []].add(times, at: day)
  }

  /// The whole day that an entry belongs to: those of a day that are booked together stand at its
  /// end, where the next one begins.
  package static func slot(_ day: Double, isSum: Bool) -> Int {
    isSum ? max(0, Int(nearest: day.rounded(.up)) - 1) : Int(nearest: day.rounded(.down))
  }

  /// The events of some runs only, with new numbers for the runs.
  package func only(run: Int, as number: Int) -> LedgerTally {
    var tally = LedgerTally()
    tally.doses = doses.filter { $0.run == run }
      .map { Dose(run: number, day: $0.day, cause: $0.cause, note: $0.note) }
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
