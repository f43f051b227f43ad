import ArgumentParser
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

  @Flag(name: .shortAndLong, help: "Write into a folder that thymus did not make.")
  var force = false

  @Flag(
    name: .long,
    help: "Go on with what was stopped in the folder: the same bits, only what is missing.")
  var resume = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Days from one checkpoint to the next. (default: by the clock, at most a minute of work)",
      valueName: "D"))
  var checkpointEveryDays: Double?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be done, and do nothing.")
  var dryRun = false

  mutating func validate() throws {
    if let seed, seed != "random", UInt64(seed) == nil {
      throw ValidationError("--seed: '\(seed)' is neither a whole number from 0 nor 'random'")
    }
    if let days = checkpointEveryDays, !(0.01...3650).contains(days) {
      throw ValidationError(
        "--checkpoint-every-days: \(Numbers.short(days)) is not in 0.01 to 3650")
    }
    if let out, out.isEmpty { throw ValidationError("--out: the name of the folder is empty") }
  }

  /// The seed that the command line asks for, if it does.
  var chosenSeed: UInt64? {
    // Short enough to be read out in a class and typed again.
    seed == "random" ? UInt64.random(in: 1...999_999) : seed.flatMap(UInt64.init)
  }

  /// The runs that the command line asks for, if it does.
  var runs: Int? { counts.runs }

  /// The threads to use.
  func threadCount(on console: Console) throws(Failure) -> Int {
    try counts.threadCount(on: console)
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
    if let out { return out }
    guard let parent = environment["THYMUS_OUT"], !parent.isEmpty else { return standard }
    let name = standard.split(separator: "/").last.map(String.init) ?? standard
    return parent.hasSuffix("/") ? parent + name : parent + "/" + name
  }
}
