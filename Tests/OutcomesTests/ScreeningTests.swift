import Testing
import Tissue

@testable import Outcomes

private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-6) -> Bool {
  abs(value - expected) <= tolerance
}

extension MorrisWalk {
  /// A walk through points that another program chose.
  fileprivate init(_ points: [[Int]]) {
    self.init(
      start: points[0],
      steps: zip(points, points.dropFirst()).map { before, after in
        let factor = before.indices.first { before[$0] != after[$0] } ?? 0
        return Step(factor: factor, move: after[factor] - before[factor])
      })
  }

  /// The effects of a function of the places of the settings, one patient at each point.
  fileprivate func effects(of function: ([Double]) -> Double) -> [[Double]] {
    effects(of: points.map { [function($0.map(MorrisDesign.place(of:)))] })
  }
}

/// The influences on a function over some walks.
private func influences(_ walks: [MorrisWalk], of function: ([Double]) -> Double) -> [Influence] {
  let effects = walks.map { $0.effects(of: function) }
  return effects[0].indices.compactMap { setting in Influence(effects.map { $0[setting] }) }
}

struct MorrisDesignTests {
  @Test func `each walk moves each setting once, by the same jump, inside of its levels`() throws {
    for number in 0..<40 {
      let walk = try #require(MorrisDesign.walk(number, factors: 17, seed: 5))
      #expect(walk.steps.map(\.factor).sorted() == Array(0..<17))
      #expect(walk.steps.allSatisfy { abs($0.move) == MorrisDesign.jump })
      #expect(walk.points.count == 18)
      #expect(walk.points.joined().allSatisfy { (0..<MorrisDesign.levels).contains($0) })
      for (before, after) in zip(walk.points, walk.points.dropFirst()) {
        #expect(zip(before, after).count { $0 != $1 } == 1)
      }
    }
  }

  @Test func `a seed is a design, and walks and seeds differ`() throws {
    let walks = (0..<6).compactMap { MorrisDesign.walk($0, factors: 9, seed: 1) }
    #expect(walks == (0..<6).compactMap { MorrisDesign.walk($0, factors: 9, seed: 1) })
    #expect(walks.count == 6)
    for (index, walk) in walks.enumerated() {
      #expect(!walks[..<index].contains(walk))
      #expect(walk != MorrisDesign.walk(index, factors: 9, seed: 2))
    }
  }

  @Test func `levels, directions and orders are all as likely`() throws {
    let walks = (0..<800).compactMap { MorrisDesign.walk($0, factors: 3, seed: 77) }
    for setting in 0..<3 {
      // Each level of a beginning in a quarter of the walks, give or take five standard deviations.
      for level in 0..<MorrisDesign.levels {
        #expect(abs(walks.count { $0.start[setting] == level } - 200) < 62)
      }
      let ups = walks.count { $0.steps.contains { $0.factor == setting && 0 < $0.move } }
      #expect(abs(ups - 400) < 71)
      #expect(abs(walks.count { $0.steps[0].factor == setting } - 267) < 67)
    }
  }

  @Test func `where settings must fit, a walk goes around what is not allowed`() throws {
    // The first setting must not exceed the second.
    for number in 0..<50 {
      let walk = try #require(
        MorrisDesign.walk(number, factors: 6, seed: 3) { $0[0] <= $0[1] })
      #expect(walk.points.allSatisfy { $0[0] <= $0[1] })
      #expect(walk.steps.map(\.factor).sorted() == Array(0..<6))
    }
    #expect(MorrisDesign.walk(0, factors: 4, seed: 3) { _ in false } == nil)
  }
}

struct InfluenceTests {
  /// Trajectories of SALib, and what it makes of them: `Scripts/morris-reference.py`.
  private static let reference = [
    [[3, 0, 2], [3, 2, 2], [1, 2, 2], [1, 2, 0]], [[0, 1, 2], [0, 1, 0], [0, 3, 0], [2, 3, 0]],
    [[1, 3, 1], [1, 1, 1], [3, 1, 1], [3, 1, 3]], [[2, 0, 0], [0, 0, 0], [0, 2, 0], [0, 2, 2]],
    [[2, 2, 1], [2, 2, 3], [0, 2, 3], [0, 0, 3]],
  ].map { MorrisWalk($0) }

  @Test func `effects on the g-function of Sobol are those of SALib`() {
    let weights = [0.0, 1, 9]
    let found = influences(Self.reference) { places in
      zip(places, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
    let mean = [-1.042222222, -0.697777778, -0.066666667]
    let size = [2.331111111, 1.835555556, 0.244444444]
    let spread = [2.495061789, 2.014858387, 0.289742329]
    #expect(found.count == 3)
    for setting in 0..<3 {
      #expect(isNear(found[setting].mean, mean[setting]))
      #expect(isNear(found[setting].size, size[setting]))
      #expect(isNear(found[setting].spread, spread[setting]))
    }
  }

  @Test func `effects on a product are those of SALib, and what does nothing has none`() {
    let found = influences(Self.reference) { 10 * $0[0] * $0[1] }
    #expect(isNear(found[0].size, 5.333333333) && isNear(found[0].spread, 3.80058475))
    #expect(isNear(found[1].size, 2.666666667) && isNear(found[1].spread, 4.346134937))
    #expect(found[2].size == 0 && found[2].spread == 0)
    #expect(found.map(\.direction) == [.more, .more, .none])
  }

  @Test func `on a plane each effect is the slope, and none differs`() throws {
    let walks = (0..<4).compactMap { MorrisDesign.walk($0, factors: 3, seed: 9) }
    let found = influences(walks) { 3 * $0[0] - 0.5 * $0[1] + 7 }
    for (influence, slope) in zip(found, [3, -0.5, 0]) {
      #expect(isNear(influence.mean, slope))
      #expect(isNear(influence.size, abs(slope)))
      #expect(isNear(influence.spread, 0))
    }
    #expect(found.map(\.direction) == [.more, .less, .none])
  }

  @Test func `what goes up here and down there has a size and no direction`() throws {
    let influence = try #require(Influence([[2], [-2], [2], [-2]]))
    #expect(influence.size == 2 && influence.mean == 0)
    #expect(influence.direction == .either)
    #expect(isNear(influence.spread, (16.0 / 3).squareRoot()))
    // Three quarters of the sizes are a direction.
    #expect(Influence([[3], [-1]])?.direction == .more)
    #expect(Influence([[2.9], [-1.1]])?.direction == .either)
  }

  @Test func `with one patient nothing is said about chance, and missing numbers are left out`()
    throws
  {
    let single = try #require(Influence([[1], [3], [.nan]]))
    #expect(single.count == 2 && single.size == 2)
    #expect(single.noise == nil && single.isToldApart == nil)
    #expect(Influence([[.nan], []]) == nil)
    #expect(try #require(Influence([[1]])).spread.isNaN)
  }

  @Test func `noise is what patients of a point differ by`() throws {
    // Two patients 2 apart: a variance of 2, of their mean 1.
    let influence = try #require(Influence([[9, 11], [10, 12], [8, 10]]))
    #expect(isNear(try #require(influence.noise), (2 / Double.pi).squareRoot()))
    #expect(influence.isToldApart == true)
    #expect(try #require(Influence([[-1, 1], [2, -1], [-1, 0]])).isToldApart == false)
    // The same for all patients is no chance; nothing at all is no effect.
    #expect(try #require(Influence([[1, 1], [2, 2]])).chance == 0)
    #expect(try #require(Influence([[0, 0], [0, 0]])).chance == 1)
  }

  @Test func `of settings that do nothing but differ by chance, one in a hundred passes`() throws {
    let draw = Draw(seed: 4)
    let passed = (0..<3000).count { setting in
      let effects = (0..<4).map { walk in
        let normals = draw.normals(lineage: UInt64(setting), tick: UInt32(walk), purpose: 1)
        return [Double(normals[0]), Double(normals[1])]
      }
      return Influence(effects)?.isToldApart == true
    }
    // 30 expected, give or take five standard deviations.
    #expect((3...57).contains(passed))
    // An effect of six times the noise of a mean is seen.
    let seen = (0..<200).count { setting in
      let effects = (0..<4).map { walk in
        let normals = draw.normals(lineage: UInt64(setting), tick: UInt32(walk), purpose: 2)
        return [Double(normals[0]) + 4.2, Double(normals[1]) + 4.2]
      }
      return Influence(effects)?.isToldApart == true
    }
    #expect(140 < seen)
  }

  /// SciPy 1.17, `scipy.stats.f.sf`.
  @Test func `the distribution of F is that of SciPy`() {
    #expect(isNear(VarianceRatio.upperTail(3, above: 4, below: 4), 0.15625))
    #expect(isNear(VarianceRatio.upperTail(15.977, above: 4, below: 4), 0.010000028679584))
    #expect(isNear(VarianceRatio.upperTail(1, above: 10, below: 20), 0.4755004684328916))
    #expect(isNear(VarianceRatio.upperTail(0.2, above: 3, below: 7), 0.8931679556624899))
    #expect(VarianceRatio.upperTail(0, above: 3, below: 7) == 1)
    #expect(VarianceRatio.upperTail(.infinity, above: 3, below: 7) == 0)
  }
}

struct ScreenedOutcomeTests {
  private func outcome(_ name: String) throws -> ScreenedOutcome {
    try #require(OutcomeName(rawValue: name).flatMap { ScreenedOutcome($0) })
  }

  @Test func `cells are read in powers of ten, and a day that never comes as the last`() throws {
    let cells = try outcome("tumour_left")
    #expect(cells.unit == "powers of ten")
    #expect(isNear(cells.reading(of: 99, days: 10), 2) && cells.reading(of: 0, days: 10) == 0)
    #expect(cells.reading(of: .nan, days: 10).isNaN)
    let day = try outcome("day_cleared")
    #expect(day.reading(of: .infinity, days: 21) == 21 && day.reading(of: 4.5, days: 21) == 4.5)
    #expect(day.reading(of: .nan, days: 21).isNaN)
  }

  @Test func `each outcome with a number or an order can be screened`() {
    #expect(ScreenedOutcome.all.contains { $0.name.rawValue == ScreenedOutcome.standard })
    #expect(20 < ScreenedOutcome.all.count)
    for name in OutcomeName.allCases {
      let isThere = ScreenedOutcome.all.contains { $0.name == name }
      if case .words(_, let isRanked) = name.form {
        #expect(isThere == isRanked, "\(name.rawValue)")
      } else {
        #expect(isThere, "\(name.rawValue)")
      }
    }
  }
}
