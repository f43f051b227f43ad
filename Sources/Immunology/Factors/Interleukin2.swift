extension Factor {
  /// IL-2 in the tissue.
  public static let interleukin2 = Factor("il2")
}

/// IL-2, which helps T cells divide.
enum Interleukin2 {
  static let form = FactorForm(
    factor: .interleukin2, about: "IL-2, which helps T cells divide.",
    layer: .init(label: "IL-2", unit: "nM", top: 0.05), notes: [.interleukin2],
    parameters: parameters, diffusion: .interleukinDiffusion, loss: .reach(.interleukinLength),
    steps: [0.05, 0.5])
}

extension ParameterKey {
  public static let interleukinDiffusion = ParameterKey("il2.diffusion_um2_per_min")
  public static let interleukinLength = ParameterKey("il2.length_um")
  public static let interleukinSecretion = ParameterKey("il2.secretion_per_s")
  public static let interleukinHalfEffect = ParameterKey("il2.half_effect_nm")
  public static let interleukinGain = ParameterKey("il2.division_gain")
  public static let interleukinDivisions = ParameterKey("il2.extra_divisions")
}

extension Interleukin2 {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .interleukinDiffusion, 6000, in: 600...12_000, unit: "µm²/min", "How fast IL-2 diffuses.",
      source: "10-100 µm²/s", .secondary),
    Parameter(
      .interleukinLength, 60, in: 10...500, unit: "µm",
      "How far IL-2 of one producer reaches before cells take it up.",
      source: "a few cell diameters to 150 µm (Thurley 2015; Oyler-Yaniv 2017)", .memory),
    Parameter(
      .interleukinSecretion, 5, in: 0...100, unit: "molecules/s",
      "The IL-2 that a fit T cell makes while it is engaged.",
      source: "1-10 per second in early T cells", .secondary),
    Parameter(
      .interleukinHalfEffect, 0.32, in: 0.001...10, unit: "nM",
      "The IL-2 at which half of its effect on T cells that can kill is reached.",
      source: "QSP: 0.32 nM; regulatory T cells need a hundredth", .secondary),
    Parameter(
      .interleukinGain, 1, in: 0...5, unit: "",
      "How much faster T cells divide under full IL-2.",
      source: "no measurement at this level; number chosen", .assumption),
    Parameter(
      .interleukinDivisions, 11, in: 0...20, unit: "",
      "The divisions that full IL-2 adds to those by antigen alone.",
      source: "Marchingo 2014 via QSP", .secondary, whole: true),
  ]
}

extension Mechanism {
  /// IL-2 lets T cells divide faster and longer.
  public static let interleukin2 = Mechanism(word: "il2")
}

extension MechanismNote {
  static let interleukin2 = MechanismNote(
    .interleukin2, after: "expansion",
    title: "IL-2 helps T cells divide",
    about: "IL-2 lets T cells divide faster and longer.",
    rule: """
      T cells that fight make IL-2. It reaches a few cell diameters. Stimulated T cells divide \
      faster in it, and more often than by antigen alone. Regulatory T cells take it up a hundred \
      times better and divide on very little of it.
      """,
    equation: """
      X = c / (c + c50)                                       c: IL-2, made here or given
      divisions = n + m X,  hazard of a division × (1 + g X)
      dc/dt = D ∇²c + secretion - uptake                      regulatory T cells take up more
      """,
    parameters: [
      .interleukinSecretion, .interleukinDiffusion, .interleukinLength, .interleukinHalfEffect,
      .interleukinGain, .interleukinDivisions,
    ],
    simplified: """
      Helper T cells, the main source of IL-2, are left out, so IL-2 in the tissue is low. Death \
      for want of IL-2 is part of contraction.
      """,
    sources: [
      "Marchingo 2014: divisions by antigen and by IL-2 add up",
      "Thurley 2015, Oyler-Yaniv 2017: how far IL-2 reaches",
    ])
}
