import Tissue

/// The amount of an antibody in plasma and in the other tissues.
///
/// dA₁/dt = −(CL/V₁ + Q/V₁)·A₁ + (Q/V₂)·A₂ and dA₂/dt = (Q/V₁)·A₁ − (Q/V₂)·A₂ (equation B7).
/// Steps are exact: the solution is a sum of two exponentials.
struct TwoCompartment: Sendable, Equatable {
  /// The amount in plasma in mg.
  private(set) var central = 0.0
  /// The amount in the other tissues in mg.
  private(set) var peripheral = 0.0

  private let centralVolume: Double
  private let elimination: Double
  private let outward: Double
  private let inward: Double

  /// Creates an empty body.
  ///
  /// - Parameters:
  ///   - clearance: CL in L/day.
  ///   - centralVolume: V₁ in L.
  ///   - exchange: Q in L/day.
  ///   - peripheralVolume: V₂ in L.
  init(clearance: Double, centralVolume: Double, exchange: Double, peripheralVolume: Double) {
    self.centralVolume = centralVolume
    elimination = clearance / centralVolume
    outward = exchange / centralVolume
    inward = exchange / peripheralVolume
  }

  /// The concentration in plasma in µg/mL (the same number as mg/L).
  var concentration: Double { central / centralVolume }

  /// The slower of the two half-lives, in days.
  var terminalHalfLife: Double {
    0.693_147_180_559_945_3 / rates(elimination: elimination).slow
  }

  /// Whether there is none of it.
  var isEmpty: Bool { central == 0 && peripheral == 0 }

  /// The amounts in plasma and in the other tissues, in mg.
  var state: [Double] {
    get { [central, peripheral] }
    set { if newValue.count == 2 { (central, peripheral) = (newValue[0], newValue[1]) } }
  }

  /// Adds a dose to plasma.
  mutating func infuse(milligrams: Double) { central += milligrams }

  /// Visits both amounts.
  mutating func visitState<Visitor: StateVisitor>(
    _ visitor: inout Visitor
  ) throws(Visitor.Failure) {
    try visitor.visit(&central)
    try visitor.visit(&peripheral)
  }

  /// Runs forward by some days.
  mutating func advance(days: Double) { advance(days: days, elimination: elimination) }

  /// Runs forward by some days in which another share of the plasma is cleared.
  ///
  /// - Parameters:
  ///   - days: The length of the step.
  ///   - clearance: CL during the step, in L/day.
  mutating func advance(days: Double, clearance: Double) {
    advance(days: days, elimination: clearance / centralVolume)
  }

  private mutating func advance(days: Double, elimination: Double) {
    let (fast, slow) = rates(elimination: elimination)
    let (decayFast, decaySlow) = (Elementary.exp(-fast * days), Elementary.exp(-slow * days))
    // Sylvester's formula for exp(M·t) of the 2×2 matrix M with the eigenvalues −fast and −slow.
    let span = fast - slow
    let identity = (fast * decaySlow - slow * decayFast) / span
    let linear = (decaySlow - decayFast) / span
    let (first, second) = (central, peripheral)
    central = identity * first + linear * (-(elimination + outward) * first + inward * second)
    peripheral = identity * second + linear * (outward * first - inward * second)
  }

  /// The two rates of decline in 1/day.
  private func rates(elimination: Double) -> (fast: Double, slow: Double) {
    let sum = elimination + outward + inward
    let product = elimination * inward
    let root = max(0, sum * sum - 4 * product).squareRoot()
    let fast = (sum + root) / 2
    return (fast, product / fast)
  }
}
