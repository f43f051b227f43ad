extension Catalogue {
  /// How each antibody spreads and leaves: two compartments, a typical adult (equation B7).
  static let antibodies: [Parameter] = [
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
