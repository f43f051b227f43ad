package import Basics
import Immunology
import Outcomes
package import Scenarios

/// `sensitivity.json`: what was moved and how, and which settings moved the outcome most.
package enum SensitivityDocument {
  /// The name of the file in a results folder.
  package static let fileName = "sensitivity.json"
  /// The table of all effects.
  package static let effects = "effects.csv"
  /// The table of all lives.
  package static let points = "points.csv"

  /// The document of a screening that is finished.
  package static func json(of outcome: SensitivityOutcome) -> JSONValue {
    let plan = outcome.plan
    let scenario = plan.movable.scenario
    return .object([
      ("schema_version", .whole(Program.schemaVersion)),
      ("program", .text(Program.name)),
      ("version", .text(Program.version)),
      ("command", .text("sensitivity")),
      ("scenario", .text(scenario.id)),
      ("title", .text(scenario.title)),
      ("days", .number(plan.days)),
      ("seed", .unsigned(plan.seed)),
      ("method", .text("elementary effects (Morris 1991)")),
      ("trajectories", .whole(plan.trajectories)),
      ("runs", .whole(plan.runs)),
      ("points", .whole(plan.points)),
      ("lives", .whole(plan.lives)),
      ("levels", .whole(MorrisDesign.levels)),
      ("step", .number(MorrisDesign.step)),
      ("spread", .number(plan.factor)),
      ("digest", .text(outcome.digest)),
      (
        "outcome",
        .object([
          ("name", .text(plan.outcome.name.rawValue)), ("unit", .text(plan.outcome.unit)),
          ("about", .text(plan.outcome.name.about)), ("reading", .text(plan.outcome.words)),
        ])
      ),
      ("ranking", .array(outcome.ranking.enumerated().map { json($1, rank: $0 + 1) })),
      (
        "not_moved",
        .array(
          plan.selection.omissions.map {
            .object([("setting", .text($0.path)), ("why", .text($0.why))])
          })
      ),
      ("not_asked_for", .whole(plan.selection.unasked)),
      ("outcomes", .array(outcome.outcomes.map { .text($0.name.rawValue) })),
      ("words", .array(words(of: plan).map { .text($0) })),
      ("resolved_scenario", .text(scenario.resolvedYAML)),
      ("note", .text("A teaching model. Not medical advice.")),
    ])
  }

  private static func json(_ ranked: SensitivityOutcome.Ranked, rank: Int) -> JSONValue {
    let (number, interval, influence) = (
      ranked.setting.number, ranked.setting.interval, ranked.influence
    )
    return .object([
      ("rank", .whole(rank)),
      ("setting", .text(number.path)),
      ("mu_star", .number(influence.size)),
      ("mu", .number(influence.mean)),
      ("sigma", .number(influence.spread)),
      ("noise", influence.noise.map { .number($0) } ?? .null),
      ("p_chance", influence.chance.map { .number($0) } ?? .null),
      ("told_apart", influence.isToldApart.map { .truth($0) } ?? .null),
      ("direction", .text(influence.direction.rawValue)),
      ("effects", .whole(influence.count)),
      ("value", .number(number.value)),
      ("lowest", .number(interval.lowest)),
      ("highest", .number(interval.highest)),
      ("scale", .text(interval.scale.rawValue)),
      ("unit", .text(number.unit)),
      ("tag", number.confidence.map { .text($0.rawValue) } ?? .null),
      ("origin", .text(number.origin)),
      ("source", .text(number.source)),
    ])
  }

  /// What a reader has to know, one sentence or two each.
  package static func words(of plan: SensitivityPlan) -> [String] {
    let factor = NumberText.text(plan.factor)
    return [
      "An elementary effect is the change of the outcome when one setting alone is moved, for the same "
        + "virtual patients before and after, divided by the share of its interval that it was moved "
        + "by. mu_star is the mean of their sizes, mu their mean, sigma their standard deviation: "
        + "how much the effect depends on the other settings, on how far the response bends, on the "
        + "patients, and on chance.",
      "The intervals are chosen, not measured: from 1/\(factor) of the scenario's value to \(factor) "
        + "times, as far as that is allowed; shares by their odds; what is 0 here up to the default. "
        + "Another interval can give another order.",
      "A screening ranks. It does not say which share of the variance a setting makes, nor how probable "
        + "any value is.",
      "Settings that are not listed were not moved, and forms of the model (its equations) never were.",
      1 < plan.runs
        ? "noise is the mu_star that chance alone would show, from how much the patients of a point "
          + "differ in their effects: one changed number changes the course of each single patient. "
          + "Where p_chance is not below 0.01, the setting is not told apart from chance."
        : "With one patient at each point, chance cannot be told from effects; --runs 2 or more can.",
    ]
  }
}

extension MovableNumber {
  /// Whether the number rests on an assumption, or on the memory of an order of magnitude: where it is
  /// influential, that is what to look at first.
  package var isAssumed: Bool { confidence == .assumption || confidence == .contested }

  /// How far it can be trusted, for a table; a dash for what the scenario says itself.
  package var tag: String { confidence?.rawValue ?? "–" }
}
