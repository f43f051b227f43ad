import Foundation

@testable import Charts

/// Samples of the charts of a comparison.
extension Samples {
  static func outcome(_ count: Int, runs: Int) -> OutcomeChart {
    OutcomeChart(
      measure: "Tumour cells on day 42",
      arms: arms(count, runs: runs).enumerated().map { index, item in
        ArmValues(
          arm: ChartArm(index: index, name: armNames[index]), values: item.runs.compactMap(\.last))
      })
  }

  static func control(_ count: Int, runs: Int) -> ControlChart {
    ControlChart(
      event: "tumour more than 1.2 × its start", lastDay: 42,
      arms: (0..<count).map { index in
        let followUps = (0..<runs).map { run -> FollowUp in
          let day = (6 + 60 * noise(run, 60 + index) * (0.4 + Double(index % 6) * 0.3)).rounded()
          if noise(run, 80) < 0.08 { return FollowUp(day: min(day, 30), hasEvent: false) }
          return day <= 42
            ? FollowUp(day: day, hasEvent: true) : FollowUp(day: 42, hasEvent: false)
        }
        let arm = ChartArm(index: index, name: armNames[index])
        let steps = ControlChart.Arm(arm: arm, followUps: followUps).steps
        let band = steps.map { step in
          ControlChart.BandStep(
            day: step.day, lower: max(0, step.share - 0.08), upper: min(1, step.share + 0.08))
        }
        return .init(arm: arm, followUps: followUps, band: band)
      })
  }

  /// Changes of diameter of the runs of an arm on all days.
  static func changes(_ arm: Int, runs: Int) -> [[Double]] {
    arms(arm + 1, runs: runs)[arm].runs.map { run in
      run.map { ($0 / 1200).squareRoot() - 1 }
    }
  }

  static func waterfall(_ count: Int, runs: Int) -> WaterfallChart {
    WaterfallChart(
      measure: "Change of equivalent diameter by day 42",
      arms: (0..<count).map { index in
        ArmValues(
          arm: ChartArm(index: index, name: armNames[index]),
          values: changes(index, runs: runs).compactMap(\.last))
      },
      caption: "RECIST uses diameters. −30 % in diameter is −51 % in area (2-D) and −66 % in "
        + "volume; +20 % is +44 % and +73 %. Waterfalls look better than the response rate is.")
  }

  static func swimmer(_ count: Int, runs: Int) -> SwimmerChart {
    SwimmerChart(
      lastDay: 42,
      arms: control(count, runs: runs).arms.map { item in
        .init(
          arm: item.arm,
          lanes: item.followUps.enumerated().map { index, followUp in
            let shrinks = noise(index, 90) < 0.5 && !followUp.hasEvent && followUp.day == 42
            return .init(
              length: followUp.day, firstShrink: shrinks ? 14 + 6 * noise(index, 91) : nil,
              cleared: shrinks && noise(index, 92) < 0.6 ? 30 + 6 * noise(index, 93) : nil,
              isGoingOn: !followUp.hasEvent && followUp.day == 42)
          })
      })
  }

  static func tradeOff(_ count: Int, runs: Int) -> TradeOffChart {
    TradeOffChart(
      heading: "CAR-T clears most and costs the fewest healthy cells", cost: "Healthy cells lost",
      remainder: "Tumour cells left",
      arms: outcome(count, runs: runs).arms.enumerated().map { index, item in
        .init(
          arm: item.arm,
          costs: item.values.indices.map { run in
            (Double(20 + 90 * (index % 7)) * (0.6 + 0.8 * noise(run, 95 + index))).rounded()
          }, remainders: item.values)
      })
  }

  static func spider(_ count: Int, runs: Int) -> SpiderChart {
    SpiderChart(
      measure: "Change of equivalent diameter", days: days,
      arms: (0..<count).map { index in
        .init(
          arm: ChartArm(index: index, name: armNames[index]), runs: changes(index, runs: runs),
          marked: index == 1 ? [2] : [])
      }, markName: "grew first, then shrank (pseudo-progression)")
  }

  static func causes(_ count: Int) -> CausesChart {
    CausesChart(
      measure: "Tumour cells that died each day, by cause", days: Array(days.dropFirst()),
      causes: [
        .init(name: "killed by T cells", colour: active),
        .init(name: "starved of oxygen", colour: ChartColour(light: 0x8A8A8A, dark: 0x858B8F)),
        .init(name: "chemotherapy", colour: regulatory),
      ],
      panels: (0..<count).map { index in
        .init(
          arm: ChartArm(index: index, name: armNames[index]),
          values: (0..<3).map { cause in
            days.indices.dropFirst().map { day in
              (noise(day, cause + index * 3) * Double(20 + 30 * ((cause + index) % 3))).rounded()
            }
          })
      })
  }

  static func multiples(_ count: Int, runs: Int) -> SmallMultiples {
    let bundles = arms(count, runs: runs).map(\.runs)
    return SmallMultiples(
      days: days, arms: (0..<count).map { ChartArm(index: $0, name: armNames[$0]) },
      rows: [
        .init(name: "Tumour cells", colour: tumour, runs: bundles),
        .init(
          name: "Active T cells", colour: active,
          runs: bundles.map { $0.map { $0.map { (2000 / ($0 + 10)).rounded() } } }),
        .init(
          name: "Tired T cells", colour: tired,
          runs: bundles.map { $0.map { $0.map { ($0 / 60).rounded() } } }),
      ])
  }

  static let comparisons: [(name: String, chart: any Chart)] = [
    ("k2-multiples-2", multiples(2, runs: 12)), ("k2-multiples-6", multiples(6, runs: 12)),
    ("k3-outcome-2", outcome(2, runs: 12)), ("k3-outcome-6", outcome(6, runs: 200)),
    ("k3-outcome-1", outcome(3, runs: 1)),
    ("k4-control-2", control(2, runs: 12)), ("k4-control-6", control(6, runs: 200)),
    ("k5-waterfall-2", waterfall(2, runs: 12)), ("k5-waterfall-6", waterfall(6, runs: 200)),
    ("k6-swimmer-2", swimmer(2, runs: 12)), ("k6-swimmer-6", swimmer(6, runs: 200)),
    ("k6-swimmer-1", swimmer(2, runs: 1)),
    ("k7-tradeoff-2", tradeOff(2, runs: 12)), ("k7-tradeoff-6", tradeOff(6, runs: 200)),
    ("spider-2", spider(2, runs: 12)), ("spider-6", spider(6, runs: 30)),
    ("k2-multiples-12", multiples(12, runs: 12)), ("k3-outcome-12", outcome(12, runs: 12)),
    ("k4-control-12", control(12, runs: 12)), ("k5-waterfall-12", waterfall(12, runs: 12)),
    ("k6-swimmer-12", swimmer(12, runs: 12)), ("k7-tradeoff-12", tradeOff(12, runs: 12)),
    ("causes-12", causes(12)),
    ("causes-1", causes(1)), ("causes-2", causes(2)), ("causes-6", causes(6)),
  ]

  /// Comparisons in which there is nothing to see.
  static let nothing: [(name: String, chart: any Chart)] = [
    ("n-outcome", OutcomeChart(measure: "Tumour cells", arms: [])),
    (
      "n-outcome-cleared",
      OutcomeChart(
        measure: "Tumour cells on day 42",
        arms: (0..<2).map {
          ArmValues(
            arm: ChartArm(index: $0, name: armNames[$0]), values: Array(repeating: 0, count: 12))
        })
    ),
    ("n-control", ControlChart(event: "progression", lastDay: 42, arms: [])),
    ("n-waterfall", WaterfallChart(measure: "Change of diameter", arms: [])),
    ("n-swimmer", SwimmerChart(lastDay: 42, arms: [])),
    ("n-tradeoff", TradeOffChart(cost: "Healthy cells lost", remainder: "Tumour left", arms: [])),
    ("n-spider", SpiderChart(measure: "Change of diameter", days: [], arms: [])),
    ("n-causes", CausesChart(measure: "Deaths", days: [], causes: [], panels: [])),
    ("n-multiples", SmallMultiples(days: [], arms: [], rows: [])),
    ("n-bars", DailyBarsChart(days: [], panels: [])),
    (
      "n-strip",
      PictureStrip(heading: "", subheading: "", pictures: [], key: [], scaleBar: nil)
    ),
  ]

  /// Comparisons whose arms have names that are meant to break something.
  static let hostileComparisons: [(name: String, chart: any Chart)] = {
    let named = (0..<5).map { ChartArm(index: $0, name: hostile[$0]) }
    let runs = tumourRuns(12, turn: 12, rate: 60)
    let ends = runs.compactMap(\.last)
    return [
      (
        "h-outcome",
        OutcomeChart(
          measure: hostile[1], arms: named.map { ArmValues(arm: $0, values: ends) })
      ),
      (
        "h-control",
        ControlChart(
          event: hostile[2], lastDay: 42,
          arms: named.map { .init(arm: $0, followUps: [FollowUp(day: 9, hasEvent: true)]) })
      ),
      (
        "h-waterfall",
        WaterfallChart(
          measure: hostile[0], arms: named.map { ArmValues(arm: $0, values: [-0.4, 0.1]) },
          thresholds: [Threshold(value: -0.3, name: hostile[2] + hostile[3] + hostile[2])],
          caption: hostile.joined(separator: " "))
      ),
      (
        "h-swimmer",
        SwimmerChart(
          lastDay: 42,
          arms: named.map {
            .init(
              arm: $0,
              lanes: [.init(length: 9, firstShrink: nil, cleared: nil, isGoingOn: false)])
          })
      ),
      (
        "h-tradeoff",
        TradeOffChart(
          cost: hostile[2], remainder: hostile[1],
          arms: named.map { .init(arm: $0, costs: ends, remainders: ends) })
      ),
      (
        "h-spider",
        SpiderChart(
          measure: hostile[2], days: days, arms: named.map { .init(arm: $0, runs: []) },
          markName: hostile[3])
      ),
      (
        "h-causes",
        CausesChart(
          measure: hostile[0], days: days,
          causes: hostile.map { .init(name: $0, colour: tumour) },
          panels: named.map { .init(arm: $0, values: [runs[0]]) })
      ),
      (
        "h-multiples",
        SmallMultiples(
          days: days, arms: named,
          rows: [.init(name: hostile[2], colour: tumour, runs: named.map { _ in runs })])
      ),
      (
        "h-bars",
        DailyBarsChart(
          days: days, panels: [.init(name: hostile[2], colour: active, values: runs[0])])
      ),
      (
        "h-strip",
        PictureStrip(
          heading: hostile[2], subheading: hostile[0], columns: [hostile[2], "Day 1"],
          rows: named.map {
            .init(
              arm: $0,
              pictures: [CaptionedPicture(raster: raster(2), caption: hostile[3] + hostile[2])],
              scaleBar: ScaleBar(pixels: 20, label: "200 µm"))
          }, key: [KeyEntry(shape: .circle, colour: active, name: hostile[3] + hostile[2])])
      ),
    ]
  }()
}
