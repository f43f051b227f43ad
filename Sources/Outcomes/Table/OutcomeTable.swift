/// The outcomes of runs: each is a file in `Outcomes/` and a line here.
package enum OutcomeTable {
  /// All outcomes, in the order in which they are told: first the benefits, then the costs.
  static let all: [OutcomeForm] = [
    Clearing.form,
    Response.form,
    EndResponse.form,
    ResponseDays.form,
    LesionSize.form,
    Progression.form,
    GrowthAtFirst.form,
    LaterResponse.form,
    Relapse.form,
    TissueLimit.form,
    Phenotype.form,
    Rechallenge.form,
    TumourLeft.form,
    TumourInBlood.form,
    TumourKills.form,
    Harm.form,
    LostToTumour.form,
    Targetedness.form,
    HealthyTCells.form,
    LowestCounts.form,
    Cytokines.form,
    LowBloodDays.form,
    AlarmDays.form,
    TreatmentDays.form,
    LaboratoryDays.form,
    TreatmentNotes.form,
  ]
}

extension OutcomeTable {
  /// What is kept of each run, in the order of `run.json`.
  package static let fields = ordered(
    [RunReadout.enrolment] + all.flatMap { $0.fields }, name: { $0.key }, after: { $0.after })

  /// What is kept of a run in which nothing was recorded.
  static let start = fields.reduce(into: [String: Measured]()) { values, field in
    if field.told == nil { values[field.key] = field.start }
  }

  /// The numbers that promises may speak of.
  package static let numbers = ordered(
    all.flatMap { $0.numbers }, name: { $0.name }, after: { $0.after })

  /// The lines of a story.
  package static let lines = ordered(
    all.flatMap { $0.lines }, name: { $0.label }, after: { $0.after })

  /// The rows of benefits, and those of costs.
  package static let (benefits, costs) = (rows(.benefit), rows(.cost))

  private static func rows(_ side: OutcomeForm.Side) -> [OutcomeForm.Row] {
    ordered(
      all.filter { $0.side == side }.flatMap { $0.rows }, name: { $0.key }, after: { $0.after })
  }

  /// The parts of the sentence that says what an arm cost.
  static let phrasesOfCost = phrases { $0.costs }
  /// What the table of textbooks says under benefits.
  static let phrasesOfBenefit = phrases { $0.benefits }
  /// What it says under considerations.
  static let considerations = phrases { $0.considerations }

  private static func phrases(
    _ which: (OutcomeForm) -> [OutcomeForm.Phrase]
  ) -> [OutcomeForm.Phrase] {
    ordered(all.flatMap(which), name: { $0.name }, after: { $0.after })
  }

  /// The sentences of a comparison.
  static let sentences = ordered(
    all.flatMap { $0.sentences }, name: { $0.name }, after: { $0.after })

  /// The words that tables and stories show.
  package static let words = all.flatMap { form in
    form.numbers.compactMap { number in
      number.shown.map {
        OutcomeForm.Word($0.title, $0.names, more: [number.name], number.about)
      }
    } + form.words
  }

  /// Parts in their order: as in the table, but for those that name the part behind which they stand.
  static func ordered<Part>(
    _ parts: [Part], name: (Part) -> String, after: (Part) -> String?
  ) -> [Part] {
    var placed = parts.filter { after($0) == nil }
    var open = parts.filter { after($0) != nil }
    while !open.isEmpty {
      let isReady: (Part) -> Bool = { part in
        after(part) == "" || placed.contains { name($0) == after(part) }
      }
      // What stands behind nothing that there is comes last.
      let next = open.firstIndex(where: isReady)
      let part = open.remove(at: next ?? 0)
      let place = placed.firstIndex { name($0) == after(part) }.map { $0 + 1 }
      placed.insert(part, at: next == nil ? placed.count : place ?? 0)
    }
    return placed
  }
}
