/// The antibodies that the model knows by name, and the catalogue section of each.
public enum AntibodyDrug: String, Sendable, CaseIterable {
  /// Against PD-1.
  case pembrolizumab
  /// Pembrolizumab by the model that also holds below 0.3 mg/kg, where the target clears it.
  case pembrolizumabLowDose = "pembrolizumab_low_dose"
  /// Against PD-1; its clearance falls over months.
  case nivolumab
  /// Against PD-L1.
  case atezolizumab
  /// Against CTLA-4.
  case ipilimumab

  /// What an antibody binds.
  public enum Target: String, Sendable, CaseIterable {
    /// The brake on T cells.
    case pd1
    /// The partner of PD-1 on tumour cells.
    case pdl1
    /// The brake on priming in lymph nodes.
    case ctla4
  }

  /// The section of the catalogue that holds how it spreads and leaves.
  public var section: String { rawValue }

  /// What it binds.
  public var target: Target {
    switch self {
    case .pembrolizumab, .pembrolizumabLowDose, .nivolumab: .pd1
    case .atezolizumab: .pdl1
    case .ipilimumab: .ctla4
    }
  }

  /// Whether exchange and peripheral volume follow the weight as clearance and central volume do.
  ///
  /// The published models of pembrolizumab share the exponents; the others have none for them.
  var scalesPeriphery: Bool { self == .pembrolizumab || self == .pembrolizumabLowDose }

  /// The names of its exponents of the weight.
  var weightKeys: (clearance: ParameterKey, volume: ParameterKey) {
    switch self {
    case .pembrolizumab: (.pembrolizumabClearanceWeight, .pembrolizumabVolumeWeight)
    case .pembrolizumabLowDose: (.lowDoseClearanceWeight, .lowDoseVolumeWeight)
    case .nivolumab: (.nivolumabClearanceWeight, .nivolumabVolumeWeight)
    case .atezolizumab: (.atezolizumabClearanceWeight, .atezolizumabVolumeWeight)
    case .ipilimumab: (.ipilimumabClearanceWeight, .ipilimumabVolumeWeight)
    }
  }

  /// The names of its four numbers of two compartments.
  var compartmentKeys: CompartmentKeys {
    switch self {
    case .pembrolizumab:
      CompartmentKeys(
        clearance: .pembrolizumabClearance, centralVolume: .pembrolizumabCentralVolume,
        exchange: .pembrolizumabExchange, peripheralVolume: .pembrolizumabPeripheralVolume)
    case .pembrolizumabLowDose:
      CompartmentKeys(
        clearance: .lowDoseClearance, centralVolume: .lowDoseCentralVolume,
        exchange: .lowDoseExchange, peripheralVolume: .lowDosePeripheralVolume)
    case .nivolumab:
      CompartmentKeys(
        clearance: .nivolumabClearance, centralVolume: .nivolumabCentralVolume,
        exchange: .nivolumabExchange, peripheralVolume: .nivolumabPeripheralVolume)
    case .atezolizumab:
      CompartmentKeys(
        clearance: .atezolizumabClearance, centralVolume: .atezolizumabCentralVolume,
        exchange: .atezolizumabExchange, peripheralVolume: .atezolizumabPeripheralVolume)
    case .ipilimumab:
      CompartmentKeys(
        clearance: .ipilimumabClearance, centralVolume: .ipilimumabCentralVolume,
        exchange: .ipilimumabExchange, peripheralVolume: .ipilimumabPeripheralVolume)
    }
  }

  /// Where the numbers of two compartments stand in the catalogue.
  struct CompartmentKeys {
    let clearance: ParameterKey
    let centralVolume: ParameterKey
    let exchange: ParameterKey
    let peripheralVolume: ParameterKey
  }
}
