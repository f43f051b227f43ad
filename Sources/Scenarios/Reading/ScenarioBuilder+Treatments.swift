import Basics
import Immunology

extension ScenarioBuilder {
  /// The most treatments of one scenario.
  static let mostTreatments = 50

  /// A treatment, and how it stands in a file.
  struct Course {
    var treatment: Treatment
    var lines: [(name: String, value: String)]
  }

  mutating func readTreatments(_ setup: inout ModelSetup) -> [Course] {
    guard let node = root["treatments"], !node.isNull else { return [] }
    guard case .list(let items) = node.content else {
      var help = ["begin each treatment with `- `, for example `- {kind: anti_pd1, dose_mg: 200}`"]
      if case .scalar(let scalar) = node.content, NumberProblems.isYesOrNo(scalar.text) {
        help = ["for no treatment delete this line or write `treatments: []`"]
      }
      reader.add(
        Problem(
          .wrongShape, "`treatments` is a list, not \(node.kindInWords)", path: "treatments",
          at: node.place, help: help))
      return []
    }
    if items.count > Self.mostTreatments {
      reader.add(
        Problem(
          .wrongShape, "`treatments` holds \(items.count) items", path: "treatments",
          at: node.place, help: ["allowed: at most \(Self.mostTreatments)"]))
      return []
    }
    return items.enumerated().compactMap { index, item in
      readTreatment(item, path: "treatments.\(index)", &setup)
    }
  }

  private mutating func readTreatment(
    _ node: YamlNode, path: String, _ setup: inout ModelSetup
  ) -> Course? {
    guard case .map(let entries) = node.content else {
      if case .scalar(let scalar) = node.content,
        let problem = MissingSpace.problem(in: scalar.text, at: node.place)
      {
        reader.add(problem)
        return nil
      }
      reader.add(
        Problem(
          .wrongShape, "a treatment is a group of settings, not \(node.kindInWords)", path: path,
          at: node.place, help: ["for example `- {kind: anti_pd1, dose_mg: 200, first_day: 7}`"]))
      return nil
    }
    // What else is allowed depends on the kind, so it is resolved first.
    guard entries.contains(where: { $0.key == "kind" }) else {
      reader.checkNames(
        entries, path: path, group: "treatments", allowed: ScenarioLanguage.treatment)
      reader.add(
        Problem(
          .missing, "a treatment has no `kind`", path: "\(path).kind", at: node.place,
          help: ["allowed: \(ScenarioLanguage.kindOfTreatment.allowed)"]))
      return nil
    }
    guard let word = reader.choice(ScenarioLanguage.kindOfTreatment, in: entries, path: path),
      let kind = TherapyKind(rawValue: word)
    else { return nil }
    let form = kind.form
    var lines = [(name: "kind", value: word)]
    let drug =
      form.drugs.isEmpty
      ? "" : reader.choice(ScenarioLanguage.drug(of: form), in: entries, path: path)
    reader.checkNames(
      entries, path: path, group: "treatments",
      allowed: ScenarioLanguage.treatment(kind, drug: drug))
    if let drug, !drug.isEmpty { lines.append(("drug", drug)) }
    var milligrams: Double? = 0
    if form.amount == .milligrams {
      let dose = readDose(entries, node, kind, path: path, setup)
      milligrams = dose?.milligrams
      if let dose { lines.append((dose.name, NumberText.exact(dose.value))) }
    }
    let targets = readTargets(entries, node, form, path: path, setup, &lines)
    let first = reader.number(ScenarioLanguage.firstDay, in: entries, path: path)
    let interval = reader.number(ScenarioLanguage.interval(of: form), in: entries, path: path)
    let doses = reader.number(ScenarioLanguage.doses(of: form), in: entries, path: path)
    let pause = readPause(entries, path: path, &lines)
    let parameters = readOwnNumbers(
      entries, form, drug: drug, path: path, setup, &lines)
    guard let drug, let milligrams, let targets, let first, let interval, let doses,
      let pause
    else { return nil }
    lines += [
      ("first_day", NumberText.exact(first)), ("every_days", NumberText.exact(interval)),
      ("doses", NumberText.exact(doses)),
    ]
    var treatment = Treatment(
      kind, schedule: DoseSchedule(firstDay: first, everyDays: interval, doses: Int(doses)),
      milligrams: milligrams, parameters: parameters, drug: drug, targets: targets.targets,
      fromBiopsy: targets.fromBiopsy, knockouts: targets.knockouts, pause: pause.rule)
    if form.product != .none {
      treatment.product = readProduct(
        entries, node, treatment, form, path: path, &setup, &lines)
      if treatment.product == nil { return nil }
    }
    return Course(treatment: treatment, lines: lines)
  }

  private mutating func readDose(
    _ entries: [YamlNode.Entry], _ node: YamlNode, _ kind: TherapyKind, path: String,
    _ setup: ModelSetup
  ) -> (name: String, value: Double, milligrams: Double)? {
    let absolute = entries.last { $0.key == ScenarioLanguage.dose.name }
    let relative = entries.last { $0.key == ScenarioLanguage.dosePerWeight.name }
    if absolute != nil, let relative {
      reader.add(
        Problem(
          .doseTwice, "a treatment has both `dose_mg` and `dose_mg_per_kg`", path: path,
          at: relative.keyPlace, help: ["keep one of the two"]))
      return nil
    }
    if absolute != nil {
      return reader.number(ScenarioLanguage.dose, in: entries, path: path)
        .map { (ScenarioLanguage.dose.name, $0, $0) }
    }
    if relative != nil {
      let weight = setup.parameters[.bodyWeight]
      return reader.number(ScenarioLanguage.dosePerWeight, in: entries, path: path)
        .map { (ScenarioLanguage.dosePerWeight.name, $0, $0 * weight) }
    }
    let hasUnknown = entries.contains { entry in
      !ScenarioLanguage.treatment(kind).contains { $0.name == entry.key }
    }
    // A misspelt name of the dose is reported already.
    if !hasUnknown {
      reader.add(
        Problem(
          .missing, "a treatment has no dose", path: "\(path).dose_mg", at: node.place,
          help: ["write `dose_mg: 200` or `dose_mg_per_kg: 2`"]))
    }
    return nil
  }
}
