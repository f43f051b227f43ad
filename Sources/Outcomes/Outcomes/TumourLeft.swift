/// The living tumour cells at the end.
enum TumourLeft {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField(
        "tumour_left", .number, start: .number(0), isAlwaysThere: true, after: "enrol_day")
    ],
    numbers: [
      OutcomeNumber(
        "tumour_left", .number(unit: "cells"),
        "Living harmful cells on the last day, without those implanted later."
      ) { $0.tumourLeft }
    ]
  ) { run, readout in
    readout.tumourLeft = run.counts.sum(of: run.rules.tumours.map { $0 + "_cells" }).last ?? 0
  }
}

extension RunReadout {
  /// Living tumour cells at the end, without those implanted later.
  package var tumourLeft: Double {
    get { self["tumour_left"].number ?? 0 }
    set { self["tumour_left"] = .number(newValue) }
  }
}
