import Experiments
import Immunology
import Outcomes

/// Which run the pictures, the replay and the movie show, in words.
struct PicturedRun {
  /// The runs of an arm, of which one is pictured.
  private struct Arm {
    var label: String
    /// The day on which each run was cleared.
    var clearedDays: [Double?]
  }

  private let position: Int?
  /// The numbers of the runs that can be watched beside it.
  let others: [Int]
  private let middle: Int?
  private let runs: [RunSeries]
  private let seeds: Set<UInt64>
  private let arms: [Arm]

  /// The run of a comparison.
  init(_ saved: SavedComparison) {
    let frames = saved.arms.map(\.run.frames)
    position = saved.arms.first?.run.counts.firstIndex { $0.run == frames.first?.run }
    others = saved.arms.map(\.run.otherReplayedRuns).dropFirst().reduce(
      saved.arms.first?.run.otherReplayedRuns ?? []
    ) { common, own in common.filter(own.contains) }
    middle = saved.summary.middleRun
    runs = saved.arms.first?.run.counts ?? []
    seeds = Set(frames.map(\.seed))
    arms = saved.summary.arms.map { Arm(label: $0.label, clearedDays: $0.clearedDays) }
  }

  /// The run of one scenario.
  init(_ numbers: RunNumbers) {
    let saved = numbers.saved
    position = saved.counts.firstIndex { $0.run == saved.frames.run }
    others = saved.otherReplayedRuns
    let ends = (numbers.sums(of: "cells", over: .tumour) ?? []).compactMap(\.last)
    middle = MiddleRun.position(in: [ends])
    runs = saved.counts
    seeds = [saved.frames.seed]
    let cleared = saved.document.runs.map { $0.readout?.clearedDay }
    arms = [Arm(label: "", clearedDays: cleared)]
  }

  /// “the run nearest to the median of 12 (seed 45)”.
  var words: String {
    let seed = seeds.count == 1 ? seeds.first.map { " (seed \($0))" } ?? "" : ""
    if runs.count == 1 { return "one run" + seed }
    guard let position, position == middle, 3 <= runs.count else {
      return "\(position == 0 ? "the first" : "run \((position ?? 0) + 1)") of \(runs.count) "
        + "runs\(seed)"
    }
    return "the run nearest to the \(medians) of \(runs.count)\(seed)"
  }

  private var medians: String { arms.count == 1 ? "median" : "medians" }

  /// What the runs are that can be watched, the pictured one first; empty where there is no choice.
  var choices: [String] {
    guard let position, !others.isEmpty else { return [] }
    return ([position] + others.compactMap { run in runs.firstIndex { $0.run == run } })
      .map { index in
        let name = seeds.count == 1 ? "Seed \(runs[index].seed)" : "Run \(runs[index].run)"
        let place = index == middle && 3 <= runs.count ? "nearest to the \(medians)" : ""
        let facts = ([place] + outcomes(of: index)).filter { !$0.isEmpty }
        return facts.isEmpty ? name : name + ": " + facts.joined(separator: ", ")
      }
  }

  /// What became of a run in each arm in which runs went both ways.
  private func outcomes(of index: Int) -> [String] {
    arms.compactMap { arm in
      let cleared = arm.clearedDays.count { $0 != nil }
      guard arm.clearedDays.indices.contains(index), 0 < cleared, cleared < arm.clearedDays.count
      else { return nil }
      return (arm.label.isEmpty ? "tumour" : arm.label)
        + (arm.clearedDays[index] == nil ? " not cleared" : " cleared")
    }
  }

  /// How any other run can be watched.
  ///
  /// - Parameter goesOn: Whether the command keeps what it has, so that only the run is lived again.
  /// - Returns: A sentence, or "" where there is no other.
  func more(goesOn: Bool) -> String {
    let shown = Set(([position].compactMap(\.self)).map { runs[$0].run } + others)
    guard let other = runs.first(where: { !shown.contains($0.run) }), seeds.count == 1 else {
      return ""
    }
    return "Any other of the \(runs.count) runs is shown by the command under Repeat it with "
      + "`--picture-seed \(other.seed)\(goesOn ? " --resume" : "")`, or another of its seeds."
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
    (others.isEmpty
      ? "The tissue that can be watched is that of \(words)."
      : "The tissue that is shown at first, and in pictures and movie, is that of \(words); "
        + "\(others.count == 1 ? "another run" : "\(others.count) other runs") can be chosen above it.")
      + (split.isEmpty
        ? "" : " Tumour: \(others.isEmpty ? split : split.replacingThisOne).")
  }

  /// Both, with a dot between them.
  var wordsAndSplit: String { split.isEmpty ? words : words + " · " + split }
}

extension String {
  /// The same of a run that is shown at first, where others can be chosen.
  fileprivate var replacingThisOne: String {
    split(separator: "this one").joined(separator: "the one shown at first")
  }
}
