package import Outcomes

/// A promise of a scenario's author about its runs, such as `median(tumour_cells, day 42) < 500`.
package struct Expectation: Sendable, Equatable {
  /// The line as it stands in the file.
  package let text: String
  let left: Measure
  let relation: Relation
  let right: Bound

  /// The day that stands for "the highest value of each run" when values are asked for.
  package static let peak: Double = .infinity

  /// Something that each run has one number of.
  package enum Quantity: Sendable, Equatable {
    /// A column of the counts on a day; on the day ``peak``, its highest value.
    case column(String, day: Double)
    /// An outcome of the whole run.
    case outcome(OutcomeName)

    /// The name in a promise.
    package var name: String {
      switch self {
      case .column(let column, _): column
      case .outcome(let outcome): outcome.rawValue
      }
    }

    /// The day that it is about, unless it is about a whole run.
    package var day: Double? {
      if case .column(_, let day) = self { day } else { nil }
    }
  }

  /// What the promise looks at.
  package var needs: [Quantity] { [left.quantity] + (right.measure.map { [$0.quantity] } ?? []) }

  /// Whether the promise holds for a set of runs.
  ///
  /// - Parameter values: Gives a number of each run, in a fixed order.
  /// - Returns: Whether it holds, with both sides as numbers.
  package func holds(in values: (Quantity) -> [Double]) -> ExpectationOutcome {
    guard let measured = left.value(in: values) else { return .unknown(left.quantity.name) }
    guard let bound = right.value(in: values) else {
      return .unknown((right.measure ?? left).quantity.name)
    }
    return ExpectationOutcome(
      holds: relation.compares(measured, bound), measured: measured, bound: bound,
      missingColumn: nil)
  }
}

/// How an expectation turned out.
package struct ExpectationOutcome: Sendable, Equatable {
  /// Whether the promise was kept.
  package var holds: Bool
  /// The value of the left side, or not-a-number without values.
  package var measured: Double
  /// The value of the right side, or not-a-number without values.
  package var bound: Double
  /// The column or outcome that had no values, if the promise could not be checked.
  package var missingColumn: String?

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

/// One number taken from all runs, such as the median of a column on a day, or the share of runs
/// with an outcome.
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
  var quantity: Expectation.Quantity
  var test: Test?

  func value(in values: (Expectation.Quantity) -> [Double]) -> Double? {
    let sample = values(quantity)
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

  func value(in values: (Expectation.Quantity) -> [Double]) -> Double? {
    guard let measure else { return factor }
    return measure.value(in: values).map { $0 * factor }
  }
}
