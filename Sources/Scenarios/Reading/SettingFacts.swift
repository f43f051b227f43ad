import Basics
import Immunology

/// What a scenario holds that settings may need.
struct SettingFacts {
  let setup: ModelSetup
  private let root: YamlNode
  private let kinds: [CellKind]
  private let therapies: [TherapyKind]
  private let drugs: [String]
  private let known: [Antigen]

  init(_ setup: ModelSetup, root: YamlNode) {
    self.setup = setup
    self.root = root
    kinds = setup.populations.map(\.kind).filter { !setup.isLeftOut($0) }
    let given = setup.treatments.filter { !$0.steps.isEmpty }
    therapies = given.map(\.kind)
    drugs = given.map(\.drug)
    known = setup.knownAntigens
  }

  /// Why something that is needed is not there, as the end of a sentence; nothing if it is.
  func lack(of need: SettingNeed) -> String? {
    if isMet(need) { return nil }
    if case .therapy(let wanted) = need, let kind = idle(among: wanted) {
      return "the treatment `\(kind.rawValue)` gives nothing"
    }
    return Self.words(need)
  }

  /// A treatment of some kinds that stands in the scenario and gives nothing, because its dose or the
  /// number of its doses is 0.
  func idle(among wanted: [TherapyKind]) -> TherapyKind? {
    setup.treatments.first { $0.steps.isEmpty && wanted.contains($0.kind) }?.kind
  }

  private func isMet(_ need: SettingNeed) -> Bool {
    switch need {
    case .mechanism(let mechanism): !setup.without.contains(mechanism)
    case .cells(let wanted): kinds.contains(where: wanted.contains)
    case .therapy(let wanted): therapies.contains(where: wanted.contains)
    case .drugs(let wanted): drugs.contains(where: wanted.contains)
    case .antibody: hasAntibody
    case .weighed: hasAntibody || hasDoseByWeight
    case .otherWeight:
      setup.parameters[.bodyWeight] != Catalogue.parameter(.bodyWeight).standard
    case .variability: 0 < setup.parameters[.patientVariability]
    case .antigen(let form): known.contains { $0.form == form }
    case .unnamed: setup.antigens.isEmpty
    case .silentPrecursors:
      setup.antigens.isEmpty
        || setup.antigens.contains { $0.form == .peptide && !saysPrecursors($0) }
    case .transforming: setup.makes(.transforming)
    case .malignant: setup.populations.contains(where: \.isMalignantT)
    case .diameter: !setup.populations.contains(where: \.isMalignantT)
    case .families:
      known.contains { $0.form == .peptide } || isMet(.infusions) || isMet(.malignant)
    case .knockout: setup.treatments.contains { !$0.knockouts.isEmpty }
    case .targetOnTCells: setup.treatments.contains(where: meetsItself)
    case .anotherModel: false
    }
  }

  /// Whether each treatment that a number is for says a number of its own.
  func isReplaced(_ key: ParameterKey) -> Bool {
    guard case .list(let items) = root["treatments"]?.content else { return false }
    let given = zip(setup.treatments, items).filter { treatment, _ in
      !treatment.steps.isEmpty
        && ScenarioLanguage.treatment(treatment.kind, drug: treatment.drug)
          .contains { $0.key == key }
    }
    return !given.isEmpty
      && given.allSatisfy { _, node in node.entries.contains { $0.key == key.name } }
  }

  /// Whether a treatment that is given aims at an antigen, or may choose it.
  func isAimedAt(_ antigen: Antigen, byProduct: Bool) -> Bool {
    setup.treatments.contains { treatment in
      guard !treatment.steps.isEmpty,
        !byProduct || treatment.kind.form.product.isEngineered
      else { return false }
      return 0 < treatment.fromBiopsy
        || treatment.targets.contains { known[$0].name == antigen.name }
    }
  }

  private var hasAntibody: Bool {
    therapies.contains { [.antiPD1, .antiPDL1, .antiCTLA4].contains($0) }
  }

  private var hasDoseByWeight: Bool {
    guard case .list(let items) = root["treatments"]?.content else { return false }
    return items.contains { item in
      item.entries.contains { $0.key == ScenarioLanguage.dosePerWeight.name }
    }
  }

  private func saysPrecursors(_ antigen: Antigen) -> Bool {
    root["antigens"]?[antigen.name]?[ParameterKey.antigenPrecursors.name] != nil
  }

  private func meetsItself(_ treatment: Treatment) -> Bool {
    guard treatment.kind.form.product.isEngineered else { return false }
    let targets = 0 < treatment.fromBiopsy ? Array(known.indices) : treatment.targets
    return targets.contains { 0 < known[$0].parameters[.antigenOnTCells] }
  }

  private static func words(_ need: SettingNeed) -> String {
    switch need {
    case .mechanism(let mechanism): "the mechanism `\(mechanism.rawValue)` is left out"
    case .cells(let kinds): "there are no cells of \(list(kinds.map(\.rawValue)))"
    case .therapy(let kinds): "no treatment is of \(list(kinds.map(\.rawValue)))"
    case .drugs(let names):
      "no treatment has " + names.map { "`drug: \($0)`" }.joined(separator: " or ")
    case .antibody: "no antibody is given"
    case .weighed: "no antibody is given, and no dose is written in mg/kg"
    case .otherWeight:
      "the virtual patient weighs \(NumberText.text(Catalogue.parameter(.bodyWeight).standard)) kg,"
        + " for which the other numbers hold (`body.weight_kg`)"
    case .variability: "all virtual patients are alike with `patients.variability: 0`"
    case .antigen(let form): "no antigen has `form: \(form.rawValue)`"
    case .unnamed: "the antigens of this scenario have names, and `copies` of their own"
    case .silentPrecursors: "each antigen says its own `precursors`"
    case .transforming: "no cell makes TGF-beta"
    case .malignant: "no population has `lineage: t_cell`"
    case .diameter: "a cancer of T cells is judged by its number of cells, not by its diameter"
    case .families: "no antigen has `form: peptide`, and no treatment brings T cells"
    case .knockout: "no treatment has a `knockout`"
    case .targetOnTCells: "no product has a target with `on_t_cells` above 0"
    case .anotherModel:
      "it belongs to the model without space, which `thymus validate` measures, not to runs"
    }
  }

  private static func list(_ words: [String]) -> String {
    (words.count == 1 ? "the kind " : "the kinds ")
      + words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
