@testable import Charts

/// Comparisons at their limits: one run and two hundred, nobody changes, everybody is cleared.
extension Samples {
  /// What happens to every run of a cohort.
  enum Fate: String, CaseIterable {
    /// The tumour stays as large as it was.
    case stays
    /// The tumour is gone by day 20.
    case dies
  }

  /// The charts of a comparison in which all runs of all arms have one fate, by their names.
  static func cohort(_ fate: Fate, arms count: Int, runs: Int) -> [(name: String, chart: any Chart)]
  {
    let arms = (0..<count).map { ChartArm(index: $0, name: armNames[$0]) }
    func course(_ run: Int) -> [Double] {
      days.map { day in
        fate == .stays ? 1200 : max(0, (1200 - 60 * day - 5 * Double(run % 12)).rounded())
      }
    }
    let bundle = (0..<runs).map(course)
    let ends = bundle.compactMap(\.last)
    let change: Double = fate == .stays ? 0 : -1
    let followUps = (0..<runs).map { run in
      FollowUp(day: fate == .stays ? 42 : Double(18 + run % 3), hasEvent: fate == .dies)
    }
    let changes = bundle.map { $0.map { ($0 / 1200).squareRoot() - 1 } }
    let bars = days.dropFirst().map { $0 <= 20 && fate == .dies ? 60.0 : 0 }
    let charts: [(String, any Chart)] = [
      (
        "k1",
        LineChart(
          measure: "Tumour cells", days: days,
          series: arms.map { ChartSeries(arm: $0, runs: bundle) }, ribbon: .withManyRuns)
      ),
      (
        "k2",
        SmallMultiples(
          days: days, arms: arms,
          rows: [
            .init(name: "Tumour", colour: tumour, runs: arms.map { _ in bundle }),
            .init(
              name: "Active T", colour: active,
              runs: arms.map { _ in bundle.map { $0.map { _ in 0 } } }),
          ])
      ),
      (
        "k3",
        OutcomeChart(
          measure: "Tumour cells on day 42", arms: arms.map { ArmValues(arm: $0, values: ends) })
      ),
      (
        "k4",
        ControlChart(
          event: fate == .stays ? "tumour more than 1.2 × its start" : "tumour cleared",
          lastDay: 42, arms: arms.map { ControlChart.Arm(arm: $0, followUps: followUps) })
      ),
      (
        "k5",
        WaterfallChart(
          measure: "Change of equivalent diameter by day 42",
          arms: arms.map { ArmValues(arm: $0, values: bundle.map { _ in change }) })
      ),
      (
        "k6",
        SwimmerChart(
          lastDay: 42,
          arms: arms.map { arm in
            .init(
              arm: arm,
              lanes: followUps.map { followUp in
                fate == .stays
                  ? .init(length: 42, firstShrink: nil, cleared: nil, isGoingOn: true)
                  : .init(length: 42, firstShrink: 9, cleared: followUp.day, isGoingOn: true)
              })
          })
      ),
      (
        "k7",
        TradeOffChart(
          cost: "Healthy cells lost", remainder: "Tumour cells left",
          arms: arms.map { .init(arm: $0, costs: ends.map { _ in 0 }, remainders: ends) })
      ),
      (
        "spider",
        SpiderChart(
          measure: "Change of equivalent diameter", days: days,
          arms: arms.map { .init(arm: $0, runs: changes) })
      ),
      (
        "causes",
        CausesChart(
          measure: "Tumour cells that died each day, by cause", days: Array(days.dropFirst()),
          causes: [.init(name: "killed by T cells", colour: active)],
          panels: arms.map { .init(arm: $0, values: [bars]) })
      ),
    ]
    return charts.map { ("\($0.0)-\(fate.rawValue)-\(count)-\(runs)", $0.1) }
  }

  static let cohorts: [(name: String, chart: any Chart)] =
    Fate.allCases.flatMap { cohort($0, arms: 2, runs: 12) + cohort($0, arms: 6, runs: 200) } + [
      ("k1-overlay-1", overlay(2, runs: 1)), ("k1-overlay-6-1", overlay(6, runs: 1)),
      ("k2-multiples-1", multiples(2, runs: 1)), ("k2-multiples-200", multiples(2, runs: 200)),
      ("k3-outcome-200", outcome(2, runs: 200)), ("k4-control-1", control(2, runs: 1)),
      ("k4-control-200", control(2, runs: 200)), ("k5-waterfall-1", waterfall(2, runs: 1)),
      ("k7-tradeoff-1", tradeOff(2, runs: 1)), ("spider-1", spider(2, runs: 1)),
      ("spider-200", spider(2, runs: 200)),
    ]

  /// Every shape of a mark beside its name.
  static let marks = PictureStrip(
    heading: "Every shape of a mark", subheading: "", pictures: [],
    key: MarkerShape.allCases.map {
      KeyEntry(shape: $0, colour: active, name: $0.rawValue)
    }, scaleBar: nil)
}
