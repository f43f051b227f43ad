import Yams

/// Says in plain words why a text is not YAML.
///
/// The parser says where it gave up, which is often a line behind the mistake and in words of its
/// trade; the lines around that place usually show one of a few classic mistakes.
struct SyntaxDiagnosis {
  private(set) var problems: [Problem] = []
  /// A line in which a space is missing behind a colon, so that reading can go on behind it.
  private(set) var lineThatNeedsSpace: Int?

  private let source: SourceText

  init(source: SourceText, error: YamlError) {
    self.source = source
    if reportTabs() { return }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      diagnose(
        problem, context: context?.text ?? "", start: context?.mark ?? mark, mark: mark)
    case .reader(let problem, _, _, _):
      problems.append(
        Problem(.notText, "this is not text: \(problem)", at: Place(source: source)))
    default:
      problems.append(
        Problem(.syntax, "this is not YAML", at: Place(source: source)))
    }
  }

  private mutating func diagnose(_ problem: String, context: String, start: Mark, mark: Mark) {
    if let line = missingSpace(near: [mark.line, mark.line - 1, start.line]) {
      reportMissingSpace(line)
    } else if problem.contains("nesting level") {
      add(.tooDeep, "values are nested too deep here", mark, "a scenario needs five levels")
    } else if context.contains("quoted scalar"), problem.contains("escape") {
      add(
        .syntax, "a backslash has a special meaning in double quotes", mark,
        "use single quotes: 'C:\\folder'")
    } else if context.contains("quoted scalar") {
      reportOpenQuote(start, mark)
    } else if context.contains("flow sequence"), problem.contains("did not find expected") {
      reportOpen("[", "]", start, mark)
    } else if context.contains("flow mapping"), problem.contains("did not find expected") {
      reportOpen("{", "}", start, mark)
    } else if context.contains("flow node") {
      add(
        .notClosed, "something is missing between the brackets", mark,
        "write lists as [a, b] and groups as {name: value}")
    } else if problem.contains("mapping values are not allowed") {
      reportUnexpectedColon(mark)
    } else if problem.contains("block sequence entries are not allowed") {
      add(
        .indentation, "a list cannot begin here", mark,
        "put each `- item` on a line of its own, below its name")
    } else if problem.contains("cannot start any token") {
      reportBadStart(mark)
    } else if problem.contains("could not find expected ':'") {
      reportLineWithoutColon(start.line)
    } else if context.contains("block mapping") || context.contains("block collection") {
      reportIndentation(mark)
    } else {
      add(
        .syntax, "the text is not YAML here (\(problem))", mark,
        "each line is `name: value`, a list item `- value`, or a comment `# …`")
    }
  }

  private mutating func add(_ code: ProblemCode, _ message: String, _ mark: Mark, _ help: String...)
  {
    problems.append(Problem(code, message, at: place(mark), help: help))
  }

  /// A place that exists: the end of the text is shown as the end of its last line with words.
  private func place(_ mark: Mark) -> Place {
    var line = min(max(1, mark.line), source.lines.count)
    var column = mark.column
    while line > 1, source.line(line).allSatisfy(\.isWhitespace), line >= mark.line {
      line -= 1
      column = source.line(line).unicodeScalars.count + 1
    }
    return Place(source: source, line: line, column: max(1, column))
  }
}

// MARK: - Tabs and spaces

extension SyntaxDiagnosis {
  /// Reports lines that begin with a tab; they are never right.
  private mutating func reportTabs() -> Bool {
    for (index, line) in source.lines.enumerated() {
      let start = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
      guard let tab = start.firstIndex(of: "\t"), start.count < line.unicodeScalars.count else {
        continue
      }
      let column = start.distance(from: start.startIndex, to: tab) + 1
      problems.append(
        Problem(
          .tab, "line \(index + 1) is indented with a tab",
          at: Place(source: source, line: index + 1, column: column),
          help: problems.isEmpty ? ["YAML wants spaces: two for each level"] : []))
      if problems.count == 5 { break }
    }
    return !problems.isEmpty
  }

  /// The first of some lines that looks like `name:value`.
  private func missingSpace(near lines: [Int]) -> Int? {
    lines.first { number in
      let text = source.line(number).drop { $0 == " " || $0 == "-" }
      let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      let rest = text.dropFirst(name.count)
      guard !name.isEmpty, rest.first == ":", let next = rest.dropFirst().first else {
        return false
      }
      return !next.isWhitespace && next != "/"
    }
  }

  private mutating func reportMissingSpace(_ number: Int) {
    let line = source.line(number)
    let before = line.prefix { $0 != ":" }
    let name = before.drop { $0 == " " || $0 == "-" }
    let value = line.dropFirst(before.count + 1)
    problems.append(
      Problem(
        .missingSpace, "a space is missing behind `\(name):`",
        at: Place(source: source, line: number, column: before.unicodeScalars.count + 1),
        help: ["write `\(name): \(value)`"], suggestion: "\(name): \(value)"))
    lineThatNeedsSpace = number
  }

  private mutating func reportIndentation(_ mark: Mark) {
    let line = source.line(mark.line)
    let depth = line.prefix { $0 == " " }.count
    let levels = levels(above: mark.line)
    guard depth == mark.column - 1, !levels.contains(depth),
      let nearest = levels.reversed().min(by: { abs($0 - depth) < abs($1 - depth) })
    else {
      add(
        .syntax, "this does not go on as it began", mark,
        "each line is `name: value`, a list item `- value`, or a comment `# …`",
        "lines of one group begin in the same column")
      return
    }
    let distance = abs(depth - nearest)
    let side = depth < nearest ? "left" : "right"
    problems.append(
      Problem(
        .indentation,
        "line \(mark.line) starts \(Words.count(distance, "space")) too far \(side)",
        at: Place(source: source, line: mark.line, column: mark.column),
        help: [
          "lines of one group begin in the same column, here column \(nearest + 1)"
        ]))
  }

  /// The indentations that are open above a line.
  private func levels(above number: Int) -> [Int] {
    var levels: [Int] = []
    for line in source.lines.prefix(max(0, number - 1)) {
      let depth = line.prefix { $0 == " " }.count
      let first = line.dropFirst(depth).first
      guard let first, first != "#", !first.isWhitespace else { continue }
      levels.removeAll { $0 > depth }
      if levels.last != depth { levels.append(depth) }
    }
    return levels
  }
}

// MARK: - Quotes, brackets, colons

extension SyntaxDiagnosis {
  private mutating func reportOpenQuote(_ start: Mark, _ mark: Mark) {
    let quote = source.line(start.line).unicodeScalars.dropFirst(start.column - 1).first ?? "\""
    problems.append(
      Problem(
        .notClosed, "the quote that opens here is never closed", at: place(start),
        help: ["put a `\(quote)` at the end of the text"]))
  }

  private mutating func reportOpen(
    _ open: String, _ close: String, _ start: Mark, _ mark: Mark
  ) {
    let isLater = mark.line > start.line
    problems.append(
      Problem(
        .notClosed,
        isLater
          ? "the `\(open)` that opens here is not closed before line \(mark.line)"
          : "a `,` or `\(close)` is missing here",
        at: place(isLater ? start : mark),
        help: [
          open == "["
            ? "a list is written [first, second]" : "a group is written {name: value, other: value}"
        ]))
  }

  private mutating func reportUnexpectedColon(_ mark: Mark) {
    let line = source.line(mark.line)
    let before = String(line.unicodeScalars.prefix(mark.column - 1))
    if before.contains(": ") {
      add(
        .syntax, "a second `:` in one line", mark,
        "one setting a line; a text that holds a colon needs quotes: \"a: b\"")
      return
    }
    let depth = line.prefix { $0 == " " }.count
    let above = source.lines.prefix(mark.line - 1)
      .last { !$0.allSatisfy(\.isWhitespace) && !$0.drop { $0 == " " }.hasPrefix("#") }
    let aboveDepth = above?.prefix { $0 == " " }.count ?? 0
    if depth <= aboveDepth, let above, !above.contains(":"),
      let number = source.lines.prefix(mark.line - 1).lastIndex(of: above)
    {
      reportLineWithoutColon(number + 1)
      return
    }
    if depth > aboveDepth {
      problems.append(
        Problem(
          .indentation,
          "line \(mark.line) starts \(Words.count(depth - aboveDepth, "space")) too far right",
          at: Place(source: source, line: mark.line, column: depth + 1),
          help: [
            "the line above already has a value, so nothing can stand inside it",
            "lines of one group begin in the same column, here column \(aboveDepth + 1)",
          ]))
      return
    }
    add(
      .syntax, "a `:` is not expected here", mark,
      "a text that holds a colon needs quotes: \"a: b\"")
  }

  private mutating func reportBadStart(_ mark: Mark) {
    let scalar = source.line(mark.line).unicodeScalars.dropFirst(mark.column - 1).first ?? " "
    if scalar == "\t" {
      add(.tab, "a tab stands here", mark, "type a space in its place")
    } else {
      add(
        .syntax, "a value cannot begin with the character \(scalar)", mark,
        "put it in quotes: \"\(scalar)…\"")
    }
  }

  private mutating func reportLineWithoutColon(_ number: Int) {
    let line = source.line(number)
    let depth = line.prefix { $0 == " " }.count
    problems.append(
      Problem(
        .syntax, "line \(number) is neither `name: value` nor a list item `- value`",
        at: Place(
          source: source, line: number, column: depth + 1,
          length: max(1, line.unicodeScalars.count - depth)),
        help: ["a text over several lines begins with `|` behind its name and is indented"]))
  }
}
