import ArgumentParser
import Foundation
import Immunology
import Scenarios

@testable import thymus

/// A command that a text tells its reader to type.
struct DocumentedCommand: Hashable {
  /// The command as it stands there.
  let text: String
  /// Where it stands.
  let source: String

  /// The words behind the name of the program, as a shell reads them.
  var words: [String] { Array(Self.shellWords(text).dropFirst()) }
  /// What it does: `run`, `compare`.
  var verb: String { words.first { !$0.hasPrefix("-") } ?? "" }
  /// The names of its options.
  var options: [String] { Set(words.filter { $0.hasPrefix("-") }).sorted() }
  /// Commands of one kind differ in names and numbers alone.
  var kind: String { ([verb] + options).joined(separator: " ") }
  /// Whether it only names a verb, as in "`thymus report` draws it again".
  var isMention: Bool { words.count == 1 }
  /// Whether a word stands for what a reader has: SCENARIO, NAME.yaml.
  var hasPlaceholder: Bool { words.contains { $0.wholeMatch(of: /[A-Z]{2,}(\.yaml|…)?/) != nil } }

  /// The words of a line, with quotes taken away.
  private static func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if "'\"".contains(character) {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

// MARK: - Where commands stand

extension DocumentedCommand {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The commands of the program in all texts, each once.
  static func all() throws -> [DocumentedCommand] { try found.get() }

  private static let found = Result { try find() }

  private static func find() throws -> [DocumentedCommand] {
    let texts = try pages() + scenarios()
    let read = texts.flatMap { source, text in
      (blocks(text) + quoted(text) + listed(text)).filter { $0.hasPrefix("thymus ") }
        .map { DocumentedCommand(text: $0, source: source) }
    }
    let said = try shown().flatMap { source, text in
      lines(text).map { DocumentedCommand(text: $0, source: source) }
    }
    var seen: Set<String> = []
    return (read + said).filter { seen.insert($0.text).inserted }
  }

  /// What the pages say to do with `make`.
  static func chores() throws -> [DocumentedCommand] {
    try pages().flatMap { source, text in
      (blocks(text) + quoted(text)).filter { $0 == "make" || $0.hasPrefix("make ") }
        .map { DocumentedCommand(text: $0, source: source) }
    }
  }

  /// The pages for readers of the repository.
  private static func pages() throws -> [(String, String)] {
    let docs = try FileManager.default.contentsOfDirectory(atPath: root.path + "/docs")
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    return try (["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"] + docs).map {
      ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
    }
  }

  private static func scenarios() throws -> [(String, String)] {
    try FileManager.default.contentsOfDirectory(atPath: root.path + "/scenarios")
      .filter { $0.hasSuffix(".yaml") }.sorted().map { name in
        (name, try String(contentsOf: root.appending(path: "scenarios/" + name), encoding: .utf8))
      }
  }

  /// What the program itself shows: its start page, its help, its explanations.
  private static func shown() throws -> [(String, String)] {
    let help = ThymusCommand.configuration.subcommands.map { command in
      ("help \(command.configuration.commandName ?? "")", ThymusCommand.helpMessage(for: command))
    }
    let explanation = Explanation(paint: Paint(isOn: false))
    // All topics that tell of commands; of scenarios one is as good as another.
    let topics =
      [.tags, .outcomes, .scenario(try ScenarioReader().read("checkpoint"))]
      + Mechanism.allCases.map(Topic.mechanism) + CellKind.allCases.map(Topic.kind)
      + GlossaryWord.all.map(Topic.word)
    let explanations = topics.map { ("explain", explanation.text(of: $0).rendered) }
    return [("start page", StartPage.text), ("help", ThymusCommand.helpMessage())] + help
      + explanations
  }
}

// MARK: - How they are told from text

extension DocumentedCommand {
  /// The lines of blocks of code, without the remarks that stand two spaces behind them.
  private static func blocks(_ text: String) -> [String] {
    text.matches(of: /```[a-z]*\n([^`]*)```/).flatMap { block in
      block.1.split(separator: "\n").map { command(String($0)) }
    }
  }

  /// What stands in backticks, also over the end of a line.
  private static func quoted(_ text: String) -> [String] {
    let prose = text.replacing(/```[^`]*```/, with: "")
    return prose.matches(of: /`([^`]+)`/).map { match in
      match.1.split(whereSeparator: \.isWhitespace).filter { $0 != "#" }.joined(separator: " ")
    }
  }

  /// The items of lists and the remarks of scenario files, which end with a command.
  private static func listed(_ text: String) -> [String] {
    text.matches(of: /(?m)^(?:#|\s+- ")[^`\n]*?(thymus [^"`\n]+)/).map { String($0.1) }
  }

  /// The commands of what the program shows: at the beginning of a line, or behind a colon.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      guard let match = line.firstMatch(of: /^(?:\s*|[A-Z][a-z ]+: )(thymus [^–]+)$/) else {
        return []
      }
      // Several stand behind each other.
      return String(match.1).split(separator: /(,| ·) (?=thymus )/).map { command(String($0)) }
    }
  }

  /// A command without the remark behind it.
  private static func command(_ line: String) -> String {
    line.split(separator: /\s{2,}/).first.map(String.init) ?? ""
  }
}
