import Basics

/// On how many days something was done.
enum TreatmentDays {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("treatment_days", .whole, start: .whole(0), isAlwaysThere: true)],
    numbers: [
      OutcomeNumber(
        "treatment_days", .number(unit: "days"), shown: "Treatment days",
        "The days on which something was given, taken or cut out."
      ) { Double($0.treatmentDays) }
    ],
    lines: [
      .init("Treatment days") { story in
        Spread(story.readouts.map { Double($0.treatmentDays) }).map { days in
          OutcomeStory.range(days) { ComparisonWords.count($0) }
        }
      }
    ],
    rows: [
      .init("treatment_days", "Treatment days") {
        .counts($0.readouts.map { Double($0.treatmentDays) })
      }
    ],
    considerations: [
      .init("treatment_days") { arm in
        guard let days = Spread(arm.readouts.map { Double($0.treatmentDays) }), 0 < days.highest
        else { return nil }
        let count = OutcomeStory.range(days, ComparisonWords.count)
        return count == "1" ? "1 treatment day" : "\(count) treatment days"
      }
    ]
  ) { run, readout in
    readout.treatmentDays = Set(run.doses.map { Int(nearest: $0.day.rounded(.down)) }).count
  }
}

extension RunReadout {
  /// The days on which something was given, taken or cut out.
  package var treatmentDays: Int {
    get { self["treatment_days"].whole }
    set { self["treatment_days"] = .whole(newValue) }
  }
}
