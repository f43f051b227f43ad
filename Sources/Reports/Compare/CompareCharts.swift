import Charts
import Experiments
import Immunology
import Pictures

/// The charts of a comparison, each with the name of its files, in the order in which they are
/// read.
struct CompareCharts {
  /// A chart with the name of its files.
  struct Named {
    var name: String
    var chart: any Chart
  }

  /// The names of all files that this or an earlier version may have drawn, without ending.
  static let names = [
    "tumour", "small-multiples", "outcome", "under-control", "clearing", "cost-and-benefit",
    "why-tumour-cells-died", "what-stopped-t-cells", "spider", "waterfall", "swimmer", "tissue",
  ]

  let numbers: CompareNumbers
  private let style: ReportStyle

  init(_ saved: SavedComparison, style: ReportStyle = ReportStyle()) {
    numbers = CompareNumbers(saved: saved)
    self.style = style
  }

  /// All charts that the results have numbers for.
  func all(theme: Theme) throws(ExperimentError) -> [Named] {
    var charts = [
      Named(name: "tumour", chart: tumour),
      Named(name: "small-multiples", chart: smallMultiples),
      Named(name: "outcome", chart: outcome),
      Named(name: "under-control", chart: underControl),
    ]
    if let clearing { charts.append(Named(name: "clearing", chart: clearing)) }
    if let costAndBenefit { charts.append(Named(name: "cost-and-benefit", chart: costAndBenefit)) }
    charts.append(Named(name: "why-tumour-cells-died", chart: whyTumourCellsDied))
    if let whatStoppedTCells {
      charts.append(Named(name: "what-stopped-t-cells", chart: whatStoppedTCells))
    }
    if hasDiameters {
      charts += [
        Named(name: "spider", chart: spider), Named(name: "waterfall", chart: waterfall),
        Named(name: "swimmer", chart: swimmer),
      ]
    }
    if let strip = try CompareStrip(numbers).chart(theme: theme) {
      charts.append(Named(name: "tissue", chart: strip))
    }
    return charts
  }

  var hasDiameters: Bool {
    numbers.numbers.allSatisfy { arm in
      numbers.diameterChanges(arm).contains { !$0.isEmpty }
    }
  }
}

// MARK: - What happened

extension CompareCharts {
  /// K1: the tumour of all arms over each other.
  var tumour: LineChart {
    LineChart(
      heading: tumourFinding, measure: "Number of tumour cells", days: numbers.days,
      series: numbers.pairs.map { ChartSeries(arm: $0.arm, runs: $0.numbers.tumour) },
      treatments: numbers.treatments, isLogarithmic: style.hasLogAxis,
      ribbon: style.hasRibbon ? .always : .withManyRuns)
  }

  /// What may be said about two arms where the lines alone could say too much.
  private var tumourFinding: String {
    let summary = numbers.saved.summary
    if !summary.pairs.isEmpty, summary.pairs.allSatisfy(\.areIdentical) {
      return "No difference, exactly: each run is the same in all arms"
    }
    guard summary.pairs.allSatisfy({ $0.tumourVerdict == .tooClose }) else { return "" }
    let runs = numbers.runs == 1 ? "1 run" : "\(numbers.runs) runs"
    let arms = summary.pairs.count == 1 ? "of A and B" : "of all arms"
    return "Tumour cells \(arms): too close to call with \(runs)"
  }

  /// Where no tumour was cleared, how many cells the middle runs are left with.
  private var outcomeFinding: String {
    let isAnyCleared = numbers.numbers.contains { $0.clearedDays.contains { $0 != nil } }
    guard !isAnyCleared else { return "" }
    guard tumourFinding.isEmpty else { return tumourFinding }
    let middles = numbers.numbers.compactMap { arm in
      Spread(arm.tumourEnd).map { "\(arm.letter) \(Words.count($0.median))" }
    }
    return "No tumour was cleared; cells left in the middle run: "
      + middles.joined(separator: ", ")
  }

  /// K2: a column for each arm, a row for each kind of cell.
  var smallMultiples: SmallMultiples {
    let rows = CountedKind.all.filter(\.hasRow).compactMap { counted -> SmallMultiples.Row? in
      let runs = numbers.numbers.map { arm in
        arm.sums(counted.ending, of: counted.kind).filter { !$0.isEmpty }
      }
      guard runs.contains(where: { !$0.isEmpty }), counted.isTold(of: runs.flatMap(\.self))
      else { return nil }
      return SmallMultiples.Row(name: counted.line, colour: counted.colour, runs: runs)
    }
    return SmallMultiples(days: numbers.days, arms: numbers.arms, rows: rows)
  }

  /// K3: a dot for each run.
  var outcome: OutcomeChart {
    OutcomeChart(
      heading: outcomeFinding, measure: "Tumour cells on day \(Words.day(numbers.lastDay))",
      arms: numbers.pairs.map { ArmValues(arm: $0.arm, values: $0.numbers.tumourEnd) })
  }

  /// K4: the share of runs whose tumour did not outgrow its size for good.
  var underControl: ControlChart {
    let since = "its size on day \(Words.day(numbers.baselineDay))"
    return ControlChart(
      event: "tumour stays above 1.2 × \(since) to the end", lastDay: numbers.lastDay,
      arms: numbers.pairs.map { pair in
        control(pair.arm, numbers.lossOfControl(pair.numbers))
      })
  }

  /// K4 for the other end: the share of runs in which the tumour is still there.
  var clearing: ControlChart? {
    let days = numbers.pairs.map { pair in
      (pair.arm, pair.numbers.clearing.map { FollowUp(day: $0.day, hasEvent: $0.hasEvent) })
    }
    guard days.contains(where: { $0.1.contains(where: \.hasEvent) }) else { return nil }
    let shares = days.map { arm, runs in
      "\(arm.letter) \(runs.count(where: \.hasEvent)) of \(runs.count)"
    }
    return ControlChart(
      heading: "Runs cleared of their tumour by day \(Words.day(numbers.lastDay)): "
        + shares.joined(separator: ", "),
      event: "tumour cleared", lastDay: numbers.lastDay, arms: days.map(control))
  }

  private func control(_ arm: ChartArm, _ runs: [FollowUp]) -> ControlChart.Arm {
    let curve = KaplanMeier(runs.map { Survival(day: $0.day, hasEvent: $0.hasEvent) })
    return ControlChart.Arm(
      arm: arm, followUps: runs,
      band: curve.steps.map {
        ControlChart.BandStep(day: $0.day, lower: $0.interval.lower, upper: $0.interval.upper)
      })
  }

  /// K7: healthy cells lost against tumour cells left.
  var costAndBenefit: TradeOffChart? {
    let arms = numbers.pairs.compactMap { pair -> TradeOffChart.Arm? in
      let lost = pair.numbers.healthyLost.map { 100 * $0 }
      guard lost.count == pair.numbers.tumourEnd.count, !lost.isEmpty else { return nil }
      return TradeOffChart.Arm(arm: pair.arm, costs: lost, remainders: pair.numbers.tumourEnd)
    }
    guard arms.count == numbers.arms.count else { return nil }
    return TradeOffChart(
      heading: costFinding, cost: "Healthy cells lost, % of those on day 0",
      remainder: "Tumour cells on day \(Words.day(numbers.lastDay))", arms: arms)
  }

  /// Which arm has less of both, if the comparison may say so.
  private var costFinding: String {
    let better = numbers.saved.summary.pairs.filter {
      $0.tumourVerdict == .lower && $0.healthyVerdict == .lower
    }
    guard numbers.arms.count == 2, better.count == 1 else { return "" }
    return "B has fewer tumour cells left and lost fewer healthy cells than A"
  }
}

// MARK: - How doctors draw it

extension CompareCharts {
  private var sinceBaseline: String { "since day \(Words.day(numbers.baselineDay))" }

  /// The change of the lesion in each run, with those marked that grew before they shrank.
  var spider: SpiderChart {
    let days = Array(numbers.days.dropFirst(numbers.baseline))
    let isAnyMarked = numbers.numbers.contains { arm in
      numbers.diameterChanges(arm).contains {
        Self.grewThenShrank(Array($0.dropFirst(numbers.baseline)))
      }
    }
    return SpiderChart(
      heading: isAnyMarked ? "" : "No lesion grew by a fifth and shrank by a third later",
      measure: "Change of the lesion's diameter",
      since: "day \(Words.day(numbers.baselineDay))", days: days,
      arms: numbers.pairs.map { pair in
        let runs = numbers.diameterChanges(pair.numbers).filter { !$0.isEmpty }
          .map { Array($0.dropFirst(numbers.baseline)) }
        return SpiderChart.Arm(
          arm: pair.arm, runs: runs,
          marked: runs.indices.filter { Self.grewThenShrank(runs[$0]) })
      },
      markName: "grew by a fifth, then shrank by a third (looks like progression at first)",
      thresholds: WaterfallChart.diameterThresholds)
  }

  /// Whether a scan would have called progression (+20 %) before it called response (−30 %).
  static func grewThenShrank(_ changes: [Double]) -> Bool {
    guard let growth = changes.firstIndex(where: { 0.2 <= $0 }) else { return false }
    return changes[growth...].contains { $0 <= -0.3 }
  }

  /// K5: the change at the end, a bar for each run.
  var waterfall: WaterfallChart {
    WaterfallChart(
      measure: "Change of the lesion's diameter \(sinceBaseline)",
      arms: numbers.pairs.map { pair in
        ArmValues(
          arm: pair.arm, values: numbers.diameterChanges(pair.numbers).compactMap(\.last))
      },
      caption: "RECIST uses diameters. −30 % in diameter is −51 % in area (2-D) and −66 % in "
        + "volume; +20 % is +44 % and +73 %. Waterfalls look better than the response rate is.")
  }

  /// K6: a lane for each run.
  var swimmer: SwimmerChart {
    SwimmerChart(
      lastDay: numbers.lastDay,
      arms: numbers.pairs.map { pair in
        let changes = numbers.diameterChanges(pair.numbers)
        let cleared = pair.numbers.clearedDays
        let lanes = numbers.lossOfControl(pair.numbers).enumerated().map { index, control in
          let shrink = changes[index].indices.first {
            numbers.baseline <= $0 && changes[index][$0] <= -0.3
          }
          return SwimmerChart.Lane(
            length: control.day, firstShrink: shrink.map { numbers.days[$0] },
            cleared: cleared[index], isGoingOn: !control.hasEvent)
        }
        return SwimmerChart.Arm(arm: pair.arm, lanes: lanes)
      })
  }
}
