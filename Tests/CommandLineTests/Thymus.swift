import Foundation
import Testing

/// The built command, run as a user runs it.
enum Thymus {
  /// What a run of the command left behind.
  struct Ending {
    let output: String
    let errors: String
    let exitCode: Int32

    /// The document on standard output.
    func document() throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(value as? [String: Any])
    }
  }

  /// The command stands beside the test bundle, in the folder of the same build.
  static let path: String = {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "thymus").path
  }()

  /// Runs the command and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - program: The program, if it is not ours.
  ///   - folder: The folder it runs in.
  ///   - environment: Variables to set besides those of this process.
  ///   - signal: A signal to send, and the words on standard error to wait for before that.
  ///   - watch: Is called every millisecond while it runs, with the number of the process.
  /// - Returns: What it left behind.
  /// - Throws: An error if it could not be started.
  static func run(
    _ arguments: [String], with program: String = path, in folder: TestFolder,
    environment: [String: String] = [:],
    signal: (number: Int32, after: String)? = nil, watch: ((Int32) -> Void)? = nil
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("THYMUS_") }
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: nothing can block, however much is written.
    let output = folder.outside("stdout-\(UUID().uuidString)")
    let errors = folder.outside("stderr-\(UUID().uuidString)")
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    if let signal {
      let words = Data(signal.after.utf8)
      var waits = 0
      while process.isRunning, waits < 60_000, try Data(contentsOf: errors).range(of: words) == nil
      {
        usleep(1000)
        waits += 1
      }
      kill(process.processIdentifier, signal.number)
      // Who does not heed it within a minute hangs, and must not hold up the tests.
      var looks = 0
      while process.isRunning, looks < 60_000 {
        usleep(1000)
        looks += 1
      }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    while let watch, process.isRunning {
      watch(process.processIdentifier)
      usleep(1000)
    }
    process.waitUntilExit()
    return Ending(
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8),
      exitCode: process.terminationStatus)
  }
}

/// A folder of its own for one test.
final class TestFolder {
  let url: URL
  private let parent: URL

  init() throws {
    parent = FileManager.default.temporaryDirectory.appending(path: "thymus-\(UUID().uuidString)")
    url = parent.appending(path: "here")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  /// A file beside the folder, which the test does not see as left behind.
  func outside(_ name: String) -> URL { parent.appending(path: name) }

  /// Puts a file into the folder.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Everything in the folder and below, sorted.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
  }
}
