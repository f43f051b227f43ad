import Foundation
import Record

/// How long the command takes to say something.
enum StartWork {
  static func run(_ bench: Bench) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "thymus-start-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let help = Command([Command.thymus, "--help"])
    let first = Command([Command.thymus, "run", "checkpoint", "--force", "--out", folder.path])
    var (helps, firsts): ([Stopwatch.Time], [Double]) = ([], [])
    for _ in 0..<(2 * bench.rounds + 1) {
      helps.append(try help.run().time)
      firsts.append(try first.timeToFirstWords())
    }
    bench.add(
      "thymus --help", size: helps.count, threads: 1, Stopwatch.median(helps), per: 1e6,
      unit: "ms")
    let time = firsts.sorted()[firsts.count / 2] / 1e6
    bench.add(
      Figure("first progress of a run", size: firsts.count, threads: 2, amount: time, unit: "ms"))
  }
}
