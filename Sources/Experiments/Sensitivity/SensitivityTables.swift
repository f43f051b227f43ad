import Basics
import Immunology
import Outcomes
import Scenarios

extension SensitivityOutcome {
  /// The columns of `effects.csv`.
  package static let effectColumns = [
    "outcome", "setting", "rank", "mu_star", "mu", "sigma", "noise", "p_chance", "told_apart",
    "effects", "direction", "effect_unit", "value", "lowest", "highest", "scale", "setting_unit",
    "tag", "origin", "source", "about",
  ]

  /// The columns of `points.csv` before those of settings and outcomes.
  package static let pointColumns = ["trajectory", "step", "run", "seed", "moved"]

  /// `effects.csv`: a line for each outcome and setting, the most influential of an outcome first.
  var effectBytes: [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(Self.effectColumns, to: &bytes)
    for outcome in outcomes {
      for (place, ranked) in ranking(by: outcome).enumerated() {
        let (number, influence) = (ranked.setting.number, ranked.influence)
        let interval = ranked.setting.interval
        CSV.append(
          [
            outcome.name.rawValue, number.path, "\(place + 1)", NumberText.text(influence.size),
            NumberText.text(influence.mean), NumberText.text(influence.spread),
            influence.noise.map(NumberText.text) ?? "",
            influence.chance.map(NumberText.text) ?? "",
            influence.isToldApart.map { $0 ? "yes" : "no" } ?? "", "\(influence.count)",
            influence.direction.rawValue, outcome.unit, NumberText.text(number.value),
            NumberText.text(interval.lowest), NumberText.text(interval.highest),
            interval.scale.rawValue, number.unit, number.confidence?.rawValue ?? "",
            CSV.harmless(number.origin), number.source, number.about,
          ], to: &bytes)
      }
    }
    return bytes
  }

  /// `points.csv`: a line for each life, with the value of each setting and what came of it.
  ///
  /// Outcomes are as `run.json` has them; a day that never came is `never`.
  var pointBytes: [UInt8] {
    var bytes: [UInt8] = []
    let places = outcomes.compactMap { ScreenedOutcome.all.firstIndex(of: $0) }
    CSV.append(
      Self.pointColumns + plan.settings.map(\.path) + outcomes.map(\.name.rawValue) + ["digest"],
      to: &bytes)
    for (trajectory, walk) in walks.enumerated() {
      for (step, levels) in walk.points.enumerated() {
        let moved = step == 0 ? "" : plan.settings[walk.steps[step - 1].factor].path
        let values = plan.moves(to: levels).map { NumberText.text($0.value) }
        for run in 0..<plan.runs {
          let number = (trajectory * walk.points.count + step) * plan.runs + run
          guard let life = lived.lives[number] else { continue }
          let told = places.map { place in
            let value = life.outcomes[place]
            return value == .infinity ? "never" : NumberText.text(value)
          }
          CSV.append(
            [
              "\(trajectory + 1)", "\(step)", "\(run + 1)",
              "\(plan.seed(ofRun: run, in: trajectory))", moved,
            ] + values + told + [life.digest], to: &bytes)
        }
      }
    }
    return bytes
  }

  /// A short text that differs if a single bit of any life differs.
  package var digest: String {
    NumberText.lineage(
      Checksum.of(lived.lives.map { $0?.digest ?? "" }.joined(separator: "\n")))
  }
}
