extension Mechanism {
  /// Regulatory T cells hold others back.
  public static let regulatory = Mechanism(word: "tregs")
}

extension MechanismNote {
  static let regulatory = MechanismNote(
    .regulatory, after: "chemotaxis",
    title: "Regulatory T cells",
    about: "Regulatory T cells hold others back.",
    rule: """
      Regulatory T cells protect the body from its own T cells. In a tumour they protect the \
      tumour: a killer with one of them nearby does less of its work, and they take up IL-2 and \
      make TGF-β. Without them T cells also attack more healthy tissue.
      """,
    equation: "1 - S = (1 - s)^n        n: regulatory T cells within reach of a killer",
    parameters: [
      .regulatorySuppression, .regulatoryReach, .regulatoryArrival, .regulatoryTransforming,
      .regulatoryUptake, .regulatoryDivision,
    ],
    simplified: """
      They come from the blood at a given rate and recognise nothing. New ones made from helper T \
      cells in the tumour are left out.
      """,
    sources: [
      "Robertson-Tessi 2012, through pharmacology models: IL-2 and TGF-β",
      "numbers chosen",
    ])
}
