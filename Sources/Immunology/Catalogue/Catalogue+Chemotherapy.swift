extension ParameterKey {
  package static let docetaxelK10 = ParameterKey("docetaxel.k10_per_day")
  package static let docetaxelK12 = ParameterKey("docetaxel.k12_per_day")
  package static let docetaxelK21 = ParameterKey("docetaxel.k21_per_day")
  package static let docetaxelK13 = ParameterKey("docetaxel.k13_per_day")
  package static let docetaxelK31 = ParameterKey("docetaxel.k31_per_day")
  package static let docetaxelVolume = ParameterKey("docetaxel.volume_l")
  package static let docetaxelMolarMass = ParameterKey("docetaxel.molar_mass_g_per_mol")
  package static let docetaxelInfusion = ParameterKey("docetaxel.infusion_hours")
  package static let docetaxelKill = ParameterKey("docetaxel.kill_per_day")
  package static let docetaxelHalfEffect = ParameterKey("docetaxel.half_effect_um")
  package static let docetaxelHill = ParameterKey("docetaxel.hill")
  package static let docetaxelLymphocyteKill = ParameterKey("docetaxel.lymphocyte_kill_per_day")
}

extension ParameterKey {
  package static let chemotherapyHalfLife = ParameterKey("chemotherapy.half_life_hours")
  package static let chemotherapyVolume = ParameterKey("chemotherapy.volume_l")
  package static let chemotherapyMolarMass = ParameterKey("chemotherapy.molar_mass_g_per_mol")
  package static let chemotherapyInfusion = ParameterKey("chemotherapy.infusion_hours")
  package static let chemotherapyKill = ParameterKey("chemotherapy.kill_per_day")
  package static let chemotherapyHalfEffect = ParameterKey("chemotherapy.half_effect_um")
  package static let chemotherapyHill = ParameterKey("chemotherapy.hill")
  package static let chemotherapyLymphocyteKill = ParameterKey(
    "chemotherapy.lymphocyte_kill_per_day")
}

extension ParameterKey {
  package static let marrowNeutrophils = ParameterKey("marrow.neutrophils_billion_per_l")
  package static let marrowTransit = ParameterKey("marrow.transit_hours")
  package static let marrowFeedback = ParameterKey("marrow.feedback")
  package static let marrowLargestEffect = ParameterKey("marrow.largest_effect")
  package static let marrowHalfEffect = ParameterKey("marrow.half_effect_um")
}

extension Catalogue {
  /// The section `docetaxel`.
  static let docetaxelSection: [Parameter] = [
    Parameter(
      .docetaxelK10, 124.8, in: 1...1000, unit: "1/day",
      "How fast docetaxel leaves the body from plasma.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelK12, 25.4, in: 0.01...1000, unit: "1/day",
      "How fast it goes from plasma to the first tissue.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelK21, 36.2, in: 0.01...1000, unit: "1/day",
      "How fast it comes back from there.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelK13, 30.2, in: 0.01...1000, unit: "1/day",
      "How fast it goes from plasma to the second tissue.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelK31, 2.02, in: 0.01...1000, unit: "1/day",
      "How fast it comes back from there.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelVolume, 7.4, in: 0.5...100, unit: "L",
      "The volume of plasma it spreads in.",
      source: "radivot/myelo file (Friberg 2002)", .secondary),
    Parameter(
      .docetaxelMolarMass, 807.9, in: 100...2000, unit: "g/mol",
      "The mass of one mole of it.",
      source: "formula C43H53NO14", .derived),
    Parameter(
      .docetaxelInfusion, 1, in: 0.1...24, unit: "hours",
      "How long a dose runs in.",
      source: "label: one hour", .memory),
    Parameter(
      .docetaxelKill, 24, in: 0...1000, unit: "1/day",
      "The hazard of a cell in mitosis with plenty of docetaxel.",
      source: "number chosen", .assumption),
    Parameter(
      .docetaxelHalfEffect, 0.02, in: 0.0001...100, unit: "µM",
      "The concentration of half of that hazard.",
      source: "cell culture: some 1-50 nM", .contested),
    Parameter(
      .docetaxelHill, 1, in: 0.5...5, unit: "",
      "How steep that effect is.",
      source: "number chosen", .assumption),
    Parameter(
      .docetaxelLymphocyteKill, 0.1, in: 0...10, unit: "1/day",
      "The hazard of a lymphocyte in blood with plenty of docetaxel.",
      source: "resting cells are hardly harmed; number chosen", .assumption),
  ]

  /// The section `chemotherapy`.
  static let chemotherapySection: [Parameter] = [
    Parameter(
      .chemotherapyHalfLife, 6, in: 0.1...500, unit: "hours",
      "How fast a drug of chemotherapy leaves the body.",
      source: "a drug in general; number chosen", .assumption),
    Parameter(
      .chemotherapyVolume, 40, in: 1...1000, unit: "L",
      "The volume it spreads in: the water of the body.",
      source: "a drug in general; number chosen", .assumption),
    Parameter(
      .chemotherapyMolarMass, 400, in: 50...2000, unit: "g/mol",
      "The mass of one mole of it.",
      source: "a drug in general; number chosen", .assumption),
    Parameter(
      .chemotherapyInfusion, 1, in: 0.1...24, unit: "hours",
      "How long a dose runs in.",
      source: "a drug in general; number chosen", .assumption),
    Parameter(
      .chemotherapyKill, 6, in: 0...1000, unit: "1/day",
      "The hazard of a cell that copies its DNA with plenty of the drug.",
      source: "number chosen", .assumption),
    Parameter(
      .chemotherapyHalfEffect, 1, in: 0.0001...1000, unit: "µM",
      "The concentration of half of that hazard.",
      source: "number chosen", .assumption),
    Parameter(
      .chemotherapyHill, 1, in: 0.5...5, unit: "",
      "How steep that effect is.",
      source: "number chosen", .assumption),
    Parameter(
      .chemotherapyLymphocyteKill, 0.5, in: 0...10, unit: "1/day",
      "The hazard of a lymphocyte in blood with plenty of the drug.",
      source: "number chosen", .assumption),
  ]

  /// The section `marrow`.
  static let marrowSection: [Parameter] = [
    Parameter(
      .marrowNeutrophils, 5.05, in: 0.5...20, unit: "1e9/L",
      "The neutrophils in a litre of blood.",
      source: "Friberg 2002 (DTAT package)", .secondary),
    Parameter(
      .marrowTransit, 89.3, in: 20...300, unit: "hours",
      "How long a neutrophil needs from division to the blood.",
      source: "Friberg 2002 (DTAT package); 89-135 h", .secondary),
    Parameter(
      .marrowFeedback, 0.163, in: 0...1, unit: "",
      "How strongly a lack of neutrophils speeds division up.",
      source: "Friberg 2002 (DTAT package)", .secondary),
    Parameter(
      .marrowLargestEffect, 83.9, in: 0...500, unit: "",
      "How much plenty of docetaxel slows division; above 1 cells are lost.",
      source: "Friberg 2002 (DTAT package)", .secondary),
    Parameter(
      .marrowHalfEffect, 7.17, in: 0.001...100, unit: "µM",
      "The docetaxel that does half of that.",
      source: "Friberg 2002 (DTAT package)", .secondary),
  ]
}
