import Basics

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

  /// Takes the notes from a file; what an older version did not write is empty.
  init(_ file: RunFile) {
    let scenario = file.scenario
    summary = scenario.summary ?? ""
    question = scenario.lesson?.question ?? ""
    predictions = scenario.lesson?.predict ?? []
    notice = scenario.lesson?.notice ?? []
    tries = scenario.lesson?.try ?? []
    info = (scenario.info ?? []).map {
      Section(heading: $0.heading, title: $0.title, text: $0.text)
    }
    rescaled = file.rescaled ?? []
    resolvedYAML = scenario.resolvedYAML ?? ""
    wallSeconds = file.timing?.wallSeconds
    command = Self.command(file)
  }

  private static func command(_ file: RunFile) -> String {
    var words = ["thymus", "run", ShellWord.operand(file.scenario.id)]
    if let seed = file.seeds?.first { words += ["--seed", "\(seed)"] }
    if 1 < file.plannedRuns { words += ["--runs", "\(file.plannedRuns)"] }
    for setting in file.scenario.settings ?? [] {
      switch setting.origin {
      case "--days": words += ["--days", setting.value]
      case "--set": words += ["--set", "\(setting.path)=\(setting.value)"]
      default: break
      }
    }
    for mechanism in file.scenario.without ?? [] { words += ["--without", mechanism] }
    return ShellWord.command(words)
  }
}
