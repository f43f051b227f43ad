import Tissue

/// Tumour and immune cells without space: the mean-field mirror of the tissue (equation B17).
///
/// In units of 10⁶ cells and of ``unitDays`` days,
///
///     dE/dt = σ + ρ·E·T/(η + T) − μ·E·T − δ·E
///     dT/dt = α·T·(1 − β·T) − E·T
///
/// after Kuznetsov and others (1994, Bull Math Biol 56:295). It is integrated in the logarithms of
/// both, so they stay positive, by the pairs of orders 4 and 5 of Dormand and Prince (1980) with
/// steps that follow from the numbers alone.
public struct Kuznetsov: Sendable, Equatable {
  /// Effectors and tumour cells at a time.
  public struct State: Sendable, Equatable {
    /// Effectors in 10⁶ cells.
    public var effectors: Double
    /// Tumour cells in 10⁶ cells.
    public var tumour: Double

    /// Creates a state.
    public init(effectors: Double, tumour: Double) {
      self.effectors = effectors
      self.tumour = tumour
    }
  }

  let supply: Double
  let recruitment: Double
  let halfRecruitment: Double
  let exhaustion: Double
  let loss: Double
  let growth: Double
  let crowding: Double

  /// The days of one unit of time.
  public let unitDays: Double

  /// Takes the numbers of the catalogue.
  public init(_ values: ParameterValues) {
    supply = values[.meanFieldSupply]
    recruitment = values[.meanFieldRecruitment]
    halfRecruitment = values[.meanFieldHalfRecruitment]
    exhaustion = values[.meanFieldExhaustion]
    loss = values[.meanFieldLoss]
    growth = values[.meanFieldGrowth]
    crowding = values[.meanFieldCrowding]
    unitDays = values[.meanFieldUnit]
  }

  /// Returns the change of both per unit of time.
  public func change(at state: State) -> State {
    State(
      effectors: supply + state.effectors * netGain(tumour: state.tumour),
      tumour: state.tumour * (growth * (1 - crowding * state.tumour) - state.effectors))
  }

  /// The growth of effectors per effector and unit of time, without the supply.
  func netGain(tumour: Double) -> Double {
    recruitment * tumour / (halfRecruitment + tumour) - exhaustion * tumour - loss
  }
}
