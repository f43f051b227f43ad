import Tissue

/// How one virtual patient differs from the middle of all (B18).
///
/// Each factor is log-normal with median 1. It follows from the seed alone, so a virtual patient is
/// the same in every arm of a comparison.
public struct PatientFactors: Sendable, Equatable {
  /// How fast tumour cells go through their cycle.
  public var growth = 1.0
  /// How many T cells the vessels let in.
  public var infiltration = 1.0
  /// How much PD-L1 tumour cells can put on their surface.
  public var ligand = 1.0
  /// How fast antibodies are cleared.
  public var clearance = 1.0
  /// How many naive T cells know each antigen.
  public var repertoire = 1.0

  /// Draws the factors of a virtual patient.
  ///
  /// - Parameters:
  ///   - values: The numbers of the scenario, with `patients.variability` and the spreads.
  ///   - seed: The seed of the virtual patient.
  public init(_ values: ParameterValues, seed: UInt64) {
    let variability = values[.patientVariability]
    guard 0 < variability else { return }
    let draw = Draw(seed: seed)
    func normals(_ number: UInt32) -> SIMD4<Float> {
      draw.normals(lineage: 0, tick: number, purpose: Purpose.patient.rawValue)
    }
    func factor(_ spread: ParameterKey, _ normal: Float) -> Double {
      Elementary.exp(variability * values[spread] * Double(normal))
    }
    let (first, second) = (normals(0), normals(1))
    growth = factor(.patientGrowth, first.x)
    infiltration = factor(.patientInfiltration, first.y)
    ligand = factor(.patientLigand, first.z)
    clearance = factor(.patientClearance, first.w)
    repertoire = factor(.patientRepertoire, second.x)
  }
}

extension ModelSetup {
  /// Returns the setup with the numbers of one virtual patient in place of those of the middle.
  ///
  /// - Parameter seed: The seed of the virtual patient.
  /// - Returns: The same scenario for this virtual patient.
  func individual(seed: UInt64) -> ModelSetup {
    let factors = PatientFactors(parameters, seed: seed)
    var own = self
    own.parameters.take(factors)
    for index in own.populations.indices { own.populations[index].parameters.take(factors) }
    for index in own.antigens.indices { own.antigens[index].parameters.take(factors) }
    for index in own.treatments.indices { own.treatments[index].parameters.take(factors) }
    return own
  }
}

extension ParameterValues {
  /// Multiplies the numbers that differ between virtual patients, within their ranges.
  fileprivate mutating func take(_ factors: PatientFactors) {
    func scale(_ keys: [ParameterKey], by factor: Double) {
      guard factor != 1 else { return }
      for key in keys {
        let range = Catalogue.parameter(key).range
        self[key] = min(max(self[key] * factor, range.lowerBound), range.upperBound)
      }
    }
    scale([.tumourCycle], by: 1 / factors.growth)
    scale([.arrivalRate], by: factors.infiltration)
    scale([.tumourLigandBasal, .tumourLigandInduced], by: factors.ligand)
    scale(
      [
        .pembrolizumabClearance, .lowDoseClearance, .nivolumabClearance, .atezolizumabClearance,
        .ipilimumabClearance,
      ], by: factors.clearance)
    scale([.antigenPrecursors, .nodePrecursorFrequency], by: factors.repertoire)
  }
}
