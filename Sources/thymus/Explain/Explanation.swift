import Basics
import Immunology
import Outcomes
import Scenarios

/// Writes topics for people.
struct Explanation {
  let paint: Paint

  func text(of topic: Topic) -> Painted {
    switch topic {
    case .scenario(let scenario): text(of: scenario)
    case .code(let code): text(of: code)
    case .mechanism(let mechanism): text(of: mechanism)
    case .kind(let kind): text(of: kind)
    case .therapy(let kind): text(of: kind.form, kind)
    case .section(let section): text(ofSection: section)
    case .setting(let key): text(of: Catalogue.parameter(key))
    case .group(let name, let settings): text(of: settings, named: name)
    case .language(let setting): text(of: setting)
    case .outcomes: textOfOutcomes
    case .outcome(let name): text(of: name)
    case .word(let word): text(of: word)
    case .tags: textOfTags
    }
  }

  // MARK: - Scenarios and codes

  private func text(of scenario: Scenario) -> Painted {
    let level = scenario.level.map(\.words).joined(separator: ", ")
    var parts: [Painted] = [paint.bold("\(scenario.id): \(scenario.title)")]
    parts.append(Painted(Wrapping.filled(scenario.summary)))
    if !level.isEmpty { parts.append("For: \(level)") }
    parts += scenario.info.sections.map { section($0.heading.words, filled: $0.text) }
    if !scenario.expectations.isEmpty {
      let promises = scenario.expectations.map { "  \($0.text)" }.joined(separator: "\n")
      parts.append(section("What its author promises", promises))
    }
    parts.append("Run it: thymus run \(scenario.id)")
    return parts.joined(separator: "\n\n")
  }

  private func text(of code: ProblemCode) -> Painted {
    "\(paint.bold("\(code.rawValue): \(code.title)"))\n\n\(Wrapping.filled(code.explanation))"
  }

  // MARK: - The model

  private func text(of mechanism: Mechanism) -> Painted {
    let note = mechanism.note
    let equation = note.equation.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let sources = note.sources.map { "- \($0)" }.joined(separator: "\n")
    return [
      paint.bold("\(mechanism.rawValue): \(note.title)"),
      Painted(Wrapping.filled(note.rule)),
      section("As an equation", equation),
      numbers(note.parameters.map(Catalogue.parameter)),
      section("What is simplified", filled: note.simplified),
      section("Sources", filled: sources),
      "Without it: thymus run checkpoint --without \(mechanism.rawValue)",
    ].joined(separator: "\n\n")
  }

  private func text(ofSection section: String) -> Painted {
    let about = ScenarioLanguage.groups.first { $0.name == section }?.about ?? ""
    return [
      paint.bold("\(section): a section of scenario files"), Painted(Wrapping.filled(about)),
      list(Topic.parameters(of: section)), "  \(paint.faint(Self.tagsHint))",
    ].joined(separator: "\n\n")
  }

  private func text(of kind: CellKind) -> Painted {
    let form = kind.form
    let mechanisms = kind.mechanisms.map(\.rawValue).joined(separator: ", ")
    return [
      paint.bold("\(kind.rawValue): \(form.title)"),
      Painted(Wrapping.filled(form.explanation)),
      section("What is simplified", filled: form.simplified),
      "Mechanisms: \(mechanisms)",
      numbers(Topic.parameters(of: kind.section)),
    ].joined(separator: "\n\n")
  }

  private func text(of parameter: Parameter) -> Painted {
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
    return [
      paint.bold(parameter.key.rawValue), Painted(Wrapping.filled(parameter.about)),
      Painted(table.text()),
    ].joined(separator: "\n\n")
  }

  // MARK: - Parts

  /// A bold line and what stands under it.
  func section(_ title: String, _ text: String) -> Painted { "\(paint.bold(title))\n\(text)" }

  /// A bold line and a text under it that is broken into lines.
  func section(_ title: String, filled text: String) -> Painted {
    section(title, Wrapping.filled(text, indent: "  "))
  }

  /// The numbers that belong to a topic.
  func numbers(_ parameters: [Parameter]) -> Painted {
    "\(paint.bold("Its numbers"))\n\(list(parameters))\n  \(paint.faint(Self.tagsHint))"
  }

  /// Numbers with what they are and where they come from.
  func list(_ parameters: [Parameter]) -> Painted {
    parameters.map { parameter -> Painted in
      let source = "\(parameter.confidence.rawValue): \(parameter.source)"
      let name = paint.cyan(parameter.key.rawValue)
      let value = parameter.value(parameter.standard)
      return [
        "  \(name) = \(value)  (\(parameter.rangeWords))",
        Painted(Wrapping.filled(parameter.about, indent: "      ")),
        paint.faint(Wrapping.filled(source, indent: "      ")),
      ].joined(separator: "\n")
    }.joined(separator: "\n")
  }
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
    let value = "\(key.name): \(NumberText.text(standard))"
    if key.section == "antigen" { return "antigens: { NAME: { \(value) } }" }
    return kind.map { "cells: { NAME: { \(value) } }, for a population of kind \($0.rawValue)" }
      ?? "\(key.section): { \(value) }"
  }

  /// How it is changed for one run.
  var exampleOption: String {
    let group =
      key.section == "antigen" ? "antigens.NAME" : kind != nil ? "cells.NAME" : key.section
    return "--set \(group).\(key.name)=\(NumberText.text(standard))"
  }

  /// The kind of cell that the number belongs to, if it belongs to one.
  private var kind: CellKind? {
    CellKind.allCases.first { $0.section == key.section }
      ?? CellKind.allCases.first { $0.sections.contains(key.section) }
  }
}

extension Parameter.Confidence {
  /// The tag and what it means.
  var words: String { "\(rawValue): \(meaning)" }

  /// What the tag means.
  var meaning: String {
    switch self {
    case .primary: "read in the primary source"
    case .secondary: "read in a secondary copy that cites the primary source"
    case .derived: "calculated from sourced numbers"
    case .memory: "from memory of the literature, not checked"
    case .contested: "from memory, order of magnitude only"
    case .assumption: "a modelling choice; no measurement exists at this level"
    }
  }
}
