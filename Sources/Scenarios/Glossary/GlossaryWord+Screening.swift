// Words of `thymus sensitivity`, and the columns of its tables.
extension GlossaryWord {
  static let screening = [
    GlossaryWord(
      "Elementary effect", ["effect", "effects", "effect_unit"], more: ["mu_star", "trajectory"],
      "The change of an outcome when one setting alone is moved, for the same virtual patients before and "
        + "after, divided by the share of its interval that it was moved by: the change along the whole "
        + "interval, as that one step lets expect. Cells count in powers of ten."),
    GlossaryWord(
      "μ*", ["mu_star", "influence", "rank", "mean size of elementary effects"],
      more: ["elementary effect", "sigma", "noise"],
      "The mean size of the elementary effects of a setting, whatever their sign: how much it matters. "
        + "Settings are ranked by it."),
    GlossaryWord(
      "Mean effect", ["mu", "more of it", "direction", "either way"], more: ["mu_star"],
      "The mean of the elementary effects with their signs: whether more of the setting is more or less of "
        + "the outcome. Where less than three quarters of the sizes point one way, it is now more, now less."
    ),
    GlossaryWord(
      "σ", ["sigma", "standard deviation of effects"], more: ["mu_star", "noise"],
      "The standard deviation of the elementary effects of a setting: how much its effect depends on the "
        + "other settings, on how far the response bends, on the patients, and on chance."),
    GlossaryWord(
      "Noise of effects", ["noise", "p_chance", "told_apart", "not told apart from chance"],
      more: ["mu_star"],
      "The mean size of effects that chance alone would show, from how much the virtual patients of a point "
        + "differ in their effects. p_chance is the chance of effects at least so large if the setting did "
        + "nothing (an F test); below 0.01 the setting is told apart from chance."),
    GlossaryWord(
      "Trajectory", ["trajectories", "walk", "step", "moved", "point"], more: ["elementary effect"],
      "A walk through the settings of a screening: it begins at a random point and moves each setting once, "
        + "one after the other. All its points are lived by the same virtual patients."),
    GlossaryWord(
      "Interval of a screening", ["lowest", "highest", "scale", "spread"],
      more: ["elementary effect"],
      "The values between which a setting is moved. They are chosen, not measured: from half to twice the "
        + "scenario's value (`--spread`), as far as that is allowed; shares by their odds; what is 0 up to "
        + "the default."),
    GlossaryWord(
      "Setting", ["setting", "value", "setting_unit", "origin", "source", "about"], more: ["tags"],
      "A number of a scenario: its place as `--set` takes it, its value, where that was set (`origin`), and "
        + "where the default comes from (`source`)."),
    GlossaryWord(
      "Outcome", ["outcome"], more: ["outcomes"],
      "What a run came to, as a number: how much of the tumour is left, on which day it was gone, how many "
        + "healthy cells were lost."),
    GlossaryWord(
      "Run", ["run"], more: ["seed"],
      "One virtual patient under one scenario, from the first to the last day. Tables number them from 1."
    ),
    GlossaryWord(
      "Tag", ["tag"], more: ["tags"],
      "How far a number can be trusted, in a letter. What a scenario says itself has none."),
  ]
}
