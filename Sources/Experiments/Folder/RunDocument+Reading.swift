import Basics
import FoundationEssentials
import Immunology

extension RunDocument {
  /// The parts of the file that are needed to draw it again.
  private struct Shape: Decodable {
    struct Scenario: Decodable {
      struct Population: Decodable {
        var name: String
        var kind: String
      }
      var id: String
      var title: String
      var durationDays: Double
      var populations: [Population]
    }
    struct Run: Decodable {
      var run: Int
      var seed: UInt64
      var digest: String
      /// Older versions did not write them.
      var outcomes: RunReadout.Saved?
    }
    var schemaVersion: Int
    var version: String
    var scenario: Scenario
    struct Promise: Decodable {
      var text: String
      var holds: Bool
      var measured: Double?
      var bound: Double?
    }
    var plannedRuns: Int
    var runs: [Run]
    /// Older versions did not judge the arms of comparisons.
    var expectations: [Promise]?
    var uncheckedExpectations: [String]?
  }

  /// Reads a document back; its ``json`` is not filled in.
  init(_ bytes: [UInt8], path: String) throws(ExperimentError) {
    struct Version: Decodable {
      var schemaVersion: Int
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    try DocumentCheck.check(bytes, path: path)
    let data = Data(bytes)
    if let version = try? decoder.decode(Version.self, from: data),
      Program.schemaVersion < version.schemaVersion
    {
      throw ExperimentError(
        .damaged, path: path,
        "These results were made by a newer version of Thymus. Update Thymus to read them.")
    }
    guard let shape = try? decoder.decode(Shape.self, from: data) else {
      throw ExperimentError(
        .damaged, path: path,
        "This file is damaged. Run the scenario again to make the results anew.")
    }
    if let what = Self.strange(in: shape) {
      throw ExperimentError(
        .damaged, path: path,
        "\(what), which no run has. Run the scenario again to make the results anew.")
    }
    var populations: [PopulationNote] = []
    for population in shape.scenario.populations {
      guard let kind = CellKind(rawValue: population.kind) else {
        throw ExperimentError(
          .damaged, path: path, "There is no kind of cell called `\(population.kind)`.")
      }
      populations.append(PopulationNote(name: population.name, kind: kind))
    }
    self.init(
      json: .null, version: shape.version, scenario: shape.scenario.id,
      title: shape.scenario.title, durationDays: shape.scenario.durationDays,
      populations: populations,
      runs: shape.runs.map { run in
        RunNote(
          run: run.run, seed: run.seed, digest: run.digest,
          readout: run.outcomes.flatMap { RunReadout($0) })
      },
      plannedRuns: shape.plannedRuns,
      promises: (shape.expectations ?? []).map { promise in
        RunOutcome.Promise(
          text: promise.text, holds: promise.holds, measured: promise.measured ?? .nan,
          bound: promise.bound ?? .nan, missingColumn: nil)
      }, uncheckedPromises: shape.uncheckedExpectations ?? [])
  }

  /// What of a document is out of its range, if anything is.
  private static func strange(in shape: Shape) -> String? {
    let scenario = shape.scenario
    guard ResultBounds.days.contains(scenario.durationDays) else {
      return "It lasts \(NumberText.text(scenario.durationDays)) days"
    }
    guard scenario.populations.count <= ResultBounds.populations else {
      return "It has \(scenario.populations.count) groups of cells"
    }
    let names = [shape.version, scenario.id] + scenario.populations.map(\.name)
    guard (names + shape.runs.map(\.digest)).allSatisfy({ $0.utf8.count <= ResultBounds.name }),
      scenario.title.utf8.count <= ResultBounds.sentence
    else { return "It has a name of many hundred letters" }
    guard (0...ResultBounds.runs.upperBound).contains(shape.plannedRuns),
      shape.runs.count <= ResultBounds.runs.upperBound,
      shape.runs.allSatisfy({ ResultBounds.runs.contains($0.run) })
    else { return "It has the runs \(ResultBounds.runs.upperBound) and more" }
    for run in shape.runs {
      guard let outcomes = run.outcomes, !outcomes.isOrdinary else { continue }
      return "The outcomes of run \(run.run) hold a number out of its range"
    }
    let texts = (shape.expectations ?? []).map(\.text) + (shape.uncheckedExpectations ?? [])
    guard texts.count <= ResultBounds.entries,
      texts.allSatisfy({ $0.utf8.count <= ResultBounds.sentence })
    else { return "It has promises of many pages" }
    return nil
  }

  private init(
    json: JSONValue, version: String, scenario: String, title: String, durationDays: Double,
    populations: [PopulationNote], runs: [RunNote], plannedRuns: Int,
    promises: [RunOutcome.Promise], uncheckedPromises: [String]
  ) {
    self.json = json
    self.version = version
    self.scenario = scenario
    self.title = title
    self.durationDays = durationDays
    self.populations = populations
    self.runs = runs
    self.plannedRuns = plannedRuns
    self.promises = promises
    self.uncheckedPromises = uncheckedPromises
  }
}
