/// Everything that is wrong with a scenario, all at once.
///
/// There is at least one problem, by construction; of very many only the first are told.
public struct ScenarioProblems: Error, Sendable, Equatable {
  /// The first error in the order of the file.
  package let first: Problem
  /// The errors after the first one, in the order of the file.
  package let others: [Problem]
  /// How many errors there are besides those.
  package let moreProblems: Int
  /// What is allowed but probably not meant.
  package let warnings: [Problem]
  /// How many warnings there are besides those.
  package let moreWarnings: Int
  /// 2 when only the command line is wrong, 4 when a file cannot be read, otherwise 3.
  package let exitCode: Int32

  /// The errors that are told, in the order of the file; never empty.
  package var problems: [Problem] { [first] + others }

  /// The number of all errors.
  package var count: Int { 1 + others.count + moreProblems }

  /// Gathers what was found.
  ///
  /// - Parameter found: Errors and warnings in the order in which they are told.
  init(_ found: [Problem]) {
    let errors = found.filter { $0.severity == .error }
    let told = ProblemLimit.told(errors)
    first = told.first ?? Self.unknown
    others = Array(told.dropFirst())
    moreProblems = errors.count - told.count
    let warnings = found.filter { $0.severity == .warning }
    self.warnings = Array(ProblemLimit.told(warnings))
    moreWarnings = warnings.count - self.warnings.count
    let codes = errors.isEmpty ? [first.exitCode] : errors.map(\.exitCode)
    exitCode = codes.contains(4) ? 4 : codes.allSatisfy { $0 == 2 } ? 2 : 3
  }

  /// A scenario was refused and no reason was found, which is a mistake of ours.
  private static let unknown = Problem(
    .syntax, "this cannot be read as a scenario, and Thymus cannot tell why", at: nil,
    help: ["please report this, with the file"])

  /// The problems as a text for a terminal, with the marked lines of the file.
  ///
  /// - Parameter color: Whether to use ANSI colors.
  /// - Returns: The text, with a line end.
  package func rendered(color: Bool) -> String {
    ProblemRenderer(color: color).text(of: self)
  }

  /// The problems as one JSON document without a line end.
  package func json() -> String {
    ProblemRenderer.json(of: self)
  }
}

extension [Problem] {
  /// Warnings of a scenario that runs, as a text for a terminal.
  ///
  /// - Parameter color: Whether to use ANSI colors.
  /// - Returns: The text, with a line end.
  package func rendered(color: Bool) -> String {
    ProblemRenderer(color: color).text(of: self)
  }

  /// The first warnings, and one that tells how many others there are.
  var boundedWarnings: [Problem] {
    let told = ProblemLimit.told(self)
    guard let last = told.last, told.count < count else { return self }
    let more = Words.large(Double(count - told.count))
    return told + [
      Problem(last.code, "and \(more) more warnings", at: nil, severity: .warning)
    ]
  }
}
