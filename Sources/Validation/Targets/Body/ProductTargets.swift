import Immunology
import Outcomes
import Tissue

/// P11: how CAR-T cells expand, contract and persist.
struct EngineeredKinetics: Target {
  let card = TargetCard(
    id: "P11", title: "CAR-T cells in the body", evidence: .calibrated,
    criteria: [
      Criterion(
        "day of the peak", published: "9.3 (Stein 2019), 9.29 (Ogasawara 2021)", .within(7...12),
        unit: "d"),
      Criterion(
        "doubling time", published: "0.78 (Stein 2019), 0.755 (Ogasawara 2021)",
        .within(0.6...1), unit: "d"),
      Criterion(
        "half-life of the contraction", published: "4.3 (Stein 2019), 5.0 (Ogasawara 2021)",
        .within(3...7), unit: "d"),
      Criterion(
        "half-life of what persists", published: "217 (Stein 2019), 352 (Ogasawara 2021)",
        .within(120...650), unit: "d"),
      Criterion("peak over dose", published: "3900 (Stein 2019)", .within(100...1e5)),
    ],
    tuned: [
      .engineeredGrowth, .engineeredDeath, .engineeredMemoryShare, .engineeredMemoryLoss,
      .engineeredLag,
    ],
    method: "10⁸ cells after lymphodepletion in a body whose target cells they clear; one year.",
    limits:
      "The contraction and the persistence are numbers of Stein 2019. The day and the height of the "
      + "peak depend on how fast the assay lets target cells be killed (a hazard of 0.5 a day at 10¹⁰ "
      + "engineered cells), which was chosen for it. Engineered cells in the tissue are not measured.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let course = EngineeredAssay(laboratory.values).cells()
    let peak = course.peak
    let published = [(9.3, peak.value), (28, 0.057 * peak.value), (90, 0.0061 * peak.value)]
    return Measurement(
      values: [
        peak.day, Elementary.log(2) / course.rate(from: 4, to: 6),
        -Elementary.log(2) / course.rate(from: peak.day + 5, to: peak.day + 15),
        -Elementary.log(2) / course.rate(from: 200, to: 360), peak.value / 1e8,
      ],
      figure: Figure(
        "CAR-T cells peak in the second week and persist for months", x: "Day",
        y: "Engineered cells in the body", isLogY: true,
        [
          .init("model", .line, course.points(360).map { ($0.day, $0.value) }),
          .init(
            "Stein 2019, relative to the peak", .published,
            published + [
              (360, 0.0025 * peak.value)
            ]),
        ]))
  }
}

/// P12: survival after radiation, and what it costs lymphocytes.
struct RadiationSurvival: Target {
  let card = TargetCard(
    id: "P12", title: "Survival after radiation", evidence: .unit,
    criteria: [
      Criterion(
        "tumour cells: counted over closed form, 2 Gy", published: "1 (linear-quadratic law)",
        .within(0.97...1.03)),
      Criterion(
        "tumour cells: counted over closed form, 4 Gy", published: "1 (linear-quadratic law)",
        .within(0.97...1.03)),
      Criterion(
        "late tissue: counted over closed form, 2 Gy", published: "1 (linear-quadratic law)",
        .within(0.97...1.03)),
      Criterion("late tissue: α/β", published: "2 to 4 (Thames 1990)", .within(2...4), unit: "Gy"),
      Criterion(
        "cost to late tissue for the same tumour effect, 3×8 over 30×2 Gy",
        published: "above 1", .atLeast(1.1)),
      Criterion(
        "lymphocytes after 12 over 5 fractions of 24 Gy in all",
        published: "1.12/1.84 = 0.61 (MacLennan 1978)", .within(0.5...0.72)),
      Criterion(
        "lymphocytes after 20 over 5 fractions of 24 Gy in all",
        published: "0.64/1.84 = 0.35 (MacLennan 1978)", .within(0.28...0.42)),
    ],
    tuned: [
      .radiationTumourAlpha, .radiationTumourBeta, .radiationLateAlpha, .radiationLateBeta,
      .radiationShareInBeam,
    ],
    method:
      "About 20,000 well-supplied cells of a tissue get one fraction by the treatment that "
      + "scenarios give; those are counted that will not die of it.",
    limits: "The share of blood in the beam was fitted to MacLennan 1978.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let assay = RadiationAssay(laboratory.values)
    let (tumour, late) = assay.closedForms
    @Sendable func counted(_ kind: CellKind, _ gray: Double) -> Double {
      assay.irradiated(kind, gray: gray, seed: laboratory.seed).share
    }
    func cost(_ fractions: Int, _ gray: Double) -> Double {
      late.biologicallyEffectiveDose(fractions: fractions, gray: gray)
        / tumour.biologicallyEffectiveDose(fractions: fractions, gray: gray)
    }
    let few = assay.lymphocytesLeft(fractions: 5, gray: 24 / 5)
    let doses = [1.0, 2, 3, 4, 6]
    let shares = laboratory.each(of: doses.count) { counted(.tumour, doses[$0]) }
    let grid = stride(from: 0, through: 6, by: 0.25).map(\.self)
    return Measurement(
      values: [
        shares[1] / tumour.survival(gray: 2), shares[3] / tumour.survival(gray: 4),
        counted(.healthy, 2) / late.survival(gray: 2), late.alphaOverBeta,
        cost(3, 8) / cost(30, 2), assay.lymphocytesLeft(fractions: 12, gray: 2) / few,
        assay.lymphocytesLeft(fractions: 20, gray: 1.2) / few,
      ],
      figure: Figure(
        "Counted survivors lie on the closed form", x: "Dose, Gy",
        y: "Tumour cells that survive, %",
        isLogY: true,
        [
          .init("counted", .points, zip(doses, shares).map { ($0, 100 * $1) }),
          .init("exp(−αD − βD²)", .reference, grid.map { ($0, 100 * tumour.survival(gray: $0)) }),
        ]))
  }
}

/// P14: when neutrophils are lowest after docetaxel, and when they are back.
struct MarrowNadir: Target {
  let card = TargetCard(
    id: "P14", title: "Neutrophils after docetaxel", evidence: .calibrated,
    criteria: [
      Criterion(
        "day of the lowest count", published: "7 to 14 (Friberg 2002; labels)", .within(6...14),
        unit: "d"),
      Criterion(
        "count on day 21, share of usual", published: "recovery in 2 to 3 weeks", .atLeast(0.8)),
    ],
    tuned: [.marrowTransit, .marrowFeedback, .marrowLargestEffect, .marrowHalfEffect],
    method: "One dose of 75 mg/m² for 1.8 m², counted for 42 days.",
    limits: "All rates are those of published fits; only their interplay is tested.", isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let usual = laboratory.values[.marrowNeutrophils]
    let course = MarrowAssay(laboratory.values).neutrophils(milligrams: 135)
    return Measurement(
      values: [course.lowest.day, course.value(onDay: 21) / usual],
      figure: Figure(
        "Neutrophils fall for a week and come back in three", x: "Day",
        y: "Neutrophils, 10⁹ per litre",
        [
          .init("model", .line, course.points(200).map { ($0.day, $0.value) }),
          .init("usual", .reference, x: [0, 42], y: [usual, usual]),
        ]))
  }
}
