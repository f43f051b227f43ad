import Basics
import FoundationEssentials
import Immunology
import Outcomes

extension RunDocument {
  /// Reads a document back.
  init(_ bytes: [UInt8], path: String) throws(ExperimentError) {
    let decoder = JSONDecoder()
    try DocumentCheck.check(bytes, path: path)
    let data = Data(bytes)
    guard let file = try? decoder.decode(RunFile.self, from: data) else {
      throw ExperimentError(
        .damaged, path: path,
        "This file is damaged. Run the scenario again to make the results anew.")
    }
    if let what = Self.strange(in: file) {
      throw ExperimentError(
        .damaged, path: path,
        "\(what), which no run has. Run the scenario again to make the results anew.")
    }
    var populations: [PopulationNote] = []
    for population in file.scenario.populations {
      guard let kind = CellKind(rawValue: population.kind) else {
        throw ExperimentError(
          .damaged, path: path, "There is no kind of cell called `\(population.kind)`.")
      }
      populations.append(PopulationNote(name: population.name, kind: kind))
    }
    self.init(file, populations: populations)
  }

  /// What of a document is out of its range, if anything is.
  private static func strange(in file: RunFile) -> String? {
    let scenario = file.scenario
    guard ResultBounds.days.contains(scenario.durationDays) else {
      return "It lasts \(NumberText.text(scenario.durationDays)) days"
    }
    guard scenario.populations.count <= ResultBounds.populations else {
      return "It has \(scenario.populations.count) groups of cells"
    }
    let names = [file.version, scenario.id] + scenario.populations.map(\.name)
    guard (names + file.runs.map(\.digest)).allSatisfy({ $0.utf8.count <= ResultBounds.name }),
      scenario.title.utf8.count <= ResultBounds.sentence
    else { return "It has a name of many hundred letters" }
    guard (0...ResultBounds.runs.upperBound).contains(file.plannedRuns),
      file.runs.count <= ResultBounds.runs.upperBound,
      file.runs.allSatisfy({ ResultBounds.runs.contains($0.run) })
    else { return "It has the runs \(ResultBounds.runs.upperBound) and more" }
    for run in file.runs {
      guard let outcomes = run.outcomes, !outcomes.isOrdinary else { continue }
      return "The outcomes of run \(run.run) hold a number out of its range"
    }
    let texts = (file.expectations ?? []).map(\.text) + (file.uncheckedExpectations ?? [])
    guard texts.count <= ResultBounds.entries,
      texts.allSatisfy({ $0.utf8.count <= ResultBounds.sentence })
    else { return "It has promises of many pages" }
    return nil
  }
}
