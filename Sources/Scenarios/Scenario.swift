public import Immunology

/// A scenario that was read and checked: everything a run needs, and everything a page tells.
public struct Scenario: Sendable, Equatable {
  /// A short name for folders and tables: the bundled name or the file's name without its ending.
  package var id: String
  /// What the scenario is called.
  package var title: String
  /// One line for `thymus list`.
  package var summary: String
  /// The school levels it is made for.
  package var level: [SchoolLevel]
  /// The seed of the first run.
  public var seed: UInt64
  /// What the simulation is set up with.
  public var setup: ModelSetup
  /// What a class is asked and shown.
  package var lesson: Lesson
  /// The texts that explain the scenario.
  package var info: ScenarioInfo
  /// What the author promises about the results.
  package var expectations: [Expectation]
  /// The number of runs that the promises are about.
  package var promisedRuns = Scenario.usualRuns
  /// The lines of the author's promises, also those about days that the command line cut off.
  package var promiseTexts: [String] = []
  /// Whether it has the days and the settings that its author wrote; the promises are about these.
  package var isAsWritten = true
  /// The scenarios this one starts from, the nearest first, as bundled names or file names.
  package var chain: [String]
  /// Every setting with its value and where that came from, in a stable order.
  package var settings: [ResolvedSetting]
  /// A scenario file without `extends` that reads back to the same setup, lesson and texts.
  package var resolvedYAML: String
  /// What is allowed but probably not meant.
  package var warnings: [Problem]
  /// The flags that this scenario has no place for, in a comparison in which others have.
  package var skippedFlags: [SkippedFlag] = []
  /// The memory a run is likely to need at most, in bytes.
  package var estimatedBytes: Double

  /// The number of runs that promises are about when nothing else is said.
  package static let usualRuns = 12
}

/// A flag that a scenario has no place for.
package struct SkippedFlag: Sendable, Equatable {
  /// What stands behind `--set`.
  package var flag: String
  /// Why it does not fit, in one sentence without a period.
  package var why: String
}

/// An arm of a scenario file: its name, and the file with what the arm changes.
package struct ScenarioArm: Sendable, Equatable {
  /// The name.
  package var name: String
  /// The scenario of the arm.
  package var scenario: Scenario
  /// Whether the promises of the scenario are about this arm: it makes them itself, or it is the
  /// file as it stands.
  package var ownsExpectations: Bool
}

/// A school level of the United States.
package enum SchoolLevel: String, Sendable, CaseIterable {
  /// Middle school.
  case middleSchool = "MS"
  /// High school.
  case highSchool = "HS"
  /// Advanced Placement courses of high school.
  case advancedPlacement = "AP"
  /// The first years of university.
  case undergraduate = "UG"

  /// The level in words.
  package var words: String {
    switch self {
    case .middleSchool: "middle school"
    case .highSchool: "high school"
    case .advancedPlacement: "Advanced Placement"
    case .undergraduate: "undergraduate"
    }
  }
}

/// What a class is asked before a run and shown after it.
package struct Lesson: Sendable, Equatable {
  /// The question, or "".
  package var question: String
  /// The predictions to choose from; empty or two to four.
  package var predictions: [String]
  /// Things to notice.
  package var notice: [String]
  /// Things to try next.
  package var tries: [String]

  /// Creates a lesson.
  package init(
    question: String = "", predictions: [String] = [], notice: [String] = [], tries: [String] = []
  ) {
    self.question = question
    self.predictions = predictions
    self.notice = notice
    self.tries = tries
  }
}

/// One setting of a scenario: its value, and where the value came from.
package struct ResolvedSetting: Sendable, Equatable {
  /// The place of the setting in the file, with dots, for example `cells.tumour.count`.
  package var path: String
  /// The value as it would stand in a file.
  package var value: String
  /// Where it was set: `checkpoint.yaml line 14`, `--set` or `default (PhysiCell, S)`.
  package var origin: String
}
