import Basics
package import Tissue

/// The recorded times of one run and the values of all columns at each of them.
package struct RunSeries: Sendable, Equatable {
  /// The number of the run, from 1.
  package private(set) var run: Int
  /// The seed of the run.
  package private(set) var seed: UInt64
  /// The names of the columns.
  package private(set) var columns: [String]
  /// The recorded days, ascending.
  package private(set) var days: [Double]
  /// All values, one recorded time after the other.
  private var values: [Double]

  /// Creates a series without any recorded time.
  package init(run: Int, seed: UInt64, columns: [String] = []) {
    self.run = run
    self.seed = seed
    self.columns = columns
    self.days = []
    self.values = []
  }

  /// Adds a recorded time, whose columns, if it names any, become those of the series.
  ///
  /// Arms of a comparison share a past that one of them lived, and a treatment of another brings
  /// columns of its own, or has none that the past names: nothing was given by then, so what is new
  /// was 0, and what is gone was 0 too.
  ///
  /// - Precondition: There is a value for each column.
  package mutating func append(day: Double, columns: [String], values: [Double]) {
    if !columns.isEmpty, self.columns != columns { align(with: columns) }
    precondition(values.count == self.columns.count, "Each column needs one value.")
    // As they stand in the tables, so that what is told after a run and from its files is the same.
    days.append(day.withoutNoise)
    self.values.append(contentsOf: values.map { $0.withoutNoise })
  }

  /// Visits everything.
  package mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&run)
    try visitor.visit(&seed)
    try visitor.visit(&columns)
    try visitor.visit(&days)
    try visitor.visit(&values)
  }

  /// Whether there is a value of each column for each recorded time, as must be after reading.
  package var isWhole: Bool { values.count == days.count * columns.count }

  /// Gives all recorded times other columns; those that are new hold 0.
  private mutating func align(with columns: [String]) {
    let places = columns.map { name in self.columns.firstIndex(of: name) }
    let width = self.columns.count
    values = days.indices.flatMap { row in
      places.map { place in place.map { values[row * width + $0] } ?? 0 }
    }
    self.columns = columns
  }

  /// The values of all columns at one recorded time.
  package func row(_ index: Int) -> ArraySlice<Double> {
    values[(index * columns.count)..<((index + 1) * columns.count)]
  }

  /// The values of a column at all recorded times, if there is such a column.
  package func values(of column: String) -> [Double]? {
    guard let position = columns.firstIndex(of: column) else { return nil }
    return days.indices.map { values[$0 * columns.count + position] }
  }

  /// The position of the recorded time nearest to a day, if there is one within half a day.
  package func index(nearest day: Double) -> Int? {
    let nearest = days.indices.min { abs(days[$0] - day) < abs(days[$1] - day) }
    return nearest.flatMap { abs(days[$0] - day) <= 0.5 ? $0 : nil }
  }

  /// The value of a column on a day, as recorded nearest to it.
  package func value(of column: String, on day: Double) -> Double? {
    guard let position = columns.firstIndex(of: column), let index = index(nearest: day) else {
      return nil
    }
    return values[index * columns.count + position]
  }
}

extension RunSeries {
  /// The sum of some columns on each recorded day; those that are missing count nothing.
  package func sum(of columns: [String]) -> [Double] {
    columns.compactMap { values(of: $0) }.reduce(into: days.map { _ in 0 }) { sum, column in
      for row in sum.indices { sum[row] += column[row] }
    }
  }

  /// What several columns make together on each recorded day.
  func together(
    _ columns: [String], _ join: ([Double]) -> Double
  ) -> [Double] {
    let values = columns.compactMap { self.values(of: $0) }
    return days.indices.map { row in join(values.map { $0[row] }) }
  }

  /// The mean of a column of several populations on each recorded day.
  func mean(
    of populations: [String], _ ending: String, weightedBy weight: String
  ) -> [Double] {
    var sums = days.map { _ in (value: 0.0, weight: 0.0) }
    for name in populations {
      guard let values = values(of: name + ending), let weights = self.values(of: name + weight)
      else { continue }
      for row in sums.indices {
        sums[row].value += values[row] * weights[row]
        sums[row].weight += weights[row]
      }
    }
    return sums.map { 0 < $0.weight ? $0.value / $0.weight : 0 }
  }
}
