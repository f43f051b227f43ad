import Foundation
import Testing

@testable import Validation

struct MeasureTests {
  @Test func `a range holds its ends and nothing that is no number`() {
    let range = Acceptance.within(2...4)
    #expect([2, 3, 4].allSatisfy(range.holds))
    #expect(!range.holds(1.999) && !range.holds(4.001) && !range.holds(.nan))
    #expect(Acceptance.atLeast(2).holds(2) && !Acceptance.atLeast(2).holds(1))
    #expect(Acceptance.atMost(2).holds(-5) && !Acceptance.atMost(2).holds(2.5))
    #expect(Acceptance.near(-10, percent: 20).holds(-12))
    #expect(!Acceptance.near(-10, percent: 20).holds(-12.1))
    #expect([range, .atLeast(0.5), .atMost(100)].map(\.text) == ["2 to 4", "≥ 0.5", "≤ 100"])
  }

  @Test(arguments: [
    (0.0, "0"), (25.84, "25.8"), (0.0311, "0.0311"), (1234, "1234"), (9.99999, "10"),
    (0.5, "0.5"), (-0.05, "-0.05"), (3.9e11, "3.9e11"), (2.5e-7, "2.5e-7"), (.nan, "–"),
  ])
  func `numbers are short`(value: Double, text: String) {
    #expect(ValueText.short(value) == text)
  }

  @Test func `a line through points on a line is that line`() {
    let fit = LineFit((0..<10).map { (Double($0), 3 - 0.5 * Double($0)) })
    #expect(abs(fit.slope + 0.5) < 1e-12 && abs(fit.intercept - 3) < 1e-12)
    #expect(abs(fit.determination - 1) < 1e-12 && fit.squares < 1e-20)
    let power = LineFit.power([1.0, 2, 4, 8].map { ($0, 5 * $0 * $0 * $0) })
    #expect(abs(power.slope - 3) < 1e-12)
    // Half of the variance is explained here: y = 0, 1, 0 and 3, computed by hand.
    let noisy = LineFit([(0, 0), (1, 1), (2, 0), (3, 3)])
    #expect(abs(noisy.slope - 0.8) < 1e-12 && abs(noisy.determination - 3.2 / 6) < 1e-12)
  }

  @Test(arguments: [1, 2, 5])
  func `work that is shared keeps its order`(threads: Int) {
    let squares = Laboratory(threads: threads).each(of: 20) { $0 * $0 }
    #expect(squares == (0..<20).map { $0 * $0 })
  }

  @Test func `a result holds when all of its numbers do`() {
    let card = TargetCard(
      id: "T", title: "Test", evidence: .unit,
      criteria: [
        Criterion("a", published: "1", .within(0...2)), Criterion("b", published: "1", .atLeast(1)),
      ], method: "None.", limits: "None.", isFast: true)
    func result(_ values: [Double]) -> TargetResult {
      let figure = Figure("Nothing", x: "x", y: "y", [])
      return TargetResult(card: card, measurement: Measurement(values: values, figure: figure))
    }
    #expect(result([1, 1]).holds)
    #expect(!result([1, 0.5]).holds && !result([.nan, 2]).holds)
  }
}

struct FitTests {
  @Test func `a saturating curve is found again`() {
    let points = [0.5, 1, 2, 5, 10].map { ($0, 0.71 * (1 - exp(-0.35 * $0))) }
    let fit = SaturationFit(points)
    #expect(abs(fit.most - 0.71) < 1e-4 && abs(fit.rate - 0.35) < 1e-4)
    #expect(0.999_999 < fit.determination)
    #expect(abs(fit.value(at: 5) - points[3].1) < 1e-5)
    // A curve that bends upwards is not one of them.
    #expect(SaturationFit([1.0, 2, 3, 4].map { ($0, $0 * $0 * $0) }).determination < 0.9)
  }

  @Test func `growth that slows is told from growth that does not`() {
    let slowing = (0..<20).map { (Double($0), exp(8 - 4 * exp(-0.2 * Double($0)))) }
    let steady = (0..<20).map { (Double($0), exp(0.3 * Double($0) + (($0 % 2 == 0) ? 0.1 : -0.1))) }
    #expect(10 < GrowthFits.exponential(slowing) - GrowthFits.gompertz(slowing))
    // Without slowing the extra number of Gompertz is not worth it.
    #expect(GrowthFits.exponential(steady) - GrowthFits.gompertz(steady) < 2.1)
  }
}
