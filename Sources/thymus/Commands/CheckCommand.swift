import ArgumentParser
import Basics
import Experiments
import Immunology
import Outcomes
import Scenarios

/// `thymus check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read scenarios and say what is wrong; with --run, what they promise.",
    usage: "thymus check [<options>] <scenario> ...",
    discussion: """
      EXAMPLES
        thymus check my-tumour.yaml
        thymus check my-tumour.yaml --resolved
        thymus check my-tumour.yaml --run

      Without --run nothing is simulated. With it, 5 is the exit code if a promise does not hold.
      """)

  @Argument(
    help: ArgumentHelp("Bundled names or files.", valueName: "scenario"))
  var scenarios: [String]

  @Flag(name: .long, help: "Print each value and where it came from.")
  var resolved = false

  @Flag(
    name: .customLong("run"),
    help: "Run each scenario and judge its `expect:` lines; keep nothing.")
  var runsToo = false

  @OptionGroup(title: "Runs") var counts: CountOptions
  @OptionGroup(title: "Changes") var changes: ChangeOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if !runsToo && counts.isSet {
      throw ValidationError("--runs, --threads: there is nothing to run without --run")
    }
  }

  func run() throws {
    let console = Console(self.console.wishes)
    let reader = ScenarioReader(overrides: try changes.overrides())
    let threads = runsToo ? try counts.threadCount(on: console) : 1
    var documents: [JSONValue] = []
    var codes: [Int32] = []
    for name in scenarios where !Interruption.hasHappened {
      let scenario: Scenario
      do throws(ScenarioProblems) {
        scenario = try reader.read(name)
      } catch {
        documents.append(
          .object([
            ("scenario", .text(name)), ("valid", .truth(false)),
            ("problems", .written(error.json())),
          ]))
        codes.append(error.exitCode)
        if !console.isJSON { Stream.error.write(error, color: console.errorPaint.isOn) }
        continue
      }
      var fields = Self.json(of: scenario, named: name, resolved: resolved)
      show(scenario, named: name, on: console)
      if runsToo {
        let check = PromiseCheck(console: console, runs: counts.runs, threads: threads)
        var arms: [JSONValue] = []
        for subject in try PromiseCheck.subjects(of: name, scenario, reader)
        where !Interruption.hasHappened {
          let outcome = try check.run(subject.scenario)
          guard !outcome.isInterrupted else { break }
          check.show(outcome, of: subject.name)
          if !outcome.promisesHold || !outcome.uncheckedPromises.isEmpty { codes.append(5) }
          if let arm = subject.arm {
            arms.append(.object([("name", .text(arm))] + PromiseCheck.json(outcome)))
          } else {
            fields += PromiseCheck.json(outcome)
          }
        }
        guard !Interruption.hasHappened else { break }
        if !arms.isEmpty { fields.append(("arms", .array(arms))) }
      }
      documents.append(.object(fields))
    }
    if console.isJSON {
      console.document(
        .object([("schema_version", .number(1)), ("scenarios", .array(documents))]))
    }
    // A file that cannot be read weighs more than one that is wrong.
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if let worst = [4, 3, 2, 5].first(where: codes.contains) { throw ExitCode(worst) }
  }

  private func show(_ scenario: Scenario, named name: String, on console: Console) {
    console.warn(of: scenario, judges: true)
    guard !runsToo || resolved else { return }
    console.result(
      "\(name): \(console.outputPaint.green("valid")) – \(scenario.title), "
        + "\(Numbers.days(scenario.setup.durationDays)), seed \(scenario.seed), "
        + "up to \(Numbers.bytes(scenario.estimatedBytes))")
    guard resolved else { return }
    var table = TextTable([.left, .left, .left], indent: "  ")
    for setting in scenario.settings { table.add(setting.path, setting.value, setting.origin) }
    console.result(Painted(table.text()))
  }

  private static func json(
    of scenario: Scenario, named name: String, resolved: Bool
  ) -> [(String, JSONValue)] {
    var fields: [(String, JSONValue)] = [
      ("scenario", .text(name)), ("valid", .truth(true)), ("title", .text(scenario.title)),
      ("days", .number(scenario.setup.durationDays)), ("seed", .unsigned(scenario.seed)),
      ("warnings", .array(scenario.warnings.map { .text($0.message) })),
    ]
    if resolved {
      let settings = scenario.settings.map { setting in
        JSONValue.object([
          ("path", .text(setting.path)), ("value", .text(setting.value)),
          ("origin", .text(setting.origin)),
        ])
      }
      fields.append(("settings", .array(settings)))
    }
    return fields
  }
}

extension Console {
  /// Shows what is allowed in a scenario but probably not meant.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - judges: Whether its promises are judged, so that those that cannot be are told.
  func warn(of scenario: Scenario, judges: Bool = false) { warn(of: [scenario], judges: judges) }

  /// Shows what is allowed in scenarios but probably not meant; what holds for several is said once.
  func warn(of scenarios: [Scenario], judges: Bool = false) {
    let warnings = scenarios.flatMap(\.warnings)
      .filter { judges || $0.code != .expectationSkipped }
      .reduce(into: [Problem]()) { all, problem in
        if !all.contains(problem) { all.append(problem) }
      }
    if talk >= .normal, !warnings.isEmpty {
      Stream.error.write(warnings, color: errorPaint.isOn)
    }
  }
}
