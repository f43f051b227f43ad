extension TherapyKind {
  /// An antibody that blocks PD-1.
  public static let antiPD1 = TherapyKind(word: "anti_pd1")
}

/// An antibody that blocks PD-1 on T cells.
///
/// It spreads and leaves by two compartments (equation B7). The functional engagement of an IL-2
/// assay in blood, not the affinity, says how much PD-1 is held (equation B6).
struct AntiPD1: AntibodyTherapy {
  var antibody: Antibody
  let milligrams: Double

  static let form = TherapyForm(
    kind: .antiPD1, noun: "anti-PD-1 dose",
    title: "Checkpoint inhibitor (anti-PD-1)",
    about: "An antibody that blocks PD-1.",
    approach: "takes a brake off T cells (PD-1)",
    considerations: "needs T cells that know the tumour; immune side effects",
    sections: ["anti_pd1"],
    drugSections: [
      "pembrolizumab": ["pembrolizumab"], "nivolumab": ["nivolumab"],
      "pembrolizumab_low_dose": ["pembrolizumab_low_dose"],
    ], amount: .milligrams,
    drugs: [
      ("pembrolizumab", "The antibody whose numbers stand in the group of its name."),
      ("nivolumab", "Another one, whose clearance falls over months."),
      (
        "pembrolizumab_low_dose",
        "Pembrolizumab by the model that also holds below 0.3 mg/kg."
      ),
    ],
    scheduleSource: "the usual interval of pembrolizumab", mechanisms: [.checkpoint])

  init(_ treatment: Treatment, in setup: ModelSetup) {
    antibody = Antibody(
      AntibodyDrug(rawValue: treatment.drug) ?? .pembrolizumab, treatment.parameters)
    milligrams = treatment.milligrams
  }

  func act(on levers: inout Levers) { levers.receptorBlock += antibody.block }

  var columns: [(name: String, value: Double)] {
    [
      ("anti_pd1_ug_per_ml", antibody.concentration),
      ("anti_pd1_tumour_ug_per_ml", antibody.siteConcentration),
    ]
  }
}
