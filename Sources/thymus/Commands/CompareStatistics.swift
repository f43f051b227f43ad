import Experiments
import Foundation
import Outcomes

/// The numbers behind the words, for those who ask with `--stats`.
struct CompareStatistics {
  private let summary: ComparisonSummary

  init(_ summary: ComparisonSummary) { self.summary = summary }

  var text: String {
    (["Statistics (95 % intervals)"] + summary.arms.compactMap(share)
      + summary.pairs.flatMap(lines)).joined(separator: "\n")
  }

  private func share(_ arm: ArmNumbers) -> String? {
    let cleared = arm.clearedDays.count { $0 != nil }
    guard let interval = Wilson.interval(successes: cleared, trials: arm.runs) else { return nil }
    return "  \(arm.letter) cleared: \(cleared) of \(arm.runs), "
      + "share \(range(interval, "%.2f")) (Wilson)"
  }

  private func lines(_ pair: ComparisonPair) -> [String] {
    let name = pair.letters.reversed().joined(separator: " − ")
    guard !pair.areIdentical else { return ["  \(name): equal to the last bit"] }
    var lines: [String] = []
    if let tumour = pair.tumour, let interval = tumour.interval {
      lines.append(
        "  \(name), tumour cells on the last day: mean \(format(tumour.mean, "%.0f")), "
          + "\(range(interval, "%.0f")) (bootstrap, \(pair.arePaired ? "paired" : "as if paired"))")
      if pair.arePaired, let gain = tumour.pairingGain {
        lines.append(
          "  \(name), pairing: unpaired runs would need \(format(gain, "%.2f")) times "
            + "as many for the same precision")
      }
    }
    if let healthy = pair.harm, let interval = healthy.interval {
      lines.append(
        "  \(name), healthy cells harmed: mean \(format(100 * healthy.mean, "%.2f")) points, "
          + "\(format(100 * interval.lower, "%.2f")) to \(format(100 * interval.upper, "%.2f"))")
    }
    if let test = pair.progressionTest {
      let p = test.pValue < 0.0001 ? "< 0.0001" : "= " + format(test.pValue, "%.4f")
      lines.append(
        "  \(name), time to progression: log-rank χ² = \(format(test.chiSquare, "%.2f")), p \(p)")
    }
    if let test = pair.clearingTest {
      let p = test.pValue < 0.0001 ? "< 0.0001" : "= " + format(test.pValue, "%.4f")
      lines.append(
        "  \(name), time to clearing: log-rank χ² = \(format(test.chiSquare, "%.2f")), p \(p)")
    }
    if let ratio = pair.clearingRatio {
      lines.append(
        "  \(name), time to clearing: hazard ratio \(format(ratio.ratio, "%.2f")), "
          + "\(range(ratio.interval, "%.2f")) (Cox, Efron's ties)")
    } else if pair.clearingTest != nil {
      lines.append("  \(name), time to clearing: no hazard ratio, one arm was never cleared")
    }
    return lines
  }

  private func format(_ value: Double, _ pattern: String) -> String {
    String(format: pattern, value)
  }

  private func range(_ interval: Interval, _ pattern: String) -> String {
    "\(format(interval.lower, pattern)) to \(format(interval.upper, pattern))"
  }
}
