package import Immunology

/// What treatments found and chose, in the order in which it happened.
enum TreatmentNotes {
  static let form = OutcomeForm(
    .cost, fields: [OutcomeField("treatment_notes", .notes, start: .notes([]))]
  ) { run, readout in
    readout.treatmentNotes = run.doses.compactMap { dose in
      let note = dose.note
      guard !note.sentences.isEmpty || !note.candidates.isEmpty else { return nil }
      return RunReadout.TreatmentNote(
        day: dose.day, treatment: dose.cause, sentences: note.sentences,
        candidates: note.candidates)
    }
  }
}

extension RunReadout {
  /// What is worth telling of a dose.
  package struct TreatmentNote: Sendable, Equatable {
    /// The day.
    package let day: Double
    /// The kind of treatment, as the ledger names it.
    package let treatment: String
    /// The sentences.
    package let sentences: [String]
    /// The antigens that were weighed for a target.
    package let candidates: [TargetCandidate]

    /// Creates a note.
    package init(
      day: Double, treatment: String, sentences: [String], candidates: [TargetCandidate]
    ) {
      (self.day, self.treatment) = (day, treatment)
      (self.sentences, self.candidates) = (sentences, candidates)
    }
  }

  /// What treatments found and chose, in the order in which it happened.
  package var treatmentNotes: [TreatmentNote] {
    get { self["treatment_notes"].notes }
    set { self["treatment_notes"] = .notes(newValue) }
  }
}
