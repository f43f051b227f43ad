/// Whether and when the tumour shrank after its progression was confirmed.
enum LaterResponse {
  static let form = OutcomeForm(
    .benefit,
    fields: [OutcomeField("day_responded_after_progression", .days, after: "day_relapsed")],
    lines: [
      .init("Shrank after progression") { story in
        story.happened(
          story.readouts.map { $0.laterResponseDay }, single: "on day", several: "on day")
      }
    ],
    rows: [
      .init(
        "responded_later_runs", "Shrank after progression",
        isShown: .some { $0.laterResponseDay != nil }
      ) { .runs($0.readouts.count { $0.laterResponseDay != nil }, of: $0.readouts.count) }
    ],
    words: [
      .init(
        "Shrank after progression", ["responded_later_runs"], more: ["response"],
        "The tumour shrank after its growth was confirmed. It does not change the best response.")
    ]
  ) { run, readout in readout.laterResponseDay = run.course.laterResponseDay }
}

extension RunReadout {
  /// The first assessment with a response after confirmed progression, if there was one.
  package var laterResponseDay: Double? {
    get { self["day_responded_after_progression"].number }
    set { self["day_responded_after_progression"] = Measured(newValue) }
  }
}
