/// For how many days there were few neutrophils and lymphocytes, which are told in one sentence.
enum LowBloodDays {
  /// The third grade of a decreased count in CTCAE v5.0 (National Cancer Institute, 2017).
  private static let (neutrophils, lymphocytes) = (1.0, 0.5)

  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField("days_low_neutrophils", .days), OutcomeField("days_low_lymphocytes", .days),
    ],
    numbers: [
      OutcomeNumber(
        "days_low_lymphocytes", .number(unit: "days"),
        shown: .init("Days with low lymphocytes", ["days_low_lymphocytes", "days of low blood"]),
        "The days since enrolment with fewer than 0.5 (10^9 per litre) lymphocytes in the blood: the third "
          + "grade of CTCAE v5."
      ) { $0.lowLymphocyteDays ?? .nan },
      OutcomeNumber(
        "days_low_neutrophils", .number(unit: "days"),
        shown: .init("Days with low neutrophils", ["days_low_neutrophils"]),
        "The days since enrolment with fewer than 1 (10^9 per litre) neutrophils in the blood: the third "
          + "grade of CTCAE v5. Infections threaten then."
      ) { $0.lowNeutrophilDays ?? .nan },
    ],
    lines: [
      .init("Days of low blood") { story in
        let parts = [
          story.days { $0.lowLymphocyteDays }.map { "lymphocytes below 0.5 on \($0)" },
          story.days { $0.lowNeutrophilDays }.map { "neutrophils below 1 on \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
      }
    ],
    rows: [
      .lasting("days_low_lymphocytes", "Days with low lymphocytes") { $0.lowLymphocyteDays },
      .lasting("days_low_neutrophils", "Days with low neutrophils") { $0.lowNeutrophilDays },
    ],
    costs: [
      .lasting("low lymphocytes") { $0.lowLymphocyteDays },
      .lasting("low neutrophils") { $0.lowNeutrophilDays },
    ]
  ) { run, readout in
    readout.lowNeutrophilDays = run.days("neutrophils_per_nl") { $0 < neutrophils }
    readout.lowLymphocyteDays = run.days("lymphocytes_per_nl") { $0 < lymphocytes }
  }
}

extension RunReadout {
  /// The days with low neutrophils, if blood was recorded.
  package var lowNeutrophilDays: Double? {
    get { self["days_low_neutrophils"].number }
    set { self["days_low_neutrophils"] = Measured(newValue) }
  }

  /// The days with low lymphocytes, if blood was recorded.
  package var lowLymphocyteDays: Double? {
    get { self["days_low_lymphocytes"].number }
    set { self["days_low_lymphocytes"] = Measured(newValue) }
  }
}
