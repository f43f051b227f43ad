import Basics
import FoundationEssentials
import Scenarios

/// What `run.json` holds for readers of a page: the lesson, the explanations, how to repeat it.
package struct RunNotes: Sendable, Equatable {
  /// A text under a heading.
  package struct Section: Sendable, Equatable {
    /// The key of the heading, for example `how_it_works`.
    package let heading: String
    /// The heading in words.
    package let title: String
    /// The text; paragraphs are parted by empty lines.
    package let text: String
  }

  /// The scenario in one line.
  package let summary: String
  /// The question of the lesson, or "".
  package let question: String
  /// The predictions to choose from; empty if there are none.
  package let predictions: [String]
  /// Things to notice.
  package let notice: [String]
  /// Things to try next.
  package let tries: [String]
  /// The explanations.
  package let info: [Section]
  /// What was made more frequent than in life, ``Rescaling``.
  package let rescaled: [String]
  /// A scenario file that gives the same runs.
  package let resolvedYAML: String
  /// The command that gives the same runs.
  package let command: String
  /// How long all runs took, in seconds, or nothing if that was not written down.
  package let wallSeconds: Double?

  private struct Shape: Decodable {
    struct Lesson: Decodable {
      var question: String
      var predict: [String]
      var notice: [String]
      var `try`: [String]
    }
    struct Info: Decodable {
      var heading: String
      var title: String
      var text: String
    }
    struct Setting: Decodable {
      var path: String
      var value: String
      var origin: String
    }
    struct Scenario: Decodable {
      var id: String
      var summary: String?
      var lesson: Lesson?
      var info: [Info]?
      var settings: [Setting]?
      var without: [String]?
      var resolvedYaml: String?
    }
    struct Timing: Decodable {
      var wallSeconds: Double?
    }
    var rescaled: [String]?
    var scenario: Scenario
    var seeds: [UInt64]?
    var plannedRuns: Int?
    var timing: Timing?
  }

  /// Reads the notes; what an older version did not write is empty.
  init(_ bytes: [UInt8], path: String) throws(ExperimentError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let shape = try? decoder.decode(Shape.self, from: Data(bytes)) else {
      throw ExperimentError(
        .damaged, path: path,
        "This file is damaged. Run the scenario again to make the results anew.")
    }
    let scenario = shape.scenario
    summary = scenario.summary ?? ""
    question = scenario.lesson?.question ?? ""
    predictions = scenario.lesson?.predict ?? []
    notice = scenario.lesson?.notice ?? []
    tries = scenario.lesson?.try ?? []
    info = (scenario.info ?? []).map {
      Section(heading: $0.heading, title: $0.title, text: $0.text)
    }
    rescaled = shape.rescaled ?? []
    resolvedYAML = scenario.resolvedYaml ?? ""
    wallSeconds = shape.timing?.wallSeconds
    command = Self.command(shape)
  }

  private static func command(_ shape: Shape) -> String {
    var words = ["thymus", "run", ShellWord.operand(shape.scenario.id)]
    if let seed = shape.seeds?.first { words += ["--seed", "\(seed)"] }
    if let runs = shape.plannedRuns, 1 < runs { words += ["--runs", "\(runs)"] }
    for setting in shape.scenario.settings ?? [] {
      switch setting.origin {
      case "--days": words += ["--days", setting.value]
      case "--set": words += ["--set", "\(setting.path)=\(setting.value)"]
      default: break
      }
    }
    for mechanism in shape.scenario.without ?? [] { words += ["--without", mechanism] }
    return ShellWord.command(words)
  }
}
