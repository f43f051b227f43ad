import Basics

/// One thing that is wrong, or probably not meant, in a scenario.
package struct Problem: Sendable, Equatable {
  /// Whether a scenario can run in spite of it.
  package enum Severity: String, Sendable {
    /// The scenario cannot run.
    case error
    /// The scenario runs, but probably not as meant.
    case warning
  }

  /// Where the problem is.
  package struct Location: Sendable, Equatable {
    /// The file as the user named it, or the flag (`--set tissue.width_um=9`).
    package var file: String
    /// The line, from 1; 0 when the problem is about the whole file or a flag.
    package var line: Int
    /// The column, from 1; 0 when the problem is about the whole line.
    package var column: Int
    /// How many characters are meant.
    package var length: Int
    /// The line before, or "".
    package var before: String
    /// The text of the line, or "".
    package var text: String
  }

  /// The stable code, for `thymus explain S012`.
  package var code: ProblemCode
  /// How bad it is.
  package var severity: Severity
  /// What is wrong, in one sentence without a period.
  package var message: String
  /// The setting it is about, with dots, or "".
  package var path: String
  /// Where it is, if it is at a place.
  package var location: Location?
  /// Lines that help, each one beginning in lower case, for example `did you mean …`.
  package var help: [String]
  /// The name or value that was probably meant.
  package var suggestion: String?
  /// Whether it came from the command line rather than from a file.
  package var isFromCommandLine: Bool

  /// The exit code for this problem alone: 2 wrong command line, 3 not valid, 4 not readable.
  package var exitCode: Int32 { isFromCommandLine ? 2 : code.exitCode }
}

extension Problem {
  init(
    _ code: ProblemCode, _ message: String, path: String = "", at place: Place?,
    help: [String] = [], suggestion: String? = nil, severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = ProblemLimit.sentence(message)
    self.path = VisibleText.shortened(path, to: ProblemLimit.path)
    self.location = place?.location
    self.help = help.prefix(ProblemLimit.helpLines).map {
      ProblemLimit.sentence($0, to: ProblemLimit.helpLine)
    }
    // Half of a suggestion would be a wrong one.
    self.suggestion = suggestion.flatMap { $0.utf8.count > ProblemLimit.message ? nil : $0 }
    self.isFromCommandLine = place?.source.isCommandLine ?? false
  }
}
