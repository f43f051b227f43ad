extension TherapyKind {
  /// An antibody that blocks CTLA-4.
  public static let antiCTLA4 = TherapyKind(word: "anti_ctla4")
}

/// An antibody that blocks CTLA-4, which takes the help of B7 away from T cells that are primed.
///
/// It acts in the lymph node, not at the tumour: more T cells are primed, and more clones with weak
/// receptors among them, which also attack healthy cells more readily (equation B10).
struct AntiCTLA4: AntibodyTherapy {
  var antibody: Antibody
  let milligrams: Double

  static let form = TherapyForm(
    kind: .antiCTLA4, noun: "anti-CTLA-4 dose",
    title: "Checkpoint inhibitor (anti-CTLA-4)",
    about: "An antibody that blocks CTLA-4, a brake on the priming of T cells.",
    approach: "lets more T cells be primed (CTLA-4)",
    considerations: "works through new T cells, which takes weeks; more immune side effects",
    sections: ["anti_ctla4", "ipilimumab"], bodySections: ["ctla4"], amount: .milligrams,
    drugs: [("ipilimumab", "The antibody whose numbers stand in the group of its name.")],
    scheduleSource: "the usual interval of ipilimumab", mechanisms: [.priming])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    antibody = Antibody(
      AntibodyDrug(rawValue: treatment.drug) ?? .ipilimumab, treatment.parameters)
    milligrams = treatment.milligrams
  }

  func act(on levers: inout Levers) { levers.primingBlock += antibody.block }

  var columns: [(name: String, value: Double)] {
    [
      ("anti_ctla4_ug_per_ml", antibody.concentration),
      ("anti_ctla4_node_ug_per_ml", antibody.siteConcentration),
    ]
  }
}
