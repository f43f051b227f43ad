extension ParameterKey {
  package static let radiationDose = ParameterKey("radiotherapy.dose_gy")
  package static let radiationBeam = ParameterKey("radiotherapy.beam_um")
  package static let radiationTumourAlpha = ParameterKey("radiotherapy.tumour_alpha_per_gy")
  package static let radiationTumourBeta = ParameterKey("radiotherapy.tumour_beta_per_gy2")
  package static let radiationLateAlpha = ParameterKey("radiotherapy.late_alpha_per_gy")
  package static let radiationLateBeta = ParameterKey("radiotherapy.late_beta_per_gy2")
  package static let radiationOxygenGain = ParameterKey("radiotherapy.oxygen_gain")
  package static let radiationHalfOxygen = ParameterKey("radiotherapy.oxygen_half_effect_mmhg")
  package static let radiationLymphocyteDose = ParameterKey("radiotherapy.lymphocyte_d0_gy")
  package static let radiationResidentProtection = ParameterKey(
    "radiotherapy.tissue_t_cell_protection")
  package static let radiationShareInBeam = ParameterKey("radiotherapy.blood_in_beam")
  package static let radiationDoomedDivisions = ParameterKey("radiotherapy.doomed_divisions")
}

extension ParameterKey {
  package static let immunogenicApoptosis = ParameterKey("immunogenic_death.apoptosis")
  package static let immunogenicNecrosis = ParameterKey("immunogenic_death.necrosis")
  package static let immunogenicKilling = ParameterKey("immunogenic_death.killing")
  package static let immunogenicRadiation = ParameterKey("immunogenic_death.radiation")
  package static let immunogenicVisibleDrug = ParameterKey("immunogenic_death.immunogenic_drug")
  package static let immunogenicQuietDrug = ParameterKey("immunogenic_death.other_drug")
}

extension Catalogue {
  /// The section `radiotherapy`.
  static let radiotherapySection: [Parameter] = [
    Parameter(
      .radiationDose, 2, in: 0...30, unit: "Gy", "The dose of one fraction of radiation.",
      source: "the usual fraction", .memory),
    Parameter(
      .radiationBeam, 500, in: 10...20_000, unit: "µm",
      "The radius of the beam around the middle of the tumour.",
      source: "chosen to cover a tumour of the bundled scenarios with a rim", .assumption),
    Parameter(
      .radiationTumourAlpha, 0.3, in: 0.01...1, unit: "1/Gy",
      "The damage per Gy that tumour cells cannot repair.",
      source: "typical; 0.05-0.6, very different between tumours (van Leeuwen 2018)", .memory),
    Parameter(
      .radiationTumourBeta, 0.03, in: 0.001...0.5, unit: "1/Gy²",
      "The damage of two hits that meet in tumour cells.",
      source: "typical; alpha/beta 10 Gy", .memory),
    Parameter(
      .radiationLateAlpha, 0.15, in: 0.01...1, unit: "1/Gy",
      "The damage per Gy that healthy cells cannot repair.",
      source: "typical of late effects", .memory),
    Parameter(
      .radiationLateBeta, 0.05, in: 0.001...0.5, unit: "1/Gy²",
      "The damage of two hits that meet in healthy cells.",
      source: "alpha/beta 3 Gy; late tissue 2-4 (Thames 1990)", .memory),
    Parameter(
      .radiationOxygenGain, 2.8, in: 1...4, unit: "",
      "How much more a dose does with plenty of oxygen than without any.",
      source: "oxygen enhancement ratio 2.5-3", .memory),
    Parameter(
      .radiationHalfOxygen, 3, in: 0.5...20, unit: "mmHg",
      "The oxygen at which half of that gain is reached.",
      source: "Alper & Howard-Flanders 1956", .memory),
    Parameter(
      .radiationLymphocyteDose, 1.2, in: 0.5...5, unit: "Gy",
      "The dose that leaves 1 in 2.7 lymphocytes of the blood alive.",
      source: "total body irradiation (PubMed 3303160): 1-2 Gy", .primary),
    Parameter(
      .radiationResidentProtection, 2, in: 1...10, unit: "",
      "How much more dose T cells in tissue stand than those in blood.",
      source: "Arina 2019", .memory),
    Parameter(
      .radiationShareInBeam, 0.129, in: 0...1, unit: "",
      "The share of the blood that a fraction hits.",
      source: "one-number fit to MacLennan 1978; 0.1-0.2", .derived),
    Parameter(
      .radiationDoomedDivisions, 3, in: 1...10, unit: "divisions",
      "The last of the next divisions at which a doomed cell dies.",
      source: "mitotic death at one of the next 1-3 divisions", .memory, whole: true),
  ]

  /// The section `immunogenic_death`.
  static let immunogenicDeathSection: [Parameter] = [
    Parameter(
      .immunogenicApoptosis, 0.02, in: 0...1, unit: "",
      "The share of cells dying by themselves that call dendritic cells.",
      source: "quiet death; number chosen", .assumption),
    Parameter(
      .immunogenicNecrosis, 0.1, in: 0...1, unit: "",
      "The share of cells dying for want of oxygen that call dendritic cells.",
      source: "number chosen", .assumption),
    Parameter(
      .immunogenicKilling, 0.3, in: 0...1, unit: "",
      "The share of killed cells that call dendritic cells.",
      source: "like immunogenic drugs; number chosen", .assumption),
    Parameter(
      .immunogenicRadiation, 0.3, in: 0...1, unit: "",
      "The share of irradiated dying cells that call dendritic cells.",
      source: "Galluzzi/Kroemer: 0-0.5", .memory),
    Parameter(
      .immunogenicVisibleDrug, 0.3, in: 0...1, unit: "",
      "The share of cells dying of an immunogenic drug that call dendritic cells.",
      source: "Galluzzi/Kroemer: anthracyclines, oxaliplatin", .memory),
    Parameter(
      .immunogenicQuietDrug, 0.05, in: 0...1, unit: "",
      "The share of cells dying of another drug that call dendritic cells.",
      source: "Galluzzi/Kroemer: cisplatin, antimetabolites", .memory),
  ]
}
