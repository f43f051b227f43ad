import Immunology
import Scenarios

/// Says in words what a comparison showed, and what it did not.
struct ComparisonWords {
  let arms: [ArmNumbers]
  let pairs: [ComparisonPair]
  let lastDay: Double

  private var runs: Int { arms.map(\.runs).min() ?? 0 }

  var sentences: [String] {
    guard 0 < runs else { return [] }
    if pairs.allSatisfy(\.areIdentical) {
      let who = arms.count == 2 ? "A and B" : "All arms"
      return [
        "\(who): no difference, exactly. Each run ended in the same state, to the last bit."
      ] + brokenPromises
    }
    var lines = otherTissues + [clearing].compactMap(\.self)
    for (pair, arm) in zip(pairs, arms.dropFirst()) { lines += self.lines(of: pair, arm) }
    lines += healthyTCells + courses
    lines += brokenPromises
    if runs == 1 {
      lines.append("One run of each arm: any difference may be chance. Use --runs 12.")
    }
    return lines
  }

  /// Which arms begin in another tissue than the first, so that they are other virtual patients.
  var otherTissues: [String] {
    guard let first = arms.first else { return [] }
    return arms.dropFirst().compactMap { arm in
      let parts = [(CellKind.tumour, "harmful cells (tumour)"), (.healthy, "healthy cells")]
        .compactMap { kind, words -> String? in
          guard let here = Self.founders(arm, kind), let there = Self.founders(first, kind),
            // Healthy cells are strewn, a few more or fewer with each seed.
            0.05 * max(here, there) < abs(here - there)
          else { return nil }
          return "\(Self.count(here)) \(words), not \(Self.count(there))"
        }
      guard !parts.isEmpty else { return nil }
      return "\(arm.letter) begins in another tissue than \(first.letter), with "
        + parts.joined(separator: ", and ")
        + ": these are not the same virtual patients. Compare courses and shares, not numbers of "
        + "cells."
    }
  }

  /// The cells of a kind on day 0, in the middle run.
  private static func founders(_ arm: ArmNumbers, _ kind: CellKind) -> Double? {
    Spread(arm.sums("cells", of: kind).compactMap(\.first))?.median
  }

  /// What the author of an arm promised and the runs did not keep.
  var brokenPromises: [String] {
    arms.flatMap { arm in
      arm.promises.filter { !$0.holds }.map { promise in
        let value =
          promise.measured.isFinite
          ? "it came to \(NumberText.text((promise.measured * 100).rounded() / 100))"
          : "that has no number (it never came, or was not recorded)"
        return
          "What the author of \(arm.letter) promised did not come true: \(promise.text); \(value)."
      }
    }
  }

  /// In how many runs each arm was cleared, unless all arms were alike in that.
  private var clearing: String? {
    let counts = arms.map { arm in (arm.letter, arm.clearedDays.count { $0 != nil }, arm.runs) }
    guard counts.contains(where: { 0 < $0.1 }) else { return nil }
    let parts = counts.map { letter, cleared, all -> String in
      let share =
        cleared == 0
        ? "none" : cleared == all && 1 < all ? "all \(all)" : "\(cleared) of \(all)"
      return "\(letter) in \(share)"
    }
    return "Runs in which the tumour was cleared: " + parts.joined(separator: ", ") + "."
  }

  /// What a lesion did that its end does not tell, where any did.
  private var courses: [String] {
    func line(_ what: String, _ fulfils: (RunReadout) -> Bool) -> String? {
      let counts = arms.map { ($0.letter, $0.readouts.count(where: fulfils), $0.readouts.count) }
      guard counts.contains(where: { 0 < $0.1 }) else { return nil }
      let parts = counts.map { letter, count, all in
        "\(letter) \(count == 0 ? "none" : "\(count) of \(all)")"
      }
      return "\(what): \(parts.joined(separator: ", "))."
    }
    return [
      line(
        "Runs in which a scan showed growth that was immune cells and dead cells, and went away "
          + "(pseudo-progression)"
      ) { $0.hasPseudoProgression },
      line("Runs in which the lesion shrank and then grew again (relapse)") {
        $0.relapsedDay != nil
      },
      line("Runs in which a tumour that was implanted later was rejected") {
        $0.rechallenge == .rejected
      },
    ].compactMap(\.self)
  }

  private func lines(of pair: ComparisonPair, _ arm: ArmNumbers) -> [String] {
    if pair.areIdentical {
      return ["A and \(arm.letter): no difference, exactly (the same to the last bit)."]
    }
    var lines = [tumour(pair, arm)]
    if let cost = healthy(pair, arm) { lines.append(cost) }
    return lines
  }

  private func tumour(_ pair: ComparisonPair, _ arm: ArmNumbers) -> String {
    let day = NumberText.text(lastDay)
    guard pair.tumourVerdict != .tooClose, let difference = pair.tumour else {
      return "A and \(arm.letter), tumour cells on day \(day): \(tooClose)\(more(pair.tumour))."
    }
    let word = pair.tumourVerdict == .lower ? "fewer" : "more"
    let size = Self.count(abs(difference.mean))
    var text = "\(arm.letter) ended with \(word) tumour cells than A: on average \(size) \(word)"
    if pair.arePaired {
      let same = pair.tumourVerdict == .lower ? pair.patientsWithFewer : notFewer(pair, arm)
      text += ", in \(same) of \(arm.runs) virtual patients"
    }
    return text + "."
  }

  private func notFewer(_ pair: ComparisonPair, _ arm: ArmNumbers) -> Int {
    pair.tumour?.differences.count { 0 < $0 } ?? 0
  }

  private func healthy(_ pair: ComparisonPair, _ arm: ArmNumbers) -> String? {
    guard let a = Spread(arms[0].healthyLost), let b = Spread(arm.healthyLost) else { return nil }
    // Tissue that heals can lose more cells than it had.
    let base = 1 < max(a.median, b.median) ? " of those on day 0 (cells that grew anew count)" : ""
    let sizes = "\(Self.percent(b.median)) against \(Self.percent(a.median))\(base)"
    switch pair.healthyVerdict {
    case .lower: return "\(arm.letter) lost fewer healthy cells: \(sizes)."
    case .higher: return "\(arm.letter) lost more healthy cells: \(sizes)."
    case .tooClose: return "Healthy cells lost, A and \(arm.letter): \(tooClose)."
    case .identical: return nil
    }
  }

  /// What is left of the healthy T cells where engineered cells killed some.
  private var healthyTCells: [String] {
    let parts = arms.compactMap { arm -> String? in
      guard let left = Spread(arm.readouts.compactMap(\.healthyTCellsLeft)) else { return nil }
      return "\(arm.letter) \(OutcomeStory.decimal(100 * left.median)) %"
    }
    guard !parts.isEmpty else { return [] }
    return [
      "Healthy T cells carry the target too. Left of them, after treatments before and the engineered "
        + "cells, of those of day 0: \(parts.joined(separator: ", "))."
    ]
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
    let more = max(needed - runs, ComparisonVerdict.fewestForIntervals - runs, 1)
    return "; about \(more) more \(more == 1 ? "run" : "runs") would settle it"
  }

  static func count(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    var text = ""
    let digits = "\(Int(nearest: value))"
    for (index, digit) in digits.enumerated() {
      if 0 < index, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  static func percent(_ share: Double) -> String {
    let percent = 100 * share
    if 0 < percent && percent < 0.95 { return "\((10 * percent).rounded() / 10) %" }
    return percent.isFinite ? "\(Int(nearest: percent)) %" : "– %"
  }
}
