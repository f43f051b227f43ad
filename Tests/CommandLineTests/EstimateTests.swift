import Foundation
import Testing

/// What a dry run says against what the run then needs; `make estimates` asks it of more scenarios.
struct EstimateTests {
  @Test(arguments: [
    ["run", "radiotherapy", "--days", "6"],
    ["run", "no-treatment", "--days", "3", "--frames", "none"],
    ["compare", "surgery", "radiotherapy", "--days", "3", "--runs", "2"],
  ])
  func `disk and memory are what a dry run says, within a factor of two`(
    arguments: [String]
  ) throws {
    let folder = try TestFolder()
    let command = arguments + ["--out", "out", "--threads", "2", "--json"]
    let said = try Thymus.run(command + ["-n"], in: folder).document()
    #expect(try folder.names().isEmpty)
    let memory = try peakOfMemory(command, in: folder)
    let disk = try folder.names().reduce(0) { sum, name in
      sum
        + (try folder.url.appending(path: name).resourceValues(forKeys: [.fileSizeKey]).fileSize
          ?? 0)
    }
    let memorySaid = try #require(said["memory_bytes"] as? Double)
    let diskSaid = try #require(said["disk_bytes"] as? Double)
    #expect(disk > 100_000)
    #expect(diskSaid < 2 * Double(disk) && Double(disk) < 2 * diskSaid, "\(diskSaid) \(disk)")
    #expect(memorySaid < 2 * memory && memory < 2 * memorySaid, "\(memorySaid) \(memory)")
  }

  /// Runs the command and returns the most memory that it had, in bytes.
  private func peakOfMemory(_ arguments: [String], in folder: TestFolder) throws -> Double {
    let shell = "cd \"$0\" && exec \"$@\" >/dev/null 2>&1"
    let words = ["/bin/sh", "-c", shell, folder.url.path, Thymus.path] + arguments
    var argv = words.map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/sh", nil, nil, &argv, environ) == 0)
    // The system reckons what the parent held to a child's peak, so it is asked for while it lives.
    var (status, peak): (Int32, Double) = (0, 0)
    while waitpid(process, &status, WNOHANG) == 0 {
      let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      if let kilobytes = text?.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap({ Double($0.1) }) {
        peak = max(peak, kilobytes * 1024)
      }
      usleep(2000)
    }
    #expect(status == 0 || status == 5 << 8)
    return peak
  }
}
