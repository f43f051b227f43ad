import Foundation

/// Times pieces of work.
enum Stopwatch {
  /// How long something took, in nanoseconds.
  struct Time {
    /// The time on the wall, which is what a user waits for.
    var wall: Double
    /// The time that the processors spent on all threads together, which other programs on a busy
    /// machine disturb less.
    var processor: Double
  }

  /// Times a piece of work once.
  static func time(_ work: () -> Void) -> Time {
    let (wall, processor) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
    work()
    return Time(
      wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  /// The median of the walls and that of the processors.
  static func median(_ times: [Time]) -> Time {
    Time(
      wall: times.map(\.wall).sorted()[times.count / 2],
      processor: times.map(\.processor).sorted()[times.count / 2])
  }

  /// A clock's reading in nanoseconds.
  static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double {
    var reading = timespec()
    clock_gettime(clock, &reading)
    return Double(reading.tv_sec) * 1e9 + Double(reading.tv_nsec)
  }
}
