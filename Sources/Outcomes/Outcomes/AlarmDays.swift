import Immunology

/// For how many days an alarm lasted.
enum AlarmDays {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("days_of_alarm", .days)],
    numbers: [
      OutcomeNumber(
        "days_of_alarm", .number(unit: "days"),
        shown: .init("Days of alarm", ["days_of_alarm", "days of alarm (il-6)"]),
        "The days since enrolment on which the IL-6 that can act was at il6.moderate_pg_per_ml or above: "
          + "those of a moderate or severe alarm."
      ) { $0.alarmDays ?? .nan }
    ],
    lines: [.init("Days of alarm") { story in story.days { $0.alarmDays } }],
    rows: [.lasting("days_of_alarm", "Days of alarm (IL-6)") { $0.alarmDays }],
    costs: [.lasting("alarm") { $0.alarmDays }]
  ) { run, readout in
    let level = run.rules.values[.cytokineModerate]
    readout.alarmDays = run.days("il6_acting_pg_per_ml") { level <= $0 }
  }
}

extension RunReadout {
  /// The days of a moderate or severe alarm, if blood was recorded.
  package var alarmDays: Double? {
    get { self["days_of_alarm"].number }
    set { self["days_of_alarm"] = Measured(newValue) }
  }
}
