import Basics

/// One thing that is wrong, or probably not meant, in a scenario.
public struct Problem: Sendable, Equatable {
  /// Whether a scenario can run in spite of it.
  public enum Severity: String, Sendable {
    /// The scenario cannot run.
    case error
    /// The scenario runs, but probably not as meant.
    case warning
  }

  /// Where the problem is.
  public struct Location: Sendable, Equatable {
    /// The file as the user named it, or the flag (`--set tissue.width_um=9`).
    public var file: String
    /// The line, from 1; 0 when the problem is about the whole file or a flag.
    public var line: Int
    /// The column, from 1; 0 when the problem is about the whole line.
    public var column: Int
    /// How many characters are meant.
    public var length: Int
    /// The line before, or "".
    public var before: String
    /// The text of the line, or "".
    public var text: String
  }

  /// The stable code, for `thymus explain S012`.
  public var code: ProblemCode
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a period.
  public var message: String
  /// The setting it is about, with dots, or "".
  public var path: String
  /// Where it is, if it is at a place.
  public var location: Location?
  /// Lines that help, each one beginning in lower case, for example `did you mean …`.
  public var help: [String]
  /// The name or value that was probably meant.
  public var suggestion: String?
  /// Whether it came from the command line rather than from a file.
  public var isFromCommandLine: Bool

  /// The exit code for this problem alone: 2 wrong command line, 3 not valid, 4 not readable.
  public var exitCode: Int32 { isFromCommandLine ? 2 : code.exitCode }
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
