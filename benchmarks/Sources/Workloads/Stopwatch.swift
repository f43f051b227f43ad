import Foundation

/// Times pieces of work in turn, so that what disturbs the machine disturbs all of them alike.
enum Stopwatch {
  /// What is measured.
  enum Time {
    /// The time on the wall, which is what a user waits for.
    case wall
    /// The time that the processors spent on all threads together, which other programs on a busy
    /// machine disturb less.
    case processor
  }

  /// Times each piece of work several times.
  ///
  /// - Parameters:
  ///   - time: What is measured.
  ///   - rounds: How many times each piece is timed.
  ///   - works: The pieces; each round runs all of them, one after the other (A B A B …).
  /// - Returns: The median time of each piece, in nanoseconds.
  static func medians(_ time: Time, rounds: Int, of works: [() -> Void]) -> [Double] {
    var times = works.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() {
        let start = nanoseconds(time)
        work()
        times[index].append(nanoseconds(time) - start)
      }
    }
    return times.map { $0.sorted()[rounds / 2] }
  }

  private static func nanoseconds(_ time: Time) -> Double {
    var reading = timespec()
    clock_gettime(time == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &reading)
    return Double(reading.tv_sec) * 1e9 + Double(reading.tv_nsec)
  }
}

extension Double {
  /// The number with two decimals below 10, and one above.
  var short: String {
    let factor = self < 10 ? 100.0 : 10.0
    return String(describing: (self * factor).rounded() / factor)
  }
}
