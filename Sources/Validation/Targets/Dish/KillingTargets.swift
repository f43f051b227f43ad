import Immunology
import Outcomes
import Tissue

/// P2: how many targets a T cell kills in a day, and how long one takes.
struct KillsPerDay: Target {
  let card = TargetCard(
    id: "P2", title: "Kills per T cell and day", evidence: .calibrated,
    criteria: [
      Criterion(
        "kills per T cell and day", published: "2 to 16 (Halle 2016)", .within(2...16)),
      Criterion(
        "median time from the first synapse to death, of targets that die",
        published: "6 (Breart 2008)", .within(3...9), unit: "h"),
    ],
    tuned: [.effectorHit, .effectorDwell, .effectorRefractory],
    method:
      "20 T cells on a mass of 500 targets that do not divide, 24 hours, four dishes. Without PD-1: "
      + "the T cells of the published numbers were fresh effectors of an infection or a transfer.",
    limits:
      "The hit rate was set so that the first number holds; with PD-1 as it is by default it does not "
      + "(see below). In the model a synapse lasts half an hour "
      + "and damage is repaired within two, so a target dies soon or not at all; seen through a "
      + "microscope it takes hours.", isFast: true)

  private struct Dishes {
    let killed: Int
    let median: Double
    let curves: [[(Double, Double)]]
  }

  func measure(in laboratory: Laboratory) -> Measurement {
    let free = dishes(in: laboratory, without: [.checkpoint])
    let held = dishes(in: laboratory, without: [])
    let rate = Double(free.killed) / 80
    func curves(_ name: String, _ dishes: Dishes) -> Figure.Curve {
      .init(name, .points, dishes.curves.flatMap(\.self))
    }
    return Measurement(
      values: [rate, free.median],
      figure: Figure(
        "Twenty T cells kill one target after the other", x: "Hour", y: "Targets killed in a dish",
        [curves("without PD-1", free), curves("with PD-1", held)]),
      notes: [
        "\(ValueText.short(24 / max(rate, 1e-9))) T-cell hours per kill, the first number the other way "
          + "round; Breart 2008 has 6.",
        "With PD-1 as it is by default: \(ValueText.short(Double(held.killed) / 80)) kills per T cell "
          + "and day; median time \(ValueText.short(held.median)) h.",
      ])
  }

  private func dishes(in laboratory: Laboratory, without: [Mechanism]) -> Dishes {
    let assay = KillingAssay(laboratory.values)
    let counts = laboratory.each(of: 4) { dish in
      var plan = KillingAssay.Plan(targets: 500, effectors: 20, hours: 24, mixing: .mass)
      plan.without = without
      return assay.count(plan, seed: laboratory.seed + UInt64(dish))
    }
    let times = counts.flatMap(\.hoursToDeath).sorted()
    return Dishes(
      killed: counts.reduce(0) { $0 + $1.killed },
      median: times.isEmpty ? .nan : times[times.count / 2],
      curves: counts.map { count in
        count.hours.enumerated().map { ($0.element, Double($0.offset + 1)) }
      })
  }
}

/// P3: the share of targets that is killed against the number of T cells.
struct LysisCurve: Target {
  let card = TargetCard(
    id: "P3", title: "Lysis against the ratio of T cells to targets", evidence: .emergent,
    criteria: [
      Criterion(
        "determination of A·(1 − exp(−k·x)), 24 h", published: "form of Bol 1986",
        .atLeast(0.95)),
      Criterion(
        "lysis at 5:1 over 1:1, 4 h", published: "59/20 = 3 (CMV-specific lines)",
        .within(2...4)),
      Criterion("steps of the curve that fall, 24 h", published: "none", .atMost(0)),
    ],
    method:
      "100 targets and 50 to 1000 T cells spread over a dish of 300 µm; four dishes of each ratio; "
      + "lysis at 4 and at 24 hours. Falls smaller than two points count as none.",
    limits:
      "T cells have to find their targets; in the published assays cells were spun together.",
    isFast: true)

  private static let ratios = [0.5, 1, 2, 5, 10]
  private static let dishes = 4

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = KillingAssay(laboratory.values)
    let counts = laboratory.each(of: Self.ratios.count * Self.dishes) { index in
      assay.count(
        .init(
          targets: 100, effectors: Int(100 * Self.ratios[index / Self.dishes]), hours: 24,
          mixing: .mixed), seed: laboratory.seed + UInt64(index % Self.dishes))
    }
    func lysis(hours: Double) -> [Double] {
      Self.ratios.indices.map { ratio in
        let dishes = counts[ratio * Self.dishes..<(ratio + 1) * Self.dishes]
        let killed = dishes.reduce(0) { $0 + $1.hours.count { $0 <= hours } }
        return Double(killed) / Double(dishes.reduce(0) { $0 + $1.targets })
      }
    }
    let (early, late) = (lysis(hours: 4), lysis(hours: 24))
    let fit = SaturationFit(Array(zip(Self.ratios, late)))
    let grid = stride(from: 0.0, through: 10, by: 0.25).map(\.self)
    return Measurement(
      values: [
        fit.determination, early[3] / early[1],
        Double(zip(late, late.dropFirst()).count { $1 < $0 - 0.02 }),
      ],
      figure: Figure(
        "More T cells kill more, up to a limit", x: "T cells per target", y: "Targets killed, %",
        [
          .init("after 24 h", .points, zip(Self.ratios, late).map { ($0, 100 * $1) }),
          .init("after 4 h", .points, zip(Self.ratios, early).map { ($0, 100 * $1) }),
          .init("A·(1 − exp(−k·x))", .reference, grid.map { ($0, 100 * fit.value(at: $0)) }),
          .init("published, CMV lines", .published, x: [1, 5, 10], y: [20, 59, 68]),
        ]),
      notes: [
        "Fit after 24 h: A = \(ValueText.short(fit.most)), k = \(ValueText.short(fit.rate))."
      ])
  }
}

/// P4: from proportional killing at few T cells to saturation at many.
struct MassAction: Target {
  let card = TargetCard(
    id: "P4", title: "Mass action at few T cells, saturation at many", evidence: .emergent,
    criteria: [
      Criterion(
        "slope of log kill rate against log T cells, 1:50 to 1:10",
        published: "1 over a thousandfold range (Ganusov 2011)", .within(0.85...1.15)),
      Criterion(
        "slope of log kill rate against log T cells, 10:1 to 40:1",
        published: "saturates (Graw 2009)", .atMost(0.6)),
    ],
    method:
      "Few: 8 to 40 T cells on a mass of 400 targets, kills in 24 hours, eight dishes each. Many: 250 "
      + "to 1000 T cells on 25 targets; the rate is that at which half of them are killed, six dishes "
      + "each.",
    limits:
      "In between the slope may exceed 1, because hits of several T cells add up (X18). With more than "
      + "ten T cells for each target half of them die within the hour, so it is the hits that count, "
      + "not who finds whom.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = KillingAssay(laboratory.values)
    let (few, many) = ([8, 18, 40], [250, 500, 1000])
    let sparse = laboratory.each(of: few.count * 8) { index in
      Double(
        assay.count(
          .init(targets: 400, effectors: few[index / 8], hours: 24, mixing: .mass),
          seed: laboratory.seed + UInt64(index % 8)
        ).killed)
    }
    let dense = laboratory.each(of: many.count * 6) { index in
      let count = assay.count(
        .init(targets: 25, effectors: many[index / 6], hours: 12, mixing: .mass),
        seed: laboratory.seed + UInt64(index % 6))
      return count.killed < 13 ? Double.nan : count.hours[12]
    }
    // Kills per hour, of all dishes of a number together.
    let low = few.indices.map { place in
      (Double(few[place]) / 400, sparse[place * 8..<place * 8 + 8].reduce(0, +) / (8 * 24))
    }
    let high = many.indices.map { place in
      (Double(many[place]) / 25, 6 * 12.5 / dense[place * 6..<place * 6 + 6].reduce(0, +))
    }
    func slope(_ points: [(Double, Double)]) -> Double {
      points.allSatisfy { 0 < $0.1 } ? LineFit.power(points).slope : .nan
    }
    return Measurement(
      values: [slope(low), slope(high)],
      figure: Figure(
        "Few T cells: each counts. Many: they queue", x: "T cells per target",
        y: "Kills per hour and target", isLogX: true, isLogY: true,
        [
          .init("few T cells", .points, low.map { ($0.0, $0.1 / 400) }),
          .init("many T cells", .points, high.map { ($0.0, $0.1 / 25) }),
        ]))
  }
}

/// X16: how many T cells hold a growing tumour.
struct CriticalDensity: Target {
  let card = TargetCard(
    id: "X16", title: "The number of T cells that holds a tumour", evidence: .emergent,
    criteria: [
      Criterion(
        "growth with a third of r/κ T cells per target", published: "above 0", .atLeast(0),
        unit: "1/d"),
      Criterion(
        "growth with three times r/κ T cells per target", published: "below 0", .atMost(0),
        unit: "1/d"),
    ],
    method:
      "Growth r of 200 cells without T cells and kills per T cell and day κ (P2) are measured; then T "
      + "cells are put on 200 growing cells in the two ratios, four dishes each, two days.",
    limits:
      "Budhu 2010 gives a density (3.5·10⁵ per mL, partly from memory); here its ratio is tested.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = KillingAssay(laboratory.values)
    @Sendable func growth(_ effectors: Int, _ dish: Int) -> Double {
      var plan = KillingAssay.Plan(targets: 200, effectors: effectors, hours: 48, mixing: .mass)
      plan.targetsGrow = true
      let count = assay.count(plan, seed: laboratory.seed + UInt64(dish))
      return Elementary.log(Double(max(1, count.living)) / Double(count.targets)) / 2
    }
    func mean(_ effectors: Int) -> Double {
      laboratory.each(of: 4) { growth(effectors, $0) }.reduce(0, +) / 4
    }
    let free = mean(0)
    let kills = laboratory.each(of: 4) { dish in
      assay.count(
        .init(targets: 500, effectors: 20, hours: 24, mixing: .mass),
        seed: laboratory.seed + UInt64(dish)
      ).killed
    }
    let kappa = Double(kills.reduce(0, +)) / 80
    // With more T cells than five per target nothing could be said of a threshold.
    let critical = min(5, free / max(kappa, 0.01))
    let factors = [1.0 / 3, 1, 3]
    let growths = factors.map { mean(Int((200 * critical * $0).rounded())) }
    return Measurement(
      values: [growths[0], growths[2]],
      figure: Figure(
        "Growth changes its sign near r/κ T cells per target", x: "T cells per target, over r/κ",
        y: "Growth per day",
        [
          .init("measured", .points, [(0, free)] + Array(zip(factors, growths))),
          .init("r − κ·E/T", .reference, x: [0, 3], y: [free, -2 * free]),
        ]),
      notes: [
        "r = \(ValueText.short(free)) per day, κ = \(ValueText.short(kappa)) per day, so r/κ = "
          + "\(ValueText.short(critical)) T cells per target."
      ])
  }
}

/// X18: T cells that attack together kill more each.
struct Cooperation: Target {
  let card = TargetCard(
    id: "X18", title: "Cooperation of T cells on a spheroid", evidence: .emergent,
    criteria: [
      Criterion(
        "slope of log kills against log T cells", published: "superlinear (Ronteix 2022)",
        .atLeast(1.2))
    ],
    method: "3 to 24 T cells on a mass of 100 targets, kills in 12 hours, 24 dishes each.",
    limits:
      "Ronteix 2022 counts spheroids that fall apart, not kills. With 2 to 16 T cells and twelve dishes "
      + "the slope was 1.10.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = KillingAssay(laboratory.values)
    let numbers = [3, 6, 12, 24]
    let kills = laboratory.each(of: numbers.count * 24) { index in
      Double(
        assay.count(
          .init(targets: 100, effectors: numbers[index / 24], hours: 12, mixing: .mass),
          seed: laboratory.seed + UInt64(index % 24)
        ).killed)
    }
    let means = numbers.indices.map { place in
      (Double(numbers[place]), kills[place * 24..<place * 24 + 24].reduce(0, +) / 24)
    }
    let positive = means.filter { 0 < $0.1 }
    return Measurement(
      values: [1 < positive.count ? LineFit.power(positive).slope : .nan],
      figure: Figure(
        "Twice the T cells kill more than twice as much", x: "T cells on the spheroid",
        y: "Kills in 12 hours", isLogX: true, isLogY: true,
        [
          .init("model", .points, means),
          .init(
            "in proportion", .reference,
            means.map { ($0.0, means[0].1 * $0.0 / means[0].0) }),
        ]))
  }
}
