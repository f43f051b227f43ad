import Foundation
import Testing

@testable import thymus

/// Numbers as people read them, over all sizes that there are.
struct NumbersTests {
  private static let times: [(Double, String)] = [
    (0.0, "0 ms"), (0.0004, "0 ms"), (0.004, "4 ms"), (0.099, "99 ms"), (0.0999, "0.1 s"),
    (1.0, "1.0 s"), (99.9, "99.9 s"), (99.96, "1 min 40 s"), (754.0, "12 min 34 s"),
    (3599.4, "59 min 59 s"), (3599.6, "1 h 00 min"), (7260.0, "2 h 01 min"),
    (172_440.0, "47 h 54 min"), (172_780.0, "2 days 0 h"), (180_000.0, "2 days 2 h"),
    (6_763_560.0, "78 days"), (31_449_600.0, "364 days"), (31_622_400.0, "1.0 years"),
    (315_576_000.0, "10.0 years"), (7_889_400_000.0, "250 years"), (1e13, "316,881 years"),
    (Double.infinity, "–"), (Double.nan, "–"),
  ]

  @Test(arguments: times)
  func `a time is told in units that fit its size`(seconds: Double, words: String) {
    #expect(Numbers.seconds(seconds) == words)
  }

  private static let amounts: [(Double, String)] = [
    (0.0, "0 bytes"), (1.0, "1 byte"), (999.0, "999 bytes"), (1000.0, "1.0 kB"),
    (9940.0, "9.9 kB"), (9960.0, "10 kB"), (999_400.0, "999 kB"), (999_600.0, "1.0 MB"),
    (2.5e6, "2.5 MB"), (53_414_400.0, "53 MB"), (999.6e6, "1.0 GB"), (34.4e9, "34 GB"),
    (4.2e12, "4.2 TB"), (7e15, "7.0 PB"), (2e22, "20000 EB"), (Double.infinity, "–"),
  ]

  @Test(arguments: amounts)
  func `an amount of bytes is told in units that fit its size`(bytes: Double, words: String) {
    #expect(Numbers.bytes(bytes) == words)
  }

  @Test func `a time that is read back is the time that was told`() {
    let units = ["ms": 1e-3, "s": 1, "min": 60, "h": 3600, "days": 86_400, "years": 31_557_600]
    var before = 0.0
    for step in 0..<2000 {
      let seconds = 1e-3 * pow(10, Double(step) / 140)
      let words = Numbers.seconds(seconds).split(separator: " ")
      var told = 0.0
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        let number = Double(words[index].filter { $0 != "," }) ?? .nan
        told += number * (units[String(words[index + 1])] ?? .nan)
      }
      let rounding = seconds < 0.0995 ? 6e-4 : max(0.051 * seconds, 0.0501)
      #expect(abs(told - seconds) <= rounding, "\(seconds): \(words)")
      #expect(before <= told)
      before = told
    }
  }

  @Test func `a number has four digits at most, and no more than it needs`() {
    let numbers: [(Double, String)] = [
      (0.25, "0.25"), (12.345, "12.35"), (-3.5, "-3.5"), (7, "7"), (1234.5, "1,235"),
    ]
    for (number, text) in numbers { #expect(Numbers.readable(number) == text) }
  }
}
