import Basics
import Foundation

/// The two streams of the command, and what may be written to them.
///
/// Results go to standard output; progress, warnings and notes go to standard error, so that a
/// script can take the one and a person still sees the other.
struct Console: Sendable {
  /// How much is said besides the results.
  enum Talk: Int, Comparable, Sendable {
    case quiet
    case normal
    case verbose

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How progress is shown.
  enum ProgressStyle: Sendable {
    case none
    case lines
    case bar
  }

  /// What the command line asks for.
  struct Wishes: Sendable {
    var json = false
    var quiet = false
    var verbose = false
    var noColor = false
    var noProgress = false
  }

  let talk: Talk
  /// Whether standard output carries one JSON document and nothing else.
  let isJSON: Bool
  let outputPaint: Paint
  let errorPaint: Paint
  let progressStyle: ProgressStyle

  /// Decides what may be shown.
  ///
  /// - Parameters:
  ///   - wishes: What the command line asks for.
  ///   - environment: The variables of the process.
  init(
    _ wishes: Wishes,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let isDumb = environment["TERM"] == "dumb"
    let mayColour =
      !wishes.noColor && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
      && (environment["THYMUS_NO_COLOR"] ?? "").isEmpty
    let errorIsTerminal = isatty(STDERR_FILENO) == 1
    talk = wishes.quiet ? .quiet : wishes.verbose ? .verbose : .normal
    isJSON = wishes.json
    outputPaint = Paint(isOn: mayColour && !wishes.json && isatty(STDOUT_FILENO) == 1)
    errorPaint = Paint(isOn: mayColour && errorIsTerminal)
    if wishes.noProgress || wishes.quiet {
      progressStyle = .none
    } else {
      progressStyle = errorIsTerminal && !isDumb ? .bar : .lines
    }
  }

  /// Writes a part of the result, unless a JSON document takes its place.
  func result(_ text: Painted) {
    if !isJSON { Stream.output.write(text + "\n") }
  }

  /// Writes the one JSON document.
  func document(_ value: JSONValue) {
    Stream.output.write(document: value.text(.lines))
  }

  /// Says something that a reader may skip.
  func note(_ text: Painted) {
    if talk >= .normal { Stream.error.write(text + "\n") }
  }

  /// Says something that only the curious want to know.
  func detail(_ text: String) {
    if talk >= .verbose { Stream.error.write(errorPaint.faint(text) + "\n") }
  }

  /// Warns, even when quiet is not asked for.
  func warning(_ text: String) {
    if talk >= .normal { Stream.error.write("\(errorPaint.yellow("warning:")) \(text)\n") }
  }
}
