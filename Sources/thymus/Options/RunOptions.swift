import ArgumentParser
import Basics
import Experiments
import Foundation

/// How often a scenario is run, with which chance, and on how many threads.
struct RunOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "The seed of the first run: a number, or 'random'. (default: the scenario's)",
      valueName: "N"))
  var seed: String?

  @OptionGroup var counts: CountOptions

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "The folder for the results. (default: one in output/, after what is run)", valueName: "dir"))
  var out: String?

  @Flag(
    name: .shortAndLong,
    help: "Write into any folder, and replace other results and files there that are in the way.")
  var force = false

  @Flag(
    name: .long,
    help: "Go on with what was stopped in the folder: the same bits, only what is missing.")
  var resume = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Days from one bookmark, where --resume goes on, to the next. (default: by the clock, at most a minute of work)",
      valueName: "D"))
  var bookmarkEveryDays: Double?

  /// What that option was called before; scripts may still say so.
  @Option(name: .customLong("checkpoint-every-days"), parsing: .unconditional, help: .hidden)
  var formerBookmarkEveryDays: Double?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be done, and do nothing.")
  var dryRun = false

  mutating func validate() throws {
    try SeedText.check(seed)
    if let days = daysBetweenBookmarks, !(0.01...3650).contains(days) {
      throw ValidationError(
        "--bookmark-every-days: \(NumberText.text(days)) is not in 0.01 to 3650")
    }
    if let out, out.isEmpty { throw ValidationError("--out: the name of the folder is empty") }
  }

  /// The days from one bookmark to the next, by whichever name they were asked for.
  var daysBetweenBookmarks: Double? { bookmarkEveryDays ?? formerBookmarkEveryDays }

  /// The seed that the command line asks for, if it does.
  var chosenSeed: UInt64? { SeedText.number(seed) }

  /// The runs that the command line asks for, if it does.
  var runs: Int? { counts.runs }

  /// The threads to use.
  func threadCount(on console: Console) throws(Failure) -> Int {
    try counts.threadCount(on: console)
  }

  /// What of this is told by the name of a folder that nobody named.
  ///
  /// - Parameters:
  ///   - seed: The first seed.
  ///   - standardRuns: The number of runs that goes without saying.
  /// - Returns: The words.
  func folderWords(seed: UInt64, standardRuns: Int) -> [String] {
    (self.seed == nil ? [] : ["seed\(seed)"])
      + (runs.flatMap { $0 == standardRuns ? nil : ["runs\($0)"] } ?? [])
  }

  /// The folder for the results of an experiment; one that nobody named never takes the place of
  /// other results.
  ///
  /// - Parameters:
  ///   - standard: The folder when nobody names one, inside `output`.
  ///   - experiment: What the results will be of.
  ///   - console: Is told what is kept in the place of the results.
  /// - Returns: The path.
  func folder(
    standard: String, for experiment: ExperimentMark, on console: Console
  ) -> String {
    FolderChoice(out: out, force: force, resume: resume)
      .folder(standard: standard, for: experiment, on: console)
  }

  /// The folder for the results of a scenario.
  ///
  /// - Parameters:
  ///   - standard: The folder when nobody names one, inside `output`.
  ///   - environment: The variables of the process; THYMUS_OUT takes the place of `output`.
  /// - Returns: The path.
  func folder(
    standard: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    FolderChoice(out: out, force: force, resume: resume)
      .folder(standard: standard, environment: environment)
  }
}
