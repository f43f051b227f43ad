import Immunology

/// The places in a scenario that a flag means when it names many at once.
///
/// `cells.*.count` is the count of each population, `treatments.*.dose_mg` the dose of each treatment
/// that has one, and `cd8_t.bias` that of each population of the kind. So the names of settings that
/// `thymus explain` prints can stand in a flag as they are.
struct FlagPlaces {
  let root: YamlNode

  init(_ root: YamlNode) { self.root = root }

  /// The places of a path that means several, or `nil` for a path that means one.
  func places(of path: [String]) -> [[String]]? {
    guard let first = path.first else { return nil }
    if path.count == 2 {
      if first == ScenarioLanguage.antigenSection {
        return inEach(of: "antigens", path.dropFirst()) { _, _ in true }
      }
      if let kind = CellKind(rawValue: first) {
        return inEach(of: "cells", path.dropFirst()) { entries, name in
          word("kind", in: entries) == kind.rawValue && takes(name, entries)
        }
      }
      if CellKind.allCases.contains(where: { $0.sections.contains(first) }) {
        return inEach(of: "cells", path.dropFirst()) { entries, name in takes(name, entries) }
      }
    }
    guard path.count >= 3, path[1] == "*" else { return nil }
    let rest = path.dropFirst(2)
    switch first {
    case "cells": return inEach(of: first, rest) { entries, name in takes(name, entries) }
    case "antigens": return inEach(of: first, rest) { _, _ in true }
    case "treatments":
      guard case .list(let items) = root["treatments"]?.content else { return [] }
      return items.indices.filter { isSettingOfTreatment(path[2], items[$0].entries) }
        .map { ["treatments", "\($0)"] + rest }
    default: return nil
    }
  }

  private func inEach(
    of group: String, _ rest: ArraySlice<String>,
    where isMeant: (_ entries: [YamlNode.Entry], _ name: String) -> Bool
  ) -> [[String]] {
    (root[group]?.entries ?? [])
      .filter { isMeant($0.value.entries, rest.first ?? "") }
      .map { [group, $0.key] + rest }
  }

  /// Whether a population has a setting.
  private func takes(_ name: String, _ entries: [YamlNode.Entry]) -> Bool {
    guard let kind = word("kind", in: entries).flatMap(CellKind.init(rawValue:)) else {
      return false
    }
    return ScenarioLanguage.population(kind).contains { $0.name == name }
  }

  private func isSettingOfTreatment(_ name: String, _ entries: [YamlNode.Entry]) -> Bool {
    guard let kind = word("kind", in: entries).flatMap(TherapyKind.init(rawValue:)) else {
      return false
    }
    let drug = word("drug", in: entries) ?? kind.form.drugs.first?.name
    return ScenarioLanguage.treatment(kind, drug: drug).contains { $0.name == name }
  }

  private func word(_ name: String, in entries: [YamlNode.Entry]) -> String? {
    guard case .scalar(let scalar) = entries.last(where: { $0.key == name })?.value.content else {
      return nil
    }
    return scalar.text
  }
}
