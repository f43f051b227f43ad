import Basics
import FoundationEssentials

/// The results of a screening, read from its folder: what its chart is drawn from.
package struct SavedSensitivity: Sendable, Equatable {
  /// A setting of the ranking.
  package struct Row: Sendable, Equatable, Decodable {
    /// Its place, as `--set` takes it.
    package let setting: String
    /// The mean size of its effects.
    package let muStar: Double
    /// Their mean.
    package let mu: Double
    /// Their standard deviation; nothing for a single one.
    package let sigma: Double?
    /// The size that chance alone would show.
    package let noise: Double?
    /// Whether it is told apart from chance.
    package let toldApart: Bool?
    /// The tag of the value, if it is the default of the catalogue.
    package let tag: String?
  }

  /// What the scenario is called.
  package let title: String
  /// The last day.
  package let days: Double
  /// The outcome that is ranked by.
  package let outcome: String
  /// The unit of effects.
  package let unit: String
  /// The trajectories.
  package let trajectories: Int
  /// The patients at each point.
  package let runs: Int
  /// How many times smaller and larger the ends of intervals are.
  package let spread: Double
  /// The first seed.
  package let seed: UInt64
  /// The settings, the most influential first.
  package let rows: [Row]

  /// Whether a folder holds a screening.
  package static func isThere(in folder: ResultFolder) -> Bool {
    folder.holds(SensitivityDocument.fileName)
  }

  /// Reads the results.
  package init(from folder: ResultFolder) throws(ExperimentError) {
    let path = folder.path + "/" + SensitivityDocument.fileName
    let bytes = try folder.read(SensitivityDocument.fileName)
    try DocumentCheck.check(bytes, path: path)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = Data(bytes)
    guard let shape = try? decoder.decode(Shape.self, from: data), shape.isOrdinary
    else {
      throw ExperimentError(
        .damaged, path: path, "This file is damaged. Run the screening again to make it anew.")
    }
    (title, days, spread) = (shape.title, shape.days, shape.spread)
    (outcome, unit) = (shape.outcome.name, shape.outcome.unit)
    (trajectories, runs, seed) = (shape.trajectories, shape.runs, shape.seed)
    rows = shape.ranking
  }

  private struct Shape: Decodable {
    struct Outcome: Decodable {
      var name: String
      var unit: String
    }
    var title: String
    var days: Double
    var seed: UInt64
    var trajectories: Int
    var runs: Int
    var spread: Double
    var outcome: Outcome
    var ranking: [Row]

    /// Whether it is such as a screening can write.
    var isOrdinary: Bool {
      let names = [outcome.name, outcome.unit] + ranking.map(\.setting) + ranking.compactMap(\.tag)
      return ResultBounds.days.contains(days) && ranking.count <= ResultBounds.columns
        && title.utf8.count <= ResultBounds.sentence
        && names.allSatisfy { $0.utf8.count <= ResultBounds.name }
    }
  }
}
