import Immunology

/// Turns a merged tree into a scenario, or says everything that is wrong with it.
struct ScenarioBuilder {
  /// The tree after merging and overriding.
  let root: YamlNode
  /// The name for folders.
  let id: String
  /// The scenarios it starts from, the nearest first.
  let chain: [String]
  /// The name of the file that the author wrote.
  let ownName: String
  /// Whether the text holds names that could not be read.
  let hasUnreadNames: Bool
  var reader = SettingReader()

  /// The scenario as far as it could be read, and everything that is wrong with it.
  mutating func build() -> (scenario: Scenario?, problems: [Problem]) {
    reader.checkNames(root.entries, path: "", group: "", allowed: Self.top)
    let title = text("name") ?? id
    let summary = text("summary") ?? ""
    reader.record("name", YamlText.quoted(title), origin("name"))
    reader.record("summary", YamlText.quoted(summary), origin("summary"))
    let level = readLevel()
    let duration = reader.number(ScenarioLanguage.duration, in: root.entries, path: "")
    let seed = reader.number(ScenarioLanguage.seed, in: root.entries, path: "")
    var setup = ModelSetup()
    setup.durationDays = duration ?? setup.durationDays
    readNumbers(into: &setup)
    derivePrecursors(&setup)
    setup.populations = readPopulations(setup.parameters)
    setup.antigens = readAntigens(setup)
    readTargetsOfCells(&setup)
    let courses = readTreatments(&setup)
    setup.treatments = courses.map(\.treatment)
    setup.without = readWithout()
    let lesson = readLesson()
    let info = readInfo()
    let isShortened = root["duration_days"]?.place.source.isCommandLine ?? false
    let (expectations, promisedRuns) = readExpectations(setup, isShortened: isShortened)
    var checks = ModelChecks(
      setup: setup, root: root, ownName: ownName, isDurationKnown: duration != nil)
    checks.run()
    for problem in checks.problems { reader.add(problem) }
    var scenario = Scenario(
      id: id, title: title, summary: summary, level: level, seed: UInt64(seed ?? 42),
      setup: setup, lesson: lesson, info: info, expectations: expectations, chain: chain,
      settings: reader.settings, resolvedYAML: "", warnings: [],
      estimatedBytes: checks.peakBytes)
    scenario.promisedRuns = promisedRuns
    scenario.resolvedYAML = ResolvedFile.text(scenario, courses: courses.map(\.lines))
    return (scenario, reader.problems)
  }

  /// All that may stand at the top of a file, only to be named.
  private static let top = ScenarioLanguage.topNames.map { Setting($0, .place, about($0)) }

  private static func about(_ name: String) -> String {
    if let setting = ScenarioLanguage.top.first(where: { $0.name == name }) { return setting.about }
    if let group = ScenarioLanguage.groups.first(where: { $0.name == name }) { return group.about }
    switch name {
    case "antigens": return ScenarioLanguage.aboutAntigens
    case "cells": return "The populations of cells, each under a name of yours."
    case "treatments": return "A list of treatments."
    case "without": return ScenarioLanguage.without.about
    case "arms": return ScenarioLanguage.aboutArms
    case "lesson": return "What a class is asked and shown."
    case "info": return "The texts that explain the scenario."
    default: return ScenarioLanguage.expect.about
    }
  }

  private func origin(_ name: String) -> String { root[name]?.place.origin ?? "default" }

  private mutating func text(_ name: String) -> String? {
    guard let node = root[name],
      let setting = ScenarioLanguage.top.first(where: { $0.name == name })
    else { return nil }
    return reader.text(node, setting, path: name)
  }

  private mutating func readLevel() -> [SchoolLevel] {
    guard let setting = ScenarioLanguage.top.first(where: { $0.name == "level" }) else { return [] }
    var words = [SchoolLevel.highSchool.rawValue]
    if let node = root["level"] {
      words = reader.choices(node, setting, path: "level")
      if node.isNull { words = [SchoolLevel.highSchool.rawValue] }
    }
    reader.record(
      "level", "[\(words.joined(separator: ", "))]",
      root["level"]?.place.origin ?? setting.defaultOrigin)
    return SchoolLevel.allCases.filter { words.contains($0.rawValue) }
  }

  private mutating func readNumbers(into setup: inout ModelSetup) {
    for group in ScenarioLanguage.groups {
      let entries = reader.group(root[group.name], path: group.name, allowed: group.settings)
      reader.checkNames(entries, path: group.name, group: group.name, allowed: group.settings)
      for setting in group.settings {
        if setting == ScenarioLanguage.edges {
          let word = reader.choice(setting, in: entries, path: group.name)
          setup.edges = word.flatMap(ModelSetup.Edges.init(rawValue:)) ?? setup.edges
        } else if let key = setting.key,
          let value = reader.number(setting, in: entries, path: group.name)
        {
          setup.parameters[key] = value
        }
      }
    }
  }

  private mutating func readWithout() -> [Mechanism] {
    let setting = ScenarioLanguage.without
    guard let node = root["without"] else {
      reader.record("without", "[]", setting.defaultOrigin)
      return []
    }
    let words = reader.choices(node, setting, path: "without")
    let mechanisms = Mechanism.allCases.filter { words.contains($0.rawValue) }
    reader.record(
      "without", "[\(mechanisms.map(\.rawValue).joined(separator: ", "))]", node.place.origin)
    return mechanisms
  }
}

// MARK: - Texts

extension ScenarioBuilder {
  private mutating func readLesson() -> Lesson {
    let settings = ScenarioLanguage.lesson
    let entries = reader.group(root["lesson"], path: "lesson", allowed: settings)
    reader.checkNames(entries, path: "lesson", group: "lesson", allowed: settings)
    var lesson = Lesson()
    for setting in settings {
      guard let node = entries.last(where: { $0.key == setting.name })?.value else { continue }
      switch setting.name {
      case "question": lesson.question = reader.text(node, setting, path: setting.path) ?? ""
      case "predict": lesson.predictions = reader.texts(node, setting, path: setting.path)
      case "notice": lesson.notice = reader.texts(node, setting, path: setting.path)
      default: lesson.tries = reader.texts(node, setting, path: setting.path)
      }
    }
    return lesson
  }

  private mutating func readInfo() -> ScenarioInfo {
    let entries = reader.group(root["info"], path: "info", allowed: ScenarioLanguage.info)
    reader.checkNames(entries, path: "info", group: "info", allowed: ScenarioLanguage.info)
    var info = ScenarioInfo()
    for (heading, setting) in zip(ScenarioInfo.Heading.allCases, ScenarioLanguage.info) {
      guard let node = entries.last(where: { $0.key == setting.name })?.value,
        let text = reader.text(node, setting, path: setting.path)
      else { continue }
      info.sections.append(ScenarioInfo.Section(heading: heading, text: text))
    }
    return info
  }
}
