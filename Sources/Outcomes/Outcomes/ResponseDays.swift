/// When the tumour first responded, and for how long.
enum ResponseDays {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField("day_responded", .days, after: "response_at_end"),
      OutcomeField("days_in_response", .days, after: "day_responded") { Measured($0.responseDays) },
    ],
    numbers: [
      OutcomeNumber(
        "day_responded", .day, "The first assessment with a response; never, if there was none."
      ) { $0.respondedDay ?? .infinity },
      OutcomeNumber(
        "days_in_response", .number(unit: "days"), shown: "Days in response",
        "The days from the first response to progression, or to the last day; 0 without a response."
      ) { $0.responseDays ?? 0 },
    ],
    rows: [
      .init(
        "days_in_response", "Days in response", isShown: .some { $0.responseDays != nil }
      ) { .days($0.readouts.map { $0.responseDays }) }
    ]
  ) { run, readout in readout.respondedDay = run.course.responseDay }
}

extension RunReadout {
  /// The first assessment with a response, if there was one.
  package var respondedDay: Double? {
    get { self["day_responded"].number }
    set { self["day_responded"] = Measured(newValue) }
  }

  /// The days from the first response to progression, or to the last assessment.
  package var responseDays: Double? {
    guard let respondedDay, let watchedUntil, respondedDay <= watchedUntil else { return nil }
    return watchedUntil - respondedDay
  }
}
