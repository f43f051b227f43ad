import Testing

@testable import Outcomes

/// The remissions of Freireich and others (1963, Blood 21, 699–716): weeks until relapse of 21
/// children with 6-mercaptopurine and 21 with placebo, the worked example of many textbooks.
private enum Freireich {
  static let placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
    .map { Survival(day: $0, hasEvent: true) }
  static let treated =
    [6, 6, 6, 7, 10, 13, 16, 22, 23].map { Survival(day: $0, hasEvent: true) }
    + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { Survival(day: $0, hasEvent: false) }
}

private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  abs(value - expected) <= tolerance
}

struct StatisticsTests {
  /// Kleinbaum & Klein, "Survival Analysis", table 2.2, and the Greenwood errors and log-log
  /// intervals that Stata's `sts list` gives for the same data.
  @Test func `the curve of Kaplan and Meier is that of the textbook`() throws {
    let curve = KaplanMeier(Freireich.treated)
    #expect(curve.steps.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    let shares = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    let lower = [0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881]
    let upper = [0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801]
    for (index, step) in curve.steps.enumerated() {
      #expect(isNear(step.share, shares[index], 5.1e-5))
      #expect(isNear(step.standardError, errors[index], 5.1e-5))
      #expect(isNear(step.interval.lower, lower[index], 1.1e-4))
      #expect(isNear(step.interval.upper, upper[index], 1.1e-4))
    }
    #expect(curve.medianDay == 23)
    #expect(KaplanMeier(Freireich.placebo).medianDay == 8)
    #expect(curve.share(on: 5.9) == 1)
  }

  /// Kleinbaum & Klein, chapter 2: observed 21 and expected 10.75 relapses with placebo,
  /// χ² = 16.79.
  @Test func `the log-rank test is that of the textbook`() throws {
    let test = try #require(LogRank(Freireich.treated, Freireich.placebo))
    #expect(test.observed == 21)
    #expect(isNear(test.expected, 10.75, 0.005))
    #expect(isNear(test.chiSquare, 16.79, 0.005))
    #expect(isNear(test.pValue, 4.17e-5, 2e-7))
    #expect(
      LogRank([Survival(day: 3, hasEvent: false)], [Survival(day: 3, hasEvent: false)]) == nil)
  }

  /// R's survival package: coxph(Surv(time, relapse) ~ treat) with Efron's ties gives a coefficient
  /// of 1.5721 (standard error 0.4124), a ratio of 4.817 with 2.147 to 10.81.
  @Test func `the hazard ratio is that of the survival package of R`() throws {
    let ratio = try #require(HazardRatio(Freireich.treated, Freireich.placebo))
    #expect(isNear(ratio.coefficient, 1.5721, 5.1e-5))
    #expect(isNear(ratio.standardError, 0.4124, 5.1e-5))
    #expect(isNear(ratio.ratio, 4.817, 5.1e-4))
    #expect(isNear(ratio.interval.lower, 2.147, 1e-3))
    #expect(isNear(ratio.interval.upper, 10.81, 5.1e-3))
    let never = [Survival(day: 9, hasEvent: false)]
    #expect(HazardRatio(never, Freireich.placebo) == nil)
  }

  /// Critical values of every table of the chi-square distribution with one degree of freedom.
  @Test(arguments: [(2.705543, 0.1), (3.841459, 0.05), (6.634897, 0.01), (10.827566, 0.001)])
  func `the tail of chi-square is that of the tables`(value: Double, tail: Double) {
    #expect(isNear(LogRank.upperTail(value), tail, 1e-7))
  }

  /// Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `Wilson's interval is that of Newcombe's table`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(Wilson.interval(successes: successes, trials: trials))
    #expect(isNear(interval.lower, lower, 5.1e-5))
    #expect(isNear(interval.upper, upper, 5.1e-5))
  }

  @Test func `a share of none or all has an interval inside 0 to 1`() throws {
    let all = try #require(Wilson.interval(successes: 12, trials: 12))
    #expect(all.upper == 1 && 0.7 < all.lower && all.lower < 0.8)
    #expect(Wilson.interval(successes: 0, trials: 0) == nil)
    #expect(Wilson.interval(successes: 3, trials: 2) == nil)
  }

  /// Efron & Tibshirani 1993, tables 2.1 and 2.2: seven treated mice lived 86.86 days on average;
  /// with ever more samples the standard error of that comes to 23.36.
  @Test func `the bootstrap finds the standard error of the mice`() throws {
    let mice: [Double] = [94, 197, 16, 38, 99, 141, 23]
    let moments = Moments(Bootstrap.means(of: mice))
    #expect(isNear(moments.mean, 86.86, 1.2))
    #expect(isNear(moments.variance.squareRoot(), 23.36, 0.8))
    let interval = try #require(Bootstrap.meanInterval(mice))
    #expect(interval.contains(86.86))
    #expect(isNear(interval.lower, 45, 6) && isNear(interval.upper, 135, 6))
    #expect(Bootstrap.meanInterval(mice) == interval)
    #expect(Bootstrap.meanInterval([4, 4, 4]) == Interval(lower: 4, upper: 4))
    #expect(Bootstrap.meanInterval([4]) == nil)
  }

  @Test func `pairing gains where patients differ more than their arms`() throws {
    let first: [Double] = [10, 20, 30, 40, 50, 60]
    let second = zip(first, [1.0, 2, 1, 2, 1, 2]).map { $0 - $1 }
    let pair = try #require(PairedDifference(from: first, to: second))
    #expect(isNear(pair.mean, -1.5, 1e-12))
    #expect(1000 < (try #require(pair.pairingGain)))
    let wide = try #require(PairedDifference(from: [1, 2, 3], to: [10, 30, 50]))
    // 1 + 400 against 19².
    #expect(isNear(wide.pairingGain ?? 0, 401.0 / 361, 1e-9))
    let interval = try #require(pair.interval)
    #expect(interval.upper < -1 && -2 <= interval.lower)
    #expect(PairedDifference(from: first, to: [1]) == nil)
  }

  /// n = ((1.960 + 0.842) · s / d)²: with s = d it is 7.85, so eight.
  @Test func `the runs that settle it follow from the usual formula`() throws {
    let zeros = [Double](repeating: 0, count: 3)
    let pair = try #require(PairedDifference(from: zeros, to: [0, 1, 2]))
    #expect(pair.runsToSettle == 8)
    // With d a third of s it is nine times as much: 70.6.
    let smaller = try #require(PairedDifference(from: zeros, to: [-1, 0.5, 2]))
    #expect(smaller.runsToSettle == 71)
    #expect(PairedDifference(from: zeros, to: zeros)?.runsToSettle == nil)
  }

  /// Two-sided 5 % points of Student's t, from tables.
  @Test(arguments: [(1.0, 12.7062), (2, 4.3027), (5, 2.5706), (10, 2.2281), (30, 2.0423)])
  func `the distribution of t is that of the tables`(degrees: Double, point: Double) {
    #expect(isNear(StudentT.bothTails(point, degrees: degrees), 0.05, 1e-5))
    #expect(isNear(StudentT.quantile(bothTails: 0.05, degrees: degrees), point, 1e-3))
  }

  /// Fisher's tea: 3 of 4 against 1 of 4 has p = 0.4857, 4 of 4 against 0 of 4 has 0.0286.
  @Test func `shares are compared exactly`() throws {
    let tea = try #require(DifferenceTest(3, of: 4, 1, of: 4))
    #expect(isNear(tea.pValue, 0.4857, 1e-4))
    #expect(isNear(try #require(DifferenceTest(4, of: 4, 0, of: 4)).pValue, 0.0286, 1e-4))
    #expect(DifferenceTest(0, of: 5, 0, of: 5)?.pValue == 1)
    #expect(DifferenceTest(2, of: 2, 0, of: 2) == nil)
  }

  @Test func `means are compared by the differences of patients where they are the same`() throws {
    let (a, b) = ([9.0, 108, 207, 306], [1.0, 99, 199, 297])
    let paired = try #require(DifferenceTest(a, b, arePaired: true))
    #expect(paired.mean == -8.5 && paired.pValue < 0.001)
    #expect(try #require(paired.interval(missing: 0.05)).upper < 0)
    #expect(0.5 < (try #require(DifferenceTest(a, b, arePaired: false))).pValue)
    #expect(DifferenceTest([9, 8], [1, 2], arePaired: true) == nil)
    #expect(DifferenceTest([5, 5, 5], [5, 5, 5], arePaired: true)?.pValue == 1)
  }

  /// Of 0.01, 0.02 and 0.04 all hold; 0.03 would have to be below 0.05 / 2.
  @Test func `tests of one page hold by Holm's steps`() {
    #expect(DifferenceTest.holding([0.04, 0.01, 0.02]) == [true, true, true])
    #expect(DifferenceTest.holding([0.01, 0.03, 0.04]) == [true, false, false])
    #expect(DifferenceTest.holding([0.2, 0.02, 0.3]) == [false, false, false])
    #expect(DifferenceTest.holding([]) == [])
  }
}
