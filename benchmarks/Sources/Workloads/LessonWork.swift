import Foundation
import Record

/// W4: a lesson as a class runs it, through the command.
enum LessonWork {
  /// The arms of the comparison: one of each way of treating, in the same full tissue.
  static let arms = ["no-treatment", "checkpoint", "car-t", "chemotherapy"]
  static let runs = 12

  static func run(_ bench: Bench) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "thymus-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func command(_ words: [String]) -> Command {
      Command([Command.thymus] + words + ["--no-progress", "--force", "--out", folder.path])
    }
    let checkpoint = ["run", "checkpoint", "--threads", "1"]
    let plain = command(checkpoint + ["--frames", "none"])
    let drawn = command(checkpoint + ["--frames", "key"])
    let rounds = bench.isQuick ? 1 : 5
    var (plains, drawns): ([Stopwatch.Time], [Stopwatch.Time]) = ([], [])
    for _ in 0..<rounds {
      plains.append(try plain.run().time)
      drawns.append(try drawn.run().time)
    }
    let (without, with) = (Stopwatch.median(plains), Stopwatch.median(drawns))
    bench.add("W4 run, no pictures", size: 1, threads: 1, without, per: 1e9, unit: "s")
    bench.add(
      "W4 run with pictures, charts and report", size: 1, threads: 1, with, per: 1e9, unit: "s")
    let comparison = command(["compare"] + arms + ["--runs", String(runs)])
    let costs = try (0..<(bench.isQuick ? 1 : 3)).map { _ in try comparison.run() }
    bench.add(
      "W4 compare, four arms", size: arms.count * runs, threads: 2,
      Stopwatch.median(costs.map(\.time)), per: 1e9, unit: "s",
      note: arms.joined(separator: ", "))
    bench.add(
      Figure(
        "W4 compare, memory", size: arms.count * runs, threads: 2,
        amount: (costs.map(\.memory).max() ?? 0) / 0x1p30, unit: "GiB"))
  }
}
