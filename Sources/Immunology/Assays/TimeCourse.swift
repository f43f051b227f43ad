import Tissue

/// A quantity at equal distances in time; the first value stands one step after the start.
public struct TimeCourse: Sendable, Equatable {
  /// The days from one value to the next.
  public let stepDays: Double
  /// The values, in the order of time.
  public var values: [Double]

  /// Creates a course.
  public init(stepDays: Double, values: [Double] = []) {
    precondition(0 < stepDays, "Time only goes on.")
    self.stepDays = stepDays
    self.values = values
  }
}

extension TimeCourse {
  /// The highest value and its day; 0 on day 0 without any value.
  public var peak: (day: Double, value: Double) { extreme { $0 < $1 } }

  /// The lowest value and its day; 0 on day 0 without any value.
  public var lowest: (day: Double, value: Double) { extreme { $1 < $0 } }

  /// The value at a day, or the nearest there is.
  public func value(onDay day: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    return values[min(values.count - 1, max(0, index(ofDay: day)))]
  }

  /// The first day on which the quantity is above a level, or nothing if it never is.
  public func firstDay(above level: Double) -> Double? {
    values.firstIndex { level < $0 }.map { Double($0 + 1) * stepDays }
  }

  /// The growth per day of the logarithm between two days; negative for a fall.
  ///
  /// - Precondition: Both values are positive.
  public func rate(from start: Double, to end: Double) -> Double {
    let (first, last) = (value(onDay: start), value(onDay: end))
    precondition(0 < first && 0 < last, "Only what is there can grow or fall.")
    return Elementary.log(last / first) / (end - start)
  }

  /// About as many points as asked for, evenly in time, the last value among them.
  public func points(_ count: Int) -> [(day: Double, value: Double)] {
    guard !values.isEmpty else { return [] }
    let stride = max(1, values.count / max(1, count))
    var indices = Array(Swift.stride(from: stride - 1, to: values.count, by: stride))
    if indices.last != values.count - 1 { indices.append(values.count - 1) }
    return indices.map { (day: Double($0 + 1) * stepDays, value: values[$0]) }
  }

  private func index(ofDay day: Double) -> Int { Int((day / stepDays).rounded()) - 1 }

  private func extreme(_ isBefore: (Double, Double) -> Bool) -> (day: Double, value: Double) {
    var best: (day: Double, value: Double)?
    for (index, value) in values.enumerated() where best.map({ isBefore($0.value, value) }) ?? true
    {
      best = (Double(index + 1) * stepDays, value)
    }
    return best ?? (0, 0)
  }
}
