package import Foundation

/// What one program measured on one machine.
package struct Record: Codable, Sendable {
  /// The processor and the number of cores.
  package var machine: String
  /// The mean number of cores that other programs had meanwhile; below 0.2 the machine was quiet.
  package var load: Double
  /// How many times as long as at its best the slowest processor took for a fixed piece of work, in the
  /// slowest of the rounds that counted; nothing where there were no rounds.
  package var slowness: Double?
  /// The date, year first.
  package var date: String
  /// The commit, and whether files differed from it.
  package var commit: String
  /// The flags of the compiler.
  package var flags: String
  /// What to type to measure it again.
  package var command: String
  /// The figures.
  package var figures: [Figure]

  /// Begins a record on this machine.
  ///
  /// - Parameters:
  ///   - command: What to type to measure it again.
  ///   - figures: The figures; more can be added.
  package init(command: String, figures: [Figure] = []) {
    let variables = ProcessInfo.processInfo.environment
    machine = Self.processor + ", \(ProcessInfo.processInfo.activeProcessorCount) cores"
    load = 0
    date = String(Date.now.ISO8601Format().prefix(10))
    commit = variables["BENCH_COMMIT"] ?? "unknown"
    flags = variables["BENCH_FLAGS"] ?? "unknown"
    self.command = command
    self.figures = figures
  }

  /// Reads a record.
  package init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }

  /// Writes the record, the same figures always as the same bytes.
  package func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: file, options: .atomic)
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return name ?? "an unknown processor"
  }
}
