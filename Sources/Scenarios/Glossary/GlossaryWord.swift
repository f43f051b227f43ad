import Outcomes

/// A word of pictures, charts, tables and files, and what it means.
package struct GlossaryWord: Sendable, Equatable {
  /// The word as a title.
  package let title: String
  /// Where else it stands: in keys, tables and files, in other words that mean the same.
  package let names: [String]
  /// What it means, in a sentence or two.
  package let about: String
  /// The topics of `thymus explain` that tell more.
  package let more: [String]

  init(_ title: String, _ names: [String] = [], more: [String] = [], _ about: String) {
    self.title = title
    self.names = names
    self.about = about
    self.more = more
  }

  /// A word for an outcome of runs.
  init(_ word: OutcomeForm.Word) {
    self.init(word.title, word.names, more: word.more, word.about)
  }

  /// All words.
  package static let all =
    cells + states + results + screening + causes + events + body + fields + science

  /// The words of a name.
  ///
  /// A label such as `T cell, attacking` or `tumour_hypoxic` is explained by its parts where it has no
  /// entry of its own; the end of it says most and must be known.
  ///
  /// - Parameter name: A word, a label or a column.
  /// - Returns: Its entries; none if it is not known.
  package static func named(_ name: String) -> [GlossaryWord] {
    let whole = matches(name)
    if !whole.isEmpty { return whole }
    // What stands in brackets is another word for it, or a unit.
    let bare = outsideBrackets(name)
    let inner = matches(bare)
    if !inner.isEmpty { return inner }
    let parts = bare.split(separator: ",").map(String.init)
    if 1 < parts.count {
      let found = parts.map { named($0) }
      // Behind a comma may be a unit or a day, which is no word.
      if let last = found.last, !last.isEmpty { return found.flatMap(\.self) }
      if let first = found.first, parts.dropFirst().allSatisfy(isMeasure) { return first }
    }
    return ofColumn(name)
  }

  /// The words of a column such as `tumour_hypoxic`, which begins with the name of a population.
  private static func ofColumn(_ name: String) -> [GlossaryWord] {
    var parts = name.split(separator: "_")
    while 1 < parts.count {
      parts.removeFirst()
      let rest = parts.joined(separator: "_")
      let found = matches(rest)
      if !found.isEmpty { return found }
      if parts[0] == "without" { return matches("without") }
    }
    return []
  }

  private static func matches(_ name: String) -> [GlossaryWord] {
    index[key(name)] ?? []
  }

  /// The entries of each name without the differences that nobody means.
  private static let index = all.reduce(into: [String: [GlossaryWord]]()) { index, word in
    for key in Set(([word.title] + word.names).map(key)) { index[key, default: []].append(word) }
  }

  /// A name without the differences that nobody means: case, signs, and the s of several.
  static func key(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      let word = word == "tumor" || word == "tumors" ? "tumour" : word
      return 3 < word.count && word.last == "s" && !word.hasSuffix("ss")
        ? String(word.dropLast()) : String(word)
    }.joined()
  }

  private static func outsideBrackets(_ name: String) -> String {
    var depth = 0
    return String(
      name.filter { character in
        if character == "(" { depth += 1 }
        defer { if character == ")" { depth -= 1 } }
        return depth == 0
      })
  }

  /// Whether a part of a label is a unit or a day.
  private static func isMeasure(_ text: String) -> Bool {
    let word = text.filter { $0 != " " }
    return ["µm", "%", "pg/mL", "10⁹/L"].contains(word) || word.hasPrefix("day")
  }
}
