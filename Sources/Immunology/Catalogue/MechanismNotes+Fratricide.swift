extension MechanismNote {
  static let fratricide = MechanismNote(
    title: "Engineered T cells kill one another (fratricide)",
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
