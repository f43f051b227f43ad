import Basics
import Immunology

// Settings that are right and do nothing, because what they act on is not there.
extension ModelChecks {
  /// Warns about each setting of the author's own file or of a flag that has no effect.
  mutating func checkEffects() {
    let facts = SettingFacts(setup, root: root)
    for group in ScenarioLanguage.groups {
      for (entry, setting) in moved(in: root[group.name], among: group.settings) {
        guard let key = setting.key else { continue }
        let path = "\(group.name).\(entry.key)"
        if facts.isReplaced(key) {
          warn(entry, at: path, "each treatment that it is for says its own `\(entry.key)`")
        } else {
          warn(entry, path, SettingNeed.needs(of: key), facts)
        }
      }
    }
    let products = setup.treatments.compactMap(\.product)
    for (index, population) in setup.populations.enumerated() where !products.contains(index) {
      checkCells(population, facts)
    }
    for antigen in setup.antigens { checkAntigen(antigen, facts) }
    for (index, treatment) in setup.treatments.enumerated() {
      checkTreatment(treatment, index, facts)
    }
  }

  private mutating func checkCells(_ population: Population, _ facts: SettingFacts) {
    let path = "cells.\(population.name)"
    let node = root["cells"]?.entries.last { $0.key == population.name }?.value
    if let node, setup.isLeftOut(population.kind),
      let first = node.entries.first(where: { isOwn($0) })
    {
      let mechanism = setup.without.first { SettingFacts.leavesOut($0, population.kind) }
      warn(
        first, at: path,
        "the mechanism `\(mechanism?.rawValue ?? "")` is left out, and these cells with it",
        isBecauseOf: mechanism)
      return
    }
    let settings = ScenarioLanguage.population(population.kind)
    for (entry, setting) in moved(in: node, among: settings) {
      let full = "\(path).\(entry.key)"
      if setting == ScenarioLanguage.center {
        switch population.placement {
        case .disc, .ring: break
        case .scatter:
          warn(entry, at: full, "cells that are scattered have no middle; write `place: disc`")
        case .fill: warn(entry, at: full, "the whole room is filled; write `place: disc`")
        }
      }
      guard let key = setting.key else { continue }
      if key.section == "t_cell_tumour" && !population.isMalignantT {
        warn(entry, at: full, "only a cancer of T cells (`lineage: t_cell`) lives in the blood")
      } else if key == .malignantLoss && !setup.without.contains(.antigenLoss)
        && !canLoseAntigens(population)
      {
        warn(
          entry, at: full,
          "no antigen of these cells can be lost; write `loss_per_division` in `antigens`")
      } else if key == .engineeredArrival || key == .engineeredArrivalLimit {
        warn(
          entry, at: full,
          "blood holds none of these cells; a treatment (`car_t`, `tcr_t`, `til`) brings its own")
      } else {
        warn(entry, full, SettingNeed.needsInCells(key), facts)
      }
    }
  }

  /// Whether cells can lose an antigen that they carry.
  private func canLoseAntigens(_ population: Population) -> Bool {
    setup.knownAntigens.contains {
      0 < $0.parameters[.antigenLoss] && 0 < $0.copies[population.name] ?? 0
    }
  }

  private mutating func checkAntigen(_ antigen: Antigen, _ facts: SettingFacts) {
    let node = root["antigens"]?.entries.last { $0.key == antigen.name }?.value
    for (entry, setting) in moved(in: node, among: ScenarioLanguage.antigen) {
      guard let key = setting.key else { continue }
      let full = "antigens.\(antigen.name).\(entry.key)"
      switch key {
      case .antigenPrecursors, .antigenPrimed:
        if antigen.form == .surface {
          warn(entry, at: full, "T-cell receptors see peptides only, and this is a surface antigen")
        } else if key == .antigenPrecursors {
          warn(entry, full, [.mechanism(.priming)], facts)
        }
      case .antigenLoss, .antigenVariants:
        if !antigen.copies.values.contains(where: { 0 < $0 }) {
          warn(entry, at: full, "no cell carries the antigen (`copies`)")
        } else {
          warn(entry, full, [.mechanism(.antigenLoss)], facts)
        }
      case .antigenOnTCells:
        let needs: [SettingNeed] = [.therapy([.carT, .tcrT, .vaccine])]
        if needs.allSatisfy({ facts.lack(of: $0) == nil }),
          !facts.isAimedAt(antigen, byProduct: false)
        {
          warn(entry, at: full, "no treatment aims at this antigen")
        } else {
          warn(entry, full, needs, facts)
        }
      case .antigenInternalised:
        let needs: [SettingNeed] = [.products, .mechanism(.fratricide)]
        if needs.contains(where: { facts.lack(of: $0) != nil }) {
          warn(entry, full, needs, facts)
        } else if antigen.parameters[.antigenOnTCells] <= 0 {
          warn(entry, at: full, "T cells do not carry this antigen (`on_t_cells`)")
        } else if !facts.isAimedAt(antigen, byProduct: true) {
          warn(entry, at: full, "no product is made against this antigen")
        }
      default: break
      }
    }
  }

  private mutating func checkTreatment(
    _ treatment: Treatment, _ index: Int, _ facts: SettingFacts
  ) {
    guard case .list(let items) = root["treatments"]?.content, items.indices.contains(index) else {
      return
    }
    let path = "treatments.\(index)"
    let form = treatment.kind.form
    checkInterval(treatment, items[index], path)
    let choices = ScenarioLanguage.choices(of: form).name
    if treatment.fromBiopsy == 0,
      let entry = items[index].entries.last(where: { $0.key == choices }), isOwn(entry)
    {
      warn(
        entry, at: "\(path).\(choices)",
        "only with `target: \(ScenarioLanguage.fromBiopsy)` a biopsy chooses")
    }
    let settings = ScenarioLanguage.treatment(treatment.kind, drug: treatment.drug)
    for (entry, setting) in moved(in: items[index], among: settings) {
      guard let key = setting.key else { continue }
      let full = "\(path).\(entry.key)"
      let isReceptor = key == .engineeredReceptorLoss || key == .engineeredReceptorReturn
      if form.product == .own && isReceptor {
        warn(entry, at: full, "these cells keep the receptors that they came with")
      } else if key == .lymphodepletionSurvival || key == .lymphodepletionSurvivalCy {
        let drug = key == .lymphodepletionSurvivalCy ? "cy" : "flu_cy"
        if treatment.drug != drug { warn(entry, at: full, "this treatment has another drug") }
      } else if CellKind.engineered.sections.contains(key.section) {
        warn(entry, full, SettingNeed.needsInCells(key), facts)
      } else {
        warn(entry, full, SettingNeed.needs(of: key), facts)
      }
    }
  }

  /// Warns about an interval between doses of which there is one.
  private mutating func checkInterval(
    _ treatment: Treatment, _ node: YamlNode, _ path: String
  ) {
    let setting = ScenarioLanguage.interval(of: treatment.kind.form)
    guard treatment.schedule.doses == 1,
      let entry = node.entries.last(where: { $0.key == setting.name }), isOwn(entry)
    else { return }
    let isSaid = node.entries.contains { $0.key == "doses" }
    // With the usual interval nobody meant anything else than one dose.
    if isSaid && NumberText.text(treatment.schedule.everyDays) == setting.standard { return }
    warn(
      entry, at: "\(path).\(setting.name)",
      isSaid ? "`doses` is 1" : "without `doses` one dose is given; write for example `doses: 4`")
  }

  // MARK: - What was written

  /// The entries of a group that the author's own file or a flag moves away from the default.
  private func moved(
    in node: YamlNode?, among settings: [Setting]
  ) -> [(entry: YamlNode.Entry, setting: Setting)] {
    (node?.entries ?? []).compactMap { entry in
      guard isOwn(entry), let setting = settings.first(where: { $0.name == entry.key }) else {
        return nil
      }
      if case .scalar(let scalar) = entry.value.content,
        let value = Double(scalar.text), let standard = setting.standard, Double(standard) == value
      {
        return nil
      }
      return (entry, setting)
    }
  }

  private func isOwn(_ entry: YamlNode.Entry) -> Bool {
    let source = entry.value.place.source
    return source.isCommandLine || source.name == ownName
  }

  private mutating func warn(
    _ entry: YamlNode.Entry, _ path: String, _ needs: [SettingNeed], _ facts: SettingFacts
  ) {
    for need in needs {
      guard let why = facts.lack(of: need) else { continue }
      // A dose of 0 has an effect: it is what takes the treatment away.
      if case .therapy(let wanted) = need, facts.idle(among: wanted) != nil, isZero(entry.value) {
        return
      }
      var cause: Mechanism?
      if case .mechanism(let mechanism) = need { cause = mechanism }
      warn(entry, at: path, why, isBecauseOf: cause)
      return
    }
  }

  /// Says that a setting has no effect, unless a flag left its mechanism out to see what it does.
  private mutating func warn(
    _ entry: YamlNode.Entry, at path: String, _ why: String, isBecauseOf mechanism: Mechanism? = nil
  ) {
    let place = entry.value.place
    if let mechanism, !place.source.isCommandLine, isLeftOutByFlag(mechanism) { return }
    let name = SettingReader.last(path)
    problems.append(
      Problem(
        .settingWithoutEffect, "`\(name)` has no effect", path: path, at: place,
        help: [why], severity: .warning))
  }

  private func isZero(_ node: YamlNode) -> Bool {
    guard case .scalar(let scalar) = node.content else { return false }
    return Double(scalar.text) == 0
  }

  private func isLeftOutByFlag(_ mechanism: Mechanism) -> Bool {
    guard case .list(let items) = root["without"]?.content else { return false }
    return items.contains { item in
      guard case .scalar(let scalar) = item.content else { return false }
      return scalar.text == mechanism.rawValue && item.place.source.isCommandLine
    }
  }
}

extension SettingFacts {
  /// Whether cells of a kind are left out with a mechanism.
  static func leavesOut(_ mechanism: Mechanism, _ kind: CellKind) -> Bool {
    ModelSetup(without: [mechanism]).isLeftOut(kind)
  }
}
