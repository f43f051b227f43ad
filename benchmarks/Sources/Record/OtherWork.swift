import Foundation

/// How many cores other programs kept busy, counted from the moment it is made.
///
/// The load average of the system would count the measured program too, and what was built before.
package struct OtherWork: Sendable {
  private let begin = ContinuousClock.now
  private let busy = Self.busySeconds
  private let own = Self.ownSeconds

  /// Begins to count.
  package init() {}

  /// The mean number of cores that others had since then, what the host took away included.
  package var cores: Double {
    let elapsed = begin.duration(to: .now) / .seconds(1)
    guard 0 < elapsed else { return 0 }
    // Times of the system come in hundredths of a second.
    return max(0, ((Self.busySeconds - busy) - (Self.ownSeconds - own)) / elapsed)
  }

  /// The time in which cores were not idle, by `/proc/stat`.
  private static var busySeconds: Double {
    let text = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
    let ticks = text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().compactMap {
      Double($0)
    }
    // User, nice, system, (idle, waiting,) interrupts, soft interrupts, stolen.
    guard 8 <= ticks.count else { return 0 }
    let sum = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]
    return sum / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// The processor time of this program and of the commands that it has run to their end.
  private static var ownSeconds: Double {
    [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].map { who in
      var usage = rusage()
      getrusage(CInt(who), &usage)
      let times = [usage.ru_utime, usage.ru_stime]
      return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    }.reduce(0, +)
  }
}
