import Basics

/// Lays the settings of the command line over a tree, with places that name the flag.
struct OverrideApplier {
  private(set) var root: YamlNode
  private(set) var problems: [Problem] = []

  init(_ root: YamlNode, _ overrides: ScenarioOverrides) {
    self.root = root
    for text in overrides.set { apply(text) }
    if let days = overrides.days {
      apply(flag: "--days", path: ["duration_days"], text: NumberText.exact(days))
    }
    if let seed = overrides.seed { apply(flag: "--seed", path: ["seed"], text: String(seed)) }
    for name in overrides.without { leaveOut(name) }
  }

  private mutating func apply(_ text: String) {
    let source = SourceText(name: "--set \(text)", text: text, isCommandLine: true)
    let whole = Place(
      source: source, line: 1, column: 1, length: max(1, text.unicodeScalars.count))
    guard let sign = text.firstIndex(of: "=") else {
      problems.append(
        Problem(
          .badOverride, "`--set` wants a setting and a value with `=` between them", at: whole,
          help: ["for example --set tissue.width_um=900"]))
      return
    }
    let names = text[..<sign].split(separator: ".", omittingEmptySubsequences: false)
    guard names.count <= 6, names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
      problems.append(
        Problem(
          .badOverride, "`\(text[..<sign])` is not the name of a setting", at: whole,
          help: ["the parts of a name have dots between them: cells.tumour.count"]))
      return
    }
    guard !["extends", "arms"].contains(names[0]) else {
      problems.append(
        Problem(
          .badOverride, "`\(names[0])` cannot be changed on the command line", at: whole,
          help: ["write a file that begins with `extends:`"]))
      return
    }
    let column = text[...sign].unicodeScalars.count + 1
    let value = String(text[text.index(after: sign)...])
    guard let node = compose(value, in: source, column: column) else { return }
    let path = names.map(String.init)
    if path.count > 1, path[0] == "treatments", root["treatments"]?.isNull ?? true {
      problems.append(
        Problem(
          .badOverride, "`treatments` has no item `\(path[1])`", path: "treatments", at: whole,
          help: ["this scenario has no treatments"]))
      return
    }
    guard let places = FlagPlaces(root).places(of: path) else {
      insert(node, at: path, source: source)
      return
    }
    if places.isEmpty {
      problems.append(
        Problem(
          .badOverride, "`\(text[..<sign])` reaches nothing", path: String(text[..<sign]),
          at: whole, help: ["no part of this scenario has a setting of this name"]))
    }
    for place in places { insert(node, at: place, source: source) }
  }

  /// Reads the value of a flag as YAML, so that lists and groups can be given too.
  private mutating func compose(
    _ value: String, in source: SourceText, column: Int
  ) -> YamlNode? {
    let place = Place(
      source: source, line: 1, column: column, length: max(1, value.unicodeScalars.count))
    let isSimple = !value.contains { "[]{}\"'#&*!|>%@`\n".contains($0) } && !value.contains(": ")
    if isSimple {
      let trimmed = value.trimmingSpaces
      return YamlNode(
        content: .scalar(YamlNode.Scalar(text: trimmed, isPlain: true)), place: place)
    }
    let (node, found) = YamlComposer.compose(SourceText(name: source.name, text: value))
    guard let node, found.isEmpty else {
      problems.append(
        Problem(
          .badOverride, "the value of `\(source.name)` is not a value", at: place,
          help: found.map(\.message)))
      return nil
    }
    return Self.moved(node, to: place)
  }

  /// The same value, with all its places at one place.
  private static func moved(_ node: YamlNode, to place: Place) -> YamlNode {
    switch node.content {
    case .scalar: YamlNode(content: node.content, place: place)
    case .list(let values):
      YamlNode(content: .list(values.map { moved($0, to: place) }), place: place)
    case .map(let entries):
      YamlNode(
        content: .map(
          entries.map {
            YamlNode.Entry(key: $0.key, keyPlace: place, value: moved($0.value, to: place))
          }), place: place)
    }
  }

  private mutating func apply(flag: String, path: [String], text: String) {
    let source = SourceText(name: "\(flag) \(text)", text: text, isCommandLine: true)
    let place = Place(source: source, line: 1, column: 1, length: text.unicodeScalars.count)
    let node = YamlNode(
      content: .scalar(YamlNode.Scalar(text: text, isPlain: true)), place: place)
    insert(node, at: path, source: source)
  }

  private mutating func leaveOut(_ name: String) {
    let source = SourceText(name: "--without \(name)", text: name, isCommandLine: true)
    let place = Place(
      source: source, line: 1, column: 1, length: max(1, name.unicodeScalars.count))
    let node = YamlNode(
      content: .scalar(YamlNode.Scalar(text: name, isPlain: true)), place: place)
    guard let index = root.entries.firstIndex(where: { $0.key == "without" }),
      case .list(let names) = root.entries[index].value.content
    else {
      insert(
        YamlNode(content: .list([node]), place: place), at: ["without"], source: source)
      return
    }
    let isThere = names.contains { other in
      if case .scalar(let scalar) = other.content { return scalar.text == name }
      return false
    }
    if !isThere { root.entries[index].value.content = .list(names + [node]) }
  }

  // MARK: - Inserting

  private mutating func insert(_ node: YamlNode, at path: [String], source: SourceText) {
    var column = 1
    var steps: [(name: String, place: Place)] = []
    let key = source.text.prefix { $0 != "=" }
    let written = key.split(separator: ".")
    for (index, name) in path.enumerated() {
      // A name that means several places, such as `cd8_t.bias`, is pointed at as a whole.
      let isWritten = written.count == path.count
      let length = isWritten ? written[index].unicodeScalars.count : key.unicodeScalars.count
      let place = Place(source: source, line: 1, column: column, length: length)
      steps.append((name, source.name.hasPrefix("--set") ? place : node.place))
      if isWritten { column += length + 1 }
    }
    var changed = root
    insert(node, at: steps[...], into: &changed, path: "")
    root = changed
  }

  private mutating func insert(
    _ node: YamlNode, at steps: ArraySlice<(name: String, place: Place)>,
    into target: inout YamlNode, path: String
  ) {
    guard let step = steps.first else {
      target = node
      return
    }
    if case .list(var values) = target.content {
      guard let index = Int(step.name), values.indices.contains(index) else {
        let last = values.count - 1
        problems.append(
          Problem(
            .badOverride, "`\(path)` has no item `\(step.name)`", path: path, at: step.place,
            help: [
              values.isEmpty
                ? "the list is empty" : "its items are numbered from 0 to \(last)"
            ]))
        return
      }
      insert(node, at: steps.dropFirst(), into: &values[index], path: "\(path).\(step.name)")
      target.content = .list(values)
      return
    }
    let inner = path.isEmpty ? step.name : "\(path).\(step.name)"
    if case .scalar = target.content { target = YamlNode(content: .map([]), place: step.place) }
    if let index = target.entries.firstIndex(where: { $0.key == step.name }) {
      if steps.count == 1 { target.entries[index].keyPlace = step.place }
      insert(node, at: steps.dropFirst(), into: &target.entries[index].value, path: inner)
    } else {
      var value = YamlNode(content: .map([]), place: step.place)
      insert(node, at: steps.dropFirst(), into: &value, path: inner)
      target.entries.append(
        YamlNode.Entry(key: step.name, keyPlace: step.place, value: value))
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    let end = start.reversed().drop { $0 == " " }
    return String(end.reversed())
  }
}
