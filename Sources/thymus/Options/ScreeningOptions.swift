import ArgumentParser
import Basics
import Experiments
import Outcomes

/// What a screening moves, and how often.
struct ScreeningOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Trajectories; each moves each setting once.", valueName: "N"))
  var trajectories = SensitivityPlan.standardTrajectories

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Virtual patients that live each point; with 1, chance cannot be told from effects.",
      valueName: "N"))
  var runs = SensitivityPlan.standardRuns

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Move only these, such as 'cells.tumour.*,pd1.*'. May be repeated. (default: all that act)",
      valueName: "globs"))
  var settings: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Move each setting from 1/F to F times its value, as far as that is allowed.", valueName: "F")
  )
  var spread: String = NumberText.text(ScreeningSelection.standardFactor)

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The outcome that the table ranks by.", valueName: "name"))
  var outcome = ScreenedOutcome.standard

  private static let factors = 1.05...10
  private static let mostRuns = 1000

  mutating func validate() throws {
    let fewest = SensitivityPlan.fewestTrajectories
    if trajectories < fewest {
      throw ValidationError(
        "--trajectories: \(trajectories) is too few; \(fewest) or more show how effects differ")
    }
    if SensitivityPlan.mostTrajectories < trajectories {
      throw ValidationError(
        "--trajectories: \(trajectories) is not in \(fewest) to \(SensitivityPlan.mostTrajectories)"
      )
    }
    if !(1...Self.mostRuns).contains(runs) {
      throw ValidationError("--runs: \(runs) is not in 1 to \(Self.mostRuns)")
    }
    _ = try factor()
  }

  /// How many times smaller and larger than their values settings become.
  func factor() throws -> Double {
    guard let factor = Double(spread), Self.factors.contains(factor) else {
      throw ValidationError("--spread: '\(spread)' is not a number in 1.05 to 10")
    }
    return factor
  }

  /// The patterns of the settings.
  var patterns: [String] {
    settings.flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The outcome that is ranked by.
  func screenedOutcome() throws(Failure) -> ScreenedOutcome {
    let names = ScreenedOutcome.all.map(\.name.rawValue)
    if let name = OutcomeName(rawValue: outcome) {
      if let found = ScreenedOutcome(name) { return found }
      throw Failure(
        code: .commandLine,
        message: "--outcome: the words of '\(outcome)' have no order, so it has no effects",
        tips: ["outcomes: \(names.joined(separator: ", "))"])
    }
    let near = Suggestion.nearest(to: outcome, among: names)
    throw Failure(
      code: .commandLine, message: "--outcome: there is no outcome '\(outcome)'",
      tips: [
        near.map { "a similar one exists: '\($0)'" } ?? "outcomes: \(names.joined(separator: ", "))"
      ])
  }

  /// What is told by the name of a folder that nobody named.
  var folderWords: [String] {
    (trajectories == SensitivityPlan.standardTrajectories ? [] : ["trajectories\(trajectories)"])
      + (runs == SensitivityPlan.standardRuns ? [] : ["runs\(runs)"])
      + (Double(spread) == ScreeningSelection.standardFactor ? [] : ["spread\(spread)"])
      + (outcome == ScreenedOutcome.standard ? [] : [outcome]) + patterns
  }
}

/// With which chance, on how many threads, and where the results go.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "The seed of trajectories and patients: a number, or 'random'. (default: the scenario's)",
      valueName: "N"))
  var seed: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(CountOptions.threadsHelp, valueName: "N"))
  var threads: Int?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "The folder for the results. (default: one in output/, after what is moved)",
      valueName: "dir"))
  var out: String?

  @Flag(
    name: .shortAndLong,
    help: "Write into any folder, and replace other results and files there that are in the way.")
  var force = false

  @Flag(
    name: .long,
    help: "Go on with what was stopped in the folder: the same bits, only what is missing.")
  var resume = false

  @Flag(name: [.customShort("n"), .long], help: "Say what would be done, and do nothing.")
  var dryRun = false

  mutating func validate() throws {
    try SeedText.check(seed)
    if let threads, !(1...CountOptions.mostThreads).contains(threads) {
      throw ValidationError("--threads: \(threads) is not in 1 to \(CountOptions.mostThreads)")
    }
    if let out, out.isEmpty { throw ValidationError("--out: the name of the folder is empty") }
  }

  /// The seed that the command line asks for, if it does.
  var chosenSeed: UInt64? { SeedText.number(seed) }

  /// The folder that the command line chooses.
  var folder: FolderChoice { FolderChoice(out: out, force: force, resume: resume) }
}
