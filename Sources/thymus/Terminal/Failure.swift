import Basics
import Scenarios

/// Why a command could not do what it was asked for.
struct Failure: Error {
  /// The promised exit codes.
  enum Code: Int32 {
    case bug = 1
    case commandLine = 2
    case scenario = 3
    case files = 4
    case expectation = 5
  }

  let code: Code
  /// What is wrong, in one sentence without a period.
  let message: String
  /// What would help, each as a line.
  var tips: [String] = []
  /// Where to read on, each as a line under the tips.
  var more: [String] = []

  /// The failure as it is shown on a terminal.
  func text(_ paint: Paint) -> Painted {
    let lines: [Painted] = tips.map { "  \(paint.green("tip:")) \($0)" }
    let footer = more.isEmpty ? [] : [""] + more.map { Painted($0) }
    return (["\(paint.red("error:")) \(shortMessage)"] + lines + footer).joined(separator: "\n")
  }

  /// The message, however long the words are that it quotes.
  ///
  /// Tips stay whole: commands among them would not work otherwise.
  private var shortMessage: String { VisibleText.shortened(message, to: Self.longest) }

  private static let longest = 600

  /// The failure as a document.
  var document: JSONValue {
    .object([
      ("schema_version", .number(1)),
      ("error", .text(shortMessage)),
      ("exit_code", .number(Double(code.rawValue))),
      ("help", .array((tips + more).map { .text($0) })),
    ])
  }
}
