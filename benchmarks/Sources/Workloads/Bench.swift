import Foundation
import Record

/// Where figures are written down: a line of a table at once, a file at the end of each workload.
final class Bench {
  /// How many times each piece of work is timed.
  let rounds: Int
  /// Whether what takes minutes or gigabytes is left out.
  let isQuick: Bool
  private let folder: URL
  /// Says how quiet the machine is.
  let ruler: Ruler
  private var record = Record(command: "")

  init(rounds: Int, isQuick: Bool, folder: URL) {
    self.rounds = rounds
    self.isQuick = isQuick
    self.folder = folder
    ruler = Ruler(folder: folder)
  }

  static let head = """
    | Work | N | threads | wall | processor | unit | note |
    |---|---:|---:|---:|---:|---|---|
    """

  /// Writes a figure down.
  func add(_ figure: Figure) {
    record.figures.append(figure)
    print(
      "| \(figure.work) | \(figure.size) | \(figure.threads) | \(figure.wall.short)",
      "| \(figure.processor.short) | \(figure.unit) | \(figure.note) |")
    fflush(nil)
  }

  /// Writes a time down as a number of nanoseconds per item, or of another unit.
  func add(
    _ work: String, size: Int, threads: Int, _ time: Stopwatch.Time, per items: Double,
    unit: String, note: String = ""
  ) {
    add(
      Figure(
        work, size: size, threads: threads, wall: time.wall / items,
        processor: time.processor / items, unit: unit, note: note))
  }

  /// Runs a workload and keeps its figures in a file of its name.
  func run(_ name: String, _ work: (Bench) throws -> Void) throws {
    record = Record(command: "benchmarks/\(name.lowercased()).sh")
    let others = OtherWork()
    ruler.worst = nil
    ruler.patience = isQuick ? 0 : 180
    try work(self)
    record.load = others.cores
    record.slowness = ruler.worst
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try record.write(to: folder.appending(path: name.lowercased() + ".json"))
    try ruler.save()
  }
}

extension Double {
  /// The number with two decimals below 10, one below 1000, and none above.
  var short: String {
    let factor = self < 10 ? 100.0 : self < 1000 ? 10.0 : 1
    let text = String(describing: (self * factor).rounded() / factor)
    return factor == 1 ? String(text.dropLast(2)) : text
  }
}
