/// What blood holds of a cancer of T cells at the end.
enum TumourInBlood {
  static let form = OutcomeForm(
    .cost,
    fields: [OutcomeField("tumour_in_blood_share", .number, after: "tumour_left")],
    numbers: [
      OutcomeNumber(
        "tumour_in_blood_percent", .number(unit: "%"),
        shown: .init(
          "Harmful cells in blood", ["tumour_in_blood_share", "harmful T cells in the blood"]),
        "Harmful T cells in the blood on the last day, of harmful and healthy ones; 0 in other "
          + "cancers."
      ) { 100 * ($0.bloodShare ?? 0) }
    ],
    lines: [
      .init("Harmful cells in blood", after: "Harmful cells left") { story in
        Spread(story.readouts.compactMap { $0.bloodShare }.map { 100 * $0 }).map { share in
          OutcomeStory.range(share) { OutcomeStory.decimal($0) + " %" }
            + " of harmful and healthy T cells at the end"
        }
      }
    ],
    rows: [
      .init(
        "tumour_in_blood_share", "Harmful T cells in the blood", after: "lost_to_tumour_share",
        isShown: .some { $0.bloodShare != nil }
      ) { .shares($0.readouts.map { $0.bloodShare }) }
    ]
  ) { run, readout in readout.bloodShare = run.findings.shares.last }
}

extension RunReadout {
  /// Harmful T cells in blood at the end, as a share of harmful and healthy ones, in a cancer of
  /// T cells.
  package var bloodShare: Double? {
    get { self["tumour_in_blood_share"].number }
    set { self["tumour_in_blood_share"] = Measured(newValue) }
  }
}
