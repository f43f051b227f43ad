import Basics
import Immunology

/// The commented file that `thymus new` writes.
package enum ScenarioTemplate {
  /// The text of a new scenario file.
  ///
  /// - Parameters:
  ///   - name: The name of the new scenario.
  ///   - base: The scenario to start from: a bundled name.
  /// - Returns: The text of the file.
  /// - Throws: What is wrong with the base.
  package static func text(
    name: String, from base: String = "no-treatment"
  ) throws(ScenarioProblems) -> String {
    let scenario = try ScenarioReader().read(base)
    var lines = head(name: name, base: base)
    lines += [
      "# Every setting below is switched off by the `# ` in front of it and shows the value of",
      "# `\(base)`. Take the `# ` of a line away, and that of its group, to change the setting.",
      "# More about one of them: thymus explain tissue.width_um",
      "",
    ]
    lines.append(line("duration_days", ScenarioLanguage.duration, scenario, indent: ""))
    lines.append(line("seed", ScenarioLanguage.seed, scenario, indent: ""))
    for group in ScenarioLanguage.groups {
      let shown = group.settings.filter { useful.contains($0.path) }
      guard !shown.isEmpty else { continue }
      lines += ["", "# \(group.name):"]
      lines += shown.map { line($0.path, $0, scenario, indent: "#   ", isOff: false) }
    }
    lines += ["", "# cells:"]
    for population in scenario.setup.populations {
      lines += cells(population, in: scenario)
    }
    lines += ["", "# treatments:"]
    lines += treatment(in: scenario)
    lines += tail
    return lines.joined(separator: "\n") + "\n"
  }

  /// The settings that a class changes first.
  private static let useful: Set<String> = [
    "tissue.width_um", "tissue.height_um", "tissue.depth_um", "vessels.spacing_um",
    "pd1.half_effect_per_um2", "exhaustion.rate_per_day", "exhaustion.fixation_days",
    "recruitment.arrivals_per_mm2_per_day", "body.weight_kg",
  ]

  /// A title that is allowed, whatever a file is called.
  private static func title(_ name: String) -> String {
    VisibleText.shortened(VisibleText.text(name), to: 80)
  }

  private static func head(name: String, base: String) -> [String] {
    [
      "# yaml-language-server: $schema=./thymus.schema.json",
      "#",
      "# A scenario for Thymus. `thymus check` says whether it is right, `thymus run` runs it.",
      "# For completion and help in your editor: thymus schema > thymus.schema.json",
      "",
      "name: \(YamlText.quoted(title(name)))",
      "summary: \"what it shows, in one line\"",
      "extends: \(base)",
      "",
    ]
  }

  private static func line(
    _ path: String, _ setting: Setting, _ scenario: Scenario, indent: String, isOff: Bool = true
  ) -> String {
    let value = scenario.settings.first { $0.path == path }?.value ?? setting.standard ?? ""
    let start = "\(isOff ? "# " : "")\(indent)\(setting.name): \(value)"
    let pad = String(repeating: " ", count: max(1, 40 - start.count))
    return "\(start)\(pad)# \(setting.meaning)\(details(setting, path: path))"
  }

  private static func details(_ setting: Setting, path: String) -> String {
    var details = ["\(setting.allowed)"]
    if let standard = setting.standard { details.append("default \(standard)") }
    return " (\(details.joined(separator: "; ")))"
  }

  private static func cells(_ population: Population, in scenario: Scenario) -> [String] {
    let path = "cells.\(population.name)"
    let names = population.kind.form.firstSettings
    let settings = ScenarioLanguage.population(population.kind).filter { setting in
      if case .fill = population.placement, setting.name == "count" { return false }
      return ["count", "place"].contains(setting.name) || names.contains(setting.name)
    }
    return ["#   \(population.name):"]
      + settings.map {
        line("\(path).\($0.name)", $0, scenario, indent: "#     ", isOff: false)
      }
  }

  private static func treatment(in scenario: Scenario) -> [String] {
    var isFirst = true
    let shown = ["kind", "dose_mg", "first_day", "every_days", "doses"]
    return ScenarioLanguage.treatment(.antiPD1).compactMap { setting in
      guard shown.contains(setting.name) else { return nil }
      let path = "treatments.0.\(setting.name)"
      let known = scenario.settings.first { $0.path == path }?.value
      let sample = setting.name == "kind" ? "anti_pd1" : setting.name == "dose_mg" ? "200" : nil
      let value = known ?? sample ?? setting.standard ?? ""
      let start = "#   \(isFirst ? "- " : "  ")\(setting.name): \(value)"
      isFirst = false
      let pad = String(repeating: " ", count: max(1, 40 - start.count))
      return "\(start)\(pad)# \(setting.meaning)\(details(setting, path: path))"
    }
  }

  private static var tail: [String] {
    let mechanisms = ScenarioLanguage.without.allowed
    return [
      "", "# without: [ifng-pdl1]               # mechanisms to switch off: \(mechanisms)",
      "",
      "lesson:",
      "  question: \"What do you want to find out?\"",
      "  predict:",
      "    - \"One answer\"",
      "    - \"Another answer\"",
      "",
      "# expect:                             # promises that are checked after the runs",
      "#   - \(ExpectationParser.example)",
    ]
  }
}
