extension ParameterKey {
  package static let bodyWeight = ParameterKey("body.weight_kg")
}

extension ParameterKey {
  package static let drugPartition = ParameterKey("anti_pd1.tumour_partition")
  package static let drugHalfEngagement = ParameterKey("anti_pd1.half_engagement_ug_per_ml")
}

extension ParameterKey {
  package static let ligandDrugPartition = ParameterKey("anti_pdl1.tumour_partition")
  package static let ligandDrugAffinity = ParameterKey("anti_pdl1.affinity_nm")
  package static let ligandDrugMolarMass = ParameterKey("anti_pdl1.molar_mass_kda")
}

extension ParameterKey {
  package static let ctla4DrugPartition = ParameterKey("anti_ctla4.node_partition")
  package static let ctla4DrugAffinity = ParameterKey("anti_ctla4.affinity_nm")
  package static let ctla4DrugMolarMass = ParameterKey("anti_ctla4.molar_mass_kda")
}

extension ParameterKey {
  package static let pembrolizumabClearance = ParameterKey("pembrolizumab.clearance_l_per_day")
  package static let pembrolizumabCentralVolume = ParameterKey("pembrolizumab.central_volume_l")
  package static let pembrolizumabExchange = ParameterKey("pembrolizumab.exchange_l_per_day")
  package static let pembrolizumabPeripheralVolume = ParameterKey(
    "pembrolizumab.peripheral_volume_l")
  package static let pembrolizumabClearanceWeight = ParameterKey(
    "pembrolizumab.clearance_weight_exponent")
  package static let pembrolizumabVolumeWeight = ParameterKey(
    "pembrolizumab.volume_weight_exponent")
}

extension ParameterKey {
  package static let lowDoseClearance = ParameterKey("pembrolizumab_low_dose.clearance_l_per_day")
  package static let lowDoseCentralVolume = ParameterKey("pembrolizumab_low_dose.central_volume_l")
  package static let lowDoseExchange = ParameterKey("pembrolizumab_low_dose.exchange_l_per_day")
  package static let lowDosePeripheralVolume = ParameterKey(
    "pembrolizumab_low_dose.peripheral_volume_l")
  package static let lowDoseClearanceWeight = ParameterKey(
    "pembrolizumab_low_dose.clearance_weight_exponent")
  package static let lowDoseVolumeWeight = ParameterKey(
    "pembrolizumab_low_dose.volume_weight_exponent")
  package static let lowDoseSaturable = ParameterKey("pembrolizumab_low_dose.saturable_mg_per_day")
  package static let lowDoseSaturation = ParameterKey(
    "pembrolizumab_low_dose.half_saturation_ug_per_ml")
}

extension ParameterKey {
  package static let nivolumabClearance = ParameterKey("nivolumab.clearance_l_per_day")
  package static let nivolumabCentralVolume = ParameterKey("nivolumab.central_volume_l")
  package static let nivolumabExchange = ParameterKey("nivolumab.exchange_l_per_day")
  package static let nivolumabPeripheralVolume = ParameterKey("nivolumab.peripheral_volume_l")
  package static let nivolumabClearanceWeight = ParameterKey("nivolumab.clearance_weight_exponent")
  package static let nivolumabVolumeWeight = ParameterKey("nivolumab.volume_weight_exponent")
  package static let nivolumabFall = ParameterKey("nivolumab.clearance_log_fall")
  package static let nivolumabFallTime = ParameterKey("nivolumab.clearance_half_fall_days")
  package static let nivolumabFallSteepness = ParameterKey("nivolumab.clearance_fall_steepness")
}

extension ParameterKey {
  package static let atezolizumabClearance = ParameterKey("atezolizumab.clearance_l_per_day")
  package static let atezolizumabCentralVolume = ParameterKey("atezolizumab.central_volume_l")
  package static let atezolizumabExchange = ParameterKey("atezolizumab.exchange_l_per_day")
  package static let atezolizumabPeripheralVolume = ParameterKey("atezolizumab.peripheral_volume_l")
  package static let atezolizumabClearanceWeight = ParameterKey(
    "atezolizumab.clearance_weight_exponent")
  package static let atezolizumabVolumeWeight = ParameterKey("atezolizumab.volume_weight_exponent")
}

extension ParameterKey {
  package static let ipilimumabClearance = ParameterKey("ipilimumab.clearance_l_per_day")
  package static let ipilimumabCentralVolume = ParameterKey("ipilimumab.central_volume_l")
  package static let ipilimumabExchange = ParameterKey("ipilimumab.exchange_l_per_day")
  package static let ipilimumabPeripheralVolume = ParameterKey("ipilimumab.peripheral_volume_l")
  package static let ipilimumabClearanceWeight = ParameterKey(
    "ipilimumab.clearance_weight_exponent")
  package static let ipilimumabVolumeWeight = ParameterKey("ipilimumab.volume_weight_exponent")
}

extension Catalogue {
  /// The section `body`.
  static let bodySection: [Parameter] = [
    Parameter(
      .bodyWeight, 70, in: 5...200, unit: "kg", "The weight of the virtual patient.",
      source: "the reference adult of the pharmacokinetic models", .memory)
  ]

  /// The section `anti_pd1`.
  static let antiPd1Section: [Parameter] = [
    Parameter(
      .drugPartition, 0.2, in: 0.01...1, unit: "",
      "The concentration between tumour cells, as a share of that in serum.",
      source: "physiological models (Lindauer 2017): 0.05-0.5", .memory),
    Parameter(
      .drugHalfEngagement, 0.535, in: 0.001...100, unit: "µg/mL",
      "The concentration that engages half of the PD-1.",
      source: "Elassaiss-Schaap 2017, Table 2: functional (IL-2 ratio) assay", .secondary),
  ]

  /// The section `anti_pdl1`.
  static let antiPdl1Section: [Parameter] = [
    Parameter(
      .ligandDrugPartition, 0.2, in: 0.01...1, unit: "",
      "The concentration between tumour cells, as a share of that in serum.",
      source: "physiological models (Lindauer 2017): 0.05-0.5", .memory),
    Parameter(
      .ligandDrugAffinity, 0.4, in: 0.01...100, unit: "nM",
      "The concentration at which half of the PD-L1 is bound.",
      source: "mCRC QSP: k_off 1.72e-4/s over k_on 4.3e5/M/s; 0.2-0.6", .derived),
    Parameter(
      .ligandDrugMolarMass, 145, in: 50...300, unit: "kDa", "The mass of one mole of it.",
      source: "atezolizumab label: about 145 kDa", .memory),
  ]

  /// The section `anti_ctla4`.
  static let antiCtla4Section: [Parameter] = [
    Parameter(
      .ctla4DrugPartition, 0.085, in: 0.01...1, unit: "",
      "The concentration in lymph nodes, as a share of that in serum.",
      source: "Shah & Betts 2013: antibody biodistribution coefficient of lymph nodes 8.5 %",
      .memory),
    Parameter(
      .ctla4DrugAffinity, 5.25, in: 0.01...100, unit: "nM",
      "The concentration at which half of the CTLA-4 is bound.",
      source: "ipilimumab assessment report: 5.25 nM by surface plasmon resonance", .memory),
    Parameter(
      .ctla4DrugMolarMass, 148, in: 50...300, unit: "kDa", "The mass of one mole of it.",
      source: "ipilimumab label: 148 kDa", .memory),
  ]

  /// The section `pembrolizumab`.
  static let pembrolizumabSection: [Parameter] = [
    Parameter(
      .pembrolizumabClearance, 0.22, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of pembrolizumab per day.",
      source: "Ahamadi 2017, n = 2188", .secondary),
    Parameter(
      .pembrolizumabCentralVolume, 3.48, in: 0.5...20, unit: "L",
      "The volume that pembrolizumab spreads in at once: plasma.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .pembrolizumabExchange, 0.795, in: 0.01...10, unit: "L/day",
      "The exchange of pembrolizumab between plasma and other tissues.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .pembrolizumabPeripheralVolume, 4.06, in: 0.5...20, unit: "L",
      "The volume of the other tissues for pembrolizumab.",
      source: "Ahamadi 2017", .secondary),
    Parameter(
      .pembrolizumabClearanceWeight, 0.595, in: 0...2, unit: "",
      "How clearance rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Ahamadi 2017: clearance and exchange",
      .secondary),
    Parameter(
      .pembrolizumabVolumeWeight, 0.489, in: 0...2, unit: "",
      "How the volume rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Ahamadi 2017: both volumes",
      .secondary),
  ]

  /// The section `pembrolizumab_low_dose`.
  static let pembrolizumabLowDoseSection: [Parameter] = [
    Parameter(
      .lowDoseClearance, 0.168, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of pembrolizumab per day.",
      source: "Elassaiss-Schaap 2017, model for all doses", .secondary),
    Parameter(
      .lowDoseCentralVolume, 2.88, in: 0.5...20, unit: "L",
      "The volume that pembrolizumab spreads in at once: plasma.",
      source: "Elassaiss-Schaap 2017, model for all doses", .secondary),
    Parameter(
      .lowDoseExchange, 0.384, in: 0.01...10, unit: "L/day",
      "The exchange of pembrolizumab between plasma and other tissues.",
      source: "Elassaiss-Schaap 2017, model for all doses", .secondary),
    Parameter(
      .lowDosePeripheralVolume, 2.85, in: 0.5...20, unit: "L",
      "The volume of the other tissues for pembrolizumab.",
      source: "Elassaiss-Schaap 2017, model for all doses", .secondary),
    Parameter(
      .lowDoseClearanceWeight, 0.595, in: 0...2, unit: "",
      "How clearance rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "as in the model for usual doses (Ahamadi 2017); this one has no weight",
      .derived),
    Parameter(
      .lowDoseVolumeWeight, 0.489, in: 0...2, unit: "",
      "How the volume rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "as in the model for usual doses (Ahamadi 2017); this one has no weight",
      .derived),
    Parameter(
      .lowDoseSaturable, 0.114, in: 0...10, unit: "mg/day",
      "How much is cleared through its target at most.",
      source: "Elassaiss-Schaap 2017: Michaelis-Menten term", .secondary),
    Parameter(
      .lowDoseSaturation, 0.078, in: 0.001...100, unit: "µg/mL",
      "The concentration at which half of that is cleared.",
      source: "Elassaiss-Schaap 2017", .secondary),
  ]

  /// The section `nivolumab`.
  static let nivolumabSection: [Parameter] = [
    Parameter(
      .nivolumabClearance, 0.226, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of nivolumab per day.",
      source: "Bajaj 2017, n = 1895: a woman; men 18 % more", .secondary),
    Parameter(
      .nivolumabCentralVolume, 3.63, in: 0.5...20, unit: "L",
      "The volume that nivolumab spreads in at once: plasma.",
      source: "Bajaj 2017: a woman; men 4.23 L", .secondary),
    Parameter(
      .nivolumabExchange, 0.77, in: 0.01...10, unit: "L/day",
      "The exchange of nivolumab between plasma and other tissues.",
      source: "Bajaj 2017", .secondary),
    Parameter(
      .nivolumabPeripheralVolume, 2.78, in: 0.5...20, unit: "L",
      "The volume of the other tissues for nivolumab.",
      source: "Bajaj 2017", .secondary),
    Parameter(
      .nivolumabClearanceWeight, 0.566, in: 0...2, unit: "",
      "How clearance rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Bajaj 2017, by way of Centanni 2019",
      .secondary),
    Parameter(
      .nivolumabVolumeWeight, 0.597, in: 0...2, unit: "",
      "How the volume rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Bajaj 2017, by way of Centanni 2019: the central volume",
      .secondary),
    Parameter(
      .nivolumabFall, 0.295, in: 0...1, unit: "",
      "The fall of the logarithm of clearance in the long run.",
      source: "Bajaj 2017: about 25 % less clearance", .secondary),
    Parameter(
      .nivolumabFallTime, 58.75, in: 1...500, unit: "days",
      "When half of that fall has happened.",
      source: "Bajaj 2017", .secondary),
    Parameter(
      .nivolumabFallSteepness, 3.15, in: 1...10, unit: "",
      "How sudden that fall is.",
      source: "Bajaj 2017: exponent of time", .secondary),
  ]

  /// The section `atezolizumab`.
  static let atezolizumabSection: [Parameter] = [
    Parameter(
      .atezolizumabClearance, 0.200, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of atezolizumab per day.",
      source: "label", .primary),
    Parameter(
      .atezolizumabCentralVolume, 3.28, in: 0.5...20, unit: "L",
      "The volume that atezolizumab spreads in at once: plasma.",
      source: "label", .primary),
    Parameter(
      .atezolizumabExchange, 0.546, in: 0.01...10, unit: "L/day",
      "The exchange of atezolizumab between plasma and other tissues.",
      source: "population model of the label", .memory),
    Parameter(
      .atezolizumabPeripheralVolume, 3.63, in: 0.5...20, unit: "L",
      "The volume of the other tissues for atezolizumab.",
      source: "label: 6.91 L in all, less the central volume", .derived),
    Parameter(
      .atezolizumabClearanceWeight, 0.808, in: 0...2, unit: "",
      "How clearance rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Stroh 2017, by way of Centanni 2019",
      .secondary),
    Parameter(
      .atezolizumabVolumeWeight, 0.559, in: 0...2, unit: "",
      "How the volume rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Stroh 2017, by way of Centanni 2019: the central volume",
      .secondary),
  ]

  /// The section `ipilimumab`.
  static let ipilimumabSection: [Parameter] = [
    Parameter(
      .ipilimumabClearance, 0.36, in: 0.02...2, unit: "L/day",
      "How much plasma is cleared of ipilimumab per day.",
      source: "Feng 2014; label 0.40", .secondary),
    Parameter(
      .ipilimumabCentralVolume, 4.15, in: 0.5...20, unit: "L",
      "The volume that ipilimumab spreads in at once: plasma.",
      source: "Feng 2014", .secondary),
    Parameter(
      .ipilimumabExchange, 0.986, in: 0.01...10, unit: "L/day",
      "The exchange of ipilimumab between plasma and other tissues.",
      source: "Feng 2014", .secondary),
    Parameter(
      .ipilimumabPeripheralVolume, 3.11, in: 0.5...20, unit: "L",
      "The volume of the other tissues for ipilimumab.",
      source: "Feng 2014", .secondary),
    Parameter(
      .ipilimumabClearanceWeight, 0.642, in: 0...2, unit: "",
      "How clearance rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Feng 2014, by way of Centanni 2019",
      .secondary),
    Parameter(
      .ipilimumabVolumeWeight, 0.708, in: 0...2, unit: "",
      "How the volume rises with body.weight_kg: the exponent of the weight over 70 kg.",
      source: "Feng 2014, by way of Centanni 2019: the central volume",
      .secondary),
  ]
}
