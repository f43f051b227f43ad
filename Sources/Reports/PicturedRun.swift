import Experiments
import Immunology

/// Which run the pictures, the replay and the movie show, in words.
struct PicturedRun {
  /// The runs of an arm, of which one is pictured.
  private struct Arm {
    var label: String
    /// The day on which each run was cleared.
    var clearedDays: [Double?]
  }

  private let position: Int?
  private let middle: Int?
  private let runs: Int
  private let seeds: Set<UInt64>
  private let arms: [Arm]

  /// The run of a comparison.
  init(_ saved: SavedComparison) {
    let frames = saved.arms.map(\.run.frames)
    position = saved.arms.first?.run.counts.firstIndex { $0.run == frames.first?.run }
    middle = saved.summary.middleRun
    runs = saved.summary.runs
    seeds = Set(frames.map(\.seed))
    arms = saved.summary.arms.map { Arm(label: $0.label, clearedDays: $0.clearedDays) }
  }

  /// The run of one scenario.
  init(_ numbers: RunNumbers) {
    let saved = numbers.saved
    position = saved.counts.firstIndex { $0.run == saved.frames.run }
    let ends = (numbers.sums(of: "cells", over: .tumour) ?? []).compactMap(\.last)
    middle = MiddleRun.position(in: [ends])
    runs = numbers.runCount
    seeds = [saved.frames.seed]
    let cleared = saved.document.runs.map { $0.readout?.clearedDay }
    arms = [Arm(label: "", clearedDays: cleared)]
  }

  /// “the run nearest to the median of 12 (seed 45)”.
  var words: String {
    let seed = seeds.count == 1 ? seeds.first.map { " (seed \($0))" } ?? "" : ""
    if runs == 1 { return "one run" + seed }
    guard let position, position == middle, 3 <= runs else {
      return "\(position == 0 ? "the first" : "run \((position ?? 0) + 1)") of \(runs) runs\(seed)"
    }
    return "the run nearest to the \(arms.count == 1 ? "median" : "medians") of \(runs)\(seed)"
  }

  /// Where outcomes split, how many runs went the other way; empty where they all went one way.
  var split: String {
    guard let position else { return "" }
    let parts = arms.compactMap { arm -> String? in
      let cleared = arm.clearedDays.count { $0 != nil }
      guard arm.clearedDays.indices.contains(position), 0 < cleared,
        cleared < arm.clearedDays.count
      else { return nil }
      let isCleared = arm.clearedDays[position] != nil
      return (arm.label.isEmpty ? "" : arm.label + " ")
        + "cleared in \(cleared) of \(arm.clearedDays.count) runs, "
        + (isCleared ? "this one among them" : "not in this one")
    }
    return parts.joined(separator: "; ")
  }

  /// What a page says of what can be watched.
  var sentence: String {
    "The tissue that can be watched is that of \(words)."
      + (split.isEmpty ? "" : " Tumour: \(split).")
  }

  /// Both, with a dot between them.
  var wordsAndSplit: String { split.isEmpty ? words : words + " · " + split }
}
