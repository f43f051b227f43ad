import Immunology
import Tissue

/// O1: how a row of cells relaxes that were pushed together.
struct ChainRelaxation: Target {
  let card = TargetCard(
    id: "O1", title: "A row of cells relaxes", evidence: .unit,
    criteria: [
      Criterion(
        "width of 11 cells at t 1, off the published one",
        published: "9 diameters (so OpenVT's stiffness is chosen)", .within(-0.2...0.2), unit: "%"),
      Criterion(
        "width at t 5, off the published one", published: "9.7584 (OpenVT's chain, exact)",
        .within(-0.2...0.2), unit: "%"),
      Criterion(
        "width at t 10, off the published one", published: "9.8760 (OpenVT's chain, exact)",
        .within(-0.2...0.2), unit: "%"),
      Criterion(
        "width after 6 hours in turns of a run, off the exact one",
        published: "0 (the same law, solved exactly)", .within(-5...5), unit: "%"),
      Criterion(
        "width after 24 hours in turns of a run, off the exact one",
        published: "0 (the same law, solved exactly)", .within(-1...1), unit: "%"),
    ],
    method:
      "Eleven cells of diameter 10 µm in a row, half a diameter apart, that push each other with "
      + "10 µm/min·(1 − d/R)² and nothing else; t 1 is 88.664 min, when the width is 9 diameters. The "
      + "engine alone, Euler steps of 0.1 min. In turns of a run: the same row of tumour cells, with the "
      + "numbers of the catalogue (repulsion and adhesion), every 40 minutes four steps of which none "
      + "moves a cell by more than 2 µm. Exact: Runge–Kutta in double precision. The ranges of the last "
      + "two were written before they were measured.",
    limits:
      "Places are kept to seven digits: with very small steps, what a slow cell moves in one is lost in "
      + "them. Nothing in a run is pushed together like this row but daughters after a division.",
    isFast: true)

  private static let (cells, spacing) = (11, 0.5)
  /// The widths at t 1, 5 and 10, in diameters.
  static let published = [9, 9.7584, 9.8760]
  private static let hours = (short: 6.0, long: 24.0)

  func measure(in laboratory: Laboratory) -> Measurement {
    let small = Self.widths(repulsion: 10)
    let tiny = Self.widths(repulsion: 10, step: 0.02)
    let assay = RelaxationAssay(laboratory.values)
    let law = assay.law
    let turns = Int((Self.hours.long * 60 / law.turn).rounded(.up))
    let inTurns = assay.widths(of: Self.cells, spacing: Self.spacing, turns: turns)
    var row = ExactRow(
      of: Self.cells, spacing: Self.spacing, repulsion: law.repulsion / law.diameter,
      adhesion: law.adhesion / law.diameter, range: law.range)
    var exact = [row.width]
    for _ in 0..<turns {
      row.advance(by: law.turn, step: 0.1)
      exact.append(row.width)
    }
    let differences = zip(inTurns, exact).map { Percent.off($0, from: $1) }
    func difference(at hours: Double) -> Double {
      differences[Int((hours * 60 / law.turn).rounded())]
    }
    let worst = differences.indices.max { abs(differences[$0]) < abs(differences[$1]) } ?? 0
    func points(_ widths: [Double]) -> [(Double, Double)] {
      widths.enumerated().map { (Double($0.offset) * law.turn / 60, $0.element) }
    }
    return Measurement(
      values: zip(small, Self.published).map { Percent.off($0, from: $1) }
        + [difference(at: Self.hours.short), difference(at: Self.hours.long)],
      figure: Figure(
        "Turns of a run hold cells back at first and catch up", x: "Hours",
        y: "Width of the row, diameters",
        [
          .init("in turns of a run", .points, points(inTurns)),
          .init("the same law, solved exactly", .reference, points(exact)),
        ]),
      notes: [
        "In turns of a run the width is furthest from the exact one after "
          + "\(ValueText.short(Double(worst) * law.turn / 60)) hours: "
          + "\(ValueText.short(inTurns[worst])) for \(ValueText.short(exact[worst])) diameters "
          + "(\(ValueText.short(differences[worst])) %). In a turn no cell moves by more than 8 µm.",
        "With steps of 0.02 min the width at t 10 is "
          + "\(ValueText.short(Percent.off(tiny[2], from: small[2]))) % off that with steps of 0.1 min.",
      ])
  }

  /// Lets the row of the benchmark relax with small steps.
  ///
  /// - Parameters:
  ///   - repulsion: The speed at full overlap in µm/min; 10 is that of the benchmark.
  ///   - step: The minutes of a step.
  /// - Returns: The widths at t 1, 5 and 10, in diameters.
  static func widths(repulsion: Float, step: Double = 0.1) -> [Double] {
    let (diameter, minutes) = (Float(10), 88.664)
    let layer = PushingLayer(
      size: diameter * Float(cells + 2), reach: 1.2 * diameter, repulsion: repulsion)
    for cell in 0..<cells {
      layer.add(
        at: diameter * (3.5 + Float(cell) * Float(spacing)), diameter * 6, radius: diameter / 2,
        lineage: UInt64(cell))
    }
    var (widths, done) = ([Double](), 0)
    for time in [1.0, 5, 10] {
      let steps = Int((time * minutes / step).rounded())
      for _ in done..<steps { layer.relax(minutes: Float(step)) }
      done = steps
      let places = layer.places.map(\.x)
      widths.append(((places.max() ?? 0) - (places.min() ?? 0)) / Double(diameter))
    }
    return widths
  }
}
