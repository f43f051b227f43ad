import Immunology
import Scenarios

/// A short text that differs when a run of an arm would differ.
enum Fingerprint {
  static func text(of arm: ComparisonArm, recording: RecordingPlan) -> String {
    let setup = arm.scenario.setup
    var parts = [Program.version, "\(setup.edges)", NumberText.text(setup.durationDays)]
    parts += numbers(setup.parameters)
    for population in setup.populations {
      parts += [population.name, population.kind.rawValue, "\(population.count)"]
      parts += ["\(population.placement)"] + numbers(population.parameters)
    }
    parts += setup.treatments.map { "\($0)" } + setup.without.map(\.rawValue)
    parts += recording.countDays(of: setup).map(NumberText.text)
    let sum = SavedTissue.checksum(of: Array(parts.joined(separator: "\n").utf8)[...])
    return NumberText.lineage(sum)
  }

  private static func numbers(_ values: ParameterValues) -> [String] {
    ParameterKey.allCases.map { NumberText.text(values[$0]) }
  }
}
