import Immunology
import Tissue

/// O3: how a layer of dividing cells pushes itself outwards.
struct MonolayerGrowth: Target {
  let card = TargetCard(
    id: "O3", title: "A layer of dividing cells", evidence: .emergent,
    criteria: [
      Criterion(
        "radius at t 8.5, 256 cells, off the published one",
        published: "18.43 cell radii (OpenVT's PhysiCell, one run)", .within(-1...1), unit: "%"),
      Criterion(
        "radius at t 9.5, 512 cells, off the published one",
        published: "25.26 cell radii (OpenVT's PhysiCell, one run)", .within(-1...1), unit: "%"),
    ],
    method:
      "OpenVT's monolayer without chance in the cycle: one cell of radius 5 µm whose area grows by its "
      + "first size in 443.5 min (t 1), in portions of 6 min; at twice the area all divide, the daughter "
      + "at 1.7 radii in a random direction. Cells push with 10 µm/min·(1 − d/R)², R being 1.02 times the "
      + "sum of the radii, in steps of 0.25 min; the engine alone, mean of four runs. Radius: the mean "
      + "distance of the outline from the middle, by length.",
    limits:
      "The published numbers are of one run, with other random directions; its places were not looked at "
      + "again. OpenVT takes a concave hull for the outline; ours is where a disc of three cell radii "
      + "rolls, chosen when the published radii were known: a disc of two gives radii 1 to 2 % less, one "
      + "of four 0.4 % more. There only cells that overlap push each other, here those up to 1.02 radii "
      + "apart, by 0.004 µm/min at most. Growth and division of the model are not measured here.",
    isFast: true)

  func measure(in laboratory: Laboratory) -> Measurement {
    let runs = laboratory.each(of: 4) { run in
      Self.radii(reach: Self.reach, until: 9.5, seed: laboratory.seed &+ UInt64(run))
    }
    let times = runs[0].map(\.time)
    let means = times.indices.map { look in
      runs.reduce(0) { $0 + $1[look].radius } / Double(runs.count)
    }
    func looks(at time: Double) -> [Double] {
      runs.compactMap { run in run.first { $0.time == time }?.radius }
    }
    func mean(_ radii: [Double]) -> Double { radii.reduce(0, +) / Double(radii.count) }
    let (early, late) = (looks(at: 8.5), looks(at: 9.5))
    let published = Self.published
    func range(_ radii: [Double]) -> String {
      "\(ValueText.short(radii.min() ?? .nan)) to \(ValueText.short(radii.max() ?? .nan))"
    }
    return Measurement(
      values: [
        Percent.off(mean(early), from: published.early),
        Percent.off(mean(late), from: published.late),
      ],
      figure: Figure(
        "The layer grows by what its cells grow, less what they are pressed together", x: "t",
        y: "Radius, cell radii",
        [
          .init("engine", .line, Array(zip(times, means))),
          .init(
            "PhysiCell, published", .published, [(8.5, published.early), (9.5, published.late)]),
        ]),
      notes: [
        "The four runs differ in the directions of their divisions: \(range(early)) cell radii at t "
          + "8.5, \(range(late)) at t 9.5."
      ])
  }

  /// How far two cells push each other, in sums of their radii.
  static let reach = 1.02
  /// The published radii at t 8.5 and t 9.5, in cell radii.
  static let published = (early: 18.43, late: 25.26)
  private static let (radius, cycle) = (Float(5), 443.5)
  private static let (step, portion) = (0.25, 6.0)

  /// The radius of the layer at a time.
  struct Look: Sendable, Equatable {
    /// The time in cycles.
    let time: Double
    /// The radius in radii of the first cell.
    let radius: Double
  }

  /// Grows a layer from one cell.
  ///
  /// - Parameters:
  ///   - reach: How far two cells push each other, in sums of their radii; 1.02 is that of the benchmark.
  ///   - end: The time at which it ends, in cycles.
  ///   - seed: The seed of the directions of divisions.
  /// - Returns: Looks at each half cycle from t 3 on.
  static func radii(reach: Double, until end: Double, seed: UInt64) -> [Look] {
    let size: Float = 400
    let layer = PushingLayer(size: size, reach: 3 * radius, repulsion: 10)
    let draw = Draw(seed: seed)
    layer.add(at: size / 2, size / 2, radius: Float(reach) * radius, lineage: 1)
    var (area, looks) = (1.0, [Look]())
    let (everyPortion, everyLook) = (Int(portion / step), Int(cycle / 2 / step))
    for number in 1...Int(end * cycle / step) {
      if 1 < number, (number - 1).isMultiple(of: everyPortion) {
        area += portion / cycle
        if 2 <= area {
          area /= 2
          divide(layer, radius: radius * Float(area.squareRoot()), draw, tick: UInt32(number))
        }
        layer.setRadii(Float(reach) * radius * Float(area.squareRoot()))
      }
      layer.relax(minutes: Float(step))
      if number.isMultiple(of: everyLook), 6 <= number / everyLook {
        let places = layer.places
        let middle = places.reduce(.zero, +) / Double(places.count)
        looks.append(
          Look(
            time: Double(number / everyLook) / 2,
            radius: Outline(of: places, disc: 3 * Double(radius)).meanDistance(from: middle)
              / Double(radius)))
      }
    }
    return looks
  }

  /// Puts a daughter beside each cell.
  private static func divide(_ layer: PushingLayer, radius: Float, _ draw: Draw, tick: UInt32) {
    for cell in 0..<layer.cells.count {
      let name = layer.cells.lineage[cell]
      let turns = draw.uniforms(lineage: name, tick: tick, purpose: 0).x
      let (sine, cosine) = Elementary.sineAndCosine(turns: Double(turns))
      // Names as in a pedigree: the daughters of n are 2·n and 2·n + 1.
      layer.cells.lineage[cell] = 2 * name
      layer.add(
        at: layer.cells.x[cell] + 1.7 * radius * Float(cosine),
        layer.cells.y[cell] + 1.7 * radius * Float(sine), radius: radius, lineage: 2 * name + 1)
    }
  }
}
