import Basics
import Foundation

/// Finds a scenario and all scenarios it starts from, and reads them as trees.
struct DocumentLoader {
  /// A scenario file before it is merged and checked.
  struct Document {
    var source: SourceText
    /// The name for folders.
    var id: String
    var root: YamlNode
  }

  /// Where a text is from, to find what it refers to.
  private enum Origin: Equatable {
    case bundled(String)
    /// The path with symbolic links resolved.
    case file(String)
  }

  /// The most scenarios that may start from each other.
  static let longestChain = 10

  private(set) var problems: [Problem] = []
  /// Whether all scenarios of the chain could be read.
  var isComplete: Bool { !documents.isEmpty && ends }
  /// Whether the last scenario that was read stands on its own.
  private var ends = false
  /// The scenario that was asked for, followed by those it starts from.
  private(set) var documents: [Document] = []
  private var origins: [Origin] = []
  /// The folder that paths in files may not leave.
  private var home = ""

  /// Loads what a command line names.
  static func load(_ nameOrPath: String) -> Self {
    var loader = Self()
    if let text = ScenarioLibrary.text(named: nameOrPath) {
      loader.addBundled(nameOrPath, text)
    } else if loader.isPath(nameOrPath) {
      loader.addFile(shown: nameOrPath, path: nameOrPath, place: nil)
    } else {
      loader.reportUnknownName(nameOrPath)
    }
    return loader
  }

  /// Loads a text that is already there.
  static func load(text: String, named name: String) -> Self {
    var loader = Self()
    let path = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
    loader.home = folder(of: path)
    loader.add(
      SourceText(name: name, text: text), id: identifier(of: name), origin: .file(path))
    return loader
  }

  private func isPath(_ name: String) -> Bool {
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return true }
    return FileManager.default.fileExists(atPath: name)
  }

  private mutating func reportUnknownName(_ name: String) {
    var message = "no scenario '\(name)'"
    var suggestion: String?
    if FileManager.default.fileExists(atPath: name + ".yaml") {
      suggestion = name + ".yaml"
    } else {
      suggestion = Suggestion.nearest(to: name, among: ScenarioLibrary.names)
    }
    if let suggestion { message += ". Did you mean '\(suggestion)'?" }
    problems.append(
      Problem(
        .unknownScenario, message + (suggestion == nil ? ". " : " ") + "All: thymus list",
        at: nil, suggestion: suggestion))
  }
}

// MARK: - Adding documents

extension DocumentLoader {
  private mutating func addBundled(_ name: String, _ text: String) {
    add(SourceText(name: name + ".yaml", text: text), id: name, origin: .bundled(name))
  }

  private mutating func addFile(shown: String, path: String, place: Place?) {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if documents.isEmpty { home = Self.folder(of: real) }
    switch ScenarioFile.text(at: real, shown: shown, place: place) {
    case .success(let text):
      add(
        SourceText(name: shown, text: text), id: Self.identifier(of: shown),
        origin: .file(real))
    case .failure(let failure):
      problems.append(failure.problem)
    }
  }

  private mutating func add(_ source: SourceText, id: String, origin: Origin) {
    let (root, found) = YamlComposer.compose(source)
    problems += found
    guard let root else { return }
    guard case .map = root.content else {
      problems.append(Self.notAMap(root, source))
      return
    }
    documents.append(Document(source: source, id: id, root: root))
    origins.append(origin)
    follow(root, from: origin)
  }

  private static func notAMap(_ root: YamlNode, _ source: SourceText) -> Problem {
    if root.isNull {
      return Problem(
        .emptyFile, "`\(source.name)` holds no settings", at: Place(source: source),
        help: ["`thymus new my-scenario` writes a file to begin with"])
    }
    if case .scalar(let scalar) = root.content, scalar.isPlain,
      let problem = MissingSpace.problem(in: scalar.text, at: root.place)
    {
      return problem
    }
    return Problem(
      .wrongShape, "a scenario file holds settings, not \(root.kindInWords)", at: root.place,
      help: ["each line is `name: value`, for example `duration_days: 42`"])
  }

  /// Loads the scenario that a scenario starts from.
  private mutating func follow(_ root: YamlNode, from origin: Origin) {
    guard let entry = root.entries.first(where: { $0.key == "extends" }) else {
      ends = true
      return
    }
    guard case .scalar(let scalar) = entry.value.content, !scalar.isNull else {
      problems.append(
        Problem(
          .wrongShape, "`extends` wants the name of one scenario", path: "extends",
          at: entry.value.place, help: ["for example `extends: no-treatment`"]))
      return
    }
    let name = scalar.text
    let place = entry.value.place
    if let text = ScenarioLibrary.text(named: name) {
      guard isNew(.bundled(name), name, place) else { return }
      addBundled(name, text)
    } else if case .file(let path) = origin, Self.looksLikePath(name) {
      followFile(name, from: path, place)
    } else {
      reportUnknownBase(name, from: origin, place)
    }
  }

  private mutating func followFile(_ name: String, from path: String, _ place: Place) {
    let target = URL(fileURLWithPath: Self.folder(of: path) + "/" + name)
      .standardizedFileURL.resolvingSymlinksInPath().path
    guard !name.hasPrefix("/"), !name.hasPrefix("~"), target.hasPrefix(home + "/") else {
      problems.append(
        Problem(
          .escape, "`extends: \(name)` leaves the folder of the scenario", path: "extends",
          at: place,
          help: ["files may only refer to files in their own folder: copy it there"]))
      return
    }
    guard isNew(.file(target), name, place) else { return }
    addFile(shown: name, path: target, place: place)
  }

  private mutating func isNew(_ origin: Origin, _ name: String, _ place: Place) -> Bool {
    if let start = origins.firstIndex(of: origin) {
      let circle = documents[start...].map(\.source.name) + [documents[start].source.name]
      problems.append(
        Problem(
          .cycle, "the scenarios start from each other in a circle", path: "extends", at: place,
          help: [circle.joined(separator: " → "), "one of them has to stand on its own"]))
      return false
    }
    if documents.count >= Self.longestChain {
      problems.append(
        Problem(
          .longChain, "more than \(Self.longestChain) scenarios start from each other",
          path: "extends", at: place, help: ["start from a scenario further down the chain"]))
      return false
    }
    return true
  }

  private mutating func reportUnknownBase(_ name: String, from origin: Origin, _ place: Place) {
    let names = ScenarioLibrary.names
    var help: [String] = []
    var suggestion: String?
    if case .file(let path) = origin,
      FileManager.default.fileExists(atPath: Self.folder(of: path) + "/" + name + ".yaml")
    {
      suggestion = name + ".yaml"
    } else {
      suggestion = Suggestion.nearest(to: name, among: names)
    }
    if let suggestion { help.append("did you mean `\(suggestion)`?") }
    help.append("bundled scenarios: \(names.joined(separator: ", "))")
    help.append("a file is named with its ending: `extends: my-base.yaml`")
    problems.append(
      Problem(
        .unknownBase, "no scenario `\(name)` to start from", path: "extends", at: place,
        help: help, suggestion: suggestion))
  }

  private static func looksLikePath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// The file's name without its ending, in characters that any folder name may have.
  private static func identifier(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? "scenario"
    var stem = Substring(last)
    for ending in [".yaml", ".yml"] where stem.hasSuffix(ending) {
      stem = stem.dropLast(ending.count)
    }
    let kept = stem.unicodeScalars.prefix(60).map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.value.isDigit)
      return isPlain || "-_.".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
    }
    let id = String(kept).drop { $0 == "." || $0 == "-" }
    return id.isEmpty ? "scenario" : String(id)
  }
}

extension UInt32 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
