import Basics
import Immunology

// What the kinds of treatments share: targets, products, rules to pause, and numbers of their own.
extension ScenarioBuilder {
  typealias Lines = [(name: String, value: String)]

  /// The antigens that a treatment aims at, and those that are cut out of its cells.
  mutating func readTargets(
    _ entries: [YamlNode.Entry], _ node: YamlNode, _ form: TherapyForm, path: String,
    _ setup: ModelSetup, _ lines: inout Lines
  ) -> (targets: [Int], fromBiopsy: Int, knockouts: [Int])? {
    var read = (targets: [Int](), fromBiopsy: 0, knockouts: [Int]())
    if let word = biopsyWord(entries) {
      guard
        let count = readChoice(word, entries, form, path: path, setup, &lines)
      else { return nil }
      read.fromBiopsy = count
    } else if 0 < form.targets.upperBound {
      let setting = ScenarioLanguage.targets
      guard let found = readAntigenNames(setting, in: entries, path: path, setup, &lines)
      else { return nil }
      read.targets = found
      guard form.targets.contains(found.count) else {
        let entry = entries.last { $0.key == setting.name }
        reader.add(
          Problem(
            found.isEmpty ? .missing : .textLength,
            found.isEmpty
              ? "this treatment has no `target`"
              : "this treatment aims at \(Words.count(found.count, "antigen"))",
            path: "\(path).target", at: entry?.value.place ?? node.place,
            help: [
              "allowed: \(form.targets.lowerBound) to \(form.targets.upperBound) of: "
                + setup.knownAntigens.map(\.name).joined(separator: ", ")
            ]))
        return nil
      }
      guard areSeen(found, node, entries, form, path: path, setup) else { return nil }
      let choices = ScenarioLanguage.choices(of: form)
      // It has no effect here, but a wrong value is wrong all the same.
      if entries.contains(where: { $0.key == choices.name }),
        reader.number(choices, in: entries, path: path) == nil
      {
        return nil
      }
    }
    if form.product.isEngineered {
      guard
        let found = readAntigenNames(
          ScenarioLanguage.knockouts, in: entries, path: path, setup, &lines)
      else { return nil }
      read.knockouts = found
    }
    return read
  }

  /// The word that leaves the choice of targets to a biopsy, if it stands there.
  private func biopsyWord(_ entries: [YamlNode.Entry]) -> YamlNode? {
    let node = entries.last { $0.key == ScenarioLanguage.targets.name }?.value
    guard case .scalar(let scalar) = node?.content, scalar.text == ScenarioLanguage.fromBiopsy
    else { return nil }
    return node
  }

  /// How many antigens a biopsy chooses, if the scenario has any to choose from.
  private mutating func readChoice(
    _ word: YamlNode, _ entries: [YamlNode.Entry], _ form: TherapyForm, path: String,
    _ setup: ModelSetup, _ lines: inout Lines
  ) -> Int? {
    let needed: Antigen.Form = form.product == .chimeric ? .surface : .peptide
    let target = "\(path).\(ScenarioLanguage.targets.name)"
    guard setup.knownAntigens.contains(where: { $0.form == needed }) else {
      reader.add(
        Problem(
          .unknownChoice, "there is nothing that a biopsy could choose for this treatment",
          path: target, at: word.place,
          help: ["this scenario has no antigen with `form: \(needed.rawValue)`"]))
      return nil
    }
    let setting = ScenarioLanguage.choices(of: form)
    guard let count = reader.number(setting, in: entries, path: path) else { return nil }
    reader.record(target, ScenarioLanguage.fromBiopsy, word.place.origin)
    lines.append((ScenarioLanguage.targets.name, ScenarioLanguage.fromBiopsy))
    lines.append((setting.name, NumberText.exact(count)))
    return Int(count)
  }

  /// Whether the receptors of a treatment can see what it aims at.
  private mutating func areSeen(
    _ targets: [Int], _ node: YamlNode, _ entries: [YamlNode.Entry], _ form: TherapyForm,
    path: String, _ setup: ModelSetup
  ) -> Bool {
    let needed: Antigen.Form = form.product == .chimeric ? .surface : .peptide
    let known = setup.knownAntigens
    guard let wrong = targets.first(where: { known[$0].form != needed }) else { return true }
    let right = known.filter { $0.form == needed }.map(\.name)
    let why =
      needed == .surface
      ? "a chimeric receptor sees antigens of the surface only"
      : "T-cell receptors see peptides on MHC-I only"
    reader.add(
      Problem(
        .unknownChoice, "this treatment cannot aim at `\(known[wrong].name)`",
        path: "\(path).target",
        at: entries.last { $0.key == ScenarioLanguage.targets.name }?.value.place ?? node.place,
        help: [
          why,
          right.isEmpty
            ? "this scenario has no antigen with `form: \(needed.rawValue)`"
            : "it can aim at: \(right.joined(separator: ", "))",
        ]))
    return false
  }

  mutating func readAntigenNames(
    _ setting: Setting, in entries: [YamlNode.Entry], path: String, _ setup: ModelSetup,
    _ lines: inout Lines
  ) -> [Int]? {
    guard let node = entries.last(where: { $0.key == setting.name })?.value, !node.isNull else {
      return []
    }
    let full = "\(path).\(setting.name)"
    let items: [YamlNode] = if case .list(let items) = node.content { items } else { [node] }
    let known = setup.knownAntigens.map(\.name)
    var indices: [Int] = []
    for item in items {
      guard case .scalar(let scalar) = item.content, !scalar.isNull else {
        reader.add(
          Problem(
            .wrongShape, "`\(setting.name)` wants names of antigens, not \(item.kindInWords)",
            path: full, at: item.place, help: ["there are: \(known.joined(separator: ", "))"]))
        return nil
      }
      guard let index = known.firstIndex(of: scalar.text) else {
        reportUnknown(scalar.text, among: known, what: "antigen", full, item.place)
        return nil
      }
      if !indices.contains(index) { indices.append(index) }
    }
    let text = "[\(indices.map { known[$0] }.joined(separator: ", "))]"
    reader.record(full, text, node.place.origin)
    lines.append((setting.name, text))
    return indices
  }

  /// The numbers that a treatment sets for itself, on top of those of the scenario.
  mutating func readOwnNumbers(
    _ entries: [YamlNode.Entry], _ form: TherapyForm, drug: String?, path: String,
    _ setup: ModelSetup, _ lines: inout Lines
  ) -> ParameterValues {
    var own = setup.parameters
    for setting in ScenarioLanguage.numbers(of: form, drug: drug)
    where entries.contains(where: { $0.key == setting.name }) {
      guard let key = setting.key,
        let value = reader.number(setting, in: entries, path: path)
      else { continue }
      own[key] = value
      lines.append((setting.name, NumberText.exact(value)))
    }
    return own
  }

  /// Adds the population that the cells of a product belong to.
  ///
  /// - Returns: The index of the population, or `nil` if it cannot be named so.
  mutating func readProduct(
    _ entries: [YamlNode.Entry], _ node: YamlNode, _ treatment: Treatment, _ form: TherapyForm,
    path: String, _ setup: inout ModelSetup, _ lines: inout Lines
  ) -> Int? {
    let setting = ScenarioLanguage.productName
    let entry = entries.last { $0.key == setting.name }
    var name = treatment.kind.rawValue
    if let entry {
      guard let text = reader.text(entry.value, setting, path: "\(path).\(setting.name)"),
        isName(
          YamlNode.Entry(key: text, keyPlace: entry.value.place, value: entry.value),
          path: "\(path).\(setting.name)", of: "the cells of a product")
      else { return nil }
      name = text
    }
    guard !setup.populations.contains(where: { $0.name == name }) else {
      reader.add(
        Problem(
          .repeated, "there are already cells named `\(name)`",
          path: "\(path).\(setting.name)", at: entry?.value.place ?? node.place,
          help: ["give the cells of this product another name: `cells_named: \(name)_2`"]))
      return nil
    }
    let receptor: Receptor =
      switch form.product {
      case .chimeric: .chimeric(targets: treatment.targets)
      case .inserted: .inserted(target: treatment.targets.first ?? 0)
      case .own, .none: .clonal
      }
    setup.populations.append(
      Population(
        name: name, kind: .engineered, count: 0, placement: .scatter,
        parameters: treatment.parameters, receptor: receptor, knockouts: treatment.knockouts))
    reader.record("\(path).\(setting.name)", name, entry?.value.place.origin ?? "default")
    lines.append((setting.name, name))
    return setup.populations.count - 1
  }

  /// The rule under which a dose is left out; the outer value is `nil` when it cannot be read.
  mutating func readPause(
    _ entries: [YamlNode.Entry], path: String, _ lines: inout Lines
  ) -> (rule: PauseRule?, ())? {
    let setting = ScenarioLanguage.pause
    guard let node = entries.last(where: { $0.key == setting.name })?.value, !node.isNull else {
      return (nil, ())
    }
    let path = "\(path).\(setting.name)"
    guard let text = reader.text(node, setting, path: path) else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let measures = PauseRule.Measure.allCases.map(\.rawValue)
    guard parts.count == 3, let measure = PauseRule.Measure(rawValue: parts[0]),
      parts[1] == "<" || parts[1] == ">", let limit = Double(parts[2]), limit.isFinite, 0 <= limit
    else {
      reader.add(
        Problem(
          .badExpectation, "`\(text)` does not say when to pause", path: path, at: node.place,
          help: [
            "a measure, `<` or `>`, and a number: `neutrophils_per_nl < 1`",
            "measures: \(measures.joined(separator: ", "))",
          ]))
      return nil
    }
    reader.record(path, YamlText.quoted(text), node.place.origin)
    lines.append((setting.name, YamlText.quoted(text)))
    return (PauseRule(measure: measure, isAbove: parts[1] == ">", limit: limit), ())
  }
}
