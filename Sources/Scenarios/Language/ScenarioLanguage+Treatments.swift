import Basics
package import Immunology

extension ScenarioLanguage {
  /// The settings of a treatment of a kind; without a kind, all that treatments may have.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - drug: The drug, where drugs have numbers of their own; without it, those of all of them.
  /// - Returns: The settings, as they stand in a file.
  package static func treatment(_ kind: TherapyKind?, drug: String? = nil) -> [Setting] {
    guard let kind else { return treatment }
    if let drug, !kind.form.drugSections.isEmpty {
      return drugs[kind]?[drug] ?? settings(of: kind.form, drug: drug)
    }
    return treatments[kind] ?? treatment
  }

  // Looked up, never iterated: a scenario asks for the same ones dozens of times.
  private static let drugs: [TherapyKind: [String: [Setting]]] = Dictionary(
    uniqueKeysWithValues: TherapyKind.allCases.map { kind in
      let form = kind.form
      let named = form.drugs.map { ($0.name, settings(of: form, drug: $0.name)) }
      return (kind, Dictionary(uniqueKeysWithValues: named))
    })

  private static let treatments: [TherapyKind: [Setting]] = Dictionary(
    uniqueKeysWithValues: TherapyKind.allCases.map { ($0, settings(of: $0.form)) })

  private static func settings(of form: TherapyForm, drug: String? = nil) -> [Setting] {
    var settings = [kindOfTreatment]
    if !form.drugs.isEmpty { settings.append(Self.drug(of: form)) }
    if form.amount == .milligrams { settings += [dose, dosePerWeight] }
    if 0 < form.targets.upperBound { settings += [targets, choices(of: form)] }
    if form.product.isEngineered { settings.append(knockouts) }
    if form.product != .none { settings.append(productName) }
    settings += [firstDay, interval(of: form), doses(of: form), pause]
    return settings + numbers(of: form, drug: drug)
  }

  /// The numbers of the catalogue that a treatment may set for itself.
  static func numbers(of form: TherapyForm, drug: String? = nil) -> [Setting] {
    let cells = form.product == .none ? [] : CellKind.engineered.sections
    return numbers(of: form.sections(drug: drug) + cells, path: "treatments.*")
      .filter { $0.key.map(CellKind.engineered.uses) ?? true }
  }

  /// All settings that treatments may have, those of one name once.
  package static let treatment: [Setting] = TherapyKind.allCases
    .flatMap { settings(of: $0.form) }
    .reduce(into: []) { all, setting in
      if !all.contains(where: { $0.name == setting.name }) { all.append(setting) }
    }

  static let kindOfTreatment = Setting(
    "treatments.*.kind",
    .choice(
      TherapyKind.allCases.map { .init(word: $0.rawValue, about: $0.form.about) }),
    "What is given.")

  /// The drugs of a kind of treatment.
  static func drug(of form: TherapyForm) -> Setting {
    Setting(
      "treatments.*.drug", .choice(form.drugs.map { .init(word: $0.name, about: $0.about) }),
      standard: form.drugs.first?.name, "Which drug it is.")
  }

  static let dose = Setting(
    "treatments.*.dose_mg", .number(range: 0...10_000, isWhole: false), unit: "mg",
    "The amount of each dose; give this or dose_mg_per_kg.")

  static let dosePerWeight = Setting(
    "treatments.*.dose_mg_per_kg", .number(range: 0...100, isWhole: false), unit: "mg/kg",
    "The amount of each dose for a kilogram of body.weight_kg; give this or dose_mg.")

  static let targets = Setting(
    "treatments.*.target", .names,
    "The antigens that it aims at, by their names in `antigens`; or from-biopsy to choose them.")

  /// What stands in place of names when a biopsy decides.
  static let fromBiopsy = "from-biopsy"

  static func choices(of form: TherapyForm) -> Setting {
    Setting(
      "treatments.*.choose",
      .number(
        range: Double(form.targets.lowerBound)...Double(form.targets.upperBound), isWhole: true),
      unit: "antigens", standard: "\(min(form.targets.upperBound, form.product == .none ? 3 : 1))",
      "How many antigens are chosen at most with `target: from-biopsy`.")
  }

  static let knockouts = Setting(
    "treatments.*.knockout", .names,
    "The antigens that are cut out of the cells of the product.")

  static let productName = Setting(
    "treatments.*.cells_named", .text(length: 1...32),
    "The name of the cells in the results; without it the kind of the treatment.")

  static let firstDay = Setting(
    "treatments.*.first_day", .number(range: 0...3650, isWhole: false), unit: "days",
    standard: "0", "The day of the first dose, to the next 2 minutes; day 0 is the start.")

  static func interval(of form: TherapyForm) -> Setting {
    Setting(
      "treatments.*.every_days", .number(range: 0.01...365, isWhole: false), unit: "days",
      standard: NumberText.text(form.standard.everyDays), source: form.scheduleSource,
      "The days from one dose to the next; it needs `doses`.")
  }

  static func doses(of form: TherapyForm) -> Setting {
    Setting(
      "treatments.*.doses", .number(range: 1...1000, isWhole: true), unit: "doses",
      standard: NumberText.text(Double(form.standard.doses)), "How many doses are given.")
  }

  static let pause = Setting(
    "treatments.*.pause_when", .text(length: 3...60),
    "When a dose is left out for good because of the harm done, such as `neutrophils_per_nl < 1`.")
}
