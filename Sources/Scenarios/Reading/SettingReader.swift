import Basics
import Immunology

/// Reads single settings out of a tree and collects what is wrong with them and where each value
/// came from.
struct SettingReader {
  private(set) var problems: [Problem] = []
  private(set) var settings: [ResolvedSetting] = []

  /// The length of one text of a list.
  static let itemLength = 1...400

  mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  mutating func record(_ path: String, _ value: String, _ origin: String) {
    settings.append(ResolvedSetting(path: path, value: value, origin: origin))
  }

  /// The entries of a group, or `nil` if something else stands in its place.
  mutating func group(_ node: YamlNode?, path: String, allowed: [Setting]) -> [YamlNode.Entry] {
    guard let node, !node.isNull else { return [] }
    guard case .map(let entries) = node.content else {
      reportNoGroup(node, path: path, example: allowed.first)
      return []
    }
    return entries
  }

  private mutating func reportNoGroup(_ node: YamlNode, path: String, example: Setting?) {
    if case .scalar(let scalar) = node.content, scalar.isPlain,
      let problem = MissingSpace.problem(in: scalar.text, at: node.place)
    {
      add(problem)
      return
    }
    var help: [String] = []
    if case .list = node.content {
      help.append("take away the `-` in front of its settings")
    }
    let sample = example?.standard.map { " \($0)" } ?? " …"
    if let example {
      help.append("its settings stand below it, indented: `  \(example.name):\(sample)`")
    }
    add(
      Problem(
        .wrongShape, "`\(Self.last(path))` is a group of settings, not \(node.kindInWords)",
        path: path, at: node.place, help: help))
  }

  /// Reports names that a group does not have.
  mutating func checkNames(
    _ entries: [YamlNode.Entry], path: String, group: String, allowed: [Setting]
  ) {
    let names = allowed.map(\.name)
    let hint = "settings here: \(names.joined(separator: ", "))"
    for entry in entries where !names.contains(entry.key) {
      if let problem = Self.decimalComma(entry, in: entries) {
        add(problem)
        continue
      }
      let place = group.isEmpty ? "a scenario" : "`\(group)`"
      var help: [String] = []
      let suggestion = suggestion(for: entry.key, among: names)
      if let suggestion, let setting = allowed.first(where: { $0.name == suggestion }) {
        help.append("did you mean `\(suggestion)`?  \(setting.about)")
      } else if isAdviceRead, let owner = Self.owner(of: entry.key, besides: path) {
        help.append(owner)
      }
      help.append(hint)
      let full = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      add(
        Problem(
          .unknownKey, "`\(entry.key)` is not a setting of \(place)", path: full,
          at: entry.keyPlace, help: help, suggestion: suggestion))
    }
  }

  /// Whether advice is still looked for: of thousands of problems only the first are told, and
  /// looking for what was meant takes longer than all the rest.
  private var isAdviceRead: Bool { problems.count < 10 * ProblemLimit.problems }

  private func suggestion(for word: String, among names: [String]) -> String? {
    isAdviceRead ? Suggestion.nearest(to: word, among: names) : nil
  }

  /// Recognises `{fill: 0,5}`, which YAML reads as `fill: 0` and a setting called `5`.
  private static func decimalComma(
    _ entry: YamlNode.Entry, in entries: [YamlNode.Entry]
  ) -> Problem? {
    guard entry.value.isNull, entry.key.allSatisfy(\.isNumber), !entry.key.isEmpty,
      let index = entries.firstIndex(where: { $0.key == entry.key }), index > 0,
      case .scalar(let scalar) = entries[index - 1].value.content,
      NumberReader.isNumber(scalar.text)
    else { return nil }
    let value = "\(scalar.text).\(entry.key)"
    return Problem(
      .comma, "a comma cannot stand in a number", at: entries[index - 1].value.place,
      help: ["write `\(entries[index - 1].key): \(value)`, with a point"], suggestion: value)
  }

  /// Says where a name belongs that stands in the wrong group.
  private static func owner(of name: String, besides path: String) -> String? {
    if CellKind(rawValue: name) != nil, path.isEmpty {
      return "`\(name)` is a kind of cell: its settings stand in `cells`, with each population"
    }
    let kinds = CellKind.allCases.filter { kind in
      ScenarioLanguage.population(kind).contains { $0.name == name }
    }
    if kinds.count < CellKind.allCases.count, let kind = kinds.first {
      return "`\(name)` is a setting of populations with `kind: \(kind.rawValue)`"
    }
    if path.hasPrefix("treatments.") {
      let kinds = TherapyKind.allCases.filter { kind in
        ScenarioLanguage.treatment(kind).contains { $0.name == name }
      }
      if let owner = ownerOfDrug(name, kinds) { return owner }
      if !kinds.isEmpty {
        let words = kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return "`\(name)` is a setting of treatments of the kinds \(words)"
      }
    }
    let owners = ScenarioLanguage.settings.filter { $0.name == name }
      .map { String($0.path.dropLast(name.count + 1)) }
    guard let owner = owners.first(where: { $0 != path }) else { return nil }
    switch owner {
    case "": return "`\(name)` stands at the top of the file, outside of groups"
    case "cells.*": return "`\(name)` is a setting of a population in `cells`"
    case "treatments.*": return "`\(name)` is a setting of an item of `treatments`"
    default: return "`\(name)` is a setting of `\(owner.replacing(".*", with: ""))`"
    }
  }

  /// Says which drugs a number belongs to that the drug of a treatment does not have.
  private static func ownerOfDrug(_ name: String, _ kinds: [TherapyKind]) -> String? {
    let drugs = kinds.flatMap { kind in
      kind.form.drugs.map(\.name).filter { drug in
        let sections = kind.form.drugSections[drug] ?? []
        return ScenarioLanguage.numbers(of: sections, path: "").contains { $0.name == name }
      }
    }
    guard !drugs.isEmpty else { return nil }
    return "`\(name)` is a setting of treatments with "
      + drugs.map { "`drug: \($0)`" }.joined(separator: ", ")
  }

  static func last(_ path: String) -> String {
    path.split(separator: ".").last.map(String.init) ?? path
  }
}

// MARK: - Values

extension SettingReader {
  /// The number of a setting, or its default; recorded under a path.
  mutating func number(_ setting: Setting, in entries: [YamlNode.Entry], path: String) -> Double? {
    let full = path.isEmpty ? setting.name : "\(path).\(setting.name)"
    guard let entry = entries.last(where: { $0.key == setting.name }) else {
      guard let standard = setting.standard, let value = Double(standard) else { return nil }
      record(full, standard, setting.defaultOrigin)
      return value
    }
    guard let value = number(entry.value, setting, path: full) else { return nil }
    record(full, NumberText.exact(value), entry.value.place.origin)
    return value
  }

  /// The number that a value is, checked against the range of a setting.
  mutating func number(_ node: YamlNode, _ setting: Setting, path: String) -> Double? {
    guard let text = plainText(node, setting, path: path, wanted: "a number") else { return nil }
    switch NumberReader.read(text) {
    case .failure(let error):
      add(
        NumberProblems.problem(error.trouble, text: text, setting, path: path, at: node.place))
      return nil
    case .success(let value):
      guard let problem = NumberProblems.outOfRange(value, text, setting, path, node.place) else {
        return value
      }
      add(problem)
      return nil
    }
  }

  /// The text of a value that has to be written without quotes.
  private mutating func plainText(
    _ node: YamlNode, _ setting: Setting, path: String, wanted: String
  ) -> String? {
    guard case .scalar(let scalar) = node.content else {
      add(
        Problem(
          .wrongShape, "`\(setting.name)` wants \(wanted), not \(node.kindInWords)", path: path,
          at: node.place, help: ["allowed: \(setting.allowed)\(Self.meaning(setting))"]))
      return nil
    }
    if scalar.isNull {
      add(Self.noValue(setting, path: path, at: node.place))
      return nil
    }
    if !scalar.isPlain {
      let help =
        NumberReader.isNumber(scalar.text)
        ? "take the quotes away: `\(setting.name): \(scalar.text)`"
        : "allowed: \(setting.allowed)\(Self.meaning(setting))"
      add(
        Problem(
          .notANumber, "`\(setting.name)` wants \(wanted), not a text in quotes", path: path,
          at: node.place, help: [help]))
      return nil
    }
    return scalar.text
  }

  private static func noValue(_ setting: Setting, path: String, at place: Place) -> Problem {
    var help = ["allowed: \(setting.allowed)\(meaning(setting))"]
    if let standard = setting.standard {
      help.append("without this line it is \(standard)")
    }
    return Problem(
      .emptyValue, "`\(setting.name)` has no value", path: path, at: place, help: help)
  }

  static func meaning(_ setting: Setting) -> String { " (\(setting.meaning))" }

  /// The word of a choice, or its default.
  mutating func choice(_ setting: Setting, in entries: [YamlNode.Entry], path: String) -> String? {
    let full = path.isEmpty ? setting.name : "\(path).\(setting.name)"
    guard let entry = entries.last(where: { $0.key == setting.name }) else {
      guard let standard = setting.standard else { return nil }
      record(full, standard, setting.defaultOrigin)
      return standard
    }
    guard let word = choice(entry.value, setting, path: full) else { return nil }
    record(full, word, entry.value.place.origin)
    return word
  }

  /// The word that a value is, if it is one of those that a setting allows.
  mutating func choice(_ node: YamlNode, _ setting: Setting, path: String) -> String? {
    let choices: [Setting.Choice] =
      switch setting.form {
      case .choice(let choices), .choices(let choices): choices
      default: []
      }
    guard case .scalar(let scalar) = node.content else {
      add(
        Problem(
          .wrongShape, "`\(setting.name)` wants one word, not \(node.kindInWords)", path: path,
          at: node.place, help: ["allowed: \(setting.allowed)\(Self.meaning(setting))"]))
      return nil
    }
    if scalar.isNull {
      add(Self.noValue(setting, path: path, at: node.place))
      return nil
    }
    if choices.contains(where: { $0.word == scalar.text }) { return scalar.text }
    let suggestion = suggestion(for: scalar.text, among: choices.map(\.word))
    var help: [String] = []
    if let meant = choices.first(where: { $0.word == suggestion }) {
      help.append("did you mean `\(meant.word)`?  \(meant.about)")
    }
    help.append("allowed: \(setting.allowed)\(Self.meaning(setting))")
    if scalar.isPlain, NumberProblems.isYesOrNo(scalar.text) {
      add(
        Problem(
          .yesOrNo, "`\(setting.name)` is not answered with `\(scalar.text)`", path: path,
          at: node.place, help: help))
    } else {
      add(
        Problem(
          .unknownChoice, "`\(scalar.text)` is not a value of `\(setting.name)`", path: path,
          at: node.place, help: help, suggestion: suggestion))
    }
    return nil
  }

  /// The words of a list of choices, each one once; a single word stands for a list of one.
  mutating func choices(_ node: YamlNode, _ setting: Setting, path: String) -> [String] {
    var words: [String] = []
    for (index, item) in items(node).enumerated() {
      guard let word = choice(item, setting, path: "\(path).\(index)") else { continue }
      if words.contains(word) {
        add(
          Problem(
            .repeated, "`\(word)` stands twice in `\(setting.name)`", path: path, at: item.place,
            help: ["once is enough"], severity: .warning))
      } else {
        words.append(word)
      }
    }
    return words
  }

  private func items(_ node: YamlNode) -> [YamlNode] {
    if case .list(let items) = node.content { return items }
    return node.isNull ? [] : [node]
  }

  /// The text of a setting.
  mutating func text(_ node: YamlNode, _ setting: Setting, path: String) -> String? {
    guard case .scalar(let scalar) = node.content else {
      var help = ["a text that begins with a bracket or holds a `: ` needs quotes"]
      if case .list = node.content { help = ["write one text; `|` begins a text of several lines"] }
      add(
        Problem(
          .wrongShape, "`\(setting.name)` wants a text, not \(node.kindInWords)", path: path,
          at: node.place, help: help))
      return nil
    }
    guard case .text(let length) = setting.form else { return nil }
    // Written as `\u202E` in quotes, such a character would come through the first check.
    if let finding = StrangeCharacter.findings(in: scalar.text, isLong: true).first {
      add(
        Problem(
          .strangeCharacter, finding.message, path: path, at: node.place, help: [finding.help]))
      return nil
    }
    let text = setting.isLong ? scalar.text.trimmingEnds : scalar.text.onOneLine
    if scalar.isNull || text.isEmpty {
      add(Self.noValue(setting, path: path, at: node.place))
      return nil
    }
    // What a person sees as one character can be any number of them.
    let count = text.unicodeScalars.count
    guard count <= length.upperBound else {
      add(
        Problem(
          .textLength, "`\(setting.name)` is too long: \(count) characters", path: path,
          at: node.place, help: ["allowed: \(setting.allowed)\(Self.meaning(setting))"]))
      return nil
    }
    return text
  }

  /// The texts of a list.
  mutating func texts(_ node: YamlNode, _ setting: Setting, path: String) -> [String] {
    guard !node.isNull else { return [] }
    guard case .list(let items) = node.content else {
      add(
        Problem(
          .wrongShape, "`\(setting.name)` wants a list, not \(node.kindInWords)", path: path,
          at: node.place, help: ["begin each item with `- ` on a line of its own"]))
      return []
    }
    if case .texts(let count) = setting.form, !count.contains(items.count) {
      add(
        Problem(
          .textLength, "`\(setting.name)` has \(Words.count(items.count, "item"))", path: path,
          at: node.place, help: ["allowed: \(setting.allowed)\(Self.meaning(setting))"]))
    }
    let item = Setting(setting.path, .text(length: Self.itemLength), setting.about)
    return items.enumerated().compactMap { index, node in
      text(node, item, path: "\(path).\(index)")
    }
  }
}

extension String {
  /// The words of the text with single spaces between them.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text without white space at both ends, and without tabs.
  fileprivate var trimmingEnds: String {
    let plain = replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
    let start = plain.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Setting {
  /// Whether the text may have several lines.
  fileprivate var isLong: Bool { path.hasPrefix("info.") }
}
