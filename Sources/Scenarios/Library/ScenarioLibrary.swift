/// The scenarios that come with Thymus.
package enum ScenarioLibrary {
  /// The bundled scenarios, in the order in which a class would meet them.
  package static let bundled: [BundledScenario] = names.compactMap { name in
    text(named: name).map { BundledScenario(name: name, text: $0) }
  }

  /// The text of a bundled scenario file, or `nil` if there is none of that name.
  package static func text(named name: String) -> String? {
    BundledTexts.all.first { $0.name == name + ".yaml" }?.text
  }

  /// The names in order: those a class begins with, then all others by the alphabet.
  static let names: [String] = {
    let all = BundledTexts.all.map { String($0.name.dropLast(".yaml".count)) }
    let first = ["no-treatment", "checkpoint"].filter(all.contains)
    return first + all.filter { !first.contains($0) }.sorted()
  }()
}

/// The files of `scenarios/`, which the plugin `EmbedTexts` writes here while building.
enum BundledTexts {}

/// A scenario that comes with Thymus.
package struct BundledScenario: Sendable, Equatable {
  /// The name by which commands know it.
  package let name: String
  /// What it is called.
  package let title: String
  /// One line about what it shows.
  package let summary: String
  /// The school levels it is made for.
  package let level: [SchoolLevel]
  /// The text of its file.
  package let text: String

  init(name: String, text: String) {
    let root = YamlComposer.compose(SourceText(name: name + ".yaml", text: text)).root
    func words(_ key: String) -> [String] {
      switch root?[key]?.content {
      case .scalar(let scalar): [scalar.text]
      case .list(let items):
        items.compactMap { item in
          if case .scalar(let scalar) = item.content { scalar.text } else { nil }
        }
      default: []
      }
    }
    self.name = name
    self.title = words("name").first ?? name
    self.summary = words("summary").first ?? ""
    self.level = words("level").compactMap(SchoolLevel.init(rawValue:))
    self.text = text
  }
}
