import Immunology
import Tissue

/// P1: how T cells crawl.
struct Motility: Target {
  let card = TargetCard(
    id: "P1", title: "Paths of T cells", evidence: .unit,
    criteria: [
      Criterion(
        "slope of log displacement, below half the persistence time",
        published: "1.4 in gel (Ronteix 2022)", .atLeast(1.5)),
      Criterion(
        "slope of log displacement, above five persistence times",
        published: "1.1 on a spheroid, towards 1 (Ronteix 2022)", .within(0.95...1.1)),
      Criterion(
        "motility, measured over v²P/2", published: "1 (persistent random walk)",
        .within(0.9...1.1)),
      Criterion(
        "motility, with half the tick over the whole", published: "1", .within(0.9...1.1)),
    ],
    method:
      "200 T cells in an empty layer for five hours, ticks of 0.5 and 0.25 minutes; mean square "
      + "displacement over cells and starting times, up to two hours.",
    limits:
      "The late slope is taken up to two hours: from 15 to 45 minutes that of a perfect persistent walk "
      + "is itself above 1.1. Paths in tissue with walls, fibres and chemokine are not tested here.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let persistence = laboratory.values[.effectorPersistence]
    let assay = MotilityAssay(laboratory.values, seed: laboratory.seed)
    let all = laboratory.each(of: 2) { assay.paths(tick: $0 == 0 ? 0.5 : 0.25) }
    let (whole, half) = (all[0], all[1])
    func slope(_ paths: MotilityAssay.Paths, _ range: ClosedRange<Double>) -> Double {
      LineFit.power(paths.points.filter { range.contains($0.minutes) }.map { ($0.0, $0.1) }).slope
    }
    /// From the rise of the late part of the curve: MSD = 4·M·t + constant in a layer.
    func motility(_ paths: MotilityAssay.Paths) -> Double {
      let late = paths.points.filter { 5 * persistence < $0.minutes && $0.minutes <= 120 }
      return LineFit(late.map { ($0.minutes, $0.square) }).slope / 4
    }
    let expected = whole.squaredSpeed * persistence / 2
    return Measurement(
      values: [
        slope(whole, 0...persistence / 2), slope(whole, 5 * persistence...120),
        motility(whole) / expected, motility(half) / motility(whole),
      ],
      figure: Figure(
        "T cells keep their direction for minutes, then wander", x: "Minutes",
        y: "Mean square displacement, µm²", isLogX: true, isLogY: true,
        [
          .init("model", .line, whole.points.map { ($0.minutes, $0.square) }),
          .init(
            "persistent random walk", .reference,
            whole.points.map { point in
              let rest = Elementary.exp(-point.minutes / persistence)
              return (
                point.minutes,
                2 * whole.squaredSpeed * persistence
                  * (point.minutes - persistence * (1 - rest))
              )
            }),
        ]),
      notes: [
        "Measured motility: \(ValueText.short(motility(whole))) µm²/min; in lymph nodes 50 to 110 "
          + "are reported."
      ])
  }
}
