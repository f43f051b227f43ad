/// The middle, the lowest and the highest of a number over several runs.
package struct Spread: Sendable, Equatable {
  /// The middle value, or the mean of the two middle ones.
  package let median: Double
  /// The lowest value.
  package let lowest: Double
  /// The highest value.
  package let highest: Double

  /// Creates the spread of some values, or nothing if there are none.
  package init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else { return nil }
    let middle = sorted.count / 2
    self.median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    self.lowest = lowest
    self.highest = highest
  }
}
