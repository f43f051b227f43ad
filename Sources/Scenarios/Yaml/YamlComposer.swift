import Basics
import Foundation
import Synchronization
import Yams

/// Turns a text into a tree of values with places, within limits, and collects what is wrong.
///
/// Three things of the parser are kept from it by replacing single characters by private ones of
/// the same width, so that all columns stay right: `*` before an alias (aliases are resolved here,
/// under a limit, so that a few lines cannot stand for billions of values) and the first character
/// of a key that is given twice (so that reading can go on and name both places).
struct YamlComposer {
  /// The most that a text may hold.
  enum Limit {
    /// Bytes of a file.
    static let bytes = 1_000_000
    /// Values inside values.
    static let depth = 20
    /// Values after aliases are replaced by what they stand for.
    static let values = 50_000
    /// Keys given twice that are named in one go.
    static let duplicates = 20
    /// Problems that are repaired to find the next one.
    static let repairs = 20
  }

  /// Stands for `*`.
  private static let star: Unicode.Scalar = "\u{F8FF}"
  /// The first of the characters that stand for the beginning of a doubled key.
  private static let firstMark: UInt32 = 0xE000

  let source: SourceText
  private(set) var problems: [Problem] = []
  /// The original first characters of keys that are given again later.
  private var marked: [Unicode.Scalar] = []
  /// Where these keys stand, for a text with so many that its tree is not made.
  private var markedPlaces: [Place] = []
  private var anchors: [String: YamlNode] = [:]
  private var valueCount = 0
  private var hasStopped = false

  init(_ source: SourceText) {
    self.source = source
  }

  /// The tree of a text, as far as it could be read, and what is wrong with the text.
  static func compose(_ source: SourceText) -> (root: YamlNode?, problems: [Problem]) {
    let box = ResultBox()
    // The parser calls itself for each level of nesting, up to a thousand levels deep, which the
    // small stacks of worker threads do not hold.
    let isDone = DeepStack.run {
      var composer = YamlComposer(source)
      let root = composer.run()
      if root == nil { composer.explainSilence() }
      let found = composer.problems
      box.result.withLock { $0 = (root, found) }
    }
    guard isDone else { return (nil, [noRoomProblem(source)]) }
    return box.result.withLock { $0 }
  }

  /// Carries a result from one thread to the one that waits for it.
  private final class ResultBox: Sendable {
    let result = Mutex<(YamlNode?, [Problem])>((nil, []))
  }

  private mutating func run() -> YamlNode? {
    guard checkCharacters() else { return nil }
    var text = String(
      String.UnicodeScalarView(source.text.unicodeScalars.map { $0 == "*" ? Self.star : $0 }))
    var repairs = 0
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.nextRoot() else {
          problems.append(Self.emptyProblem(source))
          return nil
        }
        if try parser.nextRoot() != nil { reportSecondDocument() }
        // The parser owns the names of anchors; nodes only refer to them.
        return withExtendedLifetime(parser) {
          let tree = convert(root, depth: 0)
          return hasStopped ? nil : tree
        }
      } catch {
        let before = marked.count
        guard let repaired = repair(text, after: error) else { return nil }
        // Keys that are given twice have a limit of their own.
        if marked.count == before { repairs += 1 }
        guard repairs <= Limit.repairs else { return nil }
        text = repaired
      }
    }
  }

  /// Names the problem and, where possible, gives a text in which it is gone.
  private mutating func repair(_ text: String, after error: any Error) -> String? {
    guard let error = error as? YamlError else {
      problems.append(
        Problem(.syntax, "this is not YAML: \(error)", at: Place(source: source)))
      return nil
    }
    if case .duplicatedKeysInMapping(_, let context) = error {
      return markKey(in: text, line: context.mark.line, column: context.mark.column)
    }
    let diagnosis = SyntaxDiagnosis(source: source, error: error)
    problems += diagnosis.problems
    guard let line = diagnosis.lineThatNeedsSpace else { return nil }
    return Self.insertSpace(in: text, line: line)
  }

  /// A small stack and no thread with a larger one; see ``DeepStack``.
  private static func noRoomProblem(_ source: SourceText) -> Problem {
    Problem(
      .unreadableFile, "there is not enough memory to read this", at: Place(source: source),
      help: ["allow a stack of 8 MB (`ulimit -s 8192`), or another thread"])
  }

  private static func emptyProblem(_ source: SourceText) -> Problem {
    Problem(
      .emptyFile, "`\(source.name)` is empty", at: Place(source: source),
      help: ["`thymus new my-scenario` writes a file to begin with"])
  }

  private mutating func reportSecondDocument() {
    let line =
      source.lines.indices.dropFirst().first { source.lines[$0].hasPrefix("---") } ?? 0
    problems.append(
      Problem(
        .severalDocuments, "a scenario file holds one scenario, but `---` begins a second one",
        at: Place(source: source, line: line + 1, column: 1, length: 3),
        help: ["put the second scenario into a file of its own"]))
  }
}

// MARK: - Characters

extension YamlComposer {
  /// Looks for characters that have no place in a scenario.
  private mutating func checkCharacters() -> Bool {
    var found = 0
    for (index, line) in source.lines.enumerated() {
      for finding in StrangeCharacter.findings(in: line) {
        found += 1
        if found > 5 { return false }
        problems.append(
          Problem(
            .strangeCharacter, finding.message,
            at: Place(source: source, line: index + 1, column: finding.index + 1),
            help: [finding.help]))
      }
    }
    return found == 0
  }
}

// MARK: - Keys given twice

extension YamlComposer {
  /// Replaces the first character of the key at a place by a private one and remembers it.
  private mutating func markKey(in text: String, line: Int, column: Int) -> String? {
    guard marked.count < Limit.duplicates else {
      reportManyDoubled()
      return nil
    }
    return Self.edit(text, line: line) { scalars in
      var index = column - 1
      if scalars.indices.contains(index), ["\"", "'"].contains(scalars[index]) { index += 1 }
      guard scalars.indices.contains(index),
        let mark = Unicode.Scalar(Self.firstMark + UInt32(marked.count)),
        !["\"", "'", "[", "{", "&", "!", "?", "|", ">", "\\"].contains(scalars[index])
      else {
        problems.append(
          Problem(
            .duplicateKey, "a name is given twice here",
            at: Place(source: source, line: line, column: column)))
        return false
      }
      marked.append(scalars[index])
      markedPlaces.append(Place(source: source, line: line, column: column))
      scalars[index] = mark
      return true
    }
  }

  /// Names the keys of a text in which more are given twice than are taken out of it.
  private mutating func reportManyDoubled() {
    var found: [(key: String, first: Place, lines: [String])] = []
    for place in markedPlaces {
      let rest = source.line(place.line).unicodeScalars.dropFirst(place.column - 1)
      let key = String(rest.prefix { $0 != ":" }).trimmingCharacters(in: .whitespaces)
      if let index = found.firstIndex(where: { $0.key == key }) {
        found[index].lines.append(String(place.line))
      } else {
        var first = place
        first.length = max(1, key.unicodeScalars.count)
        found.append((key, first, [String(place.line)]))
      }
    }
    for (key, first, lines) in found {
      var help = ["keep one of them"]
      if lines.count > 1 { help.insert("in lines \(Enumeration.text(lines)), and later", at: 0) }
      help.append("a list of several, such as treatments, begins each one with `- `")
      problems.append(
        Problem(.duplicateKey, "`\(key)` is given more than once", at: first, help: help))
    }
  }

  /// A text without a tree has a problem, whatever happened.
  private mutating func explainSilence() {
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    if !markedPlaces.isEmpty { reportManyDoubled() }
    guard problems.isEmpty else { return }
    problems.append(
      Problem(.syntax, "this is not YAML as scenarios use it", at: Place(source: source)))
  }

  /// The key as it was written, and whether the same key comes again later.
  private func unmarked(_ key: String) -> (key: String, isDoubled: Bool) {
    var scalars = String.UnicodeScalarView(key.unicodeScalars)
    guard let first = scalars.first, first.value >= Self.firstMark,
      first.value < Self.firstMark + UInt32(marked.count)
    else { return (key, false) }
    scalars.removeFirst()
    scalars.insert(marked[Int(first.value - Self.firstMark)], at: scalars.startIndex)
    return (String(scalars), true)
  }

  /// Puts a space behind the first colon of a line.
  private static func insertSpace(in text: String, line: Int) -> String? {
    edit(text, line: line) { scalars in
      guard let colon = scalars.firstIndex(of: ":") else { return false }
      scalars.insert(" ", at: colon + 1)
      return true
    }
  }

  private static func edit(
    _ text: String, line: Int, change: (inout [Unicode.Scalar]) -> Bool
  ) -> String? {
    let lines = SourceText(name: "", text: text).lines
    guard lines.indices.contains(line - 1) else { return nil }
    var scalars = Array(lines[line - 1].unicodeScalars)
    guard change(&scalars) else { return nil }
    var edited = lines
    edited[line - 1] = String(String.UnicodeScalarView(scalars))
    return edited.joined(separator: "\n")
  }
}

// MARK: - From the parser's nodes to ours

extension YamlComposer {
  private mutating func convert(_ node: Node, depth: Int) -> YamlNode {
    let place = place(of: node)
    valueCount += 1
    if depth > Limit.depth {
      stop(
        Problem(
          .tooDeep, "values are nested more than \(Limit.depth) levels deep here", at: place,
          help: ["a scenario needs no more than five levels"]))
    }
    if valueCount > Limit.values { stopForSize(at: place) }
    if hasStopped { return YamlNode(content: .list([]), place: place) }
    checkTag(of: node, at: place)
    var result = YamlNode(content: .list([]), place: place)
    switch node {
    case .scalar(let scalar):
      if let name = aliasName(scalar) {
        return resolve(alias: name, at: place)
      }
      result.content = .scalar(
        YamlNode.Scalar(text: restored(scalar.string), isPlain: scalar.style == .plain))
    case .sequence(let sequence):
      result.content = .list(sequence.map { convert($0, depth: depth + 1) })
    case .mapping(let mapping):
      result.content = .map(convert(mapping, depth: depth))
    case .alias:
      break
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = result }
    return result
  }

  private mutating func convert(_ mapping: Node.Mapping, depth: Int) -> [YamlNode.Entry] {
    var entries: [YamlNode.Entry] = []
    var doubled: [YamlNode.Entry] = []
    for (keyNode, valueNode) in mapping {
      let keyPlace = place(of: keyNode)
      guard case .scalar(let scalar) = keyNode, aliasName(scalar) == nil else {
        problems.append(
          Problem(
            .wrongShape, "a name of a setting has to be a word", at: keyPlace,
            help: ["write `name: value`; lists and groups stand on the right side only"]))
        continue
      }
      let (key, isDoubled) = unmarked(restored(scalar.string))
      if key == "<<", scalar.style == .plain {
        problems.append(
          Problem(
            .unusedYaml, "`<<` is not used in scenarios", at: keyPlace,
            help: ["to start from another scenario write `extends: its-name` at the top"]))
        continue
      }
      // Written as `\u202E` in quotes, such a character comes through the first check.
      if let finding = StrangeCharacter.findings(in: key).first {
        problems.append(
          Problem(.strangeCharacter, finding.message, at: keyPlace, help: [finding.help]))
        continue
      }
      let entry = YamlNode.Entry(
        key: key, keyPlace: keyPlace, value: convert(valueNode, depth: depth + 1))
      if isDoubled { doubled.append(entry) } else { entries.append(entry) }
    }
    for entry in entries { reportDoubled(entry, doubled.filter { $0.key == entry.key }) }
    return entries
  }

  private mutating func reportDoubled(_ last: YamlNode.Entry, _ others: [YamlNode.Entry]) {
    guard let first = others.first else { return }
    let times = others.count == 1 ? "twice" : "\(others.count + 1) times"
    let lines = others.map { String($0.keyPlace.line) }
    let help =
      others.count == 1
      ? "first given in line \(first.keyPlace.line)"
      : "given before in lines \(Enumeration.text(lines))"
    problems.append(
      Problem(
        .duplicateKey, "`\(last.key)` is given \(times)", at: last.keyPlace,
        help: [help, "keep one of them"]))
  }

  /// The name that a plain scalar refers to, if it is an alias.
  private func aliasName(_ scalar: Node.Scalar) -> String? {
    guard scalar.style == .plain, scalar.string.unicodeScalars.first == Self.star else {
      return nil
    }
    return String(scalar.string.unicodeScalars.dropFirst())
  }

  private mutating func resolve(alias name: String, at place: Place) -> YamlNode {
    guard let target = anchors[name] else {
      problems.append(
        Problem(
          .aliases, "`*\(name)` refers to nothing: no value before it is marked `&\(name)`",
          at: place, help: ["a text that begins with a star needs quotes: \"*\(name)\""]))
      return YamlNode(
        content: .scalar(YamlNode.Scalar(text: "*" + name, isPlain: false)), place: place)
    }
    valueCount += Self.size(target, limit: Limit.values)
    if valueCount > Limit.values { stopForSize(at: place) }
    if hasStopped { return YamlNode(content: .list([]), place: place) }
    var copy = target
    copy.place = place
    return copy
  }

  /// How many values a value consists of, counted no further than a limit.
  private static func size(_ node: YamlNode, limit: Int) -> Int {
    var total = 1
    let children: [YamlNode] =
      switch node.content {
      case .scalar: []
      case .list(let values): values
      case .map(let entries): entries.map(\.value)
      }
    for child in children {
      guard total < limit else { break }
      total += size(child, limit: limit - total)
    }
    return total
  }

  private mutating func stopForSize(at place: Place) {
    stop(
      Problem(
        .aliases, "the file stands for more than \(Limit.values) values", at: place,
        help: ["aliases (`*name`) repeat what they refer to: write fewer of them"]))
  }

  private mutating func stop(_ problem: Problem) {
    if !hasStopped { problems.append(problem) }
    hasStopped = true
  }

  private mutating func checkTag(of node: Node, at place: Place) {
    var words = source.line(place.line).unicodeScalars.dropFirst(max(0, place.column - 1))
      .split(separator: " ")[...]
    if words.first?.first == "&" { words.removeFirst() }
    guard let word = words.first, word.first == "!" else { return }
    problems.append(
      Problem(
        .unusedYaml, "tags such as `\(String(word))` are not used in scenarios", at: place,
        help: ["delete the word that begins with `!`"]))
  }

  private func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(Self.star) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == Self.star ? "*" : $0 }))
  }

  private func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(source: source) }
    var place = Place(source: source, line: mark.line, column: mark.column)
    if case .scalar(let scalar) = node {
      place.length = Self.length(
        of: scalar, in: source.line(mark.line).unicodeScalars.dropFirst(max(0, mark.column - 1)))
    }
    return place
  }

  /// How many characters a value takes in its first line.
  private static func length(
    of scalar: Node.Scalar, in rest: Substring.UnicodeScalarView
  ) -> Int {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      guard let quote = rest.first else { return 1 }
      var length = 1
      var isEscaped = false
      for character in rest.dropFirst() {
        length += 1
        if isEscaped {
          isEscaped = false
        } else if character == "\\", quote == "\"" {
          isEscaped = true
        } else if character == quote {
          break
        }
      }
      return length
    case .plain: return max(1, scalar.string.unicodeScalars.count)
    default: return 1
    }
  }
}
