import Charts
import Experiments
import Immunology
import Outcomes
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
    "tumour", "small-multiples", "outcome", "under-control", "time-to-progression", "clearing",
    "cost-and-benefit",
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
    ]
    if let timeToProgression {
      charts.append(Named(name: "time-to-progression", chart: timeToProgression))
    }
    if let clearing { charts.append(Named(name: "clearing", chart: clearing)) }
    if let costAndBenefit { charts.append(Named(name: "cost-and-benefit", chart: costAndBenefit)) }
    charts.append(Named(name: "why-tumour-cells-died", chart: whyTumourCellsDied))
    if let whatStoppedTCells {
      charts.append(Named(name: "what-stopped-t-cells", chart: whatStoppedTCells))
    }
    if hasDiameters {
      if !isCrowded { charts.append(Named(name: "spider", chart: spider)) }
      charts.append(Named(name: "waterfall", chart: waterfall))
    }
    if let swimmer { charts.append(Named(name: "swimmer", chart: swimmer)) }
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
  /// More arms than these are not drawn over each other: nobody can follow so many lines.
  static let mostOverlaid = 4

  var isCrowded: Bool { Self.mostOverlaid < numbers.arms.count }

  /// K1: the tumour of all arms over each other, or of many arms beside each other.
  var tumour: any Chart {
    guard !isCrowded else {
      return smallMultiples(tumourFinding, of: CountedKind.all.filter(\.isTumour))
    }
    return LineChart(
      heading: tumourFinding, measure: "Number of tumour cells", days: numbers.days,
      series: zip(numbers.pairs, numbers.limitedFrom).map { pair, limited in
        ChartSeries(arm: pair.arm, runs: pair.numbers.tumour, limitedFrom: limited)
      },
      treatments: numbers.treatments, isLogarithmic: style.hasLogAxis,
      ribbon: style.hasRibbon ? .always : .withManyRuns, dayName: numbers.pace.axis())
  }

  /// What may be said about two arms where the lines alone could say too much.
  private var tumourFinding: String {
    let summary = numbers.saved.summary
    if let otherTissues = numbers.otherTissues { return otherTissues }
    if !summary.pairs.isEmpty, summary.pairs.allSatisfy(\.areIdentical) {
      return "No difference, exactly: each run is the same in all arms"
    }
    let runs = numbers.runs == 1 ? "1 run" : "\(numbers.runs) runs"
    guard summary.pairs.allSatisfy({ $0.tumourVerdict == .tooClose }) else { return clearedFinding }
    let names = numbers.arms.map(\.label)
    let arms = names.count == 2 ? "of \(names[0]) and \(names[1])" : "of all arms"
    return "Tumour cells \(arms): too close to call with \(runs)"
  }

  /// In how many runs each arm was cleared, where the comparison may say that they differ in it.
  private var clearedFinding: String {
    let summary = numbers.saved.summary
    guard summary.pairs.contains(where: \.clearedVerdict.isDifference) else { return "" }
    let parts = numbers.numbers.map { arm in
      let cleared = arm.clearedDays.count { $0 != nil }
      let share =
        cleared == 0
        ? "none" : cleared == arm.runs ? "all \(arm.runs)" : "\(cleared) of \(arm.runs)"
      return "\(arm.label) in \(share)"
    }
    return "Tumour cleared: " + parts.joined(separator: ", ")
  }

  /// Where no tumour was cleared, the medians of the cells that are left.
  private var outcomeFinding: String {
    if let otherTissues = numbers.otherTissues { return otherTissues }
    let isAnyCleared = numbers.numbers.contains { $0.clearedDays.contains { $0 != nil } }
    guard !isAnyCleared else { return "" }
    guard tumourFinding.isEmpty else { return tumourFinding }
    let middles = numbers.numbers.compactMap { arm in
      Spread(arm.tumourEnd).map { "\(arm.letter) \(Words.count($0.median))" }
    }
    return "No tumour was cleared; cells left, \(numbers.runs == 1 ? "one run" : "median"): "
      + middles.joined(separator: ", ")
  }

  /// K2: a column for each arm, a row for each kind of cell; of many arms the tumour has a chart of
  /// its own.
  var smallMultiples: SmallMultiples {
    smallMultiples("", of: CountedKind.all.filter { $0.hasRow && !(isCrowded && $0.isTumour) })
  }

  private func smallMultiples(_ heading: String, of kinds: [CountedKind]) -> SmallMultiples {
    let rows = kinds.compactMap { counted -> SmallMultiples.Row? in
      let runs = numbers.numbers.map { arm in
        arm.sums(counted.ending, of: counted.kind).filter { !$0.isEmpty }
      }
      guard runs.contains(where: { !$0.isEmpty }), counted.isTold(of: runs.flatMap(\.self))
      else { return nil }
      return SmallMultiples.Row(
        name: counted.line, colour: counted.colour, runs: runs,
        limitedFrom: counted.isTumour ? numbers.limitedFrom : [])
    }
    return SmallMultiples(
      heading: heading, days: numbers.days, arms: numbers.arms, rows: rows,
      isRanked: numbers.otherTissues == nil, dayNote: numbers.pace.note,
      isLogarithmic: style.hasLogAxis, ribbon: style.hasRibbon ? .always : .never)
  }

  /// K3: a dot for each run.
  var outcome: OutcomeChart {
    OutcomeChart(
      heading: outcomeFinding, measure: "Tumour cells on day \(Words.day(numbers.lastDay))",
      arms: numbers.pairs.map { ArmValues(arm: $0.arm, values: $0.numbers.tumourEnd) },
      isRanked: numbers.otherTissues == nil, isLogarithmic: style.hasLogAxis)
  }

  /// K4: the share of runs without progression so far, if the results tell it.
  var timeToProgression: ControlChart? {
    let arms = numbers.pairs.map { ($0.arm, numbers.progression($0.numbers)) }
    guard arms.allSatisfy({ !$0.1.isEmpty }) else { return nil }
    return ControlChart(
      heading: progressionFinding(arms),
      event: "progression, by the rules of the table; nobody dies here",
      axis: numbers.sinceEnrolment,
      lastDay: numbers.watchedDays, arms: arms.map(control),
      isRanked: numbers.otherTissues == nil)
  }

  /// In how many runs of each arm there was progression; where there was in all, when.
  private func progressionFinding(_ arms: [(arm: ChartArm, runs: [FollowUp])]) -> String {
    guard arms.allSatisfy({ $0.runs.allSatisfy(\.hasEvent) }) else {
      return "Runs with progression by day \(Words.day(numbers.lastDay)): \(Self.tally(arms))"
    }
    let days = arms.compactMap { arm, runs in
      Spread(runs.map(\.day)).map { "\(arm.letter) \(Words.moment($0.median))" }
    }
    let middle = numbers.runs == 1 ? "days" : "median days"
    return "All runs progressed; \(middle) since enrolment: " + days.joined(separator: ", ")
  }

  /// K4 for the other end: the share of runs in which the tumour is gone.
  var clearing: ControlChart? {
    let days = numbers.pairs.map { pair in
      (pair.arm, pair.numbers.clearing.map { FollowUp(day: $0.day, hasEvent: $0.hasEvent) })
    }
    guard days.contains(where: { $0.1.contains(where: \.hasEvent) }) else { return nil }
    let shares = Self.tally(days)
    return ControlChart(
      heading: "Runs cleared of their tumour by day \(Words.day(numbers.lastDay)): "
        + shares,
      event: "tumour cleared", rises: true, axis: numbers.pace.axis(), lastDay: numbers.lastDay,
      arms: days.map(control), isRanked: numbers.otherTissues == nil)
  }

  /// How many runs of each arm had the event; the number of all runs is said once where it is the same.
  private static func tally(_ arms: [(arm: ChartArm, runs: [FollowUp])]) -> String {
    let parts = arms.map { arm, runs in
      (words: "\(arm.letter) \(runs.count(where: \.hasEvent))", total: runs.count)
    }
    guard let total = parts.first?.total, 4 < parts.count, parts.allSatisfy({ $0.total == total })
    else { return parts.map { "\($0.words) of \($0.total)" }.joined(separator: ", ") }
    return parts.map(\.words).joined(separator: ", ") + " of \(total)"
  }

  private func control(_ arm: ChartArm, _ runs: [FollowUp]) -> ControlChart.Arm {
    let curve = KaplanMeier(runs.map { Survival(day: $0.day, hasEvent: $0.hasEvent) })
    return ControlChart.Arm(
      arm: arm, followUps: runs,
      band: curve.steps.map {
        ControlChart.BandStep(day: $0.day, lower: $0.interval.lower, upper: $0.interval.upper)
      })
  }

  /// K7: tumour cells left against each kind of harm that differs between the runs.
  var costAndBenefit: TradeOffChart? {
    let kinds: [(name: String, lessIsHarm: Bool, value: (RunReadout) -> Double?)] = [
      ("Healthy cells harmed, %", false, { 0 < $0.healthyAtStart ? 100 * $0.harmedShare : nil }),
      ("Lowest lymphocytes, 10⁹/L", true, \.lowestLymphocytes),
      ("Lowest neutrophils, 10⁹/L", true, \.lowestNeutrophils),
      ("Highest IL-6, pg/mL", false, \.peakInterleukin6),
    ]
    let panels = kinds.compactMap { kind -> TradeOffChart.Panel? in
      let arms = numbers.pairs.compactMap { pair -> TradeOffChart.Arm? in
        let costs = pair.numbers.readouts.compactMap(kind.value)
        guard costs.count == pair.numbers.tumourEnd.count, !costs.isEmpty else { return nil }
        return TradeOffChart.Arm(arm: pair.arm, costs: costs, remainders: pair.numbers.tumourEnd)
      }
      guard arms.count == numbers.arms.count else { return nil }
      return TradeOffChart.Panel(cost: kind.name, lessIsHarm: kind.lessIsHarm, arms: arms)
    }
    // Harm that is the same in all runs takes no room, unless there is no other.
    let telling = panels.filter { 1 < Set($0.arms.flatMap(\.costs)).count }
    let shown = telling.isEmpty ? Array(panels.prefix(1)) : telling
    guard !shown.isEmpty else { return nil }
    return TradeOffChart(
      heading: costFinding, remainder: "Tumour cells on day \(Words.day(numbers.lastDay))",
      panels: shown, isRanked: numbers.otherTissues == nil)
  }

  /// Which arm has less of one and more of the other, if the comparison may say so.
  private var costFinding: String {
    if let otherTissues = numbers.otherTissues { return otherTissues }
    guard numbers.arms.count == 2, let pair = numbers.saved.summary.pairs.first else { return "" }
    let (a, b) = (numbers.arms[0].label, numbers.arms[1].label)
    switch (pair.tumourVerdict, pair.harmVerdict) {
    case (.lower, .higher):
      return "\(b) left fewer tumour cells and harmed more healthy ones than \(a)"
    case (.higher, .lower):
      return "\(a) left fewer tumour cells and harmed more healthy ones than \(b)"
    default: return ""
    }
  }
}

// MARK: - How doctors draw it

extension CompareCharts {
  private var sinceEnrolment: String { "since enrolment on day \(Words.day(numbers.enrolDay))" }

  /// The change of the lesion in each run, with those marked that grew at first.
  var spider: SpiderChart {
    let days = Array(numbers.days.dropFirst(numbers.baseline))
    let isAnyMarked = numbers.numbers.contains { $0.readouts.contains(where: \.grewAtFirst) }
    return SpiderChart(
      heading: isAnyMarked ? "" : "No tumour grew at first and then was smaller than at enrolment",
      measure: "Change of the lesion's diameter",
      since: "enrolment on day \(Words.day(numbers.enrolDay))", days: days,
      arms: numbers.pairs.map { pair in
        let changes = numbers.diameterChanges(pair.numbers)
        let told = changes.indices.filter { !changes[$0].isEmpty }
        let readouts = pair.numbers.readouts
        return SpiderChart.Arm(
          arm: pair.arm, runs: told.map { Array(changes[$0].dropFirst(numbers.baseline)) },
          marked: told.indices.filter { index in
            told[index] < readouts.count && readouts[told[index]].grewAtFirst
          },
          limitedFrom: told.map { $0 < readouts.count ? readouts[$0].limitedDay : nil })
      },
      markName: "grew at first, was not confirmed to, then was smaller than at enrolment",
      thresholds: WaterfallChart.diameterThresholds, dayName: numbers.pace.axis())
  }

  /// K5: the change at the end, a bar for each run.
  var waterfall: WaterfallChart {
    WaterfallChart(
      measure: "Change of the lesion's diameter \(sinceEnrolment), at the end",
      arms: numbers.pairs.map { pair in
        ArmValues(
          arm: pair.arm, values: numbers.diameterChanges(pair.numbers).compactMap(\.last))
      },
      caption:
        "The end, not the best of all assessments; growth counts from the smallest diameter, not "
        + "from enrolment. −30 % in diameter is −51 % in area (2-D) and −66 % in volume; +20 % is +44 % "
        + "and +73 %. Waterfalls look better than the response rate is.")
  }

  /// K6: a lane for each run, if the results tell when it progressed.
  var swimmer: SwimmerChart? {
    let start = numbers.enrolDay
    let arms = numbers.pairs.map { pair in
      SwimmerChart.Arm(
        arm: pair.arm,
        lanes: pair.numbers.readouts.compactMap { readout in
          guard let end = readout.watchedUntil else { return nil }
          let isLimited =
            readout.progressedDay == nil && readout.limitedDay.map { $0 <= end } ?? false
          return SwimmerChart.Lane(
            length: end - start, firstShrink: readout.respondedDay.map { $0 - start },
            cleared: readout.clearedDay.flatMap { start <= $0 ? $0 - start : nil },
            isGoingOn: readout.progressedDay == nil && !isLimited,
            isUnconfirmed: readout.progressedDay != nil && !readout.progressionIsConfirmed,
            isLimited: isLimited)
        })
    }
    guard arms.allSatisfy({ !$0.lanes.isEmpty }) else { return nil }
    return SwimmerChart(
      axis: numbers.sinceEnrolment, lastDay: numbers.watchedDays, arms: arms)
  }
}
