extension Factor {
  /// A scent that scouts leave behind.
  public static let scent = Factor("scent")
}

/// A factor that a stranger adds.
enum Scent {
  static let form = FactorForm(
    factor: .scent, about: "The scent of scouts.",
    explanation: "What scouts leave behind.", otherNames: [], readOn: ["scout"],
    layer: .init(label: "Scent", unit: "nM", top: 0.1), parameters: parameters,
    diffusion: .scentDiffusion, loss: .reach(.scentLength), steps: [1, 20], needsMakers: true)
}

extension ParameterKey {
  package static let scentDiffusion = ParameterKey("scent.diffusion_um2_per_min")
  package static let scentLength = ParameterKey("scent.length_um")
}

extension Scent {
  static let parameters: [Parameter] = [
    Parameter(
      .scentDiffusion, 600, in: 1...10_000, unit: "µm²/min", "How fast the scent spreads.",
      source: "chosen", .assumption),
    Parameter(
      .scentLength, 60, in: 5...500, unit: "µm", "How far the scent reaches.", source: "chosen",
      .assumption),
  ]
}
