import Immunology
import Tissue

/// O2: how far cells get that crawl towards something.
struct BiasedWalk: Target {
  let card = TargetCard(
    id: "O2", title: "Cells that crawl towards something", evidence: .unit,
    criteria: [
      Criterion(
        "mean way in a layer, 50 steps, off theory",
        published: "6.730 (OpenVT's walk, closed form)", .within(-0.5...0.5), unit: "%"),
      Criterion(
        "mean way in a layer, one step, off theory",
        published: "6.730 (OpenVT's walk, closed form)", .within(-0.5...0.5), unit: "%"),
      Criterion(
        "mean way in three dimensions, 50 steps, off theory", published: "7.000 (closed form)",
        .within(-0.5...0.5), unit: "%"),
    ],
    method:
      "100,000 walkers of speed 10 that draw a new direction at rate 10, half by chance and half the "
      + "gradient's, from the direction of the gradient on; how far they come along it in a time of 1. "
      + "Theory: v·[(1 − e^(−r·t))/r·(1 − m) + m·t], with the mean cosine m of a new direction: 2/π in "
      + "a layer and 2/3 in three dimensions. The engine's walk (B1) alone, in µm and minutes.",
    limits:
      "The gradient has the same direction everywhere and all walkers have one speed. T cells of the "
      + "model follow chemokine with a bias of their own, differ in speed, and are pushed by others.",
    isFast: true)

  private static let (speed, rate, time) = (10.0, 10.0, 1.0)

  /// The mean way along the gradient.
  ///
  /// - Parameters:
  ///   - meanCosine: The mean cosine of a new direction with the gradient.
  ///   - time: How long the walkers go.
  /// - Returns: The way in theory.
  static func expected(meanCosine: Double, after time: Double = time) -> Double {
    let kept = (1 - Elementary.exp(-rate * time)) / rate
    return speed * (kept * (1 - meanCosine) + meanCosine * time)
  }

  func measure(in laboratory: Laboratory) -> Measurement {
    let many = Self.walk(bias: 0.5, isSolid: false, steps: 50, in: laboratory)
    let one = Self.walk(bias: 0.5, isSolid: false, steps: 1, in: laboratory)
    let solid = Self.walk(bias: 0.5, isSolid: true, steps: 50, in: laboratory)
    let (flat, deep) = (2 / Double.pi, 2.0 / 3)
    let times = (1...50).map { Double($0) / 50 }
    return Measurement(
      values: zip([many, one, solid], [flat, flat, deep]).map { walk, cosine in
        Percent.off(walk.means.last ?? .nan, from: Self.expected(meanCosine: cosine))
      },
      figure: Figure(
        "Walkers lose their first direction, not the gradient's", x: "Time",
        y: "Mean way along the gradient",
        [
          .init("engine", .points, Array(zip(times, many.means))),
          .init(
            "closed form", .reference,
            times.map { ($0, Self.expected(meanCosine: flat, after: $0)) }),
        ]),
      notes: [
        "Standard errors of the three: "
          + [many, one, solid].map {
            "\(ValueText.short(100 * $0.error / ($0.means.last ?? .nan))) %"
          }.joined(separator: ", ") + "."
      ])
  }

  /// The means after each step, and the standard error of the last.
  struct Walk: Sendable, Equatable {
    let means: [Double]
    let error: Double
  }

  /// Lets walkers go.
  ///
  /// - Parameters:
  ///   - bias: The weight of the gradient in a new direction; 0.5 is that of the benchmark.
  ///   - isSolid: Whether they walk in three dimensions.
  ///   - steps: The equal steps that the time is cut into.
  ///   - laboratory: The chance and the threads.
  /// - Returns: What was seen along the gradient.
  static func walk(bias: Float, isSolid: Bool, steps: Int, in laboratory: Laboratory) -> Walk {
    let (groups, each) = (50, 2000)
    let walk = PersistentWalk(persistence: Float(1 / rate), bias: bias, isSolid: isSolid)
    let draw = Draw(seed: laboratory.seed)
    let gradient = SIMD3<Float>(1, 0, 0)
    let sums = laboratory.each(of: groups) { group in
      var sums = [Double](repeating: 0, count: steps + 1)
      for walker in 0..<each {
        let lineage = UInt64(group * each + walker)
        var (direction, way) = (gradient, 0.0)
        for step in 0..<steps {
          let moved = walk.step(
            direction: &direction, speed: Float(speed), minutes: Float(time / Double(steps)),
            gradient: gradient
          ) { draw.uniforms(lineage: lineage, tick: UInt32(step), purpose: $0) }
          way += Double(moved.x)
          sums[step] += way
        }
        sums[steps] += way * way
      }
      return sums
    }
    let count = Double(groups * each)
    let means = (0...steps).map { step in sums.reduce(0) { $0 + $1[step] } / count }
    let mean = means[steps - 1]
    return Walk(
      means: Array(means.dropLast()),
      error: ((means[steps] - mean * mean) / count).squareRoot())
  }
}
