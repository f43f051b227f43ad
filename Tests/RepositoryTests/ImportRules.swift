/// Which room may know which: an arrow only points upwards in the list of rooms.
struct ImportRules {
  /// The rooms, each of which may know those before it.
  static let rooms = [
    "Basics", "Tissue", "Immunology", "Outcomes", "Scenarios", "Images", "Pictures", "Charts",
    "Experiments", "Validation", "Reports", "Classroom", "thymus",
  ]

  /// What a room must not know although it stands above it, or although the system offers it.
  static let forbidden: [String: Set<String>] = [
    "Basics": operatingSystem,
    "Tissue": operatingSystem,
    "Immunology": operatingSystem,
    "Outcomes": operatingSystem,
    "Scenarios": ["Tissue"],
    "Images": ["Tissue", "Immunology", "Outcomes", "Scenarios"],
    "Pictures": ["Outcomes", "Scenarios"],
    "Charts": ["Tissue", "Immunology", "Outcomes", "Scenarios", "Pictures"],
    "Experiments": ["Charts"],
    "Validation": ["Pictures", "Charts"],
  ]

  /// The rooms that may use a module from outside, mostly one.
  static let owners = [
    "CLanes": ["Tissue"], "CPNG": ["Images"], "CCairo": ["Charts"],
    "Yams": ["Scenarios"], "ArgumentParser": ["thymus"], "CZlib": ["Experiments"],
    "Mustache": ["Reports"],
  ]

  // The engine, the model and its outcomes, and what lies below them, read no files and no clock.
  private static let operatingSystem: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin",
  ]

  /// What is wrong with the imports of one source file.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - room: The room it stands in.
  /// - Returns: A sentence for each import that is not allowed.
  static func violations(in source: String, room: String) -> [String] {
    guard let place = rooms.firstIndex(of: room) else { return ["\(room) is not a room"] }
    return modules(importedIn: source).compactMap { module in
      if let other = rooms.firstIndex(of: module), other >= place {
        return "\(room) imports \(module), which stands below it"
      }
      if forbidden[room]?.contains(module) == true { return "\(room) must not know \(module)" }
      if let owners = owners[module], !owners.contains(room) {
        return "\(module) belongs to \(owners.joined(separator: " and ")), not to \(room)"
      }
      return nil
    }
  }

  /// The modules that a source file imports, with whatever stands before and after the word.
  static func modules(importedIn source: String) -> [String] {
    let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    return source.split(whereSeparator: \.isNewline).compactMap { line in
      var words = line.split(whereSeparator: \.isWhitespace)[...]
      while let first = words.first, first.hasPrefix("@") || access.contains(first) {
        words.removeFirst()
      }
      guard words.first == "import" else { return nil }
      words.removeFirst()
      if let first = words.first, kinds.contains(first) { words.removeFirst() }
      return words.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }
  }
}
