extension Factor {
  /// TGF-β.
  public static let transforming = Factor("tgfb")
}

/// TGF-β, which slows T cells and keeps them out.
enum TransformingGrowthFactor {
  static let form = FactorForm(
    factor: .transforming, about: "TGF-beta, which slows T cells and keeps them out.",
    layer: .init(label: "TGF-β", unit: "nM", top: 0.2), notes: [.transformingGrowthFactor],
    leftOutWith: .transformingGrowthFactor, parameters: parameters,
    diffusion: .transformingDiffusion, loss: .perDay(.transformingDecay), steps: [5, 100],
    firstSteps: [5, 100], needsMakers: true)
}

extension ParameterKey {
  public static let transformingDiffusion = ParameterKey("tgfb.diffusion_um2_per_min")
  public static let transformingDecay = ParameterKey("tgfb.decay_per_day")
  public static let transformingBaseline = ParameterKey("tgfb.baseline_nm")
  public static let transformingHalfEffect = ParameterKey("tgfb.half_effect_nm")
  public static let transformingSlowing = ParameterKey("tgfb.slowing")
  public static let transformingSuppression = ParameterKey("tgfb.suppression")
}

extension TransformingGrowthFactor {
  /// The numbers that a scenario may set.
  static let parameters: [Parameter] = [
    Parameter(
      .transformingDiffusion, 2700, in: 600...6000, unit: "µm²/min", "How fast TGF-beta diffuses.",
      source: "30-60 µm²/s", .secondary),
    Parameter(
      .transformingDecay, 14.3, in: 0.5...200, unit: "1/day",
      "How fast active TGF-beta is lost.", source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingBaseline, 0.02, in: 0...1, unit: "nM", "TGF-beta in healthy tissue.",
      source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingHalfEffect, 0.28, in: 0.01...10, unit: "nM",
      "The TGF-beta at which half of its effect on killer T cells is reached.",
      source: "QSP (Robertson-Tessi 2012)", .secondary),
    Parameter(
      .transformingSlowing, 0.9, in: 0...1, unit: "",
      "The share of their speed, and of their way in, that T cells lose under full TGF-beta.",
      source:
        "TGF-beta and its matrix keep T cells at the rim (Mariathasan 2018 Nature); number chosen",
      .assumption),
    Parameter(
      .transformingSuppression, 0.8, in: 0...1, unit: "",
      "The share of their hits that T cells lose under full TGF-beta.",
      source: "QSP form; number chosen", .assumption),
  ]
}

extension Mechanism {
  /// TGF-β slows T cells and keeps them out.
  public static let transformingGrowthFactor = Mechanism(word: "tgfb")
}

extension MechanismNote {
  static let transformingGrowthFactor = MechanismNote(
    .transformingGrowthFactor, after: "tregs",
    title: "TGF-β keeps T cells out",
    about: "TGF-beta slows T cells and keeps them out.",
    rule: """
      TGF-β, from regulatory T cells, macrophages and some tumours with the matrix around them, \
      slows T cells, hides the way in from them, and takes away part of their hits. A tumour rich \
      in it has T cells at its rim and few inside (an excluded tumour).
      """,
    equation: """
      effect = c / (c + EC50)
      speed × (1 - v effect),  pull of chemokine × (1 - v effect),  hits × (1 - σ effect)
      """,
    parameters: [
      .transformingHalfEffect, .transformingBaseline, .transformingDiffusion, .transformingDecay,
      .transformingSlowing, .transformingSuppression, .tumourTransforming,
    ],
    simplified: """
      Collagen and fibroblasts are not there as such: slowing stands for them. That TGF-β first \
      has to be activated is left out.
      """,
    sources: [
      "Mariathasan 2018 Nature: TGF-β and excluded tumours",
      "Robertson-Tessi 2012, through pharmacology models: concentrations",
    ])
}
