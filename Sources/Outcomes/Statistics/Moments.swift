/// The mean and the variance of some numbers.
struct Moments: Equatable {
  let count: Int
  let mean: Double
  /// The variance of the population that the numbers are a sample of (divided by n − 1); not a
  /// number for fewer than two.
  let variance: Double

  init(_ values: [Double]) {
    count = values.count
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    self.mean = mean
    variance = squares / Double(values.count - 1)
  }
}
