import Basics
import Immunology

/// Writes a scenario as a file that stands on its own.
enum ResolvedFile {
  /// The text of the file; it holds every setting, so later defaults do not change it.
  static func text(
    _ scenario: Scenario, courses: [[(name: String, value: String)]]
  ) -> String {
    var lines = [
      "name: \(YamlText.quoted(scenario.title))"
    ]
    if !scenario.summary.isEmpty { lines.append("summary: \(YamlText.quoted(scenario.summary))") }
    lines.append("level: [\(scenario.level.map(\.rawValue).joined(separator: ", "))]")
    lines.append("duration_days: \(NumberText.exact(scenario.setup.durationDays))")
    lines.append("seed: \(scenario.seed)")
    for group in ScenarioLanguage.groups {
      lines.append("\(group.name):")
      for setting in group.settings {
        let value = setting.key.map { NumberText.exact(scenario.setup.parameters[$0]) }
        lines.append("  \(setting.name): \(value ?? scenario.setup.edges.rawValue)")
      }
    }
    lines.append("cells:")
    let products = scenario.setup.treatments.compactMap(\.product)
    for (index, population) in scenario.setup.populations.enumerated()
    where !products.contains(index) {
      lines += text(of: population, among: scenario.setup.knownAntigens.map(\.name))
    }
    if !scenario.setup.antigens.isEmpty { lines.append("antigens:") }
    for antigen in scenario.setup.antigens {
      lines += text(of: antigen, on: scenario.setup.populations)
    }
    lines.append(courses.isEmpty ? "treatments: []" : "treatments:")
    for course in courses {
      let fields = course.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
      lines.append("  - {\(fields)}")
    }
    let without = scenario.setup.without.map(\.rawValue).joined(separator: ", ")
    lines.append("without: [\(without)]")
    lines += lesson(scenario.lesson)
    if !scenario.info.sections.isEmpty { lines.append("info:") }
    for section in scenario.info.sections {
      lines.append("  \(section.heading.rawValue): \(YamlText.quoted(section.text))")
    }
    lines.append(scenario.expectations.isEmpty ? "expect: []" : "expect:")
    if !scenario.expectations.isEmpty && scenario.promisedRuns != Scenario.usualRuns {
      lines.append("  - over: \(scenario.promisedRuns) runs")
    }
    for expectation in scenario.expectations {
      lines.append("  - \(YamlText.quoted(expectation.text))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of population: Population, among antigens: [String]) -> [String] {
    var lines = ["  \(population.name):", "    kind: \(population.kind.rawValue)"]
    if case .fill = population.placement {
    } else {
      lines.append("    count: \(population.count)")
    }
    lines.append("    place: \(population.placement.text)")
    if let center = population.center {
      lines.append(
        "    center_um: [\(NumberText.exact(center.x)), \(NumberText.exact(center.y))]")
    }
    if population.isMalignantT { lines.append("    lineage: t_cell") }
    switch population.receptor {
    case .chimeric(let targets):
      lines.append("    target: [\(targets.map { antigens[$0] }.joined(separator: ", "))]")
    case .inserted(let target): lines.append("    target: [\(antigens[target])]")
    case .clonal, .missingSelf: break
    }
    if population.firstDay != 0 {
      lines.append("    first_day: \(NumberText.exact(population.firstDay))")
    }
    // Of two numbers of one name the section that comes first counts, as for the reader.
    for setting in ScenarioLanguage.population(population.kind) {
      guard let key = setting.key else { continue }
      lines.append("    \(key.name): \(NumberText.exact(population.parameters[key]))")
    }
    return lines
  }

  private static func text(of antigen: Antigen, on populations: [Population]) -> [String] {
    let copies = populations.compactMap { population in
      antigen.copies[population.name].map { "\(population.name): \(NumberText.exact($0))" }
    }
    var lines = [
      "  \(antigen.name):", "    form: \(antigen.form.rawValue)",
      "    copies: {\(copies.joined(separator: ", "))}",
    ]
    for parameter in Catalogue.parameters
    where parameter.key.section == ScenarioLanguage.antigenSection {
      let value = NumberText.exact(antigen.parameters[parameter.key])
      lines.append("    \(parameter.key.name): \(value)")
    }
    return lines
  }

  private static func lesson(_ lesson: Lesson) -> [String] {
    var lines: [String] = []
    if !lesson.question.isEmpty {
      lines.append("  question: \(YamlText.quoted(lesson.question))")
    }
    let lists = [
      ("predict", lesson.predictions), ("notice", lesson.notice), ("try", lesson.tries),
    ]
    for (name, items) in lists where !items.isEmpty {
      lines.append("  \(name):")
      lines += items.map { "    - \(YamlText.quoted($0))" }
    }
    return lines.isEmpty ? [] : ["lesson:"] + lines
  }
}
