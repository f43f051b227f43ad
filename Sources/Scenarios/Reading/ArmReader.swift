/// Takes the arms of a comparison out of a scenario file.
///
/// `arms:` is a map from names to the settings that an arm changes; everything else in the file
/// holds for all arms.
struct ArmReader {
  /// The most arms of a comparison.
  static let limit = 12
  private static let longestName = 40
  /// What belongs to the whole file and cannot differ between its arms.
  private static let fixed = [
    "extends", "arms", "name", "summary", "level", "lesson", "info",
  ]

  /// The file without its arms.
  private(set) var root: YamlNode
  /// The names of the arms and what each of them changes.
  private(set) var arms: [(name: String, change: YamlNode)] = []
  /// What is wrong with the arms.
  private(set) var problems: [Problem] = []

  init(_ file: YamlNode) {
    root = file
    guard let index = file.entries.firstIndex(where: { $0.key == "arms" }) else { return }
    let node = file.entries[index].value
    root.entries.remove(at: index)
    if node.isNull { return }
    guard case .map(let entries) = node.content else {
      problems.append(
        Problem(
          .wrongShape, "`arms` is a group of named arms, not \(node.kindInWords)", path: "arms",
          at: node.place,
          help: ["each arm is a name with the settings it changes below it, indented"]))
      return
    }
    if !(2...Self.limit).contains(entries.count) {
      problems.append(
        Problem(
          .wrongShape, "`arms` holds 2 to \(Self.limit) arms, not \(entries.count)", path: "arms",
          at: file.entries[index].keyPlace))
    }
    for entry in entries { read(entry) }
  }

  /// The same arms of the file laid over what it starts from.
  func over(_ base: YamlNode) -> ArmReader {
    var copy = self
    copy.root = TreeMerger.merge(base, with: root)
    return copy
  }

  private mutating func read(_ entry: YamlNode.Entry) {
    let path = "arms.\(entry.key)"
    if entry.key.isEmpty || Self.longestName < entry.key.unicodeScalars.count {
      problems.append(
        Problem(
          .badName, "the name of an arm has 1 to \(Self.longestName) characters", path: path,
          at: entry.keyPlace))
    }
    if entry.value.isNull {
      // An arm that changes nothing is the control.
      let nothing = YamlNode(content: .map([]), place: entry.value.place)
      arms.append((entry.key, nothing))
      return
    }
    guard case .map(let changes) = entry.value.content else {
      problems.append(
        Problem(
          .wrongShape, "the arm `\(entry.key)` holds settings, not \(entry.value.kindInWords)",
          path: path, at: entry.value.place,
          help: ["an arm that changes nothing is written `\(entry.key):` or `\(entry.key): {}`"]))
      return
    }
    for change in changes where Self.fixed.contains(change.key) {
      problems.append(
        Problem(
          .wrongShape, "`\(change.key)` is the same for all arms of a file",
          path: path + "." + change.key, at: change.keyPlace,
          help: ["write it at the top of the file"]))
    }
    arms.append((entry.key, entry.value))
  }
}
