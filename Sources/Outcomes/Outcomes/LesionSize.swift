import Basics

/// The diameter of the lesion.
enum LesionSize {
  static let form = OutcomeForm(
    .benefit,
    fields: [
      OutcomeField("baseline_lesion_um", .number, after: "day_cleared"),
      OutcomeField("lesion_um", .number, after: "baseline_lesion_um"),
      OutcomeField("lesion_change_percent", .number, after: "lesion_um"),
    ],
    numbers: [
      OutcomeNumber(
        "lesion_um", .number(unit: "µm"), after: "tumour_in_blood_percent",
        shown: .init("Lesion diameter at the end", ["lesion_um"]),
        "The diameter of all lesions on the last day as a scan sees them, with the immune cells at them; "
          + "never more than the tissue. A cancer of the blood has none."
      ) { $0.lesion ?? .nan },
      OutcomeNumber(
        "lesion_change_percent", .number(unit: "%"), after: "lesion_um",
        "Its change since enrolment."
      ) { $0.lesionChange ?? .nan },
    ],
    lines: [.init("Lesion diameter", text)],
    rows: [
      .init(
        "lesion_um", "Lesion diameter at the end, µm", isShown: .some { $0.lesion != nil }
      ) { .counts($0.readouts.map { $0.lesion }) }
    ]
  ) { run, readout in
    if run.rules.isOfBlood { return }
    readout.lesion = run.findings.sizes.last
    readout.baselineLesion = run.course.baseline
    if let lesion = readout.lesion, let baseline = run.course.baseline, 0 < baseline {
      readout.lesionChange = 100 * (lesion - baseline) / baseline
    }
  }

  private static func text(_ story: OutcomeStory) -> String? {
    guard let end = Spread(story.readouts.compactMap { $0.lesion }) else { return nil }
    let changes = story.readouts.compactMap { $0.lesionChange }
    var text = OutcomeStory.range(end) { ComparisonWords.count($0) } + " µm at the end"
    if let change = Spread(changes) {
      text += ", \(signed(change.median)) %"
      if change.lowest < change.highest {
        text += " (\(signed(change.lowest)) to \(signed(change.highest)))"
      }
      if story.isSingle { text += " since day \(NumberText.text(story.readouts[0].enrolDay))" }
    }
    return text
  }

  /// A whole number with its sign.
  private static func signed(_ value: Double) -> String {
    let whole = Int(nearest: value)
    return whole < 0 ? "−\(-whole)" : "+\(whole)"
  }
}

extension RunReadout {
  /// The diameter of the lesion at baseline, in µm; nothing in a cancer of the blood.
  package var baselineLesion: Double? {
    get { self["baseline_lesion_um"].number }
    set { self["baseline_lesion_um"] = Measured(newValue) }
  }

  /// The diameter of the lesion at the end, in µm; nothing in a cancer of the blood.
  package var lesion: Double? {
    get { self["lesion_um"].number }
    set { self["lesion_um"] = Measured(newValue) }
  }

  /// Its change since the baseline, in percent, if there was a lesion.
  package var lesionChange: Double? {
    get { self["lesion_change_percent"].number }
    set { self["lesion_change_percent"] = Measured(newValue) }
  }
}
