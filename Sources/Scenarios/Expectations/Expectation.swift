/// A promise of a scenario's author about its runs, such as `median(tumour_cells, day 42) < 500`.
public struct Expectation: Sendable, Equatable {
  /// The line as it stands in the file.
  public let text: String
  let left: Measure
  let relation: Relation
  let right: Bound

  /// The day that stands for "the highest value of each run" when values are asked for.
  public static let peak: Double = .infinity

  /// The columns of the counts and the days that the promise looks at.
  public var needs: [(column: String, day: Double)] {
    [(left.column, left.day)] + (right.measure.map { [($0.column, $0.day)] } ?? [])
  }

  /// Whether the promise holds for a set of runs.
  ///
  /// - Parameter values: Gives the values of a column on a day, one per run in a fixed order; for
  ///   the day ``peak``, the highest value of each run.
  /// - Returns: Whether it holds, with both sides as numbers.
  public func holds(
    in values: (_ column: String, _ day: Double) -> [Double]
  ) -> ExpectationOutcome {
    guard let measured = left.value(in: values) else { return .unknown(left.column) }
    guard let bound = right.value(in: values) else {
      return .unknown(right.measure?.column ?? left.column)
    }
    return ExpectationOutcome(
      holds: relation.compares(measured, bound), measured: measured, bound: bound,
      missingColumn: nil)
  }
}

/// How an expectation turned out.
public struct ExpectationOutcome: Sendable, Equatable {
  /// Whether the promise was kept.
  public var holds: Bool
  /// The value of the left side, or not-a-number without values.
  public var measured: Double
  /// The value of the right side, or not-a-number without values.
  public var bound: Double
  /// The column that had no values, if the promise could not be checked.
  public var missingColumn: String?

  static func unknown(_ column: String) -> Self {
    Self(holds: false, measured: .nan, bound: .nan, missingColumn: column)
  }
}

/// A comparison sign.
enum Relation: String, Sendable, CaseIterable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case equal = "=="
  case less = "<"
  case greater = ">"

  func compares(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .lessOrEqual: left <= right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .less: left < right
    case .greater: left > right
    }
  }
}

/// One number taken from all runs, such as the median of a column on a day.
struct Measure: Sendable, Equatable {
  enum Statistic: String, Sendable, CaseIterable {
    case median
    case mean
    case min
    case max
    case count
    case share
  }

  /// A comparison that each run is asked, for `count` and `share`.
  struct Test: Sendable, Equatable {
    var relation: Relation
    var number: Double
  }

  var statistic: Statistic
  var column: String
  var test: Test?
  var day: Double

  func value(in values: (_ column: String, _ day: Double) -> [Double]) -> Double? {
    let sample = values(column, day)
    guard !sample.isEmpty, !sample.contains(where: \.isNaN) else { return nil }
    let hits = test.map { test in
      Double(sample.count { test.relation.compares($0, test.number) })
    }
    switch statistic {
    case .median:
      let sorted = sample.sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    case .mean: return sample.reduce(0, +) / Double(sample.count)
    case .min: return sample.min()
    case .max: return sample.max()
    case .count: return hits
    case .share: return hits.map { $0 / Double(sample.count) }
    }
  }
}

/// The right side of an expectation: a number, or a multiple of another measure.
struct Bound: Sendable, Equatable {
  var factor: Double
  var measure: Measure?

  func value(in values: (_ column: String, _ day: Double) -> [Double]) -> Double? {
    guard let measure else { return factor }
    return measure.value(in: values).map { $0 * factor }
  }
}
