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
    // The middle of a single run is the run.
    if runs.count == 1 { return runs[0] }
    let longest = runs.map(\.count).max() ?? 0
    var result: [Double] = []
    for index in 0..<longest {
      let present = runs.filter { index < $0.count }.map { $0[index] }
      guard runs.count <= 2 * present.count, let value = quantile(share, of: present) else { break }
      result.append(value)
    }
    return result
  }

  /// Returns middle values as words and labels give them: those of counts as whole numbers.
  ///
  /// The middle of two runs may fall between two counts, but nobody has ever seen half a cell.
  static func spoken(_ middles: [Double], of runs: [[Double]]) -> [Double] {
    let areCounts = runs.allSatisfy { $0.allSatisfy { $0 == $0.rounded() } }
    return areCounts ? middles.map { $0.rounded() } : middles
  }

  /// Returns the median as words and labels give it, or `nil` of none.
  static func spokenMedian(_ values: [Double]) -> Double? {
    median(values).flatMap { spoken([$0], of: [values]).first }
  }

  /// Returns the course of the medians as words give it.
  static func spokenCourse(of runs: [[Double]]) -> [Double] {
    spoken(course(0.5, of: runs), of: runs)
  }

  /// Returns at most a number of the runs, spread evenly over them.
  static func thinned(_ runs: [[Double]], to limit: Int) -> [[Double]] {
    guard limit < runs.count else { return runs }
    return (0..<limit).map { runs[$0 * runs.count / limit] }
  }
}
