/// Lays one tree of settings over another.
enum TreeMerger {
  /// What describes one file and is not taken over by files that start from it.
  static let ownKeys: Set<String> = ["name", "summary", "expect", "extends", "arms"]

  /// The settings of a base as they hold in a file that starts from it.
  static func inherited(_ base: YamlNode) -> YamlNode {
    var copy = base
    copy.entries.removeAll { ownKeys.contains($0.key) }
    return copy
  }

  /// Groups are merged name by name, everything else is replaced.
  static func merge(_ base: YamlNode, with change: YamlNode) -> YamlNode {
    guard case .map(var entries) = base.content, case .map(let changes) = change.content else {
      return change
    }
    for entry in changes {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      entries[index].keyPlace = entry.keyPlace
      // The forms of a place exclude each other, so one replaces the other; a group with all its
      // lines commented out changes nothing.
      if entry.key == "place" {
        entries[index].value = entry.value
      } else if case .map = entries[index].value.content, entry.value.isNull {
        continue
      } else {
        entries[index].value = merge(entries[index].value, with: entry.value)
      }
    }
    var merged = change
    merged.content = .map(entries)
    return merged
  }
}
