import ArgumentParser
import Basics
import Experiments
import Immunology
import Outcomes
import Scenarios

/// What makes the arms of a comparison.
struct CompareChanges: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional, help: ArgumentHelp("The last day.", valueName: "D"))
  var days: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Change one setting in all arms, for example cells.tumour.cycle_hours=30. May be repeated.",
      valueName: "key=value"))
  var set: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Add an arm: the last one without a mechanism, or several with commas. May be repeated.",
      valueName: "mechanism"))
  var without: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "Make an arm of one scenario for each value of a setting.", valueName: "key=a,b,c"))
  var vary: String?

  /// The arms, the seed of their first virtual patient, and the words that name them again.
  struct Reading {
    var arms: [ComparisonArm]
    var seed: UInt64
    var words: [String]
    /// What a person should know about what was changed.
    var notes: [String] = []
  }

  /// Reads all arms.
  func arms(of scenarios: [String], seed: UInt64?) throws -> Reading {
    let days = try self.days.map { text throws(Failure) in
      try ChangeOptions.number(text, "--days")
    }
    var arms = try read(scenarios, seed: seed, days: days)
    // What fits nowhere is a mistake, and is told as one.
    if FlagNotes.someFitNone(set, arms) {
      _ = try read(scenarios, seed: seed, days: days, isForSome: false)
    }
    var notes = FlagNotes.notes(on: set, arms)
    if days == nil, let extended = try equalised(arms, scenarios, seed: seed) {
      notes.append(extended.note)
      arms = extended.arms
    }
    guard (2...ComparisonArm.limit).contains(arms.count) else {
      throw Failure(
        code: .commandLine,
        message: "a comparison has 2 to \(ComparisonArm.limit) arms, not \(arms.count)",
        tips: [
          "name another scenario, leave a mechanism out (--without pd1), or vary a setting "
            + "(--vary treatments.0.dose_mg=2,20,200)"
        ])
    }
    let first = arms.first?.scenario.seed ?? 0
    for index in arms.indices where isSeedVaried {
      arms[index].seedShift = arms[index].scenario.seed &- first
    }
    arms = FlagNotes.withoutWarnings(thatOthersDisprove: arms)
    Self.tellApart(&arms)
    return Reading(
      arms: arms, seed: first, words: scenarios.map(ShellWord.operand) + flags, notes: notes)
  }

  /// What a scenario is called in tables and charts, where a long title has no room.
  private static func title(of scenario: Scenario) -> String {
    scenario.title.count <= longestTitle ? scenario.title : scenario.id
  }

  private static let longestTitle = 48

  /// Names arms by their files where their titles are the same.
  private static func tellApart(_ arms: inout [ComparisonArm]) {
    let all = arms
    for index in arms.indices
    where all.contains(where: { $0.name != all[index].name && $0.title == all[index].title }) {
      arms[index].title = arms[index].name
    }
  }

  /// What is changed, for the name of a folder that nobody named.
  var folderWords: [String] {
    (days.map { ["days\($0)"] } ?? []) + set.map(ChangeOptions.folderWord)
  }

  private func read(
    _ scenarios: [String], seed: UInt64?, days: Double?, isForSome: Bool = true
  ) throws -> [ComparisonArm] {
    func reader(set more: [String] = [], without: [String] = []) -> ScenarioReader {
      var overrides = ScenarioOverrides(
        set: set + more, days: days, seed: seed, without: without)
      overrides.isForSome = isForSome && vary == nil
      return ScenarioReader(overrides: overrides)
    }
    if let vary { return try varied(vary, scenarios, reader: { reader(set: [$0]) }) }
    var arms: [ComparisonArm] = []
    for name in scenarios {
      let inside = try reader().readArms(name)
      if inside.isEmpty {
        let scenario = try reader().read(name)
        arms.append(
          ComparisonArm(name: scenario.id, title: Self.title(of: scenario), scenario: scenario))
      } else {
        arms += inside.map {
          ComparisonArm(
            name: $0.name, scenario: $0.scenario,
            keepsPromises: $0.ownsExpectations)
        }
      }
    }
    guard let last = scenarios.last else { return arms }
    for list in without {
      let names = list.split(separator: ",").map(String.init)
      arms.append(try Self.arm(of: last, without: names, reader: reader(without: names)))
    }
    return arms
  }

  /// The last arm of a scenario, or the scenario if it has no arms, without some mechanisms.
  private static func arm(
    of name: String, without mechanisms: [String], reader: ScenarioReader
  ) throws -> ComparisonArm {
    let without = " without " + mechanisms.joined(separator: ", ")
    if let arm = try reader.readArms(name).last {
      return ComparisonArm(name: arm.name + without, scenario: arm.scenario, keepsPromises: false)
    }
    let scenario = try reader.read(name)
    return ComparisonArm(
      name: scenario.id + without, title: title(of: scenario) + without, scenario: scenario,
      keepsPromises: false)
  }

  /// The same arms for as long as the longest of them lasts, so that their order does not matter.
  ///
  /// - Returns: Nothing if they last equally long, or if their duration is what is varied.
  private func equalised(
    _ arms: [ComparisonArm], _ scenarios: [String], seed: UInt64?
  ) throws -> (arms: [ComparisonArm], note: String)? {
    let durations = arms.map(\.scenario.setup.durationDays)
    guard let longest = durations.max(), durations.contains(where: { $0 < longest }),
      vary?.hasPrefix("duration_days=") != true
    else { return nil }
    let extended = try read(scenarios, seed: seed, days: longest)
    let shorter = zip(arms, durations).filter { $0.1 < longest }
      .map { "\($0.0.title) (\(NumberText.text($0.1)))" }
    return (
      extended,
      "All arms last \(NumberText.text(longest)) days, as the longest does; by itself shorter: "
        + shorter.joined(separator: ", ") + ". --days sets another end."
    )
  }

  private var isSeedVaried: Bool { vary?.hasPrefix("seed=") ?? false }

  /// The flags that make the arms, for the command that goes on.
  private var flags: [String] {
    (days.map { ["--days", $0] } ?? []) + set.flatMap { ["--set", $0] }
      + without.flatMap { ["--without", $0] } + (vary.map { ["--vary", $0] } ?? [])
  }

  private func varied(
    _ vary: String, _ scenarios: [String], reader: (String) -> ScenarioReader
  ) throws -> [ComparisonArm] {
    let parts = vary.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let values = parts.last.map { Self.values(String($0)) } ?? []
    guard parts.count == 2, !parts[0].isEmpty, 2 <= values.count, !values.contains("") else {
      throw Failure(
        code: .commandLine, message: "--vary: '\(vary)' is not a setting with two or more values",
        tips: ["for example --vary treatments.0.dose_mg=2,20,200"])
    }
    guard scenarios.count == 1, without.isEmpty, let name = scenarios.first else {
      throw Failure(
        code: .commandLine, message: "--vary goes with one scenario and without --without")
    }
    let key = String(parts[0])
    let short = key.split(separator: ".").last.map(String.init) ?? key
    let (words, unit) = Self.spoken(short)
    var arms: [ComparisonArm] = []
    for value in values.prefix(ComparisonArm.limit + 1) {
      let scenario = try reader("\(key)=\(value)").read(name)
      arms.append(
        ComparisonArm(
          name: words + " " + value + unit, scenario: scenario))
    }
    return arms
  }

  /// The words and the unit in the name of a setting: `dose_mg` is a dose in mg.
  ///
  /// - Parameter setting: The name.
  /// - Returns: What stands before and behind a value.
  static func spoken(_ setting: String) -> (words: String, unit: String) {
    let units = [
      ("_mg_per_kg", " mg/kg"), ("_mg", " mg"), ("_gy", " Gy"), ("_um", " µm"),
      ("_um_per_min", " µm/min"), ("_hours", " hours"), ("_days", " days"),
      ("_per_day", " per day"), ("_per_hour", " per hour"), ("_minutes", " minutes"),
      ("_mmhg", " mmHg"), ("_nm", " nM"), ("_pm", " pM"), ("_percent", " %"),
    ]
    for (ending, unit) in units where setting.hasSuffix(ending) && ending.count < setting.count {
      return (String(setting.dropLast(ending.count).map { $0 == "_" ? " " : $0 }), unit)
    }
    return (String(setting.map { $0 == "_" ? " " : $0 }), "")
  }

  /// The values between commas; those inside brackets belong to one value.
  static func values(_ text: String) -> [String] {
    var values: [String] = [""]
    var depth = 0
    for character in text {
      if "[{".contains(character) { depth += 1 }
      if "]}".contains(character) { depth -= 1 }
      if character == "," && depth == 0 {
        values.append("")
      } else {
        values[values.count - 1].append(character)
      }
    }
    return values.map { $0.filter { $0 != " " } }
  }
}
