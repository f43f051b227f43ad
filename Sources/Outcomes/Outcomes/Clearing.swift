/// Whether and when the last harmful cell was gone.
enum Clearing {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField("cleared", .truth, after: "tumour_in_blood_share") {
        .truth($0.clearedDay != nil)
      },
      OutcomeField("day_cleared", .days, after: "cleared"),
    ],
    numbers: [
      OutcomeNumber(
        "cleared", shown: .init("Tumour cleared", ["cleared_runs", "cleared"]),
        "Whether no harmful cell (tumour) is alive on the last day; those implanted later aside. Of a "
          + "cancer of T cells none may be found in the blood either (response.detectable_in_blood)."
      ) { $0.clearedDay != nil },
      OutcomeNumber(
        "day_cleared", .day, shown: .init("Day it was cleared", ["cleared_day", "day cleared"]),
        "The first day from which on no harmful cell is alive; never, if some are."
      ) { $0.clearedDay ?? .infinity },
    ],
    lines: [
      .init("Tumour cleared", after: "Response at the end") { story in
        story.happened(story.readouts.map { $0.clearedDay }, single: "on day", several: "on day")
          ?? (story.isSingle ? "no" : "in no run")
      }
    ],
    rows: [
      .init("cleared_runs", "Tumour cleared", needsReadouts: false) {
        .runs($0.clearedDays.count { $0 != nil }, of: $0.runs)
      },
      .init("cleared_day", "Day it was cleared", needsReadouts: false) { .days($0.clearedDays) },
    ],
    benefits: [
      .init("cleared") { arm in
        let cleared = arm.clearedDays.count { $0 != nil }
        guard 0 < cleared else { return "cleared no tumour" }
        let days = Spread(arm.clearedDays.compactMap { $0 })
        return "cleared \(cleared) of \(arm.runs)"
          + (days.map { ", on day \(OutcomeStory.range($0, OutcomeStory.day))" } ?? "")
      }
    ]
  ) { run, readout in readout.clearedDay = run.course.clearedDay }
}

extension RunReadout {
  /// The first day from which on no tumour cell was alive nor found in blood, if there was one.
  package var clearedDay: Double? {
    get { self["day_cleared"].number }
    set { self["day_cleared"] = Measured(newValue) }
  }
}
