import Immunology
import Scenarios

/// Writes topics for people.
struct Explanation {
  let paint: Paint

  func text(of topic: Topic) -> String {
    switch topic {
    case .scenario(let scenario): text(of: scenario)
    case .code(let code): text(of: code)
    case .mechanism(let mechanism): text(of: mechanism)
    case .kind(let kind): text(of: kind)
    case .therapy(let kind): text(of: kind.therapy.form, kind)
    case .section(let section): text(ofSection: section)
    case .setting(let key): text(of: Catalogue.parameter(key))
    case .group(let name, let settings): text(of: settings, named: name)
    case .language(let setting): text(of: setting)
    case .outcomes: textOfOutcomes
    case .outcome(let name): text(of: name)
    }
  }

  // MARK: - Scenarios and codes

  private func text(of scenario: Scenario) -> String {
    let level = scenario.level.map(\.words).joined(separator: ", ")
    var parts = [heading("\(scenario.id): \(scenario.title)")]
    parts.append(Wrapping.filled(scenario.summary))
    if !level.isEmpty { parts.append("For: \(level)") }
    parts += scenario.info.sections.map {
      paint.bold($0.heading.words) + "\n" + Wrapping.filled($0.text, indent: "  ")
    }
    if !scenario.expectations.isEmpty {
      let promises = scenario.expectations.map { "  \($0.text)" }.joined(separator: "\n")
      parts.append(paint.bold("What its author promises") + "\n" + promises)
    }
    parts.append("Run it: thymus run \(scenario.id)")
    return parts.joined(separator: "\n\n")
  }

  private func text(of code: ProblemCode) -> String {
    heading("\(code.rawValue): \(code.title)") + "\n\n" + Wrapping.filled(code.explanation)
  }

  // MARK: - The model

  private func text(of mechanism: Mechanism) -> String {
    let note = mechanism.note
    let equation = note.equation.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let sources = note.sources.map { "- \($0)" }.joined(separator: "\n")
    return [
      heading("\(mechanism.rawValue): \(note.title)"),
      Wrapping.filled(note.rule),
      paint.bold("As an equation") + "\n" + equation,
      paint.bold("Its numbers") + "\n" + list(note.parameters.map(Catalogue.parameter)),
      paint.bold("What is simplified") + "\n" + Wrapping.filled(note.simplified, indent: "  "),
      paint.bold("Sources") + "\n" + Wrapping.filled(sources, indent: "  "),
      "Without it: thymus run checkpoint --without \(mechanism.rawValue)",
    ].joined(separator: "\n\n")
  }

  private func text(ofSection section: String) -> String {
    let about = ScenarioLanguage.groups.first { $0.name == section }?.about ?? ""
    return [
      heading("\(section): a section of scenario files"), Wrapping.filled(about),
      list(Topic.parameters(of: section)),
    ].joined(separator: "\n\n")
  }

  private func text(of kind: CellKind) -> String {
    let note = kind.note
    let mechanisms = note.mechanisms.map(\.rawValue).joined(separator: ", ")
    return [
      heading("\(kind.rawValue): \(note.title)"),
      Wrapping.filled(note.about),
      paint.bold("What is simplified") + "\n" + Wrapping.filled(note.simplified, indent: "  "),
      "Mechanisms: \(mechanisms)",
      paint.bold("Its numbers") + "\n" + list(Topic.parameters(of: kind.section)),
    ].joined(separator: "\n\n")
  }

  private func text(of parameter: Parameter) -> String {
    var table = TextTable([.left, .left], indent: "  ")
    table.add("default", parameter.value(parameter.standard))
    table.add("range", parameter.rangeWords)
    table.add("source", parameter.source)
    table.add("trust", parameter.confidence.words)
    table.add("in a file", parameter.example)
    table.add("in a command", parameter.exampleOption)
    let mechanisms = Mechanism.allCases.filter { $0.note.parameters.contains(parameter.key) }
    if !mechanisms.isEmpty {
      table.add("part of", mechanisms.map(\.rawValue).joined(separator: ", "))
    }
    return heading(parameter.key.rawValue) + "\n\n" + Wrapping.filled(parameter.about) + "\n\n"
      + table.text()
  }

  /// Numbers with what they are and where they come from.
  func list(_ parameters: [Parameter]) -> String {
    parameters.map { parameter in
      let source = "\(parameter.confidence.rawValue): \(parameter.source)"
      return [
        "  \(paint.cyan(parameter.key.rawValue)) = \(parameter.value(parameter.standard))"
          + "  (\(parameter.rangeWords))",
        Wrapping.filled(parameter.about, indent: "      "),
        paint.faint(Wrapping.filled(source, indent: "      ")),
      ].joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func heading(_ text: String) -> String { paint.bold(text) }
}

extension Parameter {
  /// A value with the unit; rates are said as `3 per hour`.
  func value(_ number: Double) -> String {
    let words =
      unit.hasPrefix("1/")
      ? unit.dropFirst().split(separator: "/").map { "per \($0)" }.joined(separator: " ") : unit
    return words.isEmpty ? Numbers.readable(number) : "\(Numbers.readable(number)) \(words)"
  }

  /// The range in words.
  var rangeWords: String {
    "\(Numbers.readable(range.lowerBound)) to \(Numbers.readable(range.upperBound))"
      + (isWhole ? ", whole" : "")
  }

  /// How it stands in a scenario file.
  var example: String {
    let value = "\(key.name): \(Numbers.short(standard))"
    if key.section == "antigen" { return "antigens: { NAME: { \(value) } }" }
    return kind.map { "cells: { NAME: { \(value) } }, for a population of kind \($0.rawValue)" }
      ?? "\(key.section): { \(value) }"
  }

  /// How it is changed for one run.
  var exampleOption: String {
    let group =
      key.section == "antigen" ? "antigens.NAME" : kind != nil ? "cells.NAME" : key.section
    return "--set \(group).\(key.name)=\(Numbers.short(standard))"
  }

  /// The kind of cell that the number belongs to, if it belongs to one.
  private var kind: CellKind? {
    CellKind.allCases.first { $0.section == key.section }
      ?? CellKind.allCases.first { $0.sections.contains(key.section) }
  }
}

extension Parameter.Confidence {
  /// The tag and what it means.
  var words: String {
    switch self {
    case .primary: "S: read in the primary source"
    case .secondary: "S2: read in a secondary copy that cites the primary source"
    case .derived: "D: calculated from sourced numbers"
    case .memory: "M: from memory of the literature, not checked"
    case .contested: "M?: from memory, order of magnitude only"
    case .assumption: "A: a modelling choice; no measurement exists at this level"
    }
  }
}
