import Immunology
import Tissue

/// P5: how a ball of tumour cells grows in medium.
struct SpheroidGrowth: Target {
  let card = TargetCard(
    id: "P5", title: "Growth of a spheroid", evidence: .emergent,
    criteria: [
      Criterion(
        "determination of a straight line through the radius, once it is above 1.5 crusts",
        published: "linear (Conger 1983)", .atLeast(0.98)),
      Criterion(
        "diameter at the first necrosis", published: "400 to 600 (review)", .within(300...700),
        unit: "µm"),
      Criterion(
        "Akaike's criterion, exponential less Gompertz", published: "above 0 (Benzekry 2014)",
        .atLeast(0)),
    ],
    method:
      "200 tumour cells in a box of 820 µm in three dimensions, oxygen from the medium around; until "
      + "the spheroid comes near the walls. The crust holds 95 % of the cells in their cycle. First "
      + "necrosis: one cell in a hundred.",
    limits:
      "The crowding at which cells stop was tuned on the scenario no-treatment, not on spheroids. "
      + "Medium is at the oxygen of tissue, 38 mmHg; dishes hold up to 160 mmHg.",
    isFast: false)

  func measure(in laboratory: Laboratory) -> Measurement {
    let looks = SpheroidAssay(laboratory.values)
      .growth(width: 820, days: 20, seed: laboratory.seed, threads: laboratory.threads)
    let late = looks.filter { 1.5 * $0.crust < $0.radius }
    let line = 2 < late.count ? LineFit(late.map { ($0.day, $0.radius) }) : nil
    let dead = Self.firstNecrosis(in: looks)
    let sizes = looks.map { ($0.day, Double($0.living + $0.necrotic)) }
    return Measurement(
      values: [
        // What was not seen has no diameter, and does not pass.
        line?.determination ?? .nan, Self.onset(in: looks),
        GrowthFits.exponential(sizes) - GrowthFits.gompertz(sizes),
      ],
      figure: Figure(
        "Only a crust grows, so the radius rises evenly", x: "Day", y: "µm",
        [
          .init("radius", .line, looks.map { ($0.day, $0.radius) }),
          .init("crust of cells in cycle", .line, looks.map { ($0.day, $0.crust) }),
          .init(
            "straight line", .reference,
            line.map { fit in late.map { ($0.day, fit.intercept + fit.slope * $0.day) } } ?? []),
        ]),
      notes: [
        dead == nil
          ? "No necrosis was seen up to a diameter of "
            + "\(ValueText.short(2 * (looks.last?.radius ?? 0))) µm. With the oxygen "
            + "numbers of PhysiCell (length 100 µm, 38 mmHg) its middle falls below 5 mmHg near 750 µm."
          : "Necrosis was seen on day \(ValueText.short(dead?.day ?? 0)).",
        "Largest: \(looks.last?.living ?? 0) living cells, \(looks.last?.necrotic ?? 0) necrotic, "
          + "radius \(ValueText.short(looks.last?.radius ?? 0)) µm on day "
          + "\(ValueText.short(looks.last?.day ?? 0)).",
      ])
  }

  /// The diameter at the first necrosis in µm; not a number when none was seen.
  static func onset(in looks: [SpheroidAssay.Look]) -> Double {
    firstNecrosis(in: looks).map { 2 * $0.radius } ?? .nan
  }

  private static func firstNecrosis(in looks: [SpheroidAssay.Look]) -> SpheroidAssay.Look? {
    looks.first { 0.01 * Double($0.living + $0.necrotic) < Double($0.necrotic) }
  }
}
