/// Whether and when the tumour grew again after a response.
enum Relapse {
  static let form = OutcomeForm(
    .benefit,
    fields: [OutcomeField("day_relapsed", .days)],
    numbers: [
      OutcomeNumber(
        "relapsed", shown: .init("Relapse", ["relapsed_runs", "relapse after a response"]),
        "Whether there was progression after a response."
      ) { $0.relapsedDay != nil },
      OutcomeNumber(
        "day_relapsed", .day, "The assessment on which it was first seen; never, if it was not."
      ) { $0.relapsedDay ?? .infinity },
    ],
    lines: [
      .init("Relapse") { story in
        story.happened(
          story.readouts.map { $0.relapsedDay }, single: "from day", several: "from day"
        ).map { $0 + "; " + Phenotype.words(of: story.readouts.filter { $0.relapsedDay != nil }) }
      }
    ],
    rows: [
      .init(
        "relapsed_runs", "Relapse after a response", isShown: .some { $0.relapsedDay != nil }
      ) { .runs($0.readouts.count { $0.relapsedDay != nil }, of: $0.readouts.count) }
    ],
    considerations: [
      .init("relapse", after: "harmed") { arm in
        let relapses = arm.readouts.count { $0.relapsedDay != nil }
        return 0 < relapses ? "\(relapses) of \(arm.runs) grew again" : nil
      }
    ],
    sentences: [
      .init("relapse") { arms in
        ComparisonWords.runs(
          "Runs in which the tumour grew again after a response (relapse)", arms
        ) { $0.relapsedDay != nil }
      }
    ]
  ) { run, readout in readout.relapsedDay = run.course.relapseDay }
}

extension RunReadout {
  /// The day of progression after a response, if there was one.
  package var relapsedDay: Double? {
    get { self["day_relapsed"].number }
    set { self["day_relapsed"] = Measured(newValue) }
  }
}
