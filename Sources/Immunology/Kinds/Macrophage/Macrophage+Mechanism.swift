extension Mechanism {
  /// Macrophages answer IFN-γ, or else make TGF-β.
  public static let macrophages = Mechanism(word: "macrophages")
}

extension MechanismNote {
  static let macrophages = MechanismNote(
    .macrophages, after: "tgfb",
    title: "Macrophages turn",
    about: "Macrophages answer IFN-gamma, or else make TGF-beta.",
    rule: """
      Macrophages help or hold back. IFN-γ turns them towards helping: they make the chemokine \
      that calls T cells in. Without it they turn towards holding back and make TGF-β.
      """,
    equation: "dp/dt = (G/(G + G50) - p) / T     p: how far it helps; G: IFN-γ",
    parameters: [
      .macrophageTurning, .macrophageTransforming, .macrophageChemokine, .macrophageArrival,
      .macrophageLife, .macrophageSpeed,
    ],
    simplified: """
      Real macrophages are not points on one line. Eating of cells, their own PD-L1 and killing by \
      them are left out.
      """,
    sources: ["House 2020 Clin Cancer Res: macrophages make CXCL9/10", "numbers chosen"])
}
