import Basics
import Immunology
import Outcomes
import Scenarios

/// A short text that differs when a run of an arm would differ.
enum Fingerprint {
  static func text(of arm: ComparisonArm, recording: RecordingPlan) -> String {
    let setup = arm.scenario.setup
    var parts = [Program.version, "\(setup.edges)", NumberText.exact(setup.durationDays)]
    parts += numbers(setup.parameters)
    for population in setup.populations {
      parts += [population.name, population.kind.rawValue, "\(population.count)"]
      parts += ["\(population.placement)"] + numbers(population.parameters)
    }
    parts += setup.treatments.map { "\($0)" } + setup.without.map(\.rawValue)
    parts += recording.countDays(of: setup).map(NumberText.exact)
    let sum = Checksum.of(parts.joined(separator: "\n"))
    return NumberText.lineage(sum)
  }

  /// A short text that differs when the results of some setups, recorded on some days, would.
  ///
  /// It is made from all that the setups hold, so nothing new in them can be forgotten.
  static func bookmark(of setups: [ModelSetup], days: [Double]) -> String {
    let parts =
      [Program.version] + setups.map { String(describing: $0) } + days.map(NumberText.exact)
    return NumberText.lineage(
      Checksum.of(parts.joined(separator: "\n")))
  }

  /// A short text that differs when an experiment is another one: other setups, days or seeds.
  static func work(
    _ name: String, of setups: [ModelSetup], seeds: some Sequence<UInt64>
  ) -> String {
    let parts = [name] + setups.map { String(describing: $0) } + seeds.map { "\($0)" }
    return NumberText.lineage(
      Checksum.of(parts.joined(separator: "\n")))
  }

  private static func numbers(_ values: ParameterValues) -> [String] {
    ParameterKey.allCases.map { NumberText.exact(values[$0]) }
  }
}
