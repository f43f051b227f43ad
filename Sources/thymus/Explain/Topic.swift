import Immunology
import Outcomes
import Scenarios

/// Something that `thymus explain` knows.
enum Topic {
  case scenario(Scenario)
  case code(ProblemCode)
  case mechanism(Mechanism)
  case kind(CellKind)
  case therapy(TherapyKind)
  case section(String)
  case setting(ParameterKey)
  /// A group of settings that are no numbers of the model, such as `treatments`.
  case group(String, [Setting])
  /// A setting that is no number of the model, such as `dose_mg`.
  case language(Setting)
  /// The list of the outcomes of whole runs.
  case outcomes
  /// One of them.
  case outcome(OutcomeName)
  /// A word of pictures, charts, tables and files.
  case word(GlossaryWord)
  /// What the tags behind numbers mean.
  case tags
}

extension Topic {
  /// All topics of a name; a name may mean several things, such as a mechanism and a section.
  ///
  /// - Parameter name: What the user asks about.
  /// - Returns: The topics, the widest first; none if nothing has that name.
  /// - Throws: What is wrong with a scenario of that name.
  static func named(_ name: String) throws(ScenarioProblems) -> [Topic] {
    let things = Self.things(name)
    // A label may hold a slash too: `10⁹/L`.
    let isFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/")
    if isFile && things.isEmpty { return [.scenario(try ScenarioReader().read(name))] }
    guard ScenarioLibrary.bundled.contains(where: { $0.name == name }) else { return things }
    // A scenario is often named after the thing that it shows, which comes first.
    return things + [.scenario(try ScenarioReader().read(name))]
  }

  /// All topics of a name that are no scenarios.
  static func things(_ name: String) -> [Topic] {
    if let code = ProblemCode(rawValue: name.uppercased()) { return [.code(code)] }
    let asTag = name.uppercased()
    if tagNames.contains(name.lowercased())
      || Parameter.Confidence.allCases.contains(where: { $0.rawValue == asTag })
    {
      return [.tags]
    }
    let plain = simplified(name)
    var topics = Mechanism.allCases.filter {
      [$0.rawValue, $0.note.title].map(simplified).contains(plain)
    }.map(mechanism)
    topics += TherapyKind.allCases.filter {
      [$0.rawValue, $0.form.title].map(simplified).contains(plain)
    }.map(therapy)
    topics += CellKind.allCases.filter { matches(plain, kind: $0) }.map(kind)
    topics += Catalogue.sections.filter { section in
      simplified(section) == plain && !topics.contains { $0.covers(section: section) }
    }.map(section)
    topics += ParameterKey.allCases.filter { key in
      simplified(key.rawValue) == plain || simplified(key.name) == plain
    }.map(setting)
    topics += groups.filter { simplified($0.name) == plain }.map { group($0.name, $0.settings) }
    topics += otherSettings.filter { setting in
      simplified(setting.path) == plain || simplified(setting.name) == plain
    }.map(language)
    if plain == outcomesName { topics.append(.outcomes) }
    topics += OutcomeName.allCases.filter { simplified($0.rawValue) == plain }.map(outcome)
    // What a word means comes before the lists of settings that have its name.
    return topics.contains(where: \.isDefinition)
      ? topics : GlossaryWord.named(name).map(word) + topics
  }

  /// Whether it says what something is, rather than listing settings.
  private var isDefinition: Bool {
    switch self {
    case .section, .group: false
    default: true
    }
  }

  /// The names under which tags are explained.
  private static let tagNames = ["tags", "tag", "trust", "tuned", "sources", "confidence"]

  /// The words that have no other entry, by their titles.
  static var words: [String] {
    GlossaryWord.all.map(\.title).filter { title in
      things(title).contains { if case .word = $0 { true } else { false } }
    }
  }

  /// The name of the list of all outcomes.
  static let outcomesName = "outcomes"

  /// The groups of settings that are no sections of the catalogue, and the list of all.
  static var groups: [(name: String, settings: [Setting])] {
    let prefixes = ["antigens", "cells", "treatments", "lesson", "info"]
    return prefixes.map { prefix in
      (prefix, otherSettings.filter { $0.path.hasPrefix(prefix + ".") })
    } + [("settings", ScenarioLanguage.settings)]
  }

  /// The settings that are no numbers of the model.
  static var otherSettings: [Setting] {
    let numbers = Set(ParameterKey.allCases.map(\.rawValue))
    // Numbers of kinds, antigens and treatments are explained as numbers of the model.
    return ScenarioLanguage.settings.filter { !numbers.contains($0.path) && !$0.isNumberOfModel }
  }

  /// All names, for suggestions and for the list of topics.
  static var names: [String] {
    ScenarioLibrary.bundled.map(\.name) + Mechanism.allCases.map(\.rawValue)
      + CellKind.allCases.map(\.rawValue) + TherapyKind.allCases.map(\.rawValue)
      + Catalogue.sections
      + ParameterKey.allCases.map(\.rawValue) + ParameterKey.allCases.map(\.name)
      + ["tags"] + GlossaryWord.all.flatMap { [$0.title.lowercased()] + $0.names }
      + [outcomesName] + OutcomeName.allCases.map(\.rawValue)
      + groups.map(\.name) + otherSettings.map(\.path) + otherSettings.map(\.name)
      + ProblemCode.allCases.map(\.rawValue)
  }

  /// The numbers of a section of the catalogue.
  static func parameters(of section: String) -> [Parameter] {
    Catalogue.parameters.filter { $0.key.section == section }
  }

  // A kind of cell or treatment lists the numbers of its sections itself.
  private func covers(section: String) -> Bool {
    switch self {
    case .kind(let kind): kind.section == section
    case .therapy(let kind): kind.form.allSections.contains(section)
    default: false
    }
  }

  private static func matches(_ plain: String, kind: CellKind) -> Bool {
    ([kind.rawValue] + kind.form.otherNames).contains { simplified($0) == plain }
  }

  /// A name without the differences that nobody means: case, hyphens, spaces, underscores.
  private static func simplified(_ name: String) -> String {
    name.lowercased().filter { !"-_ ".contains($0) }
  }
}
