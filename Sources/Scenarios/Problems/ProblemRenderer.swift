import Basics

/// Writes problems for people and for programs.
struct ProblemRenderer {
  let color: Bool

  /// The widest piece of a line that is shown.
  private static let widest = 96

  func text(of all: ScenarioProblems) -> String {
    var parts = all.problems.map(text(of:))
    if all.moreProblems > 0 { parts.append("and \(Self.large(all.moreProblems)) more\n") }
    parts += all.warnings.map(text(of:))
    if all.moreWarnings > 0 { parts.append("and \(Self.large(all.moreWarnings)) more warnings\n") }
    let count = all.count == 1 ? "1 problem" : "\(Self.large(all.count)) problems"
    parts.append(
      "\(count), nothing was run. More: thymus explain \(all.first.code.rawValue)\n")
    return parts.joined(separator: "\n")
  }

  private static func large(_ number: Int) -> String { Words.large(Double(number)) }

  func text(of problems: [Problem]) -> String {
    problems.map(text(of:)).joined(separator: "\n")
  }

  private func text(of problem: Problem) -> String {
    let isError = problem.severity == .error
    let label = "\(problem.severity.rawValue)[\(problem.code.rawValue)]"
    var lines = [
      "\(paint(label, isError ? "1;31" : "1;33")): \(paint(Self.oneLine(problem.message), "1"))"
    ]
    if let location = problem.location {
      lines += snippet(location, isError: isError)
    }
    let indent =
      problem.location.map { String(repeating: " ", count: gutter($0)) + " " } ?? "  "
    for help in problem.help { lines.append("\(indent)\(paint("=", "36")) \(Self.oneLine(help))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func gutter(_ location: Problem.Location) -> Int {
    location.line == 0 ? 2 : max(2, String(location.line).count)
  }

  private func snippet(_ location: Problem.Location, isError: Bool) -> [String] {
    let width = gutter(location)
    let space = String(repeating: " ", count: width)
    let bar = paint("|", "36")
    var place = Self.oneLine(VisibleText.shortened(location.file, to: ProblemLimit.flag))
    if location.line > 0 {
      place += ", line \(location.line)"
      if location.column > 0 { place += ", column \(location.column)" }
    }
    var lines = ["\(space)\(paint("-->", "36")) \(place)"]
    guard location.column > 0 else { return lines }
    let (before, line, column) = window(location)
    func numbered(_ number: Int, _ text: String) -> String {
      let label = number > 0 ? String(number) : ""
      let pad = String(repeating: " ", count: width - label.count)
      let content = text.isEmpty ? "" : " \(text)"
      return "\(pad)\(paint(label, "36")) \(bar)\(content)"
    }
    lines.append("\(space) \(bar)")
    if location.line > 1 { lines.append(numbered(location.line - 1, before)) }
    lines.append(numbered(location.line, line))
    let rest = max(1, line.unicodeScalars.count - column + 1)
    let carets = String(repeating: "^", count: min(max(1, location.length), rest))
    let offset = String(repeating: " ", count: max(0, column - 1))
    lines.append("\(space) \(bar) \(offset)\(paint(carets, isError ? "1;31" : "1;33"))")
    lines.append("\(space) \(bar)")
    return lines
  }

  /// The part of two lines around the place, with characters that a terminal obeys made visible.
  private func window(_ location: Problem.Location) -> (before: String, line: String, column: Int) {
    let scalars = Array(location.text.unicodeScalars)
    var start = 0
    if scalars.count > Self.widest, location.column > Self.widest - 20 {
      start = min(location.column - 40, scalars.count - 1)
    }
    func cut(_ text: String) -> String {
      let all = Array(text.unicodeScalars)
      guard start < all.count else { return "" }
      var piece = all[start..<min(all.count, start + Self.widest)].map(Self.visible)
      if start > 0, !piece.isEmpty { piece[0] = "…" }
      if start + Self.widest < all.count { piece.append("…") }
      return piece.joined()
    }
    return (cut(location.before), cut(location.text), location.column - start)
  }

  /// A sentence on one line in which everything can be seen.
  private static func oneLine(_ text: String) -> String {
    VisibleText.text(text.replacing("\t", with: " ").replacing("\n", with: "\u{FFFD}"))
  }

  /// One character for one, so that the marks stand under what they mark.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned: return "\u{FFFD}"
    default: return VisibleText.isHidden(scalar) ? "\u{FFFD}" : String(scalar)
    }
  }

  private func paint(_ text: String, _ style: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

extension ProblemRenderer {
  static func json(of all: ScenarioProblems) -> String {
    var fields: [(String, JSONValue)] = [
      ("schema_version", .number(1)),
      ("error", .text("scenario not valid")),
      ("problems", .array(all.problems.map(json(of:)))),
    ]
    if all.moreProblems > 0 { fields.append(("more_problems", .number(Double(all.moreProblems)))) }
    fields.append(("warnings", .array(all.warnings.map(json(of:)))))
    if all.moreWarnings > 0 { fields.append(("more_warnings", .number(Double(all.moreWarnings)))) }
    return JSONValue.object(fields).text(.line)
  }

  private static func json(of problem: Problem) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("code", .text(problem.code.rawValue)),
      ("severity", .text(problem.severity.rawValue)),
      ("message", .text(problem.message)),
      ("path", .text(problem.path)),
    ]
    if let location = problem.location {
      fields.append(("file", .text(location.file)))
      if location.line > 0 { fields.append(("line", .number(Double(location.line)))) }
      if location.column > 0 {
        fields.append(("column", .number(Double(location.column))))
        fields.append(("length", .number(Double(location.length))))
      }
    }
    fields.append(("help", .array(problem.help.map { .text($0) })))
    if let suggestion = problem.suggestion { fields.append(("suggestion", .text(suggestion))) }
    return .object(fields)
  }
}
