import Tissue

/// What one fraction of radiation does to each kind of cell in the beam (equation B12).
///
/// Cells that do not survive are *doomed*: most die at one of their next divisions, not at once.
/// Lymphocytes of the blood that happen to be in the beam receive the whole dose, the others none:
/// that is why many small fractions cost more lymphocytes than few large ones (MacLennan 1978).
struct Radiotherapy: Sendable, Equatable {
  /// Tumour cells in well-supplied tissue.
  let tumour: LinearQuadratic
  /// Healthy cells of tissues that react late.
  let lateTissue: LinearQuadratic

  private let oxygenGain: Double
  private let halfOxygen: Double
  private let suppliedOxygen: Double
  private let lymphocyteDose: Double
  private let residentProtection: Double
  private let shareInBeam: Double
  private let mostDivisions: Double

  /// Takes the numbers of the catalogue.
  init(_ values: ParameterValues) {
    tumour = LinearQuadratic(
      alpha: values[.radiationTumourAlpha], beta: values[.radiationTumourBeta])
    lateTissue = LinearQuadratic(
      alpha: values[.radiationLateAlpha], beta: values[.radiationLateBeta])
    oxygenGain = values[.radiationOxygenGain]
    halfOxygen = values[.radiationHalfOxygen]
    suppliedOxygen = values[.oxygenSupply]
    lymphocyteDose = values[.radiationLymphocyteDose]
    residentProtection = values[.radiationResidentProtection]
    shareInBeam = values[.radiationShareInBeam]
    mostDivisions = values[.radiationDoomedDivisions]
  }

  /// Returns the share of the dose that acts at an oxygen level, 1 in well-supplied tissue.
  ///
  /// - Parameter oxygen: The oxygen at the cell, in mmHg.
  /// - Returns: (m·p + K)/(p + K), relative to its value in well-supplied tissue, at most 1 (Alper
  ///   and Howard-Flanders 1956).
  func modification(oxygen: Double) -> Double {
    func sensitivity(_ pressure: Double) -> Double {
      (oxygenGain * pressure + halfOxygen) / (pressure + halfOxygen)
    }
    return min(1, sensitivity(max(0, oxygen)) / sensitivity(suppliedOxygen))
  }

  /// Returns the share of T cells in the tissue that survive a dose.
  func survivalOfTissueTCells(gray: Double) -> Double {
    Elementary.exp(-gray / (lymphocyteDose * residentProtection))
  }

  /// Returns the share of lymphocytes of the blood that survive a fraction.
  ///
  /// - Parameter gray: The dose of the fraction in the beam, in Gy.
  /// - Returns: 1 − f·(1 − e^(−d/D₀)), f being the share of the blood in the beam.
  func survivalOfBlood(gray: Double) -> Double {
    1 - shareInBeam * (1 - Elementary.exp(-gray / lymphocyteDose))
  }

  /// Returns at which of its next divisions a doomed cell dies, 1 at the earliest.
  ///
  /// - Parameter chance: A draw from 0 up to but not including 1.
  /// - Returns: A division, each up to the last possible one with the same chance.
  func divisionOfDeath(chance: Double) -> Int { 1 + Int(chance * mostDivisions) }
}
