import Foundation
import Testing
import Tissue

struct WalkTests {
  static let speed: Float = 10
  static let persistence: Float = 2

  /// Returns the mean squared displacement at each of several times, over many walkers.
  static func meanSquares(
    solid: Bool, minutes: Float, at times: [Float], walkers: Int = 6000, seed: UInt64 = 1
  ) -> [Double] {
    let walk = PersistentWalk(persistence: persistence, bias: 0, isSolid: solid)
    let draw = Draw(seed: seed)
    var sums = Array(repeating: 0.0, count: times.count)
    for walker in 1...UInt64(walkers) {
      var place = SIMD3<Float>.zero
      var direction = walk.turned(
        draw.uniforms(lineage: walker, tick: 0, purpose: 7), .zero)
      var tick: UInt32 = 0
      for (index, time) in times.enumerated() {
        while Float(tick) * minutes < time - 0.5 * minutes {
          tick += 1
          place += walk.step(
            direction: &direction, speed: speed, minutes: minutes, gradient: .zero
          ) { draw.uniforms(lineage: walker, tick: tick, purpose: $0) }
        }
        sums[index] += Double((place * place).sum())
      }
    }
    return sums.map { $0 / Double(walkers) }
  }

  /// MSD(t) = 2v²P·[t − P·(1 − e^(−t/P))].
  static func law(_ time: Float) -> Double {
    let (v, p, t) = (Double(speed), Double(persistence), Double(time))
    return 2 * v * v * p * (t - p * (1 - exp(-t / p)))
  }

  @Test(arguments: [false, true], [Float(0.1), 1])
  func `walkers spread as a persistent random walk does`(solid: Bool, minutes: Float) {
    let times: [Float] = [1, 2, 5, 10, 20, 40]
    let squares = Self.meanSquares(solid: solid, minutes: minutes, at: times)
    for (time, square) in zip(times, squares) {
      // The square of a random displacement varies by at most its mean (2-D): 1/√6000 = 1.3 %, four
      // of which are 5.2 %.
      #expect(abs(square / Self.law(time) - 1) < 0.052, "after \(time) min")
    }
  }

  @Test(arguments: [false, true])
  func `paths are straight at first and random later`(solid: Bool) {
    let times: [Float] = [0.2, 0.5, 1, 10, 20, 40, 80]
    let squares = Self.meanSquares(solid: solid, minutes: 0.1, at: times)
    func slope(_ first: Int, _ last: Int) -> Double {
      log(squares[last] / squares[first]) / log(Double(times[last] / times[first]))
    }
    // Up to half a persistence time, and from five of them on (law: 1.06).
    #expect(slope(0, 2) >= 1.5)
    #expect(0.95 <= slope(3, 6) && slope(3, 6) <= 1.10)
  }

  @Test(arguments: [false, true])
  func `the motility coefficient is v²P/d for any step`(solid: Bool) {
    let d = solid ? 3.0 : 2.0
    let expected = Double(Self.speed * Self.speed * Self.persistence) / d
    var coefficients: [Double] = []
    for minutes: Float in [0.25, 0.5, 1] {
      let squares = Self.meanSquares(solid: solid, minutes: minutes, at: [20, 60])
      coefficients.append((squares[1] - squares[0]) / (2 * d * 40))
    }
    for coefficient in coefficients {
      // 6000 walkers leave a standard error of 1.3 % of MSD(60), 2 % of the slope.
      #expect(abs(coefficient / expected - 1) < 0.1)
      #expect(abs(coefficient / coefficients[0] - 1) < 0.1)
    }
  }

  @Test(arguments: [false, true])
  func `walkers drift the way that they are biased`(solid: Bool) {
    let gradient = SIMD3<Float>(0.6, 0.8, 0)
    var ways: [SIMD3<Double>] = []
    for bias: Float in [0, 0.1, 1] {
      let walk = PersistentWalk(persistence: Self.persistence, bias: bias, isSolid: solid)
      let draw = Draw(seed: 3)
      var sum = SIMD3<Double>.zero
      for walker in 1...4000 as ClosedRange<UInt64> {
        var direction = gradient
        for tick in 1...30 as ClosedRange<UInt32> {
          let way = walk.step(
            direction: &direction, speed: Self.speed, minutes: 1, gradient: gradient
          ) { draw.uniforms(lineage: walker, tick: tick, purpose: $0) }
          sum += SIMD3<Double>(way)
        }
      }
      ways.append(sum / 4000)
    }
    let along = ways.map { ($0 * SIMD3<Double>(gradient)).sum() }
    let across = ways.map { $0.y * 0.6 - $0.x * 0.8 }
    // The standard error of a mean place is √(2·v²P·30/2/4000) = 1.2 µm; all start along the
    // gradient and keep that for v·P = 20 µm.
    #expect(abs(along[0] - 20) < 6)
    // The mean of unit[(1−b)ξ + bĝ] along ĝ is b/(2(1−b)) in a plane and 2b/(3(1−b)) in space, to
    // first order in b/(1−b) = 0.11: 28 min of drift at that share of the speed.
    let drift = (solid ? 2.0 / 3 : 0.5) * 0.1 / 0.9 * 10 * 28
    #expect(abs(along[1] - 20 - drift) < 6)
    #expect(abs(along[2] - 300) < 0.1)
    #expect(across.allSatisfy { abs($0) < 6 })
  }

  @Test(arguments: [false, true])
  func `a direction is a unit vector in its space`(solid: Bool) {
    let walk = PersistentWalk(persistence: 1, bias: 0.3, isSolid: solid)
    let draw = Draw(seed: 4)
    for walker in 1...500 as ClosedRange<UInt64> {
      let fresh = walk.turned(
        draw.uniforms(lineage: walker, tick: 0, purpose: 0), SIMD3(0, -1, 0))
      #expect(abs((fresh * fresh).sum() - 1) < 1e-6)
      #expect(solid || fresh.z == 0)
    }
  }
}
