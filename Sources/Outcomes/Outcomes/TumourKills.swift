/// The tumour cells that were killed, by cause.
enum TumourKills {
  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField("tumour_killed", .whole) { .whole($0.tumourKilled) },
      OutcomeField("tumour_killed_by", .losses, start: .losses([]), isAlwaysThere: true),
    ],
    numbers: [
      OutcomeNumber(
        "tumour_killed", .number(unit: "cells"),
        shown: .init("Harmful cells killed", ["tumour killed"]),
        "Harmful cells killed since enrolment by T cells, engineered cells, drugs, radiation or an "
          + "operation."
      ) { Double($0.tumourKilled) }
    ],
    lines: [
      .init("Harmful cells killed") { story in
        Spread(story.readouts.map { Double($0.tumourKilled) }).map { all in
          OutcomeStory.range(all) { ComparisonWords.count($0) }
            + story.causes(of: story.readouts.map { $0.tumourKills })
        }
      }
    ]
  ) { run, readout in
    let implanted = run.rules.implants.map { $0.name }
    readout.tumourKills = run.deaths(of: run.rules.tumours + implanted)
      .filter { RunReadout.killing.contains($0.cause) }
  }
}

extension RunReadout {
  /// Tumour cells killed, by cause.
  package var tumourKills: [Loss] {
    get { self["tumour_killed_by"].losses }
    set { self["tumour_killed_by"] = .losses(newValue) }
  }

  /// Tumour cells killed.
  package var tumourKilled: Int { tumourKills.map { $0.cells }.reduce(0, +) }
}
