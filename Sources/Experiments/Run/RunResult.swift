package import Outcomes

/// What one virtual run came to.
package struct RunResult: Sendable, Equatable {
  /// The story of one column of the counts over a run.
  package struct Column: Sendable, Equatable {
    /// The name of the column in `counts.csv`.
    package let name: String
    /// The value on day 0.
    package let start: Double
    /// The value on the last day.
    package let end: Double
    /// The highest value.
    package let peak: Double
    /// The first day on which the highest value was recorded.
    package let peakDay: Double
    /// The first recorded day of the zeros that the column ends with, if it was ever above zero.
    package let clearedDay: Double?
  }

  /// The number of the run, from 1.
  package let run: Int
  /// The seed of all chance in the run.
  package let seed: UInt64
  /// The digest of the state at the end: it differs if a single bit differs.
  package let digest: String
  /// How long the run took, in seconds.
  package let wallSeconds: Double
  /// The outcomes of the run.
  package let readout: RunReadout
  /// The columns of the counts, in their order.
  package let columns: [Column]

  /// The stories of the columns of some counts.
  init(counts: RunSeries, digest: String, wallSeconds: Double, readout: RunReadout) {
    run = counts.run
    seed = counts.seed
    self.digest = digest
    self.wallSeconds = wallSeconds
    self.readout = readout
    columns = counts.columns.compactMap { name in
      counts.values(of: name).flatMap { Column(name: name, days: counts.days, values: $0) }
    }
  }

  /// The story of the column of a name, if there is one.
  package subscript(column: String) -> Column? { columns.first { $0.name == column } }
}

extension RunResult.Column {
  /// Tells the story of a column from its values on the recorded days.
  init?(name: String, days: [Double], values: [Double]) {
    guard let start = values.first, let end = values.last, days.count == values.count else {
      return nil
    }
    var peak = 0
    for index in values.indices where values[peak] < values[index] { peak = index }
    let firstZero = values.lastIndex { $0 != 0 }.map { $0 + 1 }
    self.init(
      name: name, start: start, end: end, peak: values[peak], peakDay: days[peak],
      clearedDay: firstZero.flatMap { $0 < days.count ? days[$0] : nil })
  }
}
