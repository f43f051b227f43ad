extension Factor {
  /// Oxygen.
  public static let oxygen = Factor("oxygen")
}

/// Oxygen: vessels bring it, cells use it, and without it they suffer.
enum Oxygen {
  static let form = FactorForm(
    factor: .oxygen, about: "Oxygen: how it spreads, and when cells lack it.",
    explanation:
      "What cells breathe, in mmHg; vessels bring it and it falls over a tenth of a millimetre.",
    otherNames: [], readOn: ["hypoxia"],
    // The blood brings 38 mmHg.
    layer: .init(label: "Oxygen", unit: "mmHg", top: 40), parameters: parameters,
    diffusion: .oxygenDiffusion, loss: .none, start: .oxygenSupply,
    // From one update to the next little changes, so a short and a long pseudo-step keep a factor at
    // its steady state.
    steps: [0.05, 0.5], firstSteps: [0.02, 0.05, 0.5])
}

extension ParameterKey {
  package static let oxygenDiffusion = ParameterKey("oxygen.diffusion_um2_per_min")
  package static let oxygenUptake = ParameterKey("oxygen.uptake_per_min")
  package static let oxygenSupply = ParameterKey("oxygen.supply_mmhg")
  package static let oxygenHypoxia = ParameterKey("oxygen.hypoxia_mmhg")
  package static let oxygenNecrosis = ParameterKey("oxygen.necrosis_mmhg")
  package static let oxygenAnoxia = ParameterKey("oxygen.anoxia_mmhg")
  package static let oxygenNecrosisRate = ParameterKey("oxygen.necrosis_per_hour")
}

extension Oxygen {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .oxygenDiffusion, 1e5, in: 1e4...3e5, unit: "µm²/min", "How fast oxygen diffuses.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenUptake, 10, in: 0...50, unit: "1/min",
      "How fast packed tumour cells use oxygen; it falls over about 100 µm.",
      source: "PhysiCell; length = sqrt(D/uptake)", .primary),
    Parameter(
      .oxygenSupply, 38, in: 5...160, unit: "mmHg", "The oxygen in vessels.",
      source: "PhysiCell: 5 % O2 in well-perfused tissue", .primary),
    Parameter(
      .oxygenHypoxia, 15, in: 1...60, unit: "mmHg", "Below this a cell is called hypoxic.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenNecrosis, 5, in: 0.1...30, unit: "mmHg",
      "Below this a cell stops dividing and may die of necrosis.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenAnoxia, 2.5, in: 0...30, unit: "mmHg", "Below this necrosis is fastest.",
      source: "PhysiCell", .primary),
    Parameter(
      .oxygenNecrosisRate, 1.0 / 6.0, in: 0...1, unit: "1/hour",
      "The hazard of necrosis without oxygen.", source: "PhysiCell", .primary),
  ]
}
