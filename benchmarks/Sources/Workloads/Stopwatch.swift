/// Times pieces of work in turn, so that what disturbs the machine disturbs all of them alike.
enum Stopwatch {
  /// Times each piece of work several times.
  ///
  /// - Parameters:
  ///   - rounds: How many times each piece is timed.
  ///   - works: The pieces; each round runs all of them, one after the other (A B A B …).
  /// - Returns: The median time of each piece, in nanoseconds.
  static func medians(rounds: Int, of works: [() -> Void]) -> [Double] {
    var times = works.map { _ in [Double]() }
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() {
        let (seconds, attoseconds) = clock.measure(work).components
        times[index].append(Double(seconds) * 1e9 + Double(attoseconds) * 1e-9)
      }
    }
    return times.map { $0.sorted()[rounds / 2] }
  }
}

extension Double {
  /// The number with two decimals below 10, and one above.
  var short: String {
    let factor = self < 10 ? 100.0 : 10.0
    return String(describing: (self * factor).rounded() / factor)
  }
}
