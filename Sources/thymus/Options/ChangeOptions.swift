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

  /// What is changed, for the name of a folder that nobody named.
  var folderWords: [String] {
    (days.map { ["days\($0)"] } ?? []) + set.map(Self.folderWord) + without.map { "without-" + $0 }
  }

  /// A setting without the sections that it is in: `cycle_hours-30`.
  static func folderWord(_ setting: String) -> String {
    let parts = setting.split(separator: "=", maxSplits: 1)
    let key = parts.first?.split(separator: ".").last ?? ""
    return key + "-" + (1 < parts.count ? parts[1] : "")
  }

  static func number(_ text: String, _ option: String) throws(Failure) -> Double {
    guard let number = Double(text), number.isFinite else {
      throw Failure(code: .commandLine, message: "\(option): '\(text)' is not a number")
    }
    return number
  }
}
