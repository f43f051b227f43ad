/// The fewest lymphocytes and neutrophils in blood, which are told in one sentence.
enum LowestCounts {
  static let form = OutcomeForm(
    .cost,
    fields: [
      OutcomeField("lowest_lymphocytes_per_nl", .number),
      OutcomeField("lowest_neutrophils_per_nl", .number),
    ],
    numbers: [
      OutcomeNumber(
        "lowest_lymphocytes", .number(unit: "10^9 per litre"),
        shown: .init("Lowest lymphocytes", ["lowest_lymphocytes_per_nl", "lowest in blood"]),
        "The fewest lymphocytes in the blood."
      ) { $0.lowestLymphocytes ?? .nan },
      OutcomeNumber(
        "lowest_neutrophils", .number(unit: "10^9 per litre"),
        shown: .init("Lowest neutrophils", ["lowest_neutrophils_per_nl"]),
        "The fewest neutrophils in the blood."
      ) { $0.lowestNeutrophils ?? .nan },
    ],
    lines: [
      .init("Lowest in blood") { story in
        guard let (lymphocytes, neutrophils) = spreads(story.readouts) else { return nil }
        return "lymphocytes \(OutcomeStory.range(lymphocytes, OutcomeStory.decimal)), neutrophils "
          + "\(OutcomeStory.range(neutrophils, OutcomeStory.decimal)) (10⁹ per litre)"
      }
    ],
    rows: [
      .init(
        "lowest_lymphocytes_per_nl", "Lowest lymphocytes, 10⁹/L",
        isShown: .varying { $0.lowestLymphocytes }
      ) { .decimals($0.readouts.map { $0.lowestLymphocytes }) },
      .init(
        "lowest_neutrophils_per_nl", "Lowest neutrophils, 10⁹/L",
        isShown: .varying { $0.lowestNeutrophils }
      ) { .decimals($0.readouts.map { $0.lowestNeutrophils }) },
    ],
    costs: [.init("lowest", worst)], considerations: [.init("lowest", worst)]
  ) { run, readout in
    readout.lowestLymphocytes = run.body.values(of: "lymphocytes_per_nl")?.min()
    readout.lowestNeutrophils = run.body.values(of: "neutrophils_per_nl")?.min()
  }

  private static func spreads(
    _ readouts: [RunReadout]
  ) -> (lymphocytes: Spread, neutrophils: Spread)? {
    guard let lymphocytes = Spread(readouts.compactMap { $0.lowestLymphocytes }),
      let neutrophils = Spread(readouts.compactMap { $0.lowestNeutrophils })
    else { return nil }
    return (lymphocytes, neutrophils)
  }

  private static let worst: @Sendable (ArmNumbers) -> String? = { arm in
    guard let (lymphocytes, neutrophils) = spreads(arm.readouts) else { return nil }
    return "at worst \(OutcomeStory.decimal(lymphocytes.median)) lymphocytes and "
      + "\(OutcomeStory.decimal(neutrophils.median)) neutrophils (10⁹ per litre)"
  }
}

extension RunReadout {
  /// The fewest lymphocytes in blood, in 10⁹ per litre, if blood was recorded.
  package var lowestLymphocytes: Double? {
    get { self["lowest_lymphocytes_per_nl"].number }
    set { self["lowest_lymphocytes_per_nl"] = Measured(newValue) }
  }

  /// The fewest neutrophils in blood, in 10⁹ per litre, if blood was recorded.
  package var lowestNeutrophils: Double? {
    get { self["lowest_neutrophils_per_nl"].number }
    set { self["lowest_neutrophils_per_nl"] = Measured(newValue) }
  }
}
