import Basics
import Outcomes

/// Reads a promise such as `median(tumour_cells, day 42) < 500`.
///
///     promise = measure relation ( number | [ number "*" ] measure [ "*" number ] )
///     measure = statistic "(" column [ relation number ] "," time ")"
///             | statistic "(" outcome [ relation ( number | word ) ] ")"
///     time    = "day" number | "peak" | "end"
struct ExpectationParser {
  /// A promise to show as a pattern.
  static let example = "median(tumour_cells, day 42) < 500"

  /// The longest line that is read.
  private static let longest = 300

  private let text: String
  private let scalars: [Unicode.Scalar]
  private let place: Place
  private let path: String
  /// The columns there are; empty when that is not known.
  private let columns: [String]
  /// The last day of the run.
  private let end: Double
  /// Whether the end was moved by the command line, which promises cannot foresee.
  private let isShortened: Bool
  /// Characters before the text in its line.
  private let quote: Int
  private var position = 0
  private(set) var problem: Problem?

  init(
    _ text: String, at place: Place, isQuoted: Bool, path: String, columns: [String],
    end: Double, isShortened: Bool
  ) {
    self.text = text
    self.scalars = Array(text.unicodeScalars)
    self.place = place
    self.path = path
    self.columns = columns
    self.end = end
    self.isShortened = isShortened
    self.quote = isQuoted ? 1 : 0
  }

  /// The promise, or `nil` with a ``problem``.
  mutating func parse() -> Expectation? {
    guard scalars.count <= Self.longest else {
      return fail("a promise is at most \(Self.longest) characters long", from: 0)
    }
    guard let left = measure(), let relation = relation(), let right = bound() else { return nil }
    skipSpaces()
    guard position == scalars.count else {
      if scalars[position] == "," {
        return fail(
          "a comma cannot stand in a number", from: position, help: ["write 0.5, with a point"])
      }
      return fail("nothing should follow the promise here", from: position)
    }
    return Expectation(text: text, left: left, relation: relation, right: right)
  }

  // MARK: - Grammar

  private mutating func measure() -> Measure? {
    skipSpaces()
    let start = position
    let word = word()
    guard let statistic = Measure.Statistic(rawValue: word) else {
      let names = Measure.Statistic.allCases.map(\.rawValue)
      let near = Suggestion.nearest(to: word, among: names)
      if word.first?.isNumber == true {
        return fail(
          "a promise begins with a measure, not with a number", from: start,
          help: ["put the number on the right: `\(Self.example)`"])
      }
      return fail(
        word.isEmpty ? "a promise begins with a measure" : "`\(word)` is not a measure",
        from: start,
        help: (near.map { ["did you mean `\($0)`?"] } ?? []) + [
          "measures: \(names.joined(separator: ", "))"
        ], suggestion: near)
    }
    guard take("(") else { return fail("a `(` is missing behind `\(word)`", from: position) }
    guard let name = name() else { return nil }
    let outcome = OutcomeName(rawValue: name)
    guard let test = test(of: outcome) else { return nil }
    skipSpaces()
    let isWhole = position < scalars.count && scalars[position] == ")"
    if let outcome, isWhole || !columns.contains(name) {
      return measure(statistic, outcome, test.value, from: start)
    }
    guard isTestRight(test.value, for: statistic, from: start, word: word, column: name) else {
      return nil
    }
    guard take(",") else {
      return fail("a `,` and a day are missing behind `\(name)`", from: position)
    }
    guard let day = day() else { return nil }
    guard take(")") else { return fail("a `)` is missing here", from: position) }
    return Measure(statistic: statistic, quantity: .column(name, day: day), test: test.value)
  }

  /// A comparison that may be missing.
  private struct MaybeTest {
    var value: Measure.Test?
  }

  /// The comparison behind the name of a column or outcome.
  private mutating func test(of outcome: OutcomeName?) -> MaybeTest? {
    skipSpaces()
    guard position < scalars.count, "<>=!".unicodeScalars.contains(scalars[position]) else {
      return MaybeTest()
    }
    guard let relation = relation() else { return nil }
    if case .words(let words, let isRanked) = outcome?.form {
      return rank(of: words, isRanked: isRanked, relation)
    }
    guard let number = number() else { return nil }
    return MaybeTest(value: Measure.Test(relation: relation, number: number))
  }

  private mutating func rank(
    of words: [String], isRanked: Bool, _ relation: Relation
  ) -> MaybeTest? {
    skipSpaces()
    let start = position
    let word = word()
    guard let rank = words.firstIndex(of: word) else {
      let near = Suggestion.nearest(to: word, among: words)
      return fail(
        word.isEmpty ? "a word is missing here" : "`\(word)` is none of its words", from: start,
        help: (near.map { ["did you mean `\($0)`?"] } ?? []) + [
          "words: \(words.joined(separator: ", "))"
        ], suggestion: near)
    }
    guard isRanked || relation == .equal else {
      return fail(
        "these words have no order, so only == compares them", from: start,
        help: ["words: \(words.joined(separator: ", "))"])
    }
    return MaybeTest(value: Measure.Test(relation: relation, number: Double(rank)))
  }

  /// A measure of an outcome, which is about the whole run.
  private mutating func measure(
    _ statistic: Measure.Statistic, _ outcome: OutcomeName, _ test: Measure.Test?, from start: Int
  ) -> Measure? {
    var test = test
    let counts = statistic == .count || statistic == .share
    let example = ["for example `\(outcome.example)`"]
    switch (counts, outcome.form) {
    case (true, .truth): test = test ?? Measure.Test(relation: .equal, number: 1)
    case (true, _) where test == nil:
      return fail(
        "`\(statistic.rawValue)` wants a comparison that each run is asked", from: start,
        help: example)
    case (false, .truth), (false, .words):
      return fail(
        "`\(statistic.rawValue)` wants a number, which `\(outcome.rawValue)` is not", from: start,
        help: example)
    case (false, _) where test != nil:
      return fail(
        "`\(statistic.rawValue)` takes an outcome, not a comparison", from: start, help: example)
    default: break
    }
    if position < scalars.count, scalars[position] == "," {
      return fail(
        "`\(outcome.rawValue)` tells of the whole run, so no day stands behind it",
        from: position, help: example)
    }
    guard take(")") else { return fail("a `)` is missing here", from: position) }
    return Measure(statistic: statistic, quantity: .outcome(outcome), test: test)
  }

  private mutating func isTestRight(
    _ test: Measure.Test?, for statistic: Measure.Statistic, from start: Int, word: String,
    column: String
  ) -> Bool {
    let wantsTest = statistic == .count || statistic == .share
    if wantsTest, test == nil {
      let _: Int? = fail(
        "`\(word)` wants a comparison that each run is asked", from: start,
        help: ["for example \(word)(\(column) == 0, day 42)"])
      return false
    }
    if !wantsTest, test != nil {
      let _: Int? = fail(
        "`\(word)` takes a column, not a comparison", from: start,
        help: ["`share` and `count` take comparisons: share(\(column) == 0, day 42) >= 0.5"])
      return false
    }
    return true
  }

  /// The name of a column or an outcome.
  private mutating func name() -> String? {
    skipSpaces()
    let start = position
    let name = word()
    if name.isEmpty { return fail("the name of a column is missing here", from: start) }
    let outcomes = OutcomeName.allCases.map(\.rawValue)
    guard !columns.isEmpty, !columns.contains(name), !outcomes.contains(name) else { return name }
    let near = Suggestion.nearest(to: name, among: columns + outcomes)
    var help = near.map { ["did you mean `\($0)`?"] } ?? []
    if columns.contains(name + "_cells") { help = ["did you mean `\(name)_cells`?"] }
    help.append("columns: \(columns.joined(separator: ", "))")
    help.append("outcomes of whole runs: thymus explain outcomes")
    return fail(
      "`\(name)` is neither a column of the counts nor an outcome", from: start,
      code: .unknownColumn, help: help,
      suggestion: near)
  }

  private mutating func day() -> Double? {
    skipSpaces()
    let start = position
    let name = word()
    switch name {
    case "peak": return Expectation.peak
    case "end": return end
    case "day":
      guard let day = number() else { return nil }
      if day < 0 {
        return fail("a day is not negative", from: start, code: .dayAfterEnd)
      }
      guard day > end else { return day }
      let last = NumberText.text(end)
      if isShortened {
        return fail(
          "this promise is not checked: the run ends on day \(last)", from: start,
          code: .expectationSkipped, severity: .warning)
      }
      return fail(
        "day \(NumberText.text(day)) is after the end", from: start, code: .dayAfterEnd,
        help: ["the run ends on day \(last); `end` means its last day"])
    default:
      return fail(
        name.isEmpty ? "a day is missing here" : "`\(name)` is not a time", from: start,
        help: ["write `day 42`, `peak` or `end`"])
    }
  }

  private mutating func relation() -> Relation? {
    skipSpaces()
    let start = position
    for relation in Relation.allCases where take(relation.rawValue) { return relation }
    var help = ["comparisons: <, <=, >, >=, =="]
    if position < scalars.count, scalars[position] == "=" { help = ["write == for equal"] }
    return fail("a comparison is missing here", from: start, help: help)
  }

  private mutating func bound() -> Bound? {
    skipSpaces()
    guard position < scalars.count else {
      return fail("a number is missing behind the comparison", from: position)
    }
    guard scalars[position].properties.isAlphabetic else {
      guard let factor = number() else { return nil }
      guard take("*") else { return Bound(factor: factor, measure: nil) }
      return measure().map { Bound(factor: factor, measure: $0) }
    }
    guard let measure = measure() else { return nil }
    guard take("*") else { return Bound(factor: 1, measure: measure) }
    return number().map { Bound(factor: $0, measure: measure) }
  }

  private mutating func number() -> Double? {
    skipSpaces()
    let start = position
    while position < scalars.count, isPartOfNumber(scalars[position]) { position += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<position]))
    if case .success(let value) = NumberReader.read(word) { return value }
    return fail(
      word.isEmpty ? "a number is missing here" : "`\(word)` is not a number", from: start)
  }

  private func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    if "+-._".unicodeScalars.contains(scalar) { return true }
    return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  // MARK: - Characters

  private mutating func skipSpaces() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private mutating func word() -> String {
    skipSpaces()
    let start = position
    while position < scalars.count, isPartOfWord(scalars[position]) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpaces()
    let wanted = Array(sign.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func fail<Value>(
    _ message: String, from start: Int, code: ProblemCode = .badExpectation,
    help: [String] = ["for example `\(Self.example)`"], suggestion: String? = nil,
    severity: Problem.Severity = .error
  ) -> Value? {
    var here = place
    here.column += quote + start
    here.length = max(1, position - start)
    problem = Problem(
      code, message, path: path, at: here, help: help, suggestion: suggestion,
      severity: severity)
    return nil
  }
}
