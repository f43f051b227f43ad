import Immunology
import Tissue

/// P13: the states of the mean-field mirror that do not change.
struct MeanFieldPoints: Target {
  let card = TargetCard(
    id: "P13", title: "Fixed points of the mean-field mirror", evidence: .unit,
    criteria: [
      Criterion(
        "tumour at rest, dormant", published: "8.19, stable spiral (Kuznetsov 1994)",
        .near(8.19, percent: 1), unit: "10⁶ cells"),
      Criterion(
        "tumour at the watershed", published: "267.8, saddle (Kuznetsov 1994)",
        .near(267.8, percent: 1), unit: "10⁶ cells"),
      Criterion(
        "tumour at rest, escaped", published: "447.1, stable (Kuznetsov 1994)",
        .near(447.1, percent: 1), unit: "10⁶ cells"),
      Criterion(
        "points with the published nature, of 4", published: "saddle, spiral, saddle, stable",
        .within(4...4)),
      Criterion(
        "period of dormancy", published: "about 99 (eigenvalues −0.050 ± 0.576i)",
        .near(99, percent: 2), unit: "d"),
    ],
    tuned: [
      .meanFieldSupply, .meanFieldRecruitment, .meanFieldHalfRecruitment, .meanFieldExhaustion,
      .meanFieldLoss, .meanFieldGrowth, .meanFieldCrowding,
    ],
    method:
      "The equations of B17 with the published numbers; roots by halving, natures by eigenvalues.",
    limits: "It has no space and no single cell. P13b shows what it says of the tissue.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let model = Kuznetsov(laboratory.values)
    let points = model.fixedPoints
    func tumour(_ index: Int) -> Double {
      index < points.count ? points[index].state.tumour : .nan
    }
    let natures: [Kuznetsov.FixedPoint.Nature] = [.saddle, .stableSpiral, .saddle, .stable]
    let right = zip(points.map(\.nature), natures).count { $0 == $1 }
    let frequency = 1 < points.count ? points[1].frequency : .nan
    func course(_ effectors: Double, _ tumour: Double) -> [(Double, Double)] {
      let states = model.course(
        from: .init(effectors: effectors, tumour: tumour), units: 60, parts: 240)
      return states.enumerated().map { (Double($0.offset) / 4 * model.unitDays, $0.element.tumour) }
    }
    return Measurement(
      values: [
        tumour(1), tumour(2), tumour(3), Double(right),
        2 * 3.141_592_653_589_793 / frequency * model.unitDays,
      ],
      figure: Figure(
        "Without space a small tumour becomes dormant and a large one escapes", x: "Day",
        y: "Tumour, 10⁶ cells", isLogY: true,
        [
          .init("from 20", .line, course(1.5, 20)), .init("from 300", .line, course(0.5, 300)),
          .init(
            "states at rest", .published,
            points.filter { 0 < $0.state.tumour }.map { (60 * model.unitDays, $0.state.tumour) }),
        ]))
  }
}

/// P13b: the mean field against the tissue, where cells are mixed and where they are not.
struct MeanFieldAgreement: Target {
  let card = TargetCard(
    id: "P13b", title: "Where the mean field and the tissue agree", evidence: .emergent,
    criteria: [
      Criterion(
        "mixed: living tumour cells on day 2, tissue over mean field",
        published: "1 where all meet all (B17)", .within(0.67...1.5)),
      Criterion(
        "T cells around a mass: the same",
        published: "above 1: space protects (Graw 2009)", .atLeast(1.2)),
    ],
    method:
      "Growth a, crowding b and kills n per T cell, tumour cell and day are measured in mixed tissues "
      + "of 200 tumour cells (four with and four without 20 T cells, two days) and put into dT/dt = "
      + "a·T·(1 − b·T) − n·E·T with E constant. Other tissues are compared: 40 T cells mixed in, or 40 "
      + "around one mass; four each.",
    limits:
      "No arrivals, so the part of B17 that recruits T cells is not compared. A mass also grows more "
      + "slowly than spread cells because it is crowded, which works against what distance protects.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = KillingAssay(laboratory.values)
    func counts(
      _ effectors: Int, _ mixing: KillingAssay.Mixing, from seed: UInt64
    ) -> [KillingAssay.Count] {
      var plan = KillingAssay.Plan(
        targets: 200, effectors: effectors, hours: 48, mixing: mixing)
      plan.targetsGrow = true
      let own = plan
      return laboratory.each(of: 4) { dish in
        assay.count(own, seed: laboratory.seed + seed + UInt64(dish))
      }
    }
    let rates = Rates(free: counts(0, .mixed, from: 0), attacked: counts(20, .mixed, from: 0))
    let mixed = Self.mean(counts(40, .mixed, from: 10))
    let around = Self.mean(counts(40, .rim, from: 10))
    let field = rates.course(laboratory.values, effectors: 40, tumour: mixed[0].1)
    let last = field[field.count - 1].1
    return Measurement(
      values: [mixed[mixed.count - 1].1 / last, around[around.count - 1].1 / last],
      figure: Figure(
        "Mixed tissue follows the mean field; a mass with T cells around it does not",
        x: "Day", y: "Living tumour cells",
        [
          .init("tissue, mixed", .line, mixed), .init("tissue, T cells around", .line, around),
          .init("mean field", .reference, field),
        ]),
      notes: [
        "a = \(ValueText.short(rates.growth)) per day, b = \(ValueText.short(rates.crowding)) per "
          + "cell, n = \(ValueText.short(rates.killing)) per T cell, tumour cell and day."
      ])
  }

  private static func mean(_ counts: [KillingAssay.Count]) -> [(Double, Double)] {
    let length = counts.map(\.courseOfLiving.count).min() ?? 0
    return (0..<length).map { index in
      let sum = counts.reduce(0) { $0 + $1.courseOfLiving[index] }
      return (Double(index) / 4, Double(sum) / Double(counts.count))
    }
  }

  /// The rates of the mean field as the tissue has them.
  private struct Rates {
    let growth: Double
    let crowding: Double
    let killing: Double

    init(free: [KillingAssay.Count], attacked: [KillingAssay.Count]) {
      // The growth of the first and of the second day lie on a line in the number of cells.
      let course = MeanFieldAgreement.mean(free).map(\.1)
      func rate(_ start: Int) -> Double { Elementary.log(course[start + 4] / course[start]) }
      let (early, late) = (rate(0), rate(4))
      let (few, many) = ((course[0] + course[4]) / 2, (course[4] + course[8]) / 2)
      let fall = max(0, (early - late) / max(many - few, 1))
      growth = early + fall * few
      crowding = max(1e-6, fall / max(growth, 1e-6))
      let victims = MeanFieldAgreement.mean(attacked).map(\.1)
      let average = victims.reduce(0, +) / Double(victims.count)
      let kills = Double(attacked.reduce(0) { $0 + $1.killed }) / Double(attacked.count)
      killing = kills / (20 * average * 2)
    }

    /// The mean field with these rates: B17 in cells and days, with a constant number of T cells.
    func course(
      _ values: ParameterValues, effectors: Double, tumour: Double
    ) -> [(Double, Double)] {
      var values = values
      for key in [
        ParameterKey.meanFieldSupply, .meanFieldRecruitment, .meanFieldExhaustion, .meanFieldLoss,
      ] { values[key] = 0 }
      values[.meanFieldGrowth] = growth
      values[.meanFieldCrowding] = crowding
      let model = Kuznetsov(values)
      // In the equations without dimension a T cell kills at a rate of 1, so T cells are counted in n.
      let start = Kuznetsov.State(effectors: killing * effectors, tumour: tumour)
      return model.course(from: start, units: 2, parts: 16).enumerated().map {
        (Double($0.offset) / 8, $0.element.tumour)
      }
    }
  }
}
