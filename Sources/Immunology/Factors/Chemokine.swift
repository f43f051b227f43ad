extension Factor {
  /// The chemokines that call T cells.
  public static let chemokine = Factor("chemokine")
}

/// The chemokines that draw T cells in: tumour cells make them, more where IFN-γ is.
enum Chemokine {
  static let form = FactorForm(
    factor: .chemokine, about: "The chemokines that draw T cells in.",
    explanation:
      "A scent that calls T cells in and that they follow; it stands for CXCL9, 10 and 11.",
    otherNames: [], readOn: ["chemotaxis", "recruitment"],
    layer: .init(label: "Chemokine", unit: "nM", top: 0.5), parameters: parameters,
    diffusion: .chemokineDiffusion, loss: .reach(.chemokineLength), steps: [1, 20],
    firstSteps: [1, 20])
}

extension ParameterKey {
  package static let chemokineDiffusion = ParameterKey("chemokine.diffusion_um2_per_min")
  package static let chemokineLength = ParameterKey("chemokine.length_um")
  package static let chemokineBasal = ParameterKey("chemokine.basal_nm_per_day")
  package static let chemokineInduced = ParameterKey("chemokine.induced_nm_per_day")
  package static let chemokineHalfEffect = ParameterKey("chemokine.half_effect_nm")
}

extension Chemokine {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .chemokineDiffusion, 4500, in: 60...12_000, unit: "µm²/min",
      "How fast the chemokines CXCL9/10 diffuse.", source: "50-100 µm²/s", .memory),
    Parameter(
      .chemokineLength, 250, in: 20...2000, unit: "µm", "How far the chemokines reach.",
      source: "Francis & Palsson 1997 PNAS: reach about 250 µm", .secondary),
    Parameter(
      .chemokineBasal, 2, in: 0...1000, unit: "nM/day",
      "The chemokine that resting tumour cells make, per volume of cells.",
      source: "chosen so that an untouched tumour draws few T cells", .assumption),
    Parameter(
      .chemokineInduced, 1500, in: 0...10_000, unit: "nM/day",
      "The chemokine that tumour cells make under full IFN-gamma, per volume of cells.",
      source: "CXCL9/10 are induced by IFN-gamma; tuned with the scenario checkpoint", .assumption),
    Parameter(
      .chemokineHalfEffect, 1, in: 0.001...1000, unit: "nM",
      "The chemokine at which vessels let half of the most T cells through.",
      source: "scale of CXCR3 affinities", .assumption),
  ]
}
