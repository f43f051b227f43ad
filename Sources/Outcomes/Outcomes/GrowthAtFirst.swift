import Immunology

/// Growth at first that turned back; only immune cells of a treatment make it pseudo-progression.
enum GrowthAtFirst {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField(
        "grew_at_first", .truth, start: .truth(false), older: ["pseudo_progression"],
        after: "days_in_response"),
      OutcomeField(
        "immune_treatment", .truth, start: .truth(false), older: ["pseudo_progression"],
        after: "grew_at_first"),
      // The name of older versions; the word is meant only where a treatment brought immune cells.
      OutcomeField("pseudo_progression", .truth, after: "immune_treatment") {
        .truth($0.grewAtFirst && $0.hasImmuneTreatment)
      },
    ],
    numbers: [
      OutcomeNumber(
        "pseudo_progression",
        shown: .init(
          "Pseudo-progression",
          ["grew_at_first_runs", "grew at first", "Grew at first, then smaller than at enrolment"]),
        "Whether the tumour grew at first, was not confirmed to, and then was smaller than at enrolment. "
          + "It is measured in all arms alike; only where a treatment brought immune cells it is called "
          + "pseudo-progression."
      ) { $0.grewAtFirst }
    ],
    lines: [
      .init("Pseudo-progression") { isCalledSo($0.readouts) ? text($0) : nil },
      .init("Grew at first") { isCalledSo($0.readouts) ? nil : text($0) },
    ],
    rows: [
      row("Pseudo-progression") { areCalledSo($0) },
      row("Grew at first, then smaller than at enrolment") { !areCalledSo($0) },
    ],
    sentences: [.init("grew_at_first", sentence)]
  ) { run, readout in
    readout.grewAtFirst = run.course.grewAtFirst
    // In blood nothing swells, and cells that are still in the laboratory make no lesion larger.
    readout.hasImmuneTreatment =
      !run.rules.isOfBlood
      && run.doses.contains { dose in
        TherapyKind(rawValue: dose.cause)?.form.school == .immunotherapy
          && !dose.note.act.isTaking
          && dose.day <= run.course.grewAtFirstDay ?? .infinity
      }
  }

  private static func isCalledSo(_ readouts: [RunReadout]) -> Bool {
    let those = readouts.filter { $0.grewAtFirst }
    return !those.isEmpty && those.allSatisfy { $0.hasImmuneTreatment }
  }

  private static func areCalledSo(_ arms: [ArmNumbers]) -> Bool {
    arms.allSatisfy { arm in
      arm.hasImmuneTreatment || !arm.readouts.contains { $0.grewAtFirst }
    }
  }

  private static func row(
    _ label: String, _ isThere: @escaping @Sendable ([ArmNumbers]) -> Bool
  ) -> OutcomeForm.Row {
    .init("grew_at_first_runs", label, isThere: isThere, isShown: .some { $0.grewAtFirst }) {
      .runs($0.readouts.count { $0.grewAtFirst }, of: $0.readouts.count)
    }
  }

  private static func text(_ story: OutcomeStory) -> String? {
    let count = story.readouts.count { $0.grewAtFirst }
    guard 0 < count else { return nil }
    let what =
      "the tumour grew at first, was not confirmed to, and then was smaller than at enrolment"
    return story.isSingle ? what : "in \(count) of \(story.readouts.count) runs \(what)"
  }

  private static func sentence(_ arms: [ArmNumbers]) -> String? {
    let word = arms.contains { arm in
      arm.hasImmuneTreatment && arm.readouts.contains { $0.grewAtFirst }
    }
    return ComparisonWords.runs(
      "Runs in which the tumour grew at first, was not confirmed to, and then was smaller than at "
        + "enrolment"
        + (word ? " (pseudo-progression where immune cells came with a treatment)" : ""), arms
    ) { $0.grewAtFirst }
  }
}

extension RunReadout {
  /// Whether it grew at first, without confirmation, and then was smaller than at baseline.
  package var grewAtFirst: Bool {
    get { self["grew_at_first"].isTrue }
    set { self["grew_at_first"] = .truth(newValue) }
  }

  /// Whether a treatment had brought immune cells before growth at first was seen, so that it is
  /// called pseudo-progression.
  package var hasImmuneTreatment: Bool {
    get { self["immune_treatment"].isTrue }
    set { self["immune_treatment"] = .truth(newValue) }
  }
}
