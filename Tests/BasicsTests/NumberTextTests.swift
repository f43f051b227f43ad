import Basics
import Testing

struct NumberTextTests {
  private static let numbers: [(value: Double, text: String)] = [
    (Double(0.1) + 0.2, "0.3"), (Double(0.3) * 3, "0.9"), (-100.00000000000001, "-100"),
    (Double(1) / 3, "0.333333333333"), (501.94237247592264, "501.942372476"), (1200, "1200"),
    (Double(-0.0), "0"), (1e300, "1e+300"), (1e-7, "1e-07"), (Double(1e-7) * 3, "3e-07"),
    (1.2345678901234567e-13, "1.23456789012e-13"), (0.999999999999999, "1"),
    (999_999_999_999.25, "999999999999"), (Double.nan, ""), (-Double.infinity, "-inf"),
  ]

  @Test func `numbers have the digits that matter and no rounding error`() {
    for (value, text) in Self.numbers {
      #expect(NumberText.text(value) == text)
      // What is written reads back to what is written again.
      #expect(text.isEmpty || NumberText.text(Double(text) ?? .nan) == text)
    }
  }

  @Test func `an exact number reads back to the same bits`() {
    var bits: UInt64 = 1
    for _ in 0..<2000 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: bits)
      guard number.isFinite else { continue }
      #expect(Double(NumberText.exact(number)) == number)
    }
    #expect(NumberText.exact(9_007_199_254_740_992) == "9007199254740992")
    #expect(NumberText.exact(-3) == "-3")
    #expect(NumberText.exact(.nan) == "nan" && NumberText.exact(-.infinity) == "-inf")
    #expect(NumberText.exact(0.1 + 0.2) == "0.30000000000000004")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (123_456, "123,456"), (1_234_567, "1,234,567"),
    (UInt64.max, "18,446,744,073,709,551,615"),
  ])
  func `digits stand in groups of three`(number: UInt64, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test func `zeros fill a number up to its digits and cut nothing off`() {
    #expect(NumberText.padded(UInt8(0x1B), to: 4) == "001b")
    #expect(NumberText.padded(UInt32(0xABCDEF), to: 4, uppercase: true) == "ABCDEF")
    #expect(NumberText.padded(UInt8(9), radix: 8, to: 3) == "011")
  }

  @Test(arguments: [("1.50", "1.5"), ("2.00", "2"), ("100", "100"), ("0.010", "0.01"), ("", "")])
  func `only zeros behind a point are taken off`(decimals: String, text: String) {
    #expect(NumberText.trimmed(decimals) == text)
  }

  @Test(arguments: [
    (2.5, 3), (-2.4, -2), (Double.nan, 0), (1e300, 9_000_000_000_000_000_000),
    (-Double.infinity, -9_000_000_000_000_000_000),
  ])
  func `any number has a nearest whole one`(number: Double, whole: Int) {
    #expect(Int(nearest: number) == whole)
  }
}
