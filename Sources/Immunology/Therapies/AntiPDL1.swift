extension TherapyKind {
  /// An antibody that blocks PD-L1.
  public static let antiPDL1 = TherapyKind(word: "anti_pdl1")
}

/// An antibody that blocks PD-L1 on tumour and healthy cells.
///
/// It acts where PD-1 and PD-L1 meet, as an antibody against PD-1 does, but from the other side; it
/// binds at equilibrium between the tumour cells.
struct AntiPDL1: AntibodyTherapy {
  var antibody: Antibody
  let milligrams: Double

  static let form = TherapyForm(
    kind: .antiPDL1, noun: "anti-PD-L1 dose",
    title: "Checkpoint inhibitor (anti-PD-L1)",
    about: "An antibody that blocks PD-L1, the partner of PD-1.",
    approach: "takes a brake off T cells (PD-L1)",
    considerations: "needs T cells that know the tumour; immune side effects",
    sections: ["anti_pdl1", "atezolizumab"], amount: .milligrams,
    drugs: [("atezolizumab", "The antibody whose numbers stand in the group of its name.")],
    scheduleSource: "the usual interval of atezolizumab", mechanisms: [.checkpoint])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    antibody = Antibody(
      AntibodyDrug(rawValue: treatment.drug) ?? .atezolizumab, treatment.parameters)
    milligrams = treatment.milligrams
  }

  func act(on levers: inout Levers) { levers.ligandBlock += antibody.block }

  var columns: [(name: String, value: Double)] {
    [
      ("anti_pdl1_ug_per_ml", antibody.concentration),
      ("anti_pdl1_tumour_ug_per_ml", antibody.siteConcentration),
    ]
  }
}
