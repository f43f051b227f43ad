/// The harmful cells killed for each healthy one.
enum Targetedness {
  static let form = OutcomeForm(
    .cost,
    // Null where it is without end: no healthy cell was killed.
    fields: [OutcomeField("targetedness", .number) { .number($0.targetedness) }],
    numbers: [
      OutcomeNumber(
        "targetedness", .number(unit: ""),
        shown: .init("Targetedness", ["harmful cells killed per healthy one"]),
        "Harmful cells killed for each healthy cell killed; without end if no healthy cell was, and "
          + "0 if no harmful cell was."
      ) { $0.targetedness }
    ],
    lines: [.init("Targetedness", text)],
    rows: [
      .init("targetedness", "Harmful cells killed per healthy one") {
        Spread($0.readouts.map { $0.targetedness }).map { .ratio($0) } ?? .none
      }
    ],
    benefits: [.init("targetedness") { text(OutcomeStory($0.readouts)) }])

  private static func text(_ story: OutcomeStory) -> String? {
    guard let ratio = Spread(story.readouts.map { $0.targetedness }) else { return nil }
    let isOfTissue = story.readouts.contains { $0.healthyTCellsLeft != nil }
    return words(ratio) + (isOfTissue ? "; in the tissue alone, not among healthy T cells" : "")
  }

  /// A targetedness in words; infinite is no healthy cell killed.
  private static func words(_ ratio: Spread) -> String {
    if ratio.highest == 0 { return "no harmful cell was killed" }
    if ratio.lowest.isInfinite { return "no healthy cell was killed" }
    func words(_ value: Double) -> String {
      value < 10 ? OutcomeStory.decimal(value) : ComparisonWords.count(value)
    }
    let worst = " (worst run: \(words(ratio.lowest)))"
    if ratio.median.isInfinite {
      return "no healthy cell was killed in half of the runs or more" + worst
    }
    let middle = "\(words(ratio.median)) harmful cells killed for each healthy one"
    if ratio.highest.isInfinite { return middle + worst }
    guard ratio.lowest < ratio.highest else { return middle }
    return middle + " (\(words(ratio.lowest))–\(words(ratio.highest)))"
  }
}

extension RunReadout {
  /// Tumour cells killed for each healthy cell killed; infinite if no healthy cell was.
  package var targetedness: Double {
    if tumourKilled == 0 { return 0 }
    return healthyKilled == 0 ? .infinity : Double(tumourKilled) / Double(healthyKilled)
  }
}
