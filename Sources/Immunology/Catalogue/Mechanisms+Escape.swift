extension Mechanism {
  /// Cells lose antigens or MHC-I when they divide.
  public static let antigenLoss = Mechanism(word: "antigen-loss")
}

extension MechanismNote {
  static let antigenLoss = MechanismNote(
    .antigenLoss,
    title: "Tumour cells lose what gives them away",
    about: "Cells lose antigens or MHC-I when they divide.",
    rule: """
      When a tumour cell divides, a daughter may lose an antigen or MHC-I for good, and so may all \
      of its offspring. As long as T cells kill the others, those that lost it are left over. Loss \
      of MHC-I hides from T-cell receptors but not from chimeric receptors or NK cells; loss of a \
      surface antigen hides from chimeric receptors aimed at it.
      """,
    equation: """
      chance per daughter = μ_model;   N_model variants ≙ μ_real N_real  ⇒
      μ_model in N_model cells ≙ μ_real in μ_model N_model / μ_real cells
      """,
    parameters: [
      .antigenLoss, .antigenVariants, .tumourMHCLoss, .tumourMHCVariants,
    ],
    simplified: """
      Real rates are far too small for a tissue of thousands of cells, so a scenario has to raise \
      them; the equation says to what size of tumour that corresponds. Losing is all or nothing.
      """,
    sources: [
      "Sade-Feldman 2017 Nat Commun: loss of B2M and resistance",
      "science of scale: rare variants in 1e9 cells, none in 1e4",
    ])
}

extension Mechanism {
  /// IFN-γ raises MHC-I on tumour cells.
  public static let mhcInduction = Mechanism(word: "ifng-mhc")
}

extension MechanismNote {
  static let mhcInduction = MechanismNote(
    .mhcInduction,
    title: "IFN-γ raises MHC-I",
    about: "IFN-gamma raises MHC-I on tumour cells.",
    rule: """
      Tumour cells that show little MHC-I, but have not lost its genes, show more of it where T \
      cells fight and make IFN-γ.
      """,
    equation: "m = m0 + (1 - m0) G / (G + G50)",
    parameters: [.tumourMHC, .interferonHalfEffect],
    simplified: "It follows at once, and not within a day.",
    sources: ["qualitative in the literature; form as for PD-L1"])
}

extension Mechanism {
  /// Engineered T cells kill one another when they carry their target.
  public static let fratricide = Mechanism(word: "fratricide")
}

extension MechanismNote {
  static let fratricide = MechanismNote(
    .fratricide,
    title: "Engineered T cells kill one another (fratricide)",
    about: "Engineered T cells kill one another when they carry their target.",
    rule: """
      Some targets of cancers of T cells, such as CD7 and CD5, are on all T cells. Engineered cells \
      then see their target on each other, in the laboratory and in the body, and few are left. \
      Cutting the gene of the target out of them (`knockout`) rescues them; some targets are taken \
      inside by the receptor itself, and the killing ends after days. Healthy T cells that carry \
      the target are killed in any case.
      """,
    equation: """
      hazard = k A^2 / (A50^2 + A^2)        A: copies on the cell that may be killed
      dA/dt = - q A                         q > 0 where the receptor takes its target inside
      """,
    parameters: [.fratricideKills, .fratricideHalfCopies, .antigenOnTCells, .antigenInternalised],
    simplified: "All cells of a product carry the same number of copies, or none.",
    sources: [
      "Gomes-Silva 2017 Blood: CD7, rescued by cutting its gene",
      "Mamonkin 2015 Blood: CD5, limited and brief",
    ])
}
