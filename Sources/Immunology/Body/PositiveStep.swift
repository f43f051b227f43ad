/// A step of dx/dt = supply − loss·x that cannot become negative.
///
/// The exponential of the loss is replaced by a rational function of third order, so a step costs
/// one division, keeps the steady state supply/loss exactly and is stable for any length. Used with
/// rates taken in the middle of a step (first a half step, then a whole one), a system of such
/// equations is solved to second order.
enum PositiveStep {
  /// Amounts below this many cells or milligrams count as none; it keeps decays out of the range of
  /// numbers in which processors are slow.
  static let least = 1e-30

  /// Returns the amount after a step.
  ///
  /// - Parameters:
  ///   - amount: The amount before, not negative.
  ///   - supply: What comes in per day, not negative.
  ///   - loss: The rate per day at which it is lost; negative for growth.
  ///   - days: The length of the step.
  /// - Returns: The amount after it.
  static func advanced(_ amount: Double, supply: Double, loss: Double, days: Double) -> Double {
    let z = abs(loss) * days
    let cubic = 1 + z * (1 + z * (0.5 + z * (1.0 / 6)))
    let inflow = days * supply * (1 + z * (0.5 + z * (1.0 / 6)))
    let after = loss < 0 ? amount * cubic + inflow : (amount + inflow) / cubic
    return after < least ? 0 : after
  }
}
