import Foundation
import Testing
import Tissue

struct ElementaryTests {
  /// The error of a result in units of the last place of the true value.
  static func units(_ result: Double, _ truth: Double) -> Double {
    abs(result - truth) / truth.ulp
  }

  @Test func `the exponential function agrees with the system's`() {
    var worst = 0.0
    for step in -69_990...70_890 {
      let x = Double(step) * 0.01 + 0.001_234
      worst = max(worst, Self.units(Elementary.exp(x), Foundation.exp(x)))
    }
    // Half a unit for the last addition, half for its argument's rounding, and what the reduction
    // by ln 2 leaves: 4 units are 9e-16.
    #expect(worst <= 4)
  }

  @Test func `the logarithm agrees with the system's`() {
    var numbers = SplitMix(seed: 3)
    var worst = 0.0
    for exponent in -1000...1000 {
      for _ in 0..<50 {
        let x = Double(sign: .plus, exponent: exponent, significand: 1 + Double(numbers.uniform()))
        guard x != 1 else { continue }
        worst = max(worst, Self.units(Elementary.log(x), Foundation.log(x)))
      }
    }
    // Near 1 the logarithm is 2s·sum, with the error of s twice: 4 units are 9e-16.
    #expect(worst <= 4)
    #expect(Elementary.log(1) == 0)
  }

  @Test func `sine and cosine agree with the system's`() {
    var worst = 0.0
    for step in -20_000...20_000 {
      let turns = Double(step) * 0.000_217
      let (sine, cosine) = Elementary.sineAndCosine(turns: turns)
      // The remainder is exact in turns; in radians the system's own argument is rounded.
      let angle = (turns - turns.rounded()) * 2 * Double.pi
      worst = max(worst, abs(sine - Foundation.sin(angle)), abs(cosine - Foundation.cos(angle)))
    }
    // An angle of up to π is rounded to 2.2e-16·2 in the reference, sums add a few 1.1e-16.
    #expect(worst < 1e-15)
    for (turns, sine, cosine) in [(0.0, 0.0, 1.0), (0.25, 1, 0), (0.5, 0, -1), (0.75, -1, 0)] {
      let result = Elementary.sineAndCosine(turns: turns)
      #expect(result.sine == sine && result.cosine == cosine)
    }
  }

  @Test func `powers agree with the system's`() {
    var worst = 0.0
    for base in stride(from: 0.001, through: 50, by: 0.37) {
      for exponent in stride(from: -4.0, through: 4, by: 0.13) {
        let (result, truth) = (Elementary.power(base, exponent), Foundation.pow(base, exponent))
        worst = max(worst, abs(result / truth - 1))
      }
    }
    // |exponent·log base| < 28: its rounding, 28·2⁻⁵³·2, passes through the exponential.
    #expect(worst < 28 * 0x1p-52 + 1e-15)
  }

  @Test func `edges are defined`() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-1000) == 0 && Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(1000) == .infinity && Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.power(0, 2) == 0 && Elementary.power(-1, 2) == 0)
    #expect(Elementary.power(7, 0) == 1)
  }
}
