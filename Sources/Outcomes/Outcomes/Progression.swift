/// Whether and when the tumour grew.
enum Progression {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField("day_progressed", .days),
      OutcomeField(
        "progression_confirmed", .truth, start: .truth(false), isAlwaysThere: true,
        after: "day_progressed"),
    ],
    numbers: [
      OutcomeNumber(
        "progressed",
        "Whether the tumour grew by a fifth and 40 µm over its smallest diameter since enrolment, still "
          + "did at the first assessment at least response.confirm_days later, and had not shrunk by a "
          + "tenth meanwhile. Growth that is there on the last day counts, unconfirmed."
      ) { $0.progressedDay != nil },
      OutcomeNumber(
        "day_progressed", .day,
        shown: .init("Day growth was first seen", ["progressed_day", "progression day"]),
        "The assessment on which that growth was first seen; never, if it was not."
      ) { $0.progressedDay ?? .infinity },
    ],
    lines: [.init("Grew (progression)", text)],
    rows: [
      .init(
        "progressed_day", "Day growth was first seen", isShown: .some { $0.progressedDay != nil }
      ) { .days($0.readouts.map { $0.progressedDay }) },
      .init(
        "unconfirmed_runs", "of it unconfirmed at the end", isShown: .some(isUnconfirmed)
      ) { .runs($0.readouts.count(where: isUnconfirmed), of: $0.readouts.count) },
    ],
    words: [
      .init(
        "Grew (progression)", ["progression", "grew", "progressed"],
        more: ["response", "progressed"],
        "The diameter grew by a fifth and 40 µm over its smallest since enrolment. It counts when it is "
          + "still there at a later assessment (confirmed), or at the last one.")
    ]
  ) { run, readout in
    readout.progressedDay = run.course.progressionDay
    readout.progressionIsConfirmed = run.course.progressionIsConfirmed
  }

  private static func isUnconfirmed(_ readout: RunReadout) -> Bool {
    readout.progressedDay != nil && !readout.progressionIsConfirmed
  }

  private static func text(_ story: OutcomeStory) -> String? {
    let days = story.readouts.map { $0.progressedDay }
    guard let text = story.happened(days, single: "from day", several: "from day") else {
      return nil
    }
    let confirmed = story.readouts.count { $0.progressionIsConfirmed }
    if story.isSingle { return text + (confirmed == 1 ? ", confirmed" : ", unconfirmed") }
    return text + "; \(confirmed) confirmed"
  }
}

extension RunReadout {
  /// The assessment on which progression was first seen, if there was progression.
  package var progressedDay: Double? {
    get { self["day_progressed"].number }
    set { self["day_progressed"] = Measured(newValue) }
  }

  /// Whether that progression was confirmed.
  package var progressionIsConfirmed: Bool {
    get { self["progression_confirmed"].isTrue }
    set { self["progression_confirmed"] = .truth(newValue) }
  }
}
