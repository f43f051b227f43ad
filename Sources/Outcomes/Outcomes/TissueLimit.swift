/// Whether and when the tumour met the rim of its tissue, so that its growth tells of the box.
enum TissueLimit {
  static let form = OutcomeForm(
    .benefit,
    fields: [OutcomeField("day_limited_by_tissue", .days), OutcomeField("watched_until", .days)],
    numbers: [
      OutcomeNumber(
        "limited_by_tissue",
        shown: .init(
          "Limited by the tissue",
          [
            "limited_day", "limited", "day from which the tissue limits growth",
            "limited by the tissue, so growth cannot be judged",
          ]),
        "Whether more than a tenth of the rim of the tissue was tumour. From then on growth tells of the "
          + "box, and progression is not judged any more."
      ) { $0.limitedDay != nil }
    ],
    lines: [
      .init("Limited by the tissue") { story in
        story.happened(
          story.readouts.map { $0.limitedDay }, single: "from day", several: "from day"
        ).map { $0 + "; growth is not judged any more" }
      }
    ],
    rows: [
      .init(
        "limited_day", "Day from which the tissue limits growth",
        isShown: .some { $0.limitedDay != nil }
      ) { .days($0.readouts.map { $0.limitedDay }) }
    ],
    sentences: [.init("limited", after: "rechallenge", sentence)]
  ) { run, readout in
    readout.limitedDay = run.course.limitedDay
    readout.watchedUntil = run.course.watchedUntil
  }

  private static func sentence(_ arms: [ArmNumbers]) -> String? {
    let parts = arms.compactMap { arm -> String? in
      let days = arm.readouts.compactMap { $0.limitedDay }
      guard let day = Spread(days) else { return nil }
      return "\(arm.label) in \(days.count) of \(arm.runs), from day "
        + OutcomeStory.range(day, OutcomeStory.day)
    }
    guard !parts.isEmpty else { return nil }
    return
      "Runs in which the tumour met the rim of its tissue, so that its growth is not judged any more: "
      + parts.joined(separator: "; ") + "."
  }
}

extension RunReadout {
  /// The first day from which on the tumour was limited by its tissue, if it was.
  package var limitedDay: Double? {
    get { self["day_limited_by_tissue"].number }
    set { self["day_limited_by_tissue"] = Measured(newValue) }
  }

  /// The day until which progression was looked for; nothing in results of older versions.
  package var watchedUntil: Double? {
    get { self["watched_until"].number }
    set { self["watched_until"] = Measured(newValue) }
  }
}
