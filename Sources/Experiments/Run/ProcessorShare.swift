import Tissue

/// The processors that are this process's to use.
///
/// A class may share one machine: a scheduler gives a job some of its processors, and a container has a
/// share of their time.
package enum ProcessorShare {
  /// The smallest of what is allowed: the processors of the affinity mask (`taskset`), the share of time of
  /// the control group, and the processors of a job of Slurm.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - allowed: The processors of the affinity mask; those of this process unless a test says others.
  ///   - root: The folder in which `/proc` and `/sys` lie.
  /// - Returns: A number of threads, at least 1.
  package static func threads(
    environment: [String: String], allowed: Int? = nil, root: String = ""
  ) -> Int {
    let job = environment["SLURM_CPUS_PER_TASK"].flatMap { Int($0) }.flatMap { 0 < $0 ? $0 : nil }
    return max(
      1, [allowed ?? Crew.processors, job, quota(root: root)].compactMap(\.self).min() ?? 1)
  }

  /// The processors' time that the control groups allow, in processors, rounded up; nothing if there is no
  /// limit.
  ///
  /// A group's limit holds for the groups inside it, so all above it are asked. A container often sees
  /// its own group as the topmost, whatever the name it is told.
  static func quota(root: String) -> Int? {
    lines(of: root + "/proc/self/cgroup").compactMap { line -> Double? in
      // number:controllers:path
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      let top = root + "/sys/fs/cgroup"
      let groups = groups(from: String(parts[2]))
      if parts[1].isEmpty {
        // The second version, by itself or beside the first.
        return ["", "/unified"].flatMap { mount in groups.compactMap { newShare(top + mount + $0) }
        }
        .min()
      }
      guard parts[1].split(separator: ",").contains("cpu") else { return nil }
      return ["/\(parts[1])", "/cpu"].flatMap { mount in
        groups.compactMap { oldShare(top + mount + $0) }
      }
      .min()
    }.min().map { max(1, Int($0.rounded(.up))) }
  }

  /// A group and all above it.
  private static func groups(from path: String) -> [String] {
    var groups = [""]
    for name in path.split(separator: "/") { groups.append(groups[groups.count - 1] + "/" + name) }
    return groups
  }

  /// `cpu.max`: microseconds of processors' time in a period, or `max`, and the period.
  private static func newShare(_ folder: String) -> Double? {
    let words = lines(of: folder + "/cpu.max").first?.split(separator: " ") ?? []
    return words.count == 2 ? share(of: words[0], in: words[1]) : nil
  }

  /// The same in two files, with -1 for no limit.
  private static func oldShare(_ folder: String) -> Double? {
    guard let time = lines(of: folder + "/cpu.cfs_quota_us").first,
      let period = lines(of: folder + "/cpu.cfs_period_us").first
    else { return nil }
    return share(of: time, in: period)
  }

  private static func share(of time: Substring, in period: Substring) -> Double? {
    guard let time = Double(time), let period = Double(period), 0 < time, 0 < period else {
      return nil
    }
    // So much that it is no limit.
    return min(time / period, 1e6)
  }

  private static func lines(of path: String) -> [Substring] {
    guard let bytes = try? FolderReading.read(path: path, limit: 1 << 20) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
