import Basics
import Immunology
import Scenarios

extension RunReadout {
  /// Tells the outcomes of a run from what was recorded of it.
  ///
  /// - Parameters:
  ///   - counts: The counts of the cells.
  ///   - body: The blood.
  ///   - ledger: What happened; only that of this run is looked at.
  ///   - rules: What is known of the scenario.
  init(counts: RunSeries, body: RunSeries, ledger: LedgerTally, rules: OutcomeRules) {
    self.init()
    enrolDay = rules.enrolDay
    let doses = ledger.doses.filter { $0.run == counts.run }
    let findings = Findings(counts: counts, body: body, doses: doses, rules: rules)
    let course = LesionCourse(findings, rules: rules)
    tumourLeft = counts.sum(of: rules.tumours.map { $0 + "_cells" }).last ?? 0
    bloodShare = findings.shares.last
    judge(course, findings, rules)
    look(atCellsLeftIn: counts, rules: rules)
    rechallenges = rules.implants.map { Self.rechallenge($0, in: counts) }
    let healthy = counts.sum(of: rules.healthy.map { $0 + "_cells" })
    healthyAtStart = rules.baseline(in: counts.days).map { healthy[$0] } ?? 0
    let implanted = rules.implants.map(\.name)
    tumourKills = ledger.deaths(
      of: rules.tumours + implanted, in: counts.run, from: rules.enrolDay
    ).filter { Self.killing.contains($0.cause) }
    healthyLosses = ledger.deaths(of: rules.healthy, in: counts.run, from: rules.enrolDay)
      .filter { $0.cause != "turnover" }
    treatmentDays = Set(doses.map { Int(nearest: $0.day.rounded(.down)) }).count
    let burden = BurdenDays(body: body, doses: doses, rules: rules)
    (lowNeutrophilDays, lowLymphocyteDays) = (burden.lowNeutrophils, burden.lowLymphocytes)
    (alarmDays, laboratoryDays) = (burden.alarm, burden.laboratory)
    // In blood nothing swells, and cells that are still in the laboratory make no lesion larger.
    hasImmuneTreatment =
      !rules.isOfBlood
      && doses.contains { dose in
        TherapyKind(rawValue: dose.cause)?.form.school == .immunotherapy
          && !DoseNote(dose.detail).isTaking
          && dose.day <= course.grewAtFirstDay ?? .infinity
      }
    treatmentNotes = doses.compactMap { dose in
      let note = DoseNote(dose.detail)
      guard !note.sentences.isEmpty || !note.candidates.isEmpty else { return nil }
      return TreatmentNote(
        day: dose.day, treatment: dose.cause, sentences: note.sentences,
        candidates: note.candidates)
    }
    if let own = body.values(of: "healthy_t_cells"), let first = own.first, 0 < first,
      0 < body.values(of: "healthy_t_cells_killed")?.last ?? 0
    {
      healthyTCellsLeft = (own.last ?? 0) / first
    }
    lowestLymphocytes = body.values(of: "lymphocytes_per_nl")?.min()
    lowestNeutrophils = body.values(of: "neutrophils_per_nl")?.min()
    peakInterleukin6 = body.values(of: "il6_pg_per_ml")?.max()
    let levels = [.cytokineMild, .cytokineModerate, .cytokineSevere].map { rules.values[$0] }
    let acting = body.values(of: "il6_acting_pg_per_ml")?.max() ?? 0
    cytokineRelease = CytokineWord.allCases[levels.count { $0 <= acting }]
  }

  private mutating func judge(
    _ course: LesionCourse, _ findings: Findings, _ rules: OutcomeRules
  ) {
    if !rules.isOfBlood {
      lesion = findings.sizes.last
      baselineLesion = course.baseline
      if let lesion, let baseline = course.baseline, 0 < baseline {
        lesionChange = 100 * (lesion - baseline) / baseline
      }
    }
    response = course.best
    responseIsConfirmed = course.isConfirmed
    endResponse = course.end
    respondedDay = course.responseDay
    grewAtFirst = course.grewAtFirst
    clearedDay = course.clearedDay
    progressedDay = course.progressionDay
    progressionIsConfirmed = course.progressionIsConfirmed
    relapsedDay = course.relapseDay
    laterResponseDay = course.laterResponseDay
    limitedDay = course.limitedDay
    watchedUntil = course.watchedUntil
  }

  /// Looks at what the tumour cells are like that are left.
  private mutating func look(atCellsLeftIn counts: RunSeries, rules: OutcomeRules) {
    guard 0 < tumourLeft,
      let baseline = rules.baseline(in: counts.days)
    else { return }
    let last = counts.days.count - 1
    let cells = counts.sum(of: rules.tumours.map { $0 + "_cells" })
    func share(_ lacking: [Double], at row: Int) -> Double {
      0 < cells[row] ? lacking[row] / cells[row] : 0
    }
    func isNew(_ lacking: [Double]) -> Bool {
      !lacking.isEmpty && 0.5 <= share(lacking, at: last) && share(lacking, at: baseline) < 0.5
    }
    let antigens = rules.tumours.flatMap { rules.antigens[$0] ?? [] }
      .reduce(into: [String]()) { all, name in if !all.contains(name) { all.append(name) } }
    lostAntigens = antigens.filter { antigen in
      // A population that never carried it lacks it from the first.
      isNew(
        counts.sum(
          of: rules.tumours.map { name in
            (rules.antigens[name] ?? []).contains(antigen)
              ? "\(name)_without_\(antigen)" : "\(name)_cells"
          }))
    }
    let ligand = counts.mean(of: rules.tumours, "_pdl1", weightedBy: "_cells")
    let isHigh =
      0 < ligand[baseline]
      && rules.values[.responseLigandFold] * ligand[baseline] <= ligand[last]
    phenotype =
      if !lostAntigens.isEmpty {
        .antigenNegative
      } else if isNew(counts.sum(of: rules.tumours.map { $0 + "_no_mhc" })) {
        .mhcNegative
      } else {
        isHigh ? .ligandHigh : .same
      }
  }

  private static func rechallenge(
    _ implant: OutcomeRules.Implant, in counts: RunSeries
  ) -> Rechallenge {
    let cells = counts.values(of: implant.name + "_cells") ?? []
    let first = cells.first { 0 < $0 } ?? 0
    let end = cells.last ?? 0
    return Rechallenge(
      name: implant.name, day: implant.day,
      fate: end == 0 ? .rejected : end <= first ? .held : .grown)
  }
}

extension Findings {
  /// Takes what is found of a tumour from what was recorded of a run.
  init(counts: RunSeries, body: RunSeries, doses: [LedgerTally.Dose], rules: OutcomeRules) {
    let cells = counts.sum(of: rules.tumours.map { $0 + "_cells" })
    let rows = counts.days.map { day in body.days.lastIndex { $0 <= day + 1e-6 } }
    func inBody(_ values: [Double]) -> [Double] {
      rows.map { row in row.map { values[$0] } ?? 0 }
    }
    let names = rules.tumours.map { $0 + "_in_blood" }
    let hasBlood = names.contains { body.values(of: $0) != nil }
    let harmful = inBody(body.sum(of: names))
    let healthy = inBody(body.sum(of: ["healthy_t_cells"]))
    let found = zip(harmful, healthy).map { 0 < $0 + $1 ? $0 / ($0 + $1) : 0 }
    days = counts.days
    isThere = cells.indices.map { row in
      0 < cells[row] || (hasBlood && rules.values[.responseDetectable] <= found[row])
    }
    // Results of older versions have no measure of all lesions together.
    sizes =
      rules.isOfBlood && hasBlood
      ? zip(cells, harmful).map(+)
      : counts.values(of: "lesions_um")
        ?? counts.together(rules.tumours.map { $0 + "_diameter_um" }, rules.together)
    rim = counts.values(of: "rim_tumour_share") ?? []
    if hasBlood {
      shares = found
      neutrophils = inBody(body.sum(of: ["neutrophils_per_nl"]))
    }
    operations = doses.filter { $0.cause == TherapyKind.surgery.rawValue }.map(\.day)
  }
}

extension RunSeries {
  /// The sum of some columns on each recorded day; those that are missing count nothing.
  func sum(of columns: [String]) -> [Double] {
    columns.compactMap { values(of: $0) }.reduce(into: days.map { _ in 0 }) { sum, column in
      for row in sum.indices { sum[row] += column[row] }
    }
  }

  /// What several columns make together on each recorded day.
  fileprivate func together(
    _ columns: [String], _ join: ([Double]) -> Double
  ) -> [Double] {
    let values = columns.compactMap { self.values(of: $0) }
    return days.indices.map { row in join(values.map { $0[row] }) }
  }

  /// The mean of a column of several populations on each recorded day.
  fileprivate func mean(
    of populations: [String], _ ending: String, weightedBy weight: String
  ) -> [Double] {
    var sums = days.map { _ in (value: 0.0, weight: 0.0) }
    for name in populations {
      guard let values = values(of: name + ending), let weights = self.values(of: name + weight)
      else { continue }
      for row in sums.indices {
        sums[row].value += values[row] * weights[row]
        sums[row].weight += weights[row]
      }
    }
    return sums.map { 0 < $0.weight ? $0.value / $0.weight : 0 }
  }
}

extension LedgerTally {
  /// How many cells of some populations died in a run from a day on, by cause; the most frequent
  /// first.
  func deaths(
    of populations: [String], in run: Int, from day: Double = 0
  ) -> [RunReadout.Loss] {
    causes(of: .death, populations: populations, run: run, from: Int(day))
      .filter { 0 < $0.count }
      .map { RunReadout.Loss(cause: $0.cause, cells: $0.count) }
      .sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) }
  }
}
