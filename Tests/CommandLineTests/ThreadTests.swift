import Foundation
import Testing

/// Where the system has no thread to give, and where a process may use few processors.
struct ThreadTests {
  private static let warning = "warning: the system gives no more threads"

  @Test(arguments: ["1", "2"])
  func `without a thread to be had a run goes on, with the same bits`(threads: String) throws {
    let folder = try Tiny.folder()
    let words = ["run", "tiny.yaml", "--runs", "2", "--threads", threads, "--frames", "none"]
    let free = try Thymus.run(words + ["--json", "--out", "free"], in: folder)
    let bound = try Limited.run(words + ["--json", "--out", "bound"], under: "-u 1", in: folder)
    #expect(bound.exitCode == 0, "\(bound.errors)")
    // Standard output is one document, whatever is said beside it.
    #expect(try digests(in: bound.document()) == (try digests(in: free.document())))
    #expect(
      try folder.text("free/counts.csv") == (try folder.text("bound/counts.csv")))
    // It is said once, and where one thread is asked for there is nothing to say.
    let isTold = threads != "1" && 1 < Limited.processors.count
    #expect(bound.errors.components(separatedBy: Self.warning).count == (isTold ? 2 : 1))
    #expect(!free.errors.contains(Self.warning))
  }

  @Test(
    arguments: [
      ["compare", "tiny.yaml", "tiny.yaml", "--runs", "2", "--threads", "2", "--frames", "none"],
      ["check", "tiny.yaml", "tiny.yaml", "--run", "--runs", "2", "--threads", "2"],
      ["run", "tiny.yaml", "--dry-run"], ["list"], ["explain", "checkpoint"],
      ["validate", "--list"],
    ])
  func `each command ends where no thread is to be had`(words: [String]) throws {
    let folder = try Tiny.folder()
    let free = try Thymus.run(words, in: folder)
    let bound = try Limited.run(words, under: "-u 1", in: Tiny.folder())
    #expect(bound.exitCode == free.exitCode, "\(bound.errors)")
    #expect(bound.errors.components(separatedBy: Self.warning).count <= 2)
  }

  @Test func `a movie and a page are made where no thread is to be had`() throws {
    let folder = try Tiny.folder()
    #expect(
      try Limited.run(["run", "tiny.yaml", "--out", "r"], under: "-u 1", in: folder).exitCode == 0)
    #expect(try Limited.run(["report", "r"], under: "-u 1", in: folder).exitCode == 0)
    #expect(try Limited.run(["movie", "r"], under: "-u 1", in: folder).exitCode == 0)
    // Another program cannot be started then either.
    let ending = try Limited.run(["movie", "r", "--mp4"], under: "-u 1", in: folder)
    #expect(ending.exitCode == 4, "\(ending.errors)")
    #expect(ending.errors.contains("ffmpeg is not installed, or it failed"))
  }

  /// One thread more than there is, two more, …: some of those that Dispatch wants, or all.
  @Test(
    .enabled(
      if: Limited.isRoot,
      "was not tried: only root can become a user whose processes nobody else adds to"),
    arguments: 1...7)
  func `few threads are no hang`(most: Int) throws {
    let folder = try Tiny.folder()
    for runs in ["1", "4"] {
      let ending = try Limited.run(
        [
          "run", "tiny.yaml", "--runs", runs, "--threads", "2", "--frames", "none", "--out",
          "few-\(runs)",
        ],
        under: "-u \(most)", in: folder)
      #expect(ending.exitCode == 0, "\(ending.errors)")
    }
  }

  @Test func `little memory is a run or a message, never a hang`() throws {
    let folder = try Tiny.folder()
    let words = ["run", "tiny.yaml", "--runs", "2", "--threads", "2", "--frames", "none"]
    let free = try Thymus.run(words + ["--out", "free"], in: folder)
    let facts = free.output.split(separator: "\n").filter { $0.contains("Digest") }
    var endings: [Bool] = []
    // From too little to load the libraries to plenty, in steps of less than a stack.
    for megabytes in stride(from: 30, through: 330, by: 15) {
      let ending = try Limited.run(
        words + ["--force", "--out", "bound"], under: "-v \(megabytes << 10)", in: folder)
      #expect(ending.exitCode != 124 && ending.exitCode != SIGKILL, "\(megabytes) MB")
      if ending.exitCode == 0 {
        #expect(
          ending.output.split(separator: "\n").filter { $0.contains("Digest") } == facts)
      } else {
        #expect(!ending.errors.isEmpty)
      }
      endings.append(ending.exitCode == 0)
    }
    // Both were met.
    #expect(endings.first == false && endings.last == true)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `signals are heeded where no thread is to be had`(signal: Int32, code: Int32) throws {
    let ending = try Limited.run(
      ["run", "tiny.yaml", "--days", "3000", "--threads", "2", "--frames", "none"], under: "-u 1",
      in: Tiny.folder(), signal: (signal, after: "percent=0"))
    #expect(ending.exitCode == code, "\(ending.errors)")
  }

  @Test func `one thread is one thread`() throws {
    func mostThreads(_ threads: String) throws -> Int {
      var most = 0
      let ending = try Thymus.run(
        ["run", "tiny.yaml", "--runs", "12", "--threads", threads], in: Tiny.folder(),
        watch: { process in
          let tasks = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")
          most = max(most, tasks?.count ?? 0)
        })
      #expect(ending.exitCode == 0)
      return most
    }
    #expect(try mostThreads("1") == 1)
    // The others can be seen.
    if 1 < Limited.processors.count { #expect(1 < (try mostThreads("2"))) }
  }

  @Test func `as many threads are taken as the process may use processors`() throws {
    let folder = try Tiny.folder()
    func threads(
      _ words: [String] = [], on processors: [Int] = Limited.processors,
      environment: [String: String] = [:]
    ) throws -> Int {
      let ending = try Thymus.run(
        ["-c", processors.map(String.init).joined(separator: ","), Thymus.path]
          + ["run", "tiny.yaml", "--frames", "none", "--force", "--out", "r"] + words,
        with: "/usr/bin/taskset", in: folder, environment: environment)
      #expect(ending.exitCode == 0, "\(ending.errors)")
      let text = try folder.text("r/run.json")
      return try #require(text.firstMatch(of: /"threads": ?(\d+)/).flatMap { Int($0.1) })
    }
    let one = Array(Limited.processors.prefix(1))
    #expect(try threads(on: one) == 1)
    #expect(try threads(environment: ["SLURM_CPUS_PER_TASK": "1"]) == 1)
    // Who asks for a number is asked no more.
    #expect(try threads(on: one, environment: ["THYMUS_THREADS": "3"]) == 3)
    #expect(try threads(["--threads", "2"], environment: ["SLURM_CPUS_PER_TASK": "1"]) == 2)
  }

  private func digests(in document: [String: Any]) throws -> [String] {
    try #require(document["runs"] as? [[String: Any]]).compactMap { $0["digest"] as? String }
  }
}

/// The command under limits of the shell.
enum Limited {
  static let isRoot = getuid() == 0

  /// The processors that this process may use.
  static let processors: [Int] = {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let list = status.firstMatch(of: /Cpus_allowed_list:\s*([0-9,-]+)/)?.1 ?? "0"
    return list.split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { return [] }
      return Array(first...last)
    }
  }()

  /// Runs the command with what `ulimit` is told; after a minute it is killed, with code 124 or 137.
  ///
  /// Limits of processes do not hold for root, so root becomes a user who has no others. Anyone else has
  /// some already, so that one is too few.
  static func run(
    _ words: [String], under limits: String, in folder: TestFolder,
    signal: (number: Int32, after: String)? = nil
  ) throws -> Thymus.Ending {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    // The same one each time in the same folder.
    let user = String(100_000 + Int(folder.url.path.hashValue.magnitude % 60_000_000))
    let become =
      isRoot ? ["/usr/bin/setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"] : []
    return try Thymus.run(
      // A signal would stay with `timeout`, to which Foundation hands on a mask that holds it back.
      (signal == nil ? ["-k", "10", "60"] : ["LC_ALL=C"]) + become
        + ["/bin/bash", "--norc", "-c", "ulimit \(limits) && exec \"$@\"", "bash", Thymus.path]
        + words,
      with: signal == nil ? "/usr/bin/timeout" : "/usr/bin/env", in: folder,
      environment: ["TMPDIR": folder.url.path], signal: signal)
  }
}
