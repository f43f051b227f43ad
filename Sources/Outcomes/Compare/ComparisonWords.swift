import Basics
import Immunology

/// Says in words what a comparison showed, and what it did not.
struct ComparisonWords {
  let arms: [ArmNumbers]
  let pairs: [ComparisonPair]
  let lastDay: Double

  private var runs: Int { arms.map { $0.runs }.min() ?? 0 }

  var sentences: [String] {
    guard 0 < runs else { return [] }
    if pairs.allSatisfy({ $0.areIdentical }) {
      let who = arms.count == 2 ? arms.map { $0.label }.joined(separator: " and ") : "All arms"
      return [
        "\(who): no difference, exactly. Each run ended in the same state, to the last bit."
      ]
    }
    var lines = otherTissues + identical + [clearing].compactMap { $0 }
    lines += differences(
      "Tumour cells on day \(NumberText.text(lastDay))", { $0.tumourVerdict },
      words: ("fewer", "more"),
      isRanked: true, median: { Spread($0.tumourEnd).map { Self.count($0.median) } })
    lines += differences(
      "Healthy cells harmed by treatment and immune cells", { $0.harmVerdict },
      words: ("fewer", "more"),
      isRanked: false, median: { Spread($0.harmed).map { Self.percent($0.median) } })
    lines += costs + OutcomeTable.sentences.compactMap { $0.text(arms) }
    if runs == 1 {
      lines.append("One run of each arm: any difference may be chance. Use --runs 12.")
    }
    return lines
  }

  /// Pairs of arms that are the same to the last bit.
  private var identical: [String] {
    if isCrowded {
      let same = pairs.filter { $0.areIdentical }
      return same.isEmpty
        ? []
        : ["No difference, exactly (the same to the last bit): \(Self.partners(same))."]
    }
    return pairs.filter { $0.areIdentical }.map { pair in
      "\(names(pair).joined(separator: " and ")): no difference, exactly (the same to the last bit)."
    }
  }

  private func arm(_ letter: String) -> ArmNumbers? { arms.first { $0.letter == letter } }

  /// The letters and names of the arms of a pair.
  private func names(_ pair: ComparisonPair) -> [String] {
    pair.letters.map { arm($0)?.label ?? $0 }
  }

  /// Which arms begin in another tissue than the first, so that they are other virtual patients.
  var otherTissues: [String] {
    guard let first = arms.first else { return [] }
    return arms.dropFirst().compactMap { arm in
      Self.otherTissue(arm, than: first).map { parts in
        "\(arm.label) begins in another tissue than \(first.label), with "
          + parts.joined(separator: ", and ")
          + ": these are not the same virtual patients. Compare courses and shares, not numbers of "
          + "cells."
      }
    }
  }

  /// The letters of those arms.
  var lettersOfOtherTissues: [String] {
    guard let first = arms.first else { return [] }
    return arms.dropFirst().filter { Self.otherTissue($0, than: first) != nil }.map { $0.letter }
  }

  /// In what the tissue that an arm begins in differs from that of another, if it does.
  static func otherTissue(_ arm: ArmNumbers, than other: ArmNumbers) -> [String]? {
    let parts = [(CellKind.tumour, "harmful cells (tumour)"), (.healthy, "healthy cells")]
      .compactMap { kind, words -> String? in
        guard let here = founders(arm, kind), let there = founders(other, kind),
          // Healthy cells are strewn, a few more or fewer with each seed.
          0.05 * max(here, there) < abs(here - there)
        else { return nil }
        return "\(count(here)) \(words), not \(count(there))"
      }
    return parts.isEmpty ? nil : parts
  }

  /// The cells of a kind on day 0, as the median of the runs.
  private static func founders(_ arm: ArmNumbers, _ kind: CellKind) -> Double? {
    Spread(arm.sums("cells", of: kind).compactMap { $0.first })?.median
  }

  /// What the author of an arm promised and the runs did not keep.
  var brokenPromises: [String] {
    arms.flatMap { arm in
      arm.promises.filter { !$0.holds }.map { promise in
        "What the author of \(arm.label) expects: \(promise.text); \(promise.words)."
      }
    }
  }

  /// In how many runs each arm was cleared, unless none ever was.
  private var clearing: String? {
    let counts = arms.map { arm in (arm.label, arm.clearedDays.count { $0 != nil }, arm.runs) }
    guard counts.contains(where: { 0 < $0.1 }) else { return nil }
    let parts = counts.map { label, cleared, all -> String in
      let share =
        cleared == 0
        ? "none" : cleared == all && 1 < all ? "all \(all)" : "\(cleared) of \(all)"
      return "\(label) in \(share)"
    }
    let isDifferent = 1 < Set(counts.map { $0.1 }).count
    let isTooClose = pairs.contains { $0.clearedVerdict == .tooClose }
    let isSaid = pairs.contains { $0.clearedVerdict.isDifference }
    return "Runs in which the tumour was cleared: " + parts.joined(separator: ", ")
      + (isDifferent && isTooClose && !isSaid && 1 < runs ? "; \(tooClose)." : ".")
  }

  /// What may be said of one number over all pairs of arms.
  private func differences(
    _ what: String, _ verdict: (ComparisonPair) -> ComparisonVerdict,
    words: (lower: String, higher: String), isRanked: Bool, median: (ArmNumbers) -> String?
  ) -> [String] {
    if isCrowded {
      return crowdedDifferences(
        what, verdict, lower: words.lower, least: isRanked ? "a tenth" : "10 points",
        tooClose: tooClose, median: median)
    }
    var lines: [String] = []
    var close: [ComparisonPair] = []
    var small: [ComparisonPair] = []
    for pair in pairs {
      guard let first = arm(pair.letters[0]), let second = arm(pair.letters[1]),
        let a = median(first), let b = median(second)
      else { continue }
      switch verdict(pair) {
      case .identical, .otherTissue: continue
      case .tooClose: close.append(pair)
      case .small: small.append(pair)
      case .lower, .higher:
        let isLower = verdict(pair) == .lower
        var text =
          "\(what): \(isLower ? words.lower : words.higher) in \(second.label) than in "
          + "\(first.label) (medians \(b) against \(a))"
        if isRanked, pair.arePaired, let differences = pair.tumour?.differences {
          let same = differences.count { isLower ? $0 < 0 : 0 < $0 }
          text += ", in \(same) of \(second.runs) virtual patients"
        }
        lines.append(text + ".")
      }
    }
    if !small.isEmpty {
      lines.append(
        "\(what): a smaller difference than is told (\(isRanked ? "a tenth" : "10 points")) between "
          + small.map(together).joined(separator: ", ") + ".")
    }
    if !close.isEmpty {
      let more = isRanked && close.count == 1 ? self.more(close[0].tumour) : ""
      let which =
        2 < close.count && close.count == pairs.count
        ? "all pairs of arms" : close.map(together).joined(separator: ", ")
      lines.append("\(what), \(which): \(tooClose)\(more).")
    }
    return lines
  }

  private func together(_ pair: ComparisonPair) -> String {
    names(pair).joined(separator: " and ")
  }

  /// What each arm that was treated cost, tissue and blood in one sentence; arms that cost the same
  /// share it.
  private var costs: [String] {
    let told = arms.compactMap { arm -> (label: String, cost: String)? in
      guard arm.readouts.contains(where: { 0 < $0.treatmentDays }) else { return nil }
      let parts = OutcomeTable.phrasesOfCost.compactMap { $0.text(arm) }
      guard !parts.isEmpty else { return nil }
      return (
        arm.label, (1 < arm.runs ? " (medians)" : "") + ": " + parts.joined(separator: "; ") + "."
      )
    }
    let different = told.reduce(into: [String]()) { all, item in
      if !all.contains(item.cost) { all.append(item.cost) }
    }
    return different.map { cost in
      let labels = told.filter { $0.cost == cost }.map { $0.label }
      return "Cost of \(1 < labels.count ? "each of " : "")\(Self.list(labels))\(cost)"
    }
  }

  private var tooClose: String {
    "too close to call with \(runs == 1 ? "1 run" : "\(runs) runs")"
  }

  /// How many more runs would settle it, if that can be said.
  private func more(_ difference: PairedDifference?) -> String {
    guard 3 <= runs, let difference else { return "" }
    guard let needed = difference.runsToSettle, needed <= 1000 else {
      return "; if there is a difference, it is small"
    }
    // The guess is from few runs; a number of runs that are there already settles nothing.
    let more = max(needed - runs, DifferenceTest.fewestRuns - runs, 1)
    return "; about \(more) more \(more == 1 ? "run" : "runs") would settle it"
  }

  /// In how many runs of each arm something happened, where it did in any.
  static func runs(
    _ what: String, _ arms: [ArmNumbers], _ fulfils: (RunReadout) -> Bool
  ) -> String? {
    let counts = arms.map { ($0.label, $0.readouts.count(where: fulfils), $0.readouts.count) }
    guard counts.contains(where: { 0 < $0.1 }) else { return nil }
    let parts = counts.map { label, count, all in
      "\(label) \(count == 0 ? "none" : "\(count) of \(all)")"
    }
    return "\(what): \(parts.joined(separator: ", "))."
  }

  package static func count(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    var text = ""
    let digits = "\(Int(nearest: value))"
    for (index, digit) in digits.enumerated() {
      if 0 < index, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  package static func percent(_ share: Double) -> String {
    let percent = 100 * share
    if isOver(share) { return "\(NumberText.text((share * 100).rounded() / 100)) ×" }
    if 0 < percent && percent < 0.95 { return "\((10 * percent).rounded() / 10) %" }
    return percent.isFinite ? "\(Int(nearest: percent)) %" : "– %"
  }

  /// Whether a share is of more than all: cells that were lost, grew again and were lost again.
  package static func isOver(_ share: Double) -> Bool { 1.005 <= share && share.isFinite }
}
