import Tissue

/// The marrow that makes neutrophils, and those in the blood (equation B13, Friberg 2002).
///
/// Dividing cells, three stages of maturation and the blood, all with the rate k = 4/MTT:
/// dP/dt = k·P·[(1 − E)·(N₀/N)^γ − 1], dTᵢ/dt = k·(Tᵢ₋₁ − Tᵢ), dN/dt = k·(T₃ − N), in 10⁹ cells per
/// litre of blood. The drug makes E = E_max·C/(EC₅₀ + C), which may exceed 1. Steps are cut at 0.01
/// days and solved to second order; no number becomes negative.
struct Marrow: Sendable, Equatable {
  /// Dividing cells, three stages of maturation, in units of what they will be in blood.
  private(set) var stages: SIMD4<Double>
  /// Neutrophils in 10⁹ per litre of blood.
  private(set) var neutrophils: Double
  /// The lowest number of neutrophils so far.
  private(set) var lowest: Double

  private let normal: Double
  private let rate: Double
  private let feedback: Double
  private let largestEffect: Double
  private let halfEffect: Double

  /// Creates the marrow of a healthy adult.
  init(_ values: ParameterValues) {
    normal = values[.marrowNeutrophils]
    rate = 4 * 24 / values[.marrowTransit]
    feedback = values[.marrowFeedback]
    largestEffect = values[.marrowLargestEffect]
    halfEffect = values[.marrowHalfEffect]
    stages = SIMD4(repeating: normal)
    neutrophils = normal
    lowest = normal
  }

  /// Neutrophils relative to those of a healthy adult.
  var level: Double { neutrophils / normal }

  /// Runs forward by some days.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - drug: The concentration of a drug that harms dividing cells, in µM (of docetaxel).
  mutating func advance(days: Double, drug: Double) {
    let isHealthy = stages == SIMD4(repeating: normal) && neutrophils == normal
    guard 0 < days, !(isHealthy && drug == 0) else { return }
    let count = max(1, (days / 0.01).rounded(.up))
    let step = days / count
    let effect = largestEffect * drug / (halfEffect + drug)
    for _ in 0..<Int(count) {
      let middle = stepped(ratesOf: self, effect: effect, days: step / 2)
      self = stepped(ratesOf: middle, effect: effect, days: step)
    }
    lowest = min(lowest, neutrophils)
  }

  /// Takes a share of the dividing cells away, 0 to 1, as lymphodepletion does.
  mutating func deplete(dividing share: Double) { stages[0] *= 1 - share }

  private func stepped(ratesOf now: Marrow, effect: Double, days: Double) -> Marrow {
    var next = self
    // Without any neutrophils the call for more would be infinite.
    let call = Elementary.power(normal / max(1e-6 * normal, now.neutrophils), feedback)
    next.stages[0] = PositiveStep.advanced(
      stages[0], supply: 0, loss: rate * (1 + (effect - 1) * call), days: days)
    for stage in 1..<4 {
      next.stages[stage] = PositiveStep.advanced(
        stages[stage], supply: rate * now.stages[stage - 1], loss: rate, days: days)
    }
    next.neutrophils = PositiveStep.advanced(
      neutrophils, supply: rate * now.stages[3], loss: rate, days: days)
    return next
  }

  /// Visits all numbers.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(lanesOf: &stages)
    try visitor.visit(&neutrophils)
    try visitor.visit(&lowest)
  }
}
