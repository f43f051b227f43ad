import Tissue

/// A drug of supporting treatment, as one compartment: given at once, fading with a half-life.
///
/// High-dose IL-2, steroids and tocilizumab are followed this way. The effect is
/// x/(x + x₅₀), 0 to 1, with x the amount in the body in the unit of its doses. Steps are exact.
struct FadingDrug: Sendable, Equatable {
  /// The drugs that are followed this way.
  enum Substance: Sendable, CaseIterable {
    /// High-dose IL-2 (aldesleukin); doses in 10⁶ IU.
    case interleukin2
    /// A steroid, as prednisone; doses in mg. Its effect stops priming and killing for a while.
    case steroid
    /// Tocilizumab, which blocks the receptor of IL-6; doses in mg.
    case tocilizumab
  }

  /// Which drug it is.
  let substance: Substance
  /// The amount in the body, in the unit of the doses.
  private(set) var amount = 0.0

  private let rate: Double
  private let halfEffect: Double

  /// Creates a body without any of a drug in it.
  init(_ substance: Substance, _ values: ParameterValues) {
    self.substance = substance
    let (halfLife, half): (ParameterKey, ParameterKey) =
      switch substance {
      case .interleukin2: (.interleukin2HalfLife, .interleukin2HalfEffect)
      case .steroid: (.steroidHalfLife, .steroidHalfEffect)
      case .tocilizumab: (.tocilizumabHalfLife, .tocilizumabHalfEffect)
      }
    // Half-lives stand in hours.
    rate = 0.693_147_180_559_945_3 * 24 / values[halfLife]
    halfEffect = values[half]
  }

  /// What the drug does, 0 to 1.
  var effect: Double { amount / (amount + halfEffect) }

  /// Gives a dose.
  mutating func give(_ dose: Double) { amount += max(0, dose) }

  /// Runs forward by some days.
  mutating func advance(days: Double) {
    guard 0 < amount else { return }
    let after = amount * Elementary.exp(-rate * days)
    amount = after < PositiveStep.least ? 0 : after
  }

  /// Returns the mean effect over the coming days without another dose.
  ///
  /// Short-lived drugs such as IL-2 rise and fall between two doses; what matters over a longer
  /// step is this mean, ∫ effect dt/t = ln[(x + x₅₀)/(x·e^(−k·t) + x₅₀)]/(k·t).
  func meanEffect(days: Double) -> Double {
    let end = amount * Elementary.exp(-rate * days)
    return Elementary.log((amount + halfEffect) / (end + halfEffect)) / (rate * days)
  }

  /// Visits the amount.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&amount)
  }
}
