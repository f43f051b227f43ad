import Foundation
import Testing

@testable import Experiments

struct ProcessorShareTests {
  /// A machine's `/proc` and `/sys`, as far as control groups are told there.
  private func quota(_ files: [String: String]) throws -> Int? {
    let folder = TestFolder()
    for (name, text) in files {
      let url = URL(filePath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return ProcessorShare.quota(root: folder.path)
  }

  @Test func `no limit is none`() throws {
    #expect(try quota([:]) == nil)
    #expect(
      try quota([
        "proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "max 100000\n",
      ]) == nil)
    #expect(
      try quota([
        "proc/self/cgroup": "4:cpu,cpuacct:/\n",
        "sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us": "-1\n",
        "sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us": "100000\n",
      ]) == nil)
    #expect(
      try quota(["proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "nonsense\n"]) == nil)
  }

  @Test(arguments: [
    ("100000 100000", 1), ("150000 100000", 2), ("200000 100000", 2), ("10000 100000", 1),
    ("800000 50000", 16),
  ])
  func `the share of the second version is rounded up`(text: String, processors: Int) throws {
    for (group, file) in [("/", "cpu.max"), ("/jobs/mine", "jobs/mine/cpu.max")] {
      for mount in ["", "unified/"] {
        #expect(
          try quota([
            "proc/self/cgroup": "7:memory:/elsewhere\n0::\(group)\n",
            "sys/fs/cgroup/" + mount + file: text + "\n",
          ]) == processors)
      }
    }
  }

  @Test func `the smallest share of all groups above holds`() throws {
    #expect(
      try quota([
        "proc/self/cgroup": "0::/class/team/me\n",
        "sys/fs/cgroup/class/cpu.max": "300000 100000\n",
        "sys/fs/cgroup/class/team/cpu.max": "max 100000\n",
        "sys/fs/cgroup/class/team/me/cpu.max": "500000 100000\n",
      ]) == 3)
  }

  @Test(arguments: ["cpu", "cpu,cpuacct"])
  func `the share of the first version, as seen outside and inside of a container`(
    mount: String
  ) throws {
    for folder in ["docker/abc", ""] {
      let place = "sys/fs/cgroup/\(mount)/" + (folder.isEmpty ? "" : folder + "/")
      #expect(
        try quota([
          "proc/self/cgroup": "5:cpuset:/x\n4:\(mount):/docker/abc\n0::/\n",
          place + "cpu.cfs_quota_us": "250000\n", place + "cpu.cfs_period_us": "100000\n",
        ]) == 3)
    }
  }

  @Test func `the smallest of all limits is taken`() throws {
    let folder = TestFolder()
    func threads(_ job: String?, allowed: Int) -> Int {
      ProcessorShare.threads(
        environment: job.map { ["SLURM_CPUS_PER_TASK": $0] } ?? [:], allowed: allowed,
        root: folder.path)
    }
    #expect(threads(nil, allowed: 6) == 6)
    #expect(threads("4", allowed: 6) == 4)
    #expect(threads("8", allowed: 6) == 6)
    for nonsense in ["", "0", "-2", "two"] { #expect(threads(nonsense, allowed: 6) == 6) }
    for (name, text) in [
      ("proc/self/cgroup", "0::/\n"), ("sys/fs/cgroup/cpu.max", "200000 100000"),
    ] {
      let url = URL(filePath: folder.path + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    #expect(threads("4", allowed: 6) == 2)
    #expect(threads("1", allowed: 6) == 1)
  }
}
