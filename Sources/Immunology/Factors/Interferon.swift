extension Factor {
  /// IFN-γ.
  public static let interferon = Factor("ifn_gamma")
}

/// IFN-γ, the alarm that fighting T cells give off.
enum Interferon {
  static let form = FactorForm(
    factor: .interferon, about: "IFN-gamma, the alarm that fighting T cells give off.",
    explanation: """
      A messenger of T cells that attack. It makes harmful cells show more PD-L1 and more MHC-I, and \
      calls in more T cells.
      """,
    otherNames: ["ifn_gamma", "IFN-gamma", "interferon gamma"],
    readOn: ["ifng-pdl1", "ifng-mhc"],
    // Half of the effect is there at 3 pM.
    layer: .init(label: "IFN-γ", unit: "pM", top: 5), parameters: parameters,
    diffusion: .interferonDiffusion, loss: .reach(.interferonLength), steps: [0.05, 0.5])
}

extension ParameterKey {
  package static let interferonDiffusion = ParameterKey("ifn_gamma.diffusion_um2_per_min")
  package static let interferonLength = ParameterKey("ifn_gamma.length_um")
  package static let interferonSecretion = ParameterKey("ifn_gamma.secretion_per_s")
  package static let interferonHalfEffect = ParameterKey("ifn_gamma.half_effect_pm")
}

extension Interferon {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .interferonDiffusion, 6000, in: 60...12_000, unit: "µm²/min", "How fast IFN-gamma diffuses.",
      source: "100 µm²/s, spQSP; published models differ 70-fold", .secondary),
    Parameter(
      .interferonLength, 35, in: 10...1000, unit: "µm",
      "How far IFN-gamma of one producer reaches before cells take it up.",
      source: "Centofanti 2023 PNAS: 30-40 µm for an isolated producer", .primary),
    Parameter(
      .interferonSecretion, 4.5, in: 0...100, unit: "molecules/s",
      "The IFN-gamma that an engaged, fit T cell makes.",
      source: "tumor-tcell parameter file", .secondary),
    Parameter(
      .interferonHalfEffect, 3, in: 0.1...60, unit: "pM",
      "The IFN-gamma that raises PD-L1 half of the way.",
      source: "QSP-IO 2.96 pM; memory 3-30 pM", .secondary),
  ]
}
