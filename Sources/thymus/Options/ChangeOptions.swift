import ArgumentParser
import Scenarios

/// What the command line changes in a scenario.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The last day.", valueName: "D"))
  var days: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Change one setting, for example cells.tumour.cycle_hours=30. May be repeated.",
      valueName: "key=value"))
  var set: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Leave a mechanism out, for example ifng-pdl1. May be repeated.", valueName: "mechanism"))
  var without: [String] = []

  /// The changes, for the reader of scenarios.
  func overrides(seed: UInt64? = nil) throws(Failure) -> ScenarioOverrides {
    ScenarioOverrides(
      set: set, days: try days.map { text throws(Failure) in try Self.number(text, "--days") },
      seed: seed, without: without)
  }

  static func number(_ text: String, _ option: String) throws(Failure) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw Failure(code: .commandLine, message: "\(option): '\(text)' is not a number")
    }
    return number
  }
}
