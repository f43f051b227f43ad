import Immunology
import Scenarios
import Testing

/// A small scenario in which some settings have something to act on.
struct SettingContext: Sendable, CustomTestStringConvertible {
  /// What it is called in failures.
  let name: String
  /// The file.
  let text: String
  /// The day by which nearly all that it holds has begun.
  var early = 0.5
  /// The last day on which two runs are compared.
  let days: Double

  var testDescription: String { name }

  /// Reads the scenario with changes, as the command line does.
  func read(_ changes: [String] = []) throws(ScenarioProblems) -> Scenario {
    try ScenarioReader(overrides: ScenarioOverrides(set: changes)).read(
      text: text, named: "\(name).yaml")
  }
}

extension SettingContext {
  /// Those in which settings have something to act on, those with most of them first.
  static let rich = [
    drugs, cells, chimeric, blood, box, poisons, local, airless, tumourOwn, inserted, chosen,
  ]
  /// Those in which much is absent.
  static let poor = [alone, leukaemia, antibody, bare]
  static let all = rich + poor
}
