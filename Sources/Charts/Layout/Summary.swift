/// Middle values of many runs.
enum Summary {
  /// Returns the median of numbers, or `nil` of none.
  static func median(_ values: [Double]) -> Double? { quantile(0.5, of: values) }

  /// Returns the value below which a share of the numbers lies, interpolated, or `nil` of none.
  static func quantile(_ share: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }

  /// Returns a quantile over runs for each day, as long as at least half of the runs go on.
  ///
  /// With fewer the survivors of a selection would be shown as if they stood for all.
  static func course(_ share: Double, of runs: [[Double]]) -> [Double] {
    let longest = runs.map(\.count).max() ?? 0
    var result: [Double] = []
    for index in 0..<longest {
      let present = runs.filter { index < $0.count }.map { $0[index] }
      guard runs.count <= 2 * present.count, let value = quantile(share, of: present) else { break }
      result.append(value)
    }
    return result
  }

  /// Returns at most a number of the runs, spread evenly over them.
  static func thinned(_ runs: [[Double]], to limit: Int) -> [[Double]] {
    guard limit < runs.count else { return runs }
    return (0..<limit).map { runs[$0 * runs.count / limit] }
  }
}
