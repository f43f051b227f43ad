import Testing

@testable import Charts

/// Charts are made from numbers of files, which may be forged: whatever a number is, there is a chart
/// with finite places, words, a table and no end of the program.
struct AnyNumberTests {
  /// Numbers that are likely to hurt.
  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.5, 42, 1e15, 1.8e19, -1.8e19, 1e38, 1e300, -1e300, 1e308, -1e308,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 2e-308, .nan,
    .infinity, -.infinity, 1e-20, 9_007_199_254_740_992, 1e6,
  ]

  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }

    mutating func one() -> Double {
      AnyNumberTests.numbers[Int(next() % UInt64(AnyNumberTests.numbers.count))]
    }

    mutating func few(_ most: UInt64 = 5) -> [Double] { (0..<next() % most).map { _ in one() } }

    mutating func runs() -> [[Double]] { (0..<next() % 4).map { _ in few() } }
  }

  private func charts(_ numbers: inout Numbers) -> [any Chart] {
    let (days, colour) = (numbers.few(), ChartColour(light: 0, dark: 0))
    let arms = (0...Int(numbers.next() % 3)).map { ChartArm(index: $0, name: "an arm") }
    let treatments = [TreatmentCourse(name: "dose", days: numbers.few())]
    let isLogarithmic = numbers.next().isMultiple(of: 2)
    func followUp() -> FollowUp {
      FollowUp(day: numbers.one(), hasEvent: numbers.next().isMultiple(of: 2))
    }
    func lane() -> SwimmerChart.Lane {
      SwimmerChart.Lane(
        length: numbers.one(), firstShrink: numbers.one(), cleared: numbers.one(),
        isGoingOn: numbers.next().isMultiple(of: 2))
    }
    return [
      LineChart(
        measure: "Cells", days: days,
        series: arms.map { ChartSeries(arm: $0, runs: numbers.runs()) }, treatments: treatments,
        isLogarithmic: isLogarithmic, ribbon: .always),
      SmallMultiples(
        days: days, arms: arms,
        rows: [
          SmallMultiples.Row(name: "a", colour: colour, runs: arms.map { _ in numbers.runs() })
        ]),
      OutcomeChart(
        measure: "Cells", arms: arms.map { ArmValues(arm: $0, values: numbers.few(9)) }),
      ControlChart(
        event: "event", lastDay: numbers.one(),
        arms: arms.map { arm in
          ControlChart.Arm(arm: arm, followUps: (0..<numbers.next() % 30).map { _ in followUp() })
        }),
      CausesChart(
        measure: "Deaths", days: days,
        causes: [CausesChart.Cause(name: "a", colour: colour)],
        panels: arms.map { CausesChart.Panel(arm: $0, values: [numbers.few()]) }),
      SpiderChart(
        measure: "Change", since: "day 0", days: days,
        arms: arms.map { arm in
          let runs = numbers.runs()
          return SpiderChart.Arm(arm: arm, runs: runs, marked: runs.isEmpty ? [] : [0])
        }, markName: "marked", thresholds: WaterfallChart.diameterThresholds),
      WaterfallChart(
        measure: "Change", arms: arms.map { ArmValues(arm: $0, values: numbers.few(9)) },
        caption: "a caption"),
      SwimmerChart(
        lastDay: numbers.one(),
        arms: arms.map { arm in
          SwimmerChart.Arm(arm: arm, lanes: (0..<numbers.next() % 4).map { _ in lane() })
        }),
      TradeOffChart(
        cost: "cost", remainder: "rest",
        arms: arms.map {
          TradeOffChart.Arm(arm: $0, costs: numbers.few(), remainders: numbers.few())
        }),
      DailyBarsChart(
        days: days,
        panels: [DailyBarsChart.Panel(name: "Kills", colour: colour, values: numbers.few())],
        treatments: treatments),
      RankedBarsChart(
        title: "Ranked", measure: "Size", groups: [("group", colour)],
        bars: numbers.few(9).map {
          RankedBarsChart.Bar("a", size: $0, spread: numbers.one(), noise: numbers.one(), group: 3)
        }),
      CurveChart(
        title: "Curves", xName: "x", yName: "y", isLogX: isLogarithmic, isLogY: !isLogarithmic,
        curves: [
          CurveChart.Curve(
            "a", colour: colour, style: .line(.solid),
            points: (0..<numbers.next() % 4).map { _ in (numbers.one(), numbers.one()) })
        ]),
    ]
  }

  @Test func `no number ends the program, and all that is drawn has a place`() throws {
    var numbers = Numbers(state: 7)
    for round in 0..<60 {
      for chart in charts(&numbers) {
        let words = chart.title + chart.altText + chart.csv
        #expect(!words.isEmpty)
        let drawing = chart.drawing(theme: .light)
        #expect(drawing.width < 1e4 && drawing.height < 1e4)
        #expect(drawing.texts.allSatisfy { $0.place.x.isFinite && $0.place.y.isFinite })
        if round.isMultiple(of: 25) { #expect(!(try chart.png(theme: .light)).isEmpty) }
      }
    }
  }
}
