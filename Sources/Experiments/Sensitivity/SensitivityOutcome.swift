package import Outcomes

/// What a screening came to.
package struct SensitivityOutcome: Sendable {
  /// A setting with its influence on the outcome that is ranked by.
  package struct Ranked: Sendable, Equatable {
    /// The setting.
    package let setting: ScreenedSetting
    /// How much it moves the outcome.
    package let influence: Influence
  }

  /// What was moved.
  package let plan: SensitivityPlan
  /// The trajectories.
  let walks: [MorrisWalk]
  /// What came of each life.
  let lived: LivedPoints
  /// The outcomes that are there in this scenario.
  package let outcomes: [ScreenedOutcome]
  /// The influence of each setting on each outcome; nothing where none was recorded on both sides.
  package let influences: [[Influence?]]
  /// How long everything took, in seconds.
  package internal(set) var wallSeconds = 0.0
  /// The lives that an earlier time had lived.
  package internal(set) var resumedLives = 0

  /// The lives that are over.
  package var livedCount: Int { lived.count }
  /// Whether somebody stopped it before all were over; then there are no influences.
  package var isInterrupted: Bool { lived.count < plan.lives }
  /// Whether something unfinished was kept that can be gone on with.
  package var canBeResumed: Bool { isInterrupted && 0 < lived.count }
}

extension SensitivityOutcome {
  /// Measures what the settings did.
  init(_ plan: SensitivityPlan, walks: [MorrisWalk], lived: LivedPoints) {
    (self.plan, self.walks, self.lived) = (plan, walks, lived)
    guard lived.count == plan.lives else {
      (outcomes, influences) = ([], [])
      return
    }
    let all = ScreenedOutcome.all
    let there = all.indices.filter { place in
      lived.lives.contains { !($0?.outcomes[place] ?? .nan).isNaN }
    }
    outcomes = there.map { all[$0] }
    influences = there.map { place in
      Self.influences(of: plan, walks) { life in
        all[place].reading(of: lived.lives[life]?.outcomes[place] ?? .nan, days: plan.days)
      }
    }
  }

  /// The influence of each setting on one outcome.
  private static func influences(
    of plan: SensitivityPlan, _ walks: [MorrisWalk], reading: (_ life: Int) -> Double
  ) -> [Influence?] {
    let count = plan.settings.count
    let effects = walks.enumerated().map { trajectory, walk in
      walk.effects(
        of: (0...count).map { point in
          let first = (trajectory * (count + 1) + point) * plan.runs
          return (first..<first + plan.runs).map(reading)
        })
    }
    return (0..<count).map { setting in Influence(effects.map { $0[setting] }) }
  }

  /// The influences on an outcome, the largest first; in the order of the scenario where they are
  /// alike.
  package func ranking(by outcome: ScreenedOutcome) -> [Ranked] {
    guard let place = outcomes.firstIndex(of: outcome) else { return [] }
    return zip(plan.settings, influences[place])
      .compactMap { setting, influence in influence.map { Ranked(setting: setting, influence: $0) }
      }
      .enumerated()
      .sorted { ($1.element.influence.size, $0.offset) < ($0.element.influence.size, $1.offset) }
      .map(\.element)
  }

  /// The influences on the outcome that the plan ranks by.
  package var ranking: [Ranked] { ranking(by: plan.outcome) }

  /// The values of an outcome over all lives, as outcomes give them.
  package func values(of outcome: ScreenedOutcome) -> [Double] {
    guard let place = ScreenedOutcome.all.firstIndex(of: outcome) else { return [] }
    return lived.lives.compactMap { $0?.outcomes[place] }.filter { !$0.isNaN }
  }
}
