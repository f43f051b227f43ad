import Basics
import Immunology

// What treatments and implants need from the rest of a scenario.
extension ModelChecks {
  mutating func checkTreatments() {
    let end = setup.durationDays
    var hasSaidWhy: [TherapyKind] = []
    for (index, treatment) in setup.treatments.enumerated() {
      let path = "treatments.\(index)"
      let schedule = treatment.schedule
      let given = schedule.days(until: end).count
      if isDurationKnown, schedule.firstDay > end {
        warn(
          .treatmentAfterEnd,
          "this treatment is never given: it begins on day"
            + " \(NumberText.text(schedule.firstDay))", "\(path).first_day",
          "the run ends on day \(NumberText.text(end))")
      } else if isDurationKnown, given < schedule.doses {
        warn(
          .treatmentAfterEnd,
          "only \(given) of \(schedule.doses) doses are given before the end",
          "\(path).doses", "the run ends on day \(NumberText.text(end))")
      }
      if isDurationKnown, schedule.firstDay <= end { checkReturn(of: treatment, path) }
      if treatment.pause != nil {
        warn(
          .doseLost, "a dose on a day on which this holds is left out for good",
          "\(path).pause_when", "it is not put off: the next dose comes on its usual day")
      }
      checkAim(of: treatment, index, path)
      checkEnrolment(before: treatment, path)
      if hasSaidWhy.contains(treatment.kind) { continue }
      if warnAboutNoEffect(treatment, path) { hasSaidWhy.append(treatment.kind) }
    }
  }

  /// Warns about cells that come out of the laboratory after the end of the run.
  private mutating func checkReturn(of treatment: Treatment, _ path: String) {
    let end = setup.durationDays
    guard treatment.kind.form.product != .none else { return }
    let days = treatment.givingDays
    guard let first = days.first, let last = days.last, end < last else { return }
    let given = days.filter { $0 <= end }.count
    warn(
      .treatmentAfterEnd,
      given == 0
        ? "the cells are never given back: they are ready on day \(NumberText.text(first))"
        : "only \(given) of \(days.count) products are given back before the end", path,
      "the run ends on day \(NumberText.text(end))")
  }

  private mutating func warnAboutNoEffect(_ treatment: Treatment, _ path: String) -> Bool {
    let form = treatment.kind.form
    let needed = form.mechanisms
    let name = treatment.kind == .antiPD1 ? "anti-PD-1" : "`\(treatment.kind.rawValue)`"
    if !needed.isEmpty, needed.allSatisfy(setup.without.contains) {
      let words = needed.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      warn(
        .treatmentWithoutMechanism,
        needed == [.checkpoint]
          ? "without the mechanism \(words) \(name) has nothing to block"
          : "without \(words) \(name) has nothing to act on",
        "\(path).kind", "the treatment changes nothing in this run")
      return true
    }
    let actsOnT = needed.contains(.checkpoint) || needed.contains(.priming)
    if actsOnT, !setup.populations.isEmpty,
      !setup.populations.contains(where: { $0.kind.isKillerT })
    {
      warn(
        .treatmentWithoutCells, "\(name) acts on T cells, but this scenario has none",
        "\(path).kind", "add a population with `kind: \(CellKind.effector.rawValue)`")
      return true
    }
    return false
  }

  /// Nothing is done before the patient is enrolled.
  private mutating func checkEnrolment(before treatment: Treatment, _ path: String) {
    let enrolDay = setup.parameters[.responseEnrolDay]
    guard 0 <= enrolDay, let first = treatment.steps.first?.day, first < enrolDay - 1e-6
    else { return }
    problems.append(
      Problem(
        .beforeEnrolment,
        "this treatment begins on day \(NumberText.text(first)), before the patient is enrolled",
        path: "\(path).first_day", at: place("\(path).first_day"),
        help: ["`response.enrol_day` is \(NumberText.text(enrolDay))"]))
  }

  private mutating func warn(
    _ code: ProblemCode, _ message: String, _ path: String, _ help: String
  ) {
    problems.append(
      Problem(
        code, message, path: path, at: place(path), help: [help], severity: .warning))
  }

  /// Whether a treatment has something to aim at, and a biopsy to choose by.
  private mutating func checkAim(of treatment: Treatment, _ index: Int, _ path: String) {
    let tumours = setup.populations.filter { $0.kind == .tumour }
    if 0 < treatment.fromBiopsy { checkBiopsy(before: treatment, index, path) }
    let known = setup.knownAntigens
    for target in treatment.targets
    where !tumours.contains(where: { 0 < known[target].copies[$0.name] ?? 0 }) {
      warn(
        .nothingToAimAt, "no harmful cell carries `\(known[target].name)`", "\(path).target",
        "give some copies: `antigens: {\(known[target].name): {copies: {tumour: …}}}`")
    }
    let aimsAtMass: [TherapyKind] = [.radiotherapy, .surgery, .biopsy, .til]
    guard aimsAtMass.contains(treatment.kind) else { return }
    if tumours.isEmpty {
      warn(
        .nothingToAimAt, "`\(treatment.kind.rawValue)` finds no harmful cells (tumour)",
        "\(path).kind", "add a population with `kind: tumour`")
    } else if tumours.allSatisfy({ treatment.schedule.firstDay < $0.firstDay }) {
      warn(
        .nothingToAimAt,
        "`\(treatment.kind.rawValue)` comes before the first harmful cells (tumour)",
        "\(path).first_day",
        "they are there from day "
          + NumberText.text(tumours.map(\.firstDay).min() ?? 0))
    }
    checkField(of: treatment, path)
  }

  /// Warns about a beam or a cut that reaches beyond the tissue on all sides.
  private mutating func checkField(of treatment: Treatment, _ path: String) {
    let (width, height) = (setup.parameters[.tissueWidth], setup.parameters[.tissueHeight])
    let diagonal = (width * width + height * height).squareRoot()
    let fields: [(TherapyKind, ParameterKey)] = [
      (.radiotherapy, .radiationBeam), (.surgery, .surgeryMargin),
    ]
    for (kind, key) in fields where treatment.kind == kind && diagonal < treatment.parameters[key] {
      warn(
        .nothingToAimAt,
        "`\(key.name)` (\(NumberText.text(treatment.parameters[key]))) reaches beyond the tissue on"
          + " all sides", "\(path).\(key.name)",
        "the tissue is \(NumberText.text(width)) × \(NumberText.text(height)) µm, so all of it is"
          + " in the field")
    }
  }

  /// Reports a choice that no biopsy comes before.
  private mutating func checkBiopsy(before treatment: Treatment, _ index: Int, _ path: String) {
    let start = treatment.schedule.firstDay
    let isThere = setup.treatments.enumerated().contains { other, candidate in
      candidate.kind == .biopsy && !candidate.steps.isEmpty
        && (candidate.schedule.firstDay < start
          || candidate.schedule.firstDay == start && other < index)
    }
    guard !isThere else { return }
    problems.append(
      Problem(
        .noBiopsy, "no biopsy comes before `\(treatment.kind.rawValue)` chooses its target",
        path: "\(path).target", at: place("\(path).target"),
        help: [
          "it chooses on day \(NumberText.text(start)); add above it: `- {kind: biopsy, first_day: "
            + "\(NumberText.text(max(0, start - 4)))}`"
        ]))
  }

  /// Warns about cells that come too late or lie outside.
  mutating func checkImplants() {
    let (width, height) = (setup.parameters[.tissueWidth], setup.parameters[.tissueHeight])
    for population in setup.populations {
      let path = "cells.\(population.name)"
      if isDurationKnown, setup.durationDays < population.firstDay {
        warn(
          .cellsNeverPlaced, "`\(population.name)` comes after the end of the run",
          "\(path).first_day", "the run ends on day \(NumberText.text(setup.durationDays))")
      }
      guard let center = population.center else { continue }
      if center.x < 0 || width < center.x || center.y < 0 || height < center.y {
        warn(
          .cellsNeverPlaced, "the middle of `\(population.name)` lies outside of the tissue",
          "\(path).center_um",
          "the tissue is \(NumberText.text(width)) × \(NumberText.text(height)) µm")
      }
    }
  }
}
