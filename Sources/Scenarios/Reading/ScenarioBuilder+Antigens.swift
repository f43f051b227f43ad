import Basics
import Immunology

extension ScenarioBuilder {
  mutating func readAntigens(_ setup: ModelSetup) -> [Antigen] {
    guard let node = root["antigens"], !node.isNull else { return [] }
    guard case .map(let entries) = node.content else {
      reader.add(
        Problem(
          .wrongShape, "`antigens` holds antigens by name, not \(node.kindInWords)",
          path: "antigens", at: node.place,
          help: ["for example `antigens: {cd19: {form: surface, copies: {tumour: 20000}}}`"]))
      return []
    }
    if Antigen.most < entries.count {
      reader.add(
        Problem(
          .wrongShape, "`antigens` holds \(entries.count) antigens", path: "antigens",
          at: node.place, help: ["allowed: at most \(Antigen.most)"]))
      return []
    }
    return entries.compactMap { readAntigen($0, setup) }
  }

  /// The naive T cells that know an antigen which does not say it itself: a share of all of them.
  func derivePrecursors(_ setup: inout ModelSetup) {
    let keys: [ParameterKey] = [.nodeNaiveCells, .nodePrecursorFrequency]
    // The default is this product, rounded.
    guard keys.contains(where: { setup.parameters[$0] != Catalogue.parameter($0).standard }) else {
      return
    }
    let range = Catalogue.parameter(.antigenPrecursors).range
    let product = setup.parameters[.nodeNaiveCells] * setup.parameters[.nodePrecursorFrequency]
    setup.parameters[.antigenPrecursors] = min(
      max(product, range.lowerBound), range.upperBound)
  }

  private mutating func readAntigen(
    _ entry: YamlNode.Entry, _ setup: ModelSetup
  ) -> Antigen? {
    let path = "antigens.\(entry.key)"
    guard isName(entry, path: path, of: "an antigen") else { return nil }
    let settings = ScenarioLanguage.antigen
    let entries = reader.group(entry.value, path: path, allowed: settings)
    reader.checkNames(entries, path: path, group: path, allowed: settings)
    guard entries.contains(where: { $0.key == "form" }) else {
      if entry.value.isNull || !entries.isEmpty || entry.value.entries.isEmpty {
        reader.add(
          Problem(
            .missing, "the antigen `\(entry.key)` has no `form`", path: "\(path).form",
            at: entry.keyPlace, help: ["allowed: \(ScenarioLanguage.formOfAntigen.allowed)"]))
      }
      return nil
    }
    guard let word = reader.choice(ScenarioLanguage.formOfAntigen, in: entries, path: path),
      let form = Antigen.Form(rawValue: word)
    else { return nil }
    let copies = readCopies(entries, path: path, setup)
    var own = setup.parameters
    for setting in settings {
      guard let key = setting.key else { continue }
      if key == .antigenPrecursors, !entries.contains(where: { $0.key == setting.name }) {
        let isDerived = own[key] != Catalogue.parameter(key).standard
        reader.record(
          "\(path).\(setting.name)", NumberText.exact(own[key]),
          isDerived ? "lymph_node" : setting.defaultOrigin)
      } else if let value = reader.number(setting, in: entries, path: path) {
        own[key] = value
      }
    }
    return Antigen(name: entry.key, form: form, copies: copies, parameters: own)
  }

  private mutating func readCopies(
    _ entries: [YamlNode.Entry], path: String, _ setup: ModelSetup
  ) -> [String: Double] {
    let setting = ScenarioLanguage.carriers
    let path = "\(path).\(setting.name)"
    guard let node = entries.last(where: { $0.key == setting.name })?.value, !node.isNull else {
      return [:]
    }
    guard case .map(let carriers) = node.content else {
      reader.add(
        Problem(
          .wrongShape, "`copies` holds a number for each population, not \(node.kindInWords)",
          path: path, at: node.place, help: ["for example `copies: {tumour: 100}`"]))
      return [:]
    }
    let names = setup.populations.map(\.name)
    var copies: [String: Double] = [:]
    for carrier in carriers {
      guard names.contains(carrier.key) else {
        // With a population that could not be read, nobody knows which there are.
        if names.count == root["cells"]?.entries.count ?? 0 {
          reportUnknown(carrier.key, among: names, what: "population", path, carrier.keyPlace)
        }
        continue
      }
      let value = reader.number(
        carrier.value, ScenarioLanguage.copies, path: "\(path).\(carrier.key)")
      if let value {
        copies[carrier.key] = value
        reader.record(
          "\(path).\(carrier.key)", NumberText.exact(value), carrier.value.place.origin)
      }
    }
    return copies
  }

  /// Reports a name that should stand elsewhere in the file and does not.
  mutating func reportUnknown(
    _ name: String, among names: [String], what: String, _ path: String, _ place: Place
  ) {
    let suggestion = Suggestion.nearest(to: name, among: names)
    var help = suggestion.map { ["did you mean `\($0)`?"] } ?? []
    help.append(
      names.isEmpty
        ? "this scenario has none" : "there are: \(names.joined(separator: ", "))")
    reader.add(
      Problem(
        .unknownChoice, "there is no \(what) `\(name)`", path: path, at: place, help: help,
        suggestion: suggestion))
  }
}
