import Experiments
import Outcomes

/// Makes a page small enough to be passed on: where all states of the replay would be too much,
/// only every second, third … of them goes along, and the page says so.
struct PageFit {
  /// The size that the page of one scenario should not exceed, in bytes.
  static let run = PageFit(budget: 2_000_000)
  /// The size that the page of a comparison should not exceed, in bytes.
  static let comparison = PageFit(budget: 5_000_000)

  /// The size of the whole page, in bytes.
  let budget: Int
  /// Fewer states than this show no movement any more, so they stay also when the page is too large.
  static let fewestStates = 12

  /// What half of the states take of the room of all: the first one is whole in both.
  private static let half = 0.6

  /// The page with as many states as fit.
  func html(of content: PageContent) throws(ExperimentError) -> String {
    var whole = try PageWriter(content).html()
    guard budget < whole.utf8.count else { return whole }
    let rest = whole.utf8.count - Self.size(of: content)
    // Half of the states may go for the sake of other runs to choose, not more.
    var content = content
    while !content.watched.isEmpty,
      Double(budget - rest) < Self.half * Double(Self.size(of: content))
    {
      content.leaveOutLastChoice()
    }
    whole = try PageWriter(content).html()
    guard budget < whole.utf8.count else { return whole }
    let states = content.arms.compactMap { $0.replay?.days.count }.max() ?? 0
    var smallest = whole
    var step = 2
    while Self.fewestStates <= states / step {
      let thin = try content.thinned(toEvery: step)
      let isLast = states / (step + 1) < Self.fewestStates
      // Drawing all charts again takes longer than leaving out states, so it is done only where it
      // may be the last time: counts also get fewer, by up to a fiftieth of the page.
      if isLast || rest + Self.size(of: thin) <= budget + budget / 50 {
        smallest = try PageWriter(thin).html()
        if smallest.utf8.count <= budget { break }
      }
      step += 1
    }
    return smallest
  }

  /// The bytes that replays take in a page: four letters for each three bytes.
  private static func size(of content: PageContent) -> Int {
    content.replays.map { ($0.packed.count + 2) / 3 * 4 }.reduce(0, +)
  }
}

extension PageContent {
  /// Leaves out the last of the runs that can be chosen.
  fileprivate mutating func leaveOutLastChoice() {
    watched.removeLast()
    for arm in arms.indices where !arms[arm].others.isEmpty { arms[arm].others.removeLast() }
    // One alone is no choice.
    if watched.count == 1 { watched = [] }
  }

  /// The page with fewer states in its replays, and the counts of those that are left.
  func thinned(toEvery step: Int) throws(ExperimentError) -> PageContent {
    var page = self
    page.replayStep = step
    for index in arms.indices {
      guard let replay = arms[index].replay else { continue }
      let last = replay.days.count - 1
      page.arms[index].replay = try replay.thinned(toEvery: step)
      func thin(_ counts: [Arm.Count]) -> [Arm.Count] {
        counts.map { count in
          Arm.Count(
            label: count.label,
            values: count.values.indices
              .filter { $0.isMultiple(of: step) || $0 == last }.map { count.values[$0] })
        }
      }
      page.arms[index].counts = thin(arms[index].counts)
      for other in arms[index].others.indices {
        let whole = arms[index].others[other]
        page.arms[index].others[other] = Arm.Other(
          replay: try whole.replay.thinned(toEvery: step), counts: thin(whole.counts))
      }
    }
    return page
  }
}
